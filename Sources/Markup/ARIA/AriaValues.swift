/// The value types of states and properties.
enum AriaValues {
  static func check(_ attribute: HTMLAttribute) -> ValueCheck? {
    let index = Int(attribute.rawValue) - Int(HTMLAttribute.ariaActivedescendant.rawValue)
    return checks.indices.contains(index) ? checks[index] : nil
  }

  private static let checks: [ValueCheck?] = {
    let first = Int(HTMLAttribute.ariaActivedescendant.rawValue)
    return HTMLAttribute.allCases.dropFirst(first).map { make($0) }
  }()

  private static let trueFalse: [String] = ["true", "false"]
  private static let withUndefined: [String] = ["true", "false", "undefined"]

  private static func make(_ attribute: HTMLAttribute) -> ValueCheck? {
    switch attribute {
    case .ariaAtomic, .ariaBusy, .ariaDisabled, .ariaModal, .ariaMultiline,
      .ariaMultiselectable, .ariaReadonly, .ariaRequired:
      exactly(trueFalse)
    case .ariaExpanded, .ariaGrabbed, .ariaHidden, .ariaSelected: exactly(withUndefined)
    case .ariaChecked, .ariaPressed: exactly(withUndefined + ["mixed"])
    case .ariaActivedescendant: Values.id
    case .ariaControls, .ariaDescribedby, .ariaDetails, .ariaErrormessage, .ariaFlowto,
      .ariaLabelledby, .ariaOwns:
      Values.idList
    case .ariaValuemax, .ariaValuemin, .ariaValuenow: Values.number
    case .ariaColindex, .ariaColspan, .ariaLevel, .ariaPosinset, .ariaRowindex:
      Values.positiveInteger
    case .ariaRowspan: Values.nonNegativeInteger
    case .ariaColcount, .ariaRowcount, .ariaSetsize: Values.integer(from: -1, to: .max)
    case .ariaRoledescription, .ariaBrailleroledescription: description
    default: words(attribute).map { exactly($0) } ?? lists(attribute)
    }
  }

  private static func words(_ attribute: HTMLAttribute) -> [String]? {
    switch attribute {
    case .ariaAutocomplete: ["inline", "list", "both", "none"]
    case .ariaCurrent: ["page", "step", "location", "date", "time", "true", "false"]
    case .ariaHaspopup: ["false", "true", "menu", "listbox", "tree", "grid", "dialog"]
    case .ariaInvalid: ["grammar", "false", "spelling", "true"]
    case .ariaLive: ["assertive", "off", "polite"]
    case .ariaOrientation: ["horizontal", "undefined", "vertical"]
    case .ariaSort: ["ascending", "descending", "none", "other"]
    default: nil
    }
  }

  private static func lists(_ attribute: HTMLAttribute) -> ValueCheck? {
    switch attribute {
    case .ariaRelevant: relevant
    case .ariaDropeffect:
      Values.tokens(of: ["copy", "execute", "link", "move", "none", "popup"], needsOne: true)
    default: nil
    }
  }

  /// Screen readers compare letter by letter, so that 'True' is not 'true' to all of them.
  private static func exactly(_ words: [String]) -> ValueCheck {
    let check = Values.enumerated(words)
    return { bytes in
      if let found = check(bytes) { return found }
      let isExact = bytes.allSatisfy { $0.lowercase == $0 }
      return isExact ? nil : Values.fault(0, "the value must be in small letters")
    }
  }

  private static let description: ValueCheck = { bytes in
    Values.notBlank(bytes).map { Values.warning($0.offset, $0.reason) }
  }

  private static let relevant: ValueCheck = { bytes in
    let words = ["additions", "all", "removals", "text"]
    if let found = Values.tokens(of: words, needsOne: true)(bytes) { return found }
    let range = bytes.trimmedRange
    let all = bytes.firstFault { token in
      let isAlone = token == range
      let isAll = bytes.matchesIgnoringCase("all", in: token)
      return isAll && !isAlone ? Values.fault(token.lowerBound, "'all' stands alone") : nil
    }
    return all
  }
}
