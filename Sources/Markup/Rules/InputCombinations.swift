import Diagnostics

/// `input`: which attributes go with which type, and what the type makes of values.
enum InputCombinations {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    let type = type(of: subject)
    for (attribute, types) in matrix where subject.has(attribute) && !types.contains(type) {
      reportNeedless(attribute, type, subject, &walk)
    }
    judgeAutocomplete(subject, type, &walk)
    judgeValues(subject, type, &walk)
    if type == "image" {
      walk.require(.alt, subject, "of type 'image'", hint: "say in 'alt' what the button does")
      if !subject.has(.src) {
        walk.report(
          .missingAttribute, node: subject.node, "'input' of type 'image' needs 'src'",
          hint: "add 'src=\"…\"'", severity: .warning)
      }
    }
    if type == "hidden" { judgeHidden(subject, &walk) }
    judgeName(subject, type, &walk)
    FormCombinations.judgePopoverAction(subject, &walk)
    if let most = number(subject, .maxlength), let least = number(subject, .minlength),
      least > most
    {
      walk.report(
        .rangeOrder, subject, .minlength, "'minlength' is more than 'maxlength'",
        hint: "make it less")
    }
    judgeLength(subject, type, &walk)
  }

  private static func reportNeedless(
    _ attribute: HTMLAttribute, _ type: String, _ subject: Subject, _ walk: inout LintWalk
  ) {
    if type == "number", attribute == .maxlength || attribute == .size {
      walk.report(
        .outdatedHabit, subject, attribute, "'\(attribute.name)' does nothing for numbers",
        hint: "use 'max' and CSS")
      return
    }
    // Pages of old set the width of all their fields by it; let pass, as Nu does.
    if attribute == .size, type != "hidden", type != "range" {
      walk.report(
        .outdatedHabit, subject, attribute, "'size' does nothing for the type '\(type)'",
        hint: "use CSS")
      return
    }
    walk.report(
      .needlessAttribute, subject, attribute,
      "'\(attribute.name)' may not stand on an input of type '\(type)'",
      hint: "remove it, or change 'type'")
  }

  /// Browsers count UTF-16 code units.
  private static func judgeLength(_ subject: Subject, _ type: String, _ walk: inout LintWalk) {
    guard line.contains(type), let most = number(subject, .maxlength), most >= 0,
      let value = subject.value(.value), value.utf8.count > most, value.utf16.count > most
    else { return }
    walk.report(
      .rangeOrder, subject, .value, "'value' is longer than 'maxlength' lets it be",
      hint: "shorten 'value', or raise 'maxlength'")
  }

  private static func judgeName(_ subject: Subject, _ type: String, _ walk: inout LintWalk) {
    if type == "hidden", subject.isKeyword(.name, "_charset_") {
      walk.forbid([.value], subject, "on the hidden input '_charset_', which the browser fills")
    }
    if type == "button", !subject.has(.value) || !isNamed(subject) {
      walk.report(
        .missingAttribute, subject, "an input of type 'button' has no 'value', so nothing is on it",
        hint: "say in 'value' what the button does")
    }
    FormCombinations.judgeName(subject, &walk)
  }

  private static func isNamed(_ subject: Subject) -> Bool {
    [.value, .ariaLabel, .ariaLabelledby, .title].contains { subject.isFilled($0) }
  }

  static func type(of subject: Subject) -> String {
    guard let type = subject.keyword(.type) else { return "text" }
    return types.contains(type) ? type : "text"
  }

  private static let types: Set<String> = [
    "hidden", "text", "search", "tel", "url", "email", "password", "date", "month", "week", "time",
    "datetime-local", "number", "range", "color", "checkbox", "radio", "file", "submit", "image",
    "reset", "button",
  ]

  private static let line: Set<String> = ["text", "search", "tel", "url", "email", "password"]
  private static let moments: Set<String> = ["date", "month", "week", "time", "datetime-local"]
  private static let scales = moments.union(["number", "range"])
  private static let senders: Set<String> = ["submit", "image"]
  private static let shown = types.subtracting(["hidden"])
  private static let pushers: Set<String> = ["submit", "image", "reset", "button"]

  /// Attributes that go with some types only.
  private static let matrix: [(HTMLAttribute, Set<String>)] = [
    (.accept, ["file"]), (.alpha, ["color"]), (.alt, ["image"]),
    (.autocomplete, types.subtracting(pushers).subtracting(["checkbox", "radio", "file"])),
    (.capture, ["file"]), (.checked, ["checkbox", "radio"]), (.colorspace, ["color"]),
    (.dirname, line.union(["hidden", "submit"])),
    (.formaction, senders), (.formenctype, senders), (.formmethod, senders),
    (.formnovalidate, senders), (.formtarget, senders),
    (.height, ["image"]), (.width, ["image"]), (.src, ["image"]),
    (.list, line.subtracting(["password"]).union(scales).union(["color"])),
    (.max, scales), (.min, scales), (.step, scales),
    (.maxlength, line), (.minlength, line), (.pattern, line), (.size, line),
    (.placeholder, line.union(["number"])), (.multiple, ["email", "file"]),
    (.popovertarget, pushers), (.popovertargetaction, pushers),
    (.readonly, line.union(moments).union(["number"])),
    (.required, line.union(moments).union(["number", "checkbox", "radio", "file"])),
    (.webkitdirectory, ["file"]), (.usemap, ["image"]), (.align, shown), (.border, shown),
    (.hspace, shown), (.vspace, shown), (.ismap, shown),
  ]

  private static func judgeAutocomplete(
    _ subject: Subject, _ type: String, _ walk: inout LintWalk
  ) {
    guard let index = subject.index(of: .autocomplete),
      let fault = Values.autocomplete(control: type)(walk.tree.value(of: index))
    else { return }
    walk.report(fault, valueOf: index)
  }

  private static func judgeHidden(_ subject: Subject, _ walk: inout LintWalk) {
    for index in subject.attributes
    where walk.tree.name(walk.tree.attributes[index].name).hasPrefix("aria-") {
      walk.report(
        .needlessAttribute, attribute: index,
        "'\(walk.tree.name(walk.tree.attributes[index].name))' may not stand on a hidden input",
        hint: "remove it")
    }
  }

  // MARK: Values by type

  private static func judgeValues(_ subject: Subject, _ type: String, _ walk: inout LintWalk) {
    if type == "file" || type == "image" {
      walk.forbid([.value], subject, "on an input of type '\(type)'")
    }
    judgeStep(subject, type, &walk)
    guard let check = check(type, subject) else { return }
    for attribute in [HTMLAttribute.value, .min, .max] {
      guard let index = subject.index(of: attribute) else { continue }
      let value = walk.tree.value(of: index)
      if attribute == .value, value.isEmpty, type != "range" { continue }
      if attribute != .value, !scales.contains(type) { continue }
      if let fault = check(value) { walk.report(fault, valueOf: index) }
    }
    if type == "number" || type == "range", let least = decimal(subject, .min),
      let most = decimal(subject, .max), least > most
    {
      walk.report(
        .rangeOrder, subject, .min, "'min' is more than 'max'", hint: "make it less")
    }
    judgeMoments(subject, type, check, &walk)
  }

  /// Days, weeks and months are counted in whole ones.
  private static func judgeStep(_ subject: Subject, _ type: String, _ walk: inout LintWalk) {
    guard ["date", "month", "week"].contains(type), let index = subject.index(of: .step) else {
      return
    }
    let value = walk.tree.value(of: index)
    guard Values.step(value) == nil, !value.matchesIgnoringCase("any", in: 0..<value.count),
      let fault = Values.positiveInteger(value)
    else { return }
    walk.report(fault, valueOf: index)
  }

  /// Times of day are left out: they may run over midnight.
  private static func judgeMoments(
    _ subject: Subject, _ type: String, _ check: ValueCheck, _ walk: inout LintWalk
  ) {
    guard ["date", "month", "week", "datetime-local"].contains(type),
      let least = subject.bytes(.min), let most = subject.bytes(.max),
      check(least) == nil, check(most) == nil,
      units(of: most).lexicographicallyPrecedes(units(of: least))
    else { return }
    walk.report(
      .rangeOrder, subject, .min, "'min' is later than 'max'", hint: "make it earlier")
  }

  /// Year, month or week, day, hour, minute and second; those that are not written are 0.
  private static func units(of moment: UnsafeBufferPointer<UInt8>) -> [Double] {
    let text = String(decoding: moment, as: UTF8.self)
    let units = text.split { !$0.isNumber && $0 != "." }.map { Double($0) ?? 0 }
    return units + Array(repeating: 0, count: max(6 - units.count, 0))
  }

  private static func check(_ type: String, _ subject: Subject) -> ValueCheck? {
    switch type {
    case "number", "range": return Values.number
    case "date": return Values.date
    case "month": return Values.month
    case "week": return Values.week
    case "time": return Values.time
    case "datetime-local": return Values.localDateTime
    // Browsers that know neither of these read nothing but this form.
    case "color" where !subject.has(.alpha) && !subject.has(.colorspace): return Values.simpleColor
    case "color": return Values.cssColor
    case "url": return Values.absoluteURL
    // What somebody typed before may come back to be mended.
    case "email" where subject.has(.multiple): return { MailAddress.listFault($0)?.doubtful }
    case "email": return { MailAddress.fault($0)?.doubtful }
    case "text", "search", "tel", "password": return ValueTypes.noBreaks
    default: return nil
    }
  }

  static func number(_ subject: Subject, _ attribute: HTMLAttribute) -> Int? {
    subject.value(attribute).flatMap(Int.init)
  }

  static func decimal(_ subject: Subject, _ attribute: HTMLAttribute) -> Double? {
    guard let bytes = subject.bytes(attribute), Values.number(bytes) == nil else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}
