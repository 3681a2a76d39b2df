import Diagnostics

/// Looks at the order's values as the widget will read them.
struct OrderExam {
  let page: SavedPage
  let facts: DoctorFacts
  let script: SavedPage.Element

  private struct Value {
    let name: String
    let text: String
    let line: Int
  }

  var diagnostics: [Diagnostic] {
    let islands = page.elements.filter { $0["id"] == "order-data" }
    var found = codeFaults + secretFaults
    if islands.count > 1 {
      found.append(
        .repeatedOrder(islands.count, at: page.location(of: "order-data", near: islands[1].line)))
    }
    if let island = islands.first { found += faults(ofIsland: island) }
    let values = attributes(of: script) + islands.prefix(1).flatMap(islandValues)
    if values.isEmpty {
      let pushes = page.elements.contains { $0.name == "script" && $0.text.contains("AfterOrder") }
      if !pushes, islands.isEmpty { found.append(.noOrder(at: place("<script", script.line))) }
      return found
    }
    return found + faults(of: values)
  }

  private func place(_ needle: String, _ line: Int) -> FileLocation {
    page.location(of: needle, near: line)
  }

  private func attributes(of element: SavedPage.Element) -> [Value] {
    element.attributes.filter { $0.name.hasPrefix("data-") }.map {
      Value(name: Self.key(String($0.name.dropFirst(5))), text: $0.value, line: element.line)
    }.filter { Self.keys.contains($0.name) }
  }

  private static let keys: Set<String> = [
    "order_id", "first_name", "last_name", "email", "order_total", "currency", "country", "lang",
    "signature", "code", "shop",
  ]

  /// `orderId`, `order-id` and `order_id` are one key, as for the widget.
  private static func key(_ name: String) -> String {
    var key = ""
    for letter in name {
      if letter.isUppercase { key += "_" }
      key += letter == "-" ? "_" : letter.lowercased()
    }
    return key
  }

  private func islandValues(_ island: SavedPage.Element) -> [Value] {
    if let object = JSONText.object(island.text) {
      return attributes(of: island)
        + object.map { Value(name: Self.key($0.key), text: $0.value, line: island.line) }
    }
    var values = attributes(of: island)
    for (offset, line) in island.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let mark = line.firstIndex(of: "=") else { continue }
      let name = line[..<mark].trimmed
      values.append(
        Value(
          name: Self.key(name), text: line[line.index(after: mark)...].trimmed,
          line: island.line + offset))
    }
    return values
  }

  private func faults(ofIsland island: SavedPage.Element) -> [Diagnostic] {
    guard island.name == "script" else { return [] }
    let type = island["type"] ?? ""
    let place = place("order-data", island.line)
    switch type {
    case "application/json":
      return JSONText.object(island.text) == nil ? [.brokenJSON(at: place)] : []
    case "text/plain": return []
    default: return [.islandRuns(type, at: place)]
    }
  }

  private func faults(of values: [Value]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for value in values {
      if let token = unreplaced(value.text) {
        found.append(.tokenLeft(token, at: place(token, value.line)))
      } else if value.text.contains("[[") {
        found.append(.markLeft(value.text, at: place("[[", value.line)))
      } else {
        found += faults(of: value)
      }
    }
    guard let number = values.first(where: { $0.name == "order_id" }) else {
      return found + [.noOrderNumber(at: place("order-data", script.line))]
    }
    if number.text.trimmed.isEmpty {
      found.append(.noOrderNumber(at: place("order", number.line)))
    }
    return found
  }

  private func faults(of value: Value) -> [Diagnostic] {
    let text = value.text
    let at = place(text.isEmpty ? value.name : text, value.line)
    if ["&quot;", "&#39;", "&#039;", "&amp;", "&lt;"].contains(where: text.contains) {
      return [.escapedTwice(text, at: at)]
    }
    switch value.name {
    case "email" where !text.isEmpty && !text.contains("@"): return [.oddEmail(text, at: at)]
    case "order_total"
    where !text.isEmpty && !text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }:
      return [.oddTotal(text, at: at)]
    case "currency" where !text.isEmpty && !isCode(text): return [.oddCurrency(text, at: at)]
    case "signature" where !text.isEmpty && !isSignature(text): return [.oddSignature(text, at: at)]
    default: return []
    }
  }

  private func isCode(_ text: String) -> Bool {
    text.count == 3 && text.allSatisfy { $0.isASCII && $0.isLetter }
  }

  private func isSignature(_ text: String) -> Bool {
    text.count == 64 && text.allSatisfy { "0123456789abcdef".contains($0) }
  }

  /// A token of some platform that nobody replaced.
  private func unreplaced(_ text: String) -> String? {
    let token = facts.tokens.first { token in
      token.first?.isLetter == false && token.count > 3 && text.contains(token)
    }
    if let token { return token }
    let marks = [("{{", "}}"), ("{%", "%}"), ("%%", "%%"), ("${", "}"), ("<?", "?>")]
    return marks.first { text.hasPrefix($0.0) && text.hasSuffix($0.1) && text.count > 4 }
      .map { _ in text }
  }

  /// The order that a script pushes cannot be read here, but a token left in it can.
  private var codeFaults: [Diagnostic] {
    page.elements.filter { $0.name == "script" && $0.text.contains("AfterOrder") }.flatMap {
      element in
      facts.tokens.filter { $0.first?.isLetter == false && element.text.contains($0) }.prefix(1)
        .map { .tokenLeft($0, at: place($0, element.line)) }
        + otherCode(in: element)
    }
  }

  private func otherCode(in element: SavedPage.Element) -> [Diagnostic] {
    guard let start = element.text.firstRange(of: "var code = '") else { return [] }
    let code = String(element.text[start.upperBound...].prefix { $0 != "'" })
    return facts.storeCodes.isEmpty || facts.storeCodes.contains(code)
      ? [] : [.otherCode(code, at: place(code, element.line))]
  }

  /// Secrets belong on the server; their names in a page mean that code is shown, not run.
  private var secretFaults: [Diagnostic] {
    for (index, line) in page.lines.enumerated() {
      for name in ["THANKS_CARD_SECRET", "ORDER_SECRET"] where line.contains(name) {
        return [.secretNamed(name, at: place(name, index + 1))]
      }
    }
    return []
  }
}

extension StringProtocol {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
