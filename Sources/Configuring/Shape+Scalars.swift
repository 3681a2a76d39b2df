import Diagnostics
import Styling

extension Shape where Value == String {
  /// Text for people: one line or more, no control characters.
  static func text(maximum: Int = 2000) -> Shape {
    let schema: JSONValue = ["type": "string", "minLength": 1, "maxLength": .int(maximum)]
    return Shape(schema: schema, placeholder: "") { node, log in
      guard case .scalar(let text, let isPlain) = node.content, !(isPlain && node.isNull) else {
        log.report(.wrongType(wanted: "a text", found: node.kindName, at: log.here(node)))
        return nil
      }
      if let fault = textFault(text, maximum: maximum, at: node.location) {
        log.report(fault)
        return nil
      }
      return text
    }
  }

  /// A short name for machines: lower-case letters, digits and single hyphens.
  static let identifier = Shape.scalar(
    "a name of lower-case letters, digits and hyphens", example: "spring-friends",
    schema: ["type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64],
    placeholder: "id"
  ) { isIdentifier($0) ? $0 : nil }

  /// Anything one line can hold, for values that a shop platform gave the merchant.
  static let token = Shape.scalar(
    "one line without blanks at its ends", example: "4f9a2c71d8",
    schema: ["type": "string", "minLength": 1, "maxLength": 400], placeholder: ""
  ) { text in
    let isPlain =
      !text.unicodeScalars.contains(where: isInstruction)
      && !text.contains(reservedWord)
    let isTight = text.first?.isWhitespace == false && text.last?.isWhitespace == false
    return isPlain && isTight && text.utf8.count <= 400 ? text : nil
  }

  /// As the manifest gives it for a script.
  static let integrity = Shape.scalar(
    "an integrity value", example: "sha384-" + String(repeating: "A", count: 64),
    schema: ["type": "string", "pattern": "^sha384-[A-Za-z0-9+/]{64}$"],
    placeholder: "sha384-" + String(repeating: "A", count: 64)
  ) { text in
    let digits = text.dropFirst("sha384-".count).utf8
    let isRight = digits.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F: true
      default: false
      }
    }
    return text.hasPrefix("sha384-") && digits.count == 64 && isRight ? text : nil
  }

  static let country = Shape.scalar(
    "a country code of two capital letters", example: "DE",
    schema: ["type": "string", "pattern": "^[A-Z]{2}$"], placeholder: "GB"
  ) { text in
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? text : nil
  }
}

/// What keeps a text from being shown: nothing in it, too much of it, or characters that are
/// instructions rather than text.
func textFault(_ text: String, maximum: Int, at location: FileLocation) -> Diagnostic? {
  let isBlank = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }
  if isBlank { return .emptyText(at: location) }
  let length = text.unicodeScalars.count
  if length > maximum { return .textTooLong(length, maximum: maximum, at: location) }
  if text.contains(reservedWord) { return .reservedWord(reservedWord, at: location) }
  return text.unicodeScalars.first { $0 != "\n" && isInstruction($0) }
    .map { .controlCharacter($0, at: location) }
}

/// How this program writes the name of a file of the bundle while that name is not known yet.
private let reservedWord = "bundle-ref-"

private func isInstruction(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2028, 0x2029, 0xFFFE, 0xFFFF,
    // Marks of this program: positions in rendered text, and what the popup fills in.
    0xE000, 0xE001, 0x10FF00...0x10FFFF:
    true
  default: false
  }
}

func isIdentifier(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}

extension Shape where Value == Bool {
  static let flag = Shape.scalar(
    "true or false", example: "true", schema: ["type": "boolean"], placeholder: false
  ) { ["true": true, "false": false][$0] }
}

