import Diagnostics

/// One `{{…}}` of a template.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable
    case unescaped
    case section(isInverted: Bool, [TemplateTag])
    case partial
  }

  /// Where in the markup the tag stands, as far as reading the template from top to bottom tells.
  enum Place: Hashable, Sendable {
    case text
    /// `startsValue`: nothing but other tags stands before it in the value.
    case attribute(String, startsValue: Bool)
    /// Inside a start tag, but not in a quoted value.
    case tag
    case comment
    /// Inside a script or style element.
    case rawText
  }

  let name: String
  /// The name between its dots.
  let parts: [String]
  let kind: Kind
  let place: Place
  let location: FileLocation

  init(name: String, kind: Kind, place: Place, location: FileLocation) {
    self.name = name
    parts = name.split(separator: ".").map(String.init)
    self.kind = kind
    self.place = place
    self.location = location
  }
}

/// Reads the tags of one template: the library renders templates but does not show them.
struct TemplateScanner {
  private(set) var faults: [Diagnostic] = []
  /// The template with a position mark before each line's text and each variable, and numbers for
  /// names.
  private(set) var marked = ""

  private let file: String
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var column = 1
  private var markup = MarkupPlace()
  private var open: [(tag: Opened, children: [TemplateTag])] = []
  private var children: [TemplateTag] = []
  private var lineHasMark = false
  private var openMark = Array("{{".unicodeScalars)
  private var closeMark = Array("}}".unicodeScalars)

  private struct Opened {
    let name: String
    let isInverted: Bool
    let place: TemplateTag.Place
    let location: FileLocation
  }

  init(_ text: String, file: String) {
    self.file = file
    scalars = Array(text.unicodeScalars)
  }

  /// Gives the tags and fills `marked`; `labels` is asked for marks and numbers.
  mutating func scan(_ labels: inout TemplateLabels) -> [TemplateTag] {
    readDelimiters()
    while position < scalars.count {
      if starts(with: openMark) {
        readTag(&labels)
      } else {
        readText(&labels)
      }
    }
    for (tag, outer) in open.reversed() {
      faults.append(.unclosedSection(tag.name, at: tag.location))
      children = outer + children
    }
    return children
  }

  /// A snippet for a platform whose own templates use braces may begin with a line
  /// `{{=<% %>=}}`: its tags are then written `<% name %>`.
  private mutating func readDelimiters() {
    let line = "{{=<% %>=}}"
    guard starts(with: Array(line.unicodeScalars)) else { return }
    openMark = Array("<%".unicodeScalars)
    closeMark = Array("%>".unicodeScalars)
    marked += line
    advance(line.unicodeScalars.count)
  }

  private mutating func readText(_ labels: inout TemplateLabels) {
    let scalar = scalars[position]
    let isBlank = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    if !isBlank, !lineHasMark {
      marked += labels.mark(here, tag: nil)
      lineHasMark = true
    }
    markup.read(scalar)
    marked.unicodeScalars.append(scalar)
    advance(1)
  }

  private var here: FileLocation { FileLocation(file, line: line, column: column) }

  private func starts(with wanted: [Unicode.Scalar]) -> Bool { stands(wanted, at: position) }

  private func stands(_ wanted: [Unicode.Scalar], at start: Int) -> Bool {
    start + wanted.count <= scalars.count
      && scalars[start..<(start + wanted.count)].elementsEqual(wanted)
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count {
      if scalars[position] == "\n" {
        line += 1
        column = 1
        lineHasMark = false
      } else {
        column += 1
      }
      position += 1
    }
  }

  private mutating func readTag(_ labels: inout TemplateLabels) {
    let start = position
    var location = here
    let isTriple = openMark[0] == "{" && starts(with: openMark + ["{"])
    let opening = isTriple ? 3 : 2
    let closing = isTriple ? closeMark + ["}"] : closeMark
    var end = position + opening
    while end + closing.count <= scalars.count, !stands(closing, at: end) { end += 1 }
    guard end + closing.count <= scalars.count else {
      faults.append(.unclosedTag(at: location))
      position = scalars.count
      return
    }
    let content = String(String.UnicodeScalarView(scalars[(position + opening)..<end]))
    location.length = end + closing.count - start
    let isVariable = isTriple || !"#^/!>=<$&*".contains(content.first ?? " ")
    let name = trimmed(isVariable ? content : String(content.dropFirst()))
    if isVariable, isName(name) { marked += labels.mark(location, tag: name) }
    if isVariable || "#^/".contains(content.first ?? " "), isName(name) {
      let sign = isVariable ? "" : String(content.prefix(1))
      marked.unicodeScalars.append(contentsOf: scalars[start..<(start + opening)])
      marked += sign + labels.number(for: name)
      marked.unicodeScalars.append(contentsOf: closing)
    } else {
      marked.unicodeScalars.append(contentsOf: scalars[start..<(end + closing.count)])
    }
    advance(end + closing.count - position)
    // What follows a tag on its line may have shifted.
    lineHasMark = false
    take(content, name: name, isTriple: isTriple, at: location)
  }

