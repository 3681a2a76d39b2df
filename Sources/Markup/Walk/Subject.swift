/// One element as the walk shows it to the rules: its facts are computed once.
///
/// A rule is a function of a subject and the walk. It reads the subject, the open elements in
/// `walk.frames` and nothing else, and reports through `walk.report`.
struct Subject {
  let tree: TreeView
  let node: Int32
  let namespace: MarkupTree.Namespace
  /// nil outside HTML and for names HTML does not know.
  let element: HTMLElement?
  let name: MarkupName
  let attributes: Range<Int>
  let present: AttributeSet

  init(_ tree: TreeView, _ node: Int32) {
    let record = tree.nodes[Int(node)]
    self.tree = tree
    self.node = node
    namespace = record.namespace
    name = record.name
    let isKnown = namespace == .html && Int(record.name.raw) < HTMLElement.count
    element = isKnown ? HTMLElement(rawValue: UInt8(record.name.raw)) : nil
    attributes =
      Int(record.firstAttribute)..<Int(record.firstAttribute) + Int(record.attributeCount)
    var present = AttributeSet()
    let numbers = KnownNames.shared.attributeNumbers
    for index in attributes {
      let raw = Int(tree.attributes[index].name.raw)
      if raw < numbers.count, numbers[raw] != .max { present.insert(numbers[raw]) }
    }
    self.present = present
  }

  var nameText: String { tree.name(name) }

  /// Whether the attribute is there, whatever its value.
  @inline(__always)
  func has(_ attribute: HTMLAttribute) -> Bool { present.contains(attribute) }

  func index(of attribute: HTMLAttribute) -> Int? {
    guard has(attribute) else { return nil }
    let numbers = KnownNames.shared.attributeNumbers
    return attributes.first { index in
      let raw = Int(tree.attributes[index].name.raw)
      return raw < numbers.count && numbers[raw] == attribute.rawValue
    }
  }

  /// The value's bytes, references replaced; nil when the attribute is absent.
  func bytes(_ attribute: HTMLAttribute) -> UnsafeBufferPointer<UInt8>? {
    index(of: attribute).map(tree.value(of:))
  }

  func value(_ attribute: HTMLAttribute) -> String? {
    bytes(attribute).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value in lower case without space around it, for keywords; "" when empty, nil when absent.
  func keyword(_ attribute: HTMLAttribute) -> String? {
    guard let bytes = bytes(attribute) else { return nil }
    return bytes.lowercasedText(0..<bytes.count)
  }

  /// Whether the value is `word`, letter case aside.
  func isKeyword(_ attribute: HTMLAttribute, _ word: StaticString) -> Bool {
    guard let bytes = bytes(attribute), bytes.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count {
      var byte = bytes[index]
      if (0x41...0x5A).contains(byte) { byte |= 0x20 }
      if byte != word.utf8Start[index] { return false }
    }
    return true
  }

  /// Whether the value has a character that is no space.
  func isFilled(_ attribute: HTMLAttribute) -> Bool {
    bytes(attribute)?.contains { !TreeBuilder.isSpace($0) } ?? false
  }

  /// The value of an attribute by its name, for SVG and MathML.
  func value(named name: String) -> String? {
    attributes.first { tree.name(tree.attributes[$0].name) == name }
      .map { String(decoding: tree.value(of: $0), as: UTF8.self) }
  }
}