extension Shape where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Shape {
    .scalar(
      "a whole number from \(range.lowerBound) to \(range.upperBound)",
      example: String(range.lowerBound),
      schema: [
        "type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound),
      ],
      placeholder: range.lowerBound
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension Shape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the names of an enumeration.
  static func choice(placeholder: Value) -> Shape {
    let names = Value.allCases.map(\.rawValue)
    return Shape(schema: ["enum": .strings(names)], placeholder: placeholder) { node, log in
      guard case .scalar(let text, _) = node.content, !node.isNull else {
        log.report(
          .wrongType(
            wanted: "one of \(names.joined(separator: ", "))", found: node.kindName,
            at: log.here(node)))
        return nil
      }
      if let value = Value(rawValue: text) { return value }
      let nearest = nearestName(to: text, among: names)
      log.report(.unknownChoice(text, known: names, nearest: nearest, at: node.location))
      return nil
    }
  }
}

extension Shape where Value == Color {
  static let color = Shape.scalar(
    "a color of six hexadecimal digits", example: "#0f5c4d",
    schema: ["type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"],
    placeholder: Color(red: 0, green: 0, blue: 0)
  ) { text in
    guard text.utf8.count == 7, text.hasPrefix("#") else { return nil }
    return Color(css: text)
  }
}

extension Shape where Value == WebURL {
  static let url = Shape.scalar(
    "an https address", example: "https://www.example.com/friends",
    schema: ["type": "string", "format": "uri", "pattern": "^https://"],
    placeholder: WebURL(known: "https://example.com/", host: "example.com")
  ) { WebURL($0) }
}

extension Shape where Value == EmailAddress {
  static let email = Shape.scalar(
    "an email address", example: "friends@example.com",
    schema: ["type": "string", "format": "email"],
    placeholder: EmailAddress(known: "friends@example.com")
  ) { EmailAddress($0) }
}

extension Shape where Value == LanguageTag {
  static let language = Shape.scalar(
    "a language tag", example: "pt-BR",
    schema: ["type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|[0-9]{3}))?$"],
    placeholder: LanguageTag(known: "en")
  ) { LanguageTag($0) }
}

extension Shape where Value == RelativePath {
  /// A file in the project's `content` folder, or wherever the key's meaning says.
  static let path = Shape.scalar(
    "a path inside the project, without '..' or a leading slash", example: "images/logo.svg",
    schema: ["type": "string", "pattern": "^[^/\\\\]"],
    placeholder: RelativePath(literal: "images/logo.svg")
  ) { RelativePath($0) }
}

extension Shape where Value == Percentage {
  static let percentage = Shape.scalar(
    "a percentage of at most 100 %", example: "15%",
    schema: ["type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,2})? ?%$"],
    placeholder: Percentage(basisPoints: 1000)
  ) { Percentage($0) }
}

extension Shape where Value == Money {
  static let money = Shape.scalar(
    "an amount with its currency", example: "6.00 GBP",
    schema: ["type": "string", "pattern": "^[0-9]+(\\.[0-9]+)? [A-Z]{3}$"],
    placeholder: Money(minorUnits: 100, currency: Currency(known: "EUR"))
  ) { Money($0) }
}

extension Shape where Value == Figure {
  static let figure = Shape.scalar(
    "a percentage, or an amount with its currency", example: "15%",
    schema: ["anyOf": [Shape<Percentage>.percentage.schema, Shape<Money>.money.schema]],
    placeholder: .percent(Percentage(basisPoints: 1000))
  ) { text in
    if let share = Percentage(text) { return .percent(share) }
    return Money(text).flatMap { $0.minorUnits > 0 ? .amount($0) : nil }
  }
}

extension Shape where Value == TimeSpan {
  static func span(_ range: ClosedRange<Int>, _ wanted: String, example: String) -> Shape {
    .scalar(
      wanted, example: example,
      schema: ["type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,2})?(ms|s|min|h|d)$"],
      placeholder: TimeSpan(milliseconds: range.lowerBound)
    ) { text in TimeSpan(text).flatMap { range.contains($0.milliseconds) ? $0 : nil } }
  }
}

extension Shape where Value == ByteCount {
  static let size = Shape.scalar(
    "a size with its unit", example: "16 kB",
    schema: ["type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,2})? (B|kB|MB)$"],
    placeholder: ByteCount(bytes: 1)
  ) { ByteCount($0) }
}

extension Shape where Value == CalendarDate {
  static let date = Shape.scalar(
    "a date", example: "2026-11-24", schema: ["type": "string", "format": "date"],
    placeholder: CalendarDate(year: 2026, month: 1, day: 1)
  ) { CalendarDate($0) }
}

extension Shape where Value == Timestamp {
  static let timestamp = Shape.scalar(
    "a moment in UTC", example: "2026-11-24T09:00:00Z",
    schema: ["type": "string", "format": "date-time"],
    placeholder: Timestamp(
      date: CalendarDate(year: 2026, month: 1, day: 1), secondOfDay: 0)
  ) { Timestamp($0) }
}