  private mutating func take(
    _ content: String, name: String, isTriple: Bool, at location: FileLocation
  ) {
    let sign = isTriple ? " " : content.first ?? " "
    if sign == "!" { return }
    guard isName(name), !"=<$&*".contains(sign) else {
      faults.append(.unknownTag(trimmed(content), at: location))
      return
    }
    let place = markup.place
    switch sign {
    case "#", "^":
      open.append(
        (Opened(name: name, isInverted: sign == "^", place: place, location: location), children))
      children = []
    case "/":
      close(name, at: location)
    case ">":
      children.append(
        TemplateTag(name: name, kind: .partial, place: place, location: location))
    default:
      markup.readValue()
      children.append(
        TemplateTag(
          name: name, kind: isTriple ? .unescaped : .variable, place: place,
          location: location))
    }
  }

  private mutating func close(_ name: String, at location: FileLocation) {
    guard let (opened, outer) = open.popLast() else {
      faults.append(.strayClose(name, at: location))
      return
    }
    if opened.name != name {
      faults.append(.wrongClose(name, opened: opened.name, openedAt: opened.location, at: location))
    }
    let section = TemplateTag(
      name: opened.name, kind: .section(isInverted: opened.isInverted, children),
      place: opened.place, location: opened.location)
    children = outer + [section]
  }

  private func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Letters, digits, `_`, `-`, `/` (in partials) and single dots; or `.` alone.
  private func isName(_ name: String) -> Bool {
    if name == "." { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x30...0x39).contains(byte) || "_-/".utf8.contains(byte)
        }
    }
  }
}

/// Follows markup just closely enough to know what a tag stands in.
private struct MarkupPlace {
  private enum State { case text, tag, value(quote: Unicode.Scalar), comment, rawText(String) }

  private var state = State.text
  private var recent = ""
  private var attribute = ""
  private var element = ""
  private var isValueEmpty = true

  var place: TemplateTag.Place {
    switch state {
    case .text: .text
    case .tag: .tag
    case .value: .attribute(attribute, startsValue: isValueEmpty)
    case .comment: .comment
    case .rawText: .rawText
    }
  }

  mutating func readValue() { recent = "" }

  mutating func read(_ scalar: Unicode.Scalar) {
    recent.unicodeScalars.append(scalar)
    if recent.utf8.count > 24 { recent = String(recent.unicodeScalars.suffix(16)) }
    switch state {
    case .text:
      if recent.hasSuffix("<!--") {
        state = .comment
      } else if scalar.properties.isAlphabetic || scalar == "/", recent.dropLast().hasSuffix("<") {
        state = .tag
        element = scalar == "/" ? "" : String(scalar)
        attribute = ""
      }
    case .tag: readInTag(scalar)
    case .value(let quote):
      if scalar == quote { state = .tag } else { isValueEmpty = false }
    case .comment:
      if recent.hasSuffix("-->") { state = .text }
    case .rawText(let name):
      if recent.lowercased().hasSuffix("</\(name)") { state = .tag }
    }
  }

  private mutating func readInTag(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ">":
      let isRaw = ["script", "style"].contains(element) && !recent.hasSuffix("/>")
      state = isRaw ? .rawText(element) : .text
      element = ""
    case "\"", "'":
      state = .value(quote: scalar)
      isValueEmpty = true
    case " ", "\n", "\t", "\r":
      attribute = ""
    case "=": break
    default:
      if attribute.isEmpty, recent.dropLast().hasSuffix(element), !element.isEmpty,
        recent.hasSuffix("<" + element + String(scalar))
      {
        element.unicodeScalars.append(scalar)
      } else {
        attribute.unicodeScalars.append(scalar)
      }
    }
  }
}
