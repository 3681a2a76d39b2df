import Diagnostics

/// `input`: which attributes go with which type, and what the type makes of values.
enum InputCombinations {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    let type = type(of: subject)
    for (attribute, types) in matrix where subject.has(attribute) && !types.contains(type) {
      if type == "number", attribute == .maxlength || attribute == .size {
        walk.report(
          .outdatedHabit, subject, attribute, "'\(attribute.name)' does nothing for numbers",
          hint: "use 'max' and CSS")
        continue
      }
      walk.report(
        .needlessAttribute, subject, attribute,
        "'\(attribute.name)' may not stand on an input of type '\(type)'",
        hint: "remove it, or change 'type'")
    }
    judgeAutocomplete(subject, type, &walk)
    judgeValues(subject, type, &walk)
    if type == "image" {
      walk.require(.alt, subject, "of type 'image'", hint: "say in 'alt' what the button does")
      walk.require(.src, subject, "of type 'image'")
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
    if type == "button", !isNamed(subject) {
      walk.report(
        .missingAttribute, subject, "an input of type 'button' has no 'value', so nothing is on it",
        hint: "say in 'value' what the button does")
    }
    if subject.isKeyword(.name, "isindex"), let index = subject.index(of: .name) {
      walk.report(
        .badValue, valueOf: index, "value of 'name': browsers treat 'isindex' as a search of old",
        hint: "choose another name")
    }
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
  private static let pushers: Set<String> = ["submit", "image", "reset", "button"]

  /// Attributes that go with some types only.
  private static let matrix: [(HTMLAttribute, Set<String>)] = [
    (.accept, ["file"]), (.alpha, ["color"]), (.alt, ["image"]),
    (.autocomplete, types.subtracting(pushers).subtracting(["checkbox", "radio", "file"])),
    (.capture, ["file"]), (.checked, ["checkbox", "radio"]), (.colorspace, ["color"]),
    (.dirname, line.union(["hidden", "submit", "reset", "button"])),
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
    (.webkitdirectory, ["file"]),
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

  /// Moments of one form and length stand in the order of their letters. Times of day are left out:
  /// they may run over midnight.
  private static func judgeMoments(
    _ subject: Subject, _ type: String, _ check: ValueCheck, _ walk: inout LintWalk
  ) {
    guard ["date", "month", "week", "datetime-local"].contains(type),
      let least = subject.bytes(.min), let most = subject.bytes(.max), least.count == most.count,
      check(least) == nil, check(most) == nil, most.lexicographicallyPrecedes(least)
    else { return }
    walk.report(
      .rangeOrder, subject, .min, "'min' is later than 'max'", hint: "make it earlier")
  }

  private static func check(_ type: String, _ subject: Subject) -> ValueCheck? {
    switch type {
    case "number", "range": return Values.number
    case "date": return Values.date
    case "month": return Values.month
    case "week": return Values.week
    case "time": return Values.time
    case "datetime-local": return Values.localDateTime
    case "color": return Values.cssColor
    case "url": return Values.absoluteURL
    case "email": return subject.has(.multiple) ? MailAddress.listFault : MailAddress.fault
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

/// Addresses as `input` takes them: one '@', and a host name behind it.
enum MailAddress {
  static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    fault(bytes, 0..<bytes.count)
  }

  static func listFault(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x2C {
      if let fault = fault(bytes, start..<end) { return fault }
      start = end + 1
    }
    return nil
  }

  private static func fault(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ValueFault? {
    var range = range
    while let first = range.first, TreeBuilder.isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, TreeBuilder.isSpace(bytes[last]) { range.removeLast() }
    guard let at = range.first(where: { bytes[$0] == 0x40 }), at > range.lowerBound else {
      return ValueFault(
        offset: range.lowerBound, reason: "a mail address has a name, '@' and a host")
    }
    for index in range.lowerBound..<at where !isLocal(bytes[index]) {
      return ValueFault(offset: index, reason: "this character may not stand in a mail address")
    }
    return hostFault(bytes, at + 1..<range.upperBound)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func hostFault(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ValueFault? {
    let hyphen: UInt8 = 0x2D
    var label = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      if index < range.upperBound, bytes[index] != 0x2E {
        // Letters of other scripts are for the browser to encode; they are let pass.
        guard isAlphanumeric(bytes[index]) || bytes[index] == hyphen || bytes[index] >= 0x80 else {
          return ValueFault(offset: index, reason: "this character may not stand in a host name")
        }
        continue
      }
      let isEmpty = index == label
      if isEmpty || index - label > 63 || bytes[label] == hyphen || bytes[index - 1] == hyphen {
        return ValueFault(
          offset: label, reason: "a part of the host is empty, too long or ends with a hyphen")
      }
      label = index + 1
    }
    return nil
  }
}
