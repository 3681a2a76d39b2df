extension Values {
  /// `autocomplete` of a form.
  package static func autocompleteSwitch(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    enumerated(["on", "off"])(bytes)
  }

  /// `autocomplete` of a control. `control` is the `type` of an `input`, or `textarea` or `select`.
  package static func autocomplete(control: String) -> ValueCheck {
    { bytes in AutofillGrammar(bytes, control: control).fault() }
  }
}

/// Autofill detail tokens: `section-a shipping work tel webauthn`.
struct AutofillGrammar {
  private let bytes: ValueBytes
  private let control: String
  private let tokens: [Range<Int>]

  init(_ bytes: ValueBytes, control: String) {
    self.bytes = bytes
    self.control = control.lowercased()
    var tokens: [Range<Int>] = []
    _ = bytes.firstFault { range in
      tokens.append(range)
      return nil
    }
    self.tokens = tokens
  }

  func fault() -> ValueFault? {
    guard let first = tokens.first else {
      return Values.fault(0, "an autofill field is needed here")
    }
    let words = tokens.map { bytes.lowercasedText($0) }
    if words[0] == "on" || words[0] == "off" {
      if words.count > 1 { return Values.fault(tokens[1].lowerBound, "'\(words[0])' stands alone") }
      if control != "hidden" { return nil }
      return Values.fault(
        first.lowerBound, "a hidden field takes an autofill field, not '\(words[0])'")
    }
    var index = 0
    if words[0].hasPrefix("section-") { index = 1 }
    if index < words.count, words[index] == "shipping" || words[index] == "billing" { index += 1 }
    let isContact = index < words.count && Self.contactKinds.contains(words[index])
    if isContact { index += 1 }
    guard index < words.count else {
      return Values.fault(bytes.count, "an autofill field is needed here, such as 'email'")
    }
    if words == ["webauthn"] {
      return Values.fault(first.lowerBound, "'webauthn' needs an autofill field before it")
    }
    if let found = fieldFault(tokens[index], words[index], isContact: isContact) { return found }
    index += 1
    if index < words.count, words[index] == "webauthn" {
      if let found = keyFault(tokens[index]) { return found }
      index += 1
    }
    guard index < words.count else { return nil }
    return Values.fault(
      tokens[index].lowerBound, "'\(bytes.text(tokens[index]))' may not follow here")
  }

  /// Nobody picks a passkey from a list.
  private func keyFault(_ range: Range<Int>) -> ValueFault? {
    control == "select"
      ? Values.fault(range.lowerBound, "'webauthn' is for 'input' and 'textarea'") : nil
  }

  private func fieldFault(_ range: Range<Int>, _ word: String, isContact: Bool) -> ValueFault? {
    let written = bytes.text(range)
    guard let group = Self.groups[word] else {
      return Values.fault(range.lowerBound, "'\(written)' is no autofill field")
    }
    if isContact, !Self.contactFields.contains(word) {
      return Values.fault(
        range.lowerBound, "'\(written)' may not follow 'home', 'work' and the like")
    }
    if Self.allows(control, group) { return nil }
    let found = Values.fault(range.lowerBound, "'\(written)' does not fit this kind of control")
    return Self.unfilled.contains(control) ? found.doubtful : found
  }

  private static let contactKinds: Set<String> = ["home", "work", "mobile", "fax", "pager"]
  private static let contactFields: Set<String> = [
    "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-local-prefix",
    "tel-local-suffix", "tel-extension", "email", "impp",
  ]

  private enum Group {
    case text, multiline, password, url, username, email, tel, number, month, date
  }

  /// Browsers hardly ever fill these in.
  private static let unfilled: Set<String> = [
    "color", "datetime-local", "range", "search", "time", "week",
  ]

  private static func allows(_ control: String, _ group: Group) -> Bool {
    switch control {
    case "textarea", "select", "hidden": true
    case "password": group == .password
    case "url": group == .url
    case "email": group == .email || group == .username
    case "tel": group == .tel
    case "number": group == .number
    case "month": group == .month
    case "date": group == .date
    case "text", "search", "": group != .multiline
    case "color", "range", "time", "week", "datetime-local": false
    default: true
    }
  }

  private static let groups: [String: Group] = {
    var groups: [String: Group] = [
      "street-address": .multiline, "new-password": .password, "current-password": .password,
      "one-time-code": .password, "url": .url, "photo": .url, "impp": .url, "username": .username,
      "email": .email, "tel": .tel, "cc-exp-month": .number, "cc-exp-year": .number,
      "transaction-amount": .number, "bday-day": .number, "bday-month": .number,
      "bday-year": .number, "cc-exp": .month, "bday": .date,
    ]
    let texts = """
      name honorific-prefix given-name additional-name family-name honorific-suffix nickname \
      organization-title organization address-line1 address-line2 address-line3 address-level1 \
      address-level2 address-level3 address-level4 country country-name postal-code cc-name \
      cc-given-name cc-additional-name cc-family-name cc-number cc-csc cc-type \
      transaction-currency language sex tel-country-code tel-national tel-area-code tel-local \
      tel-local-prefix tel-local-suffix tel-extension
      """
    for name in texts.split(separator: " ") { groups[String(name)] = .text }
    return groups
  }()
}
