/// Content models in which order counts.
struct ContentSequence: Sendable {
  struct Slot: Sendable {
    /// Empty: everything that no other slot names.
    var elements = ElementSet()
    var isMany = false
    var isRequired = false
  }

  var slots: [Slot] = []
  var named = ElementSet()

  func matches(_ slot: Int, _ child: HTMLElement) -> Bool {
    let elements = slots[slot].elements
    return elements.isEmpty ? !named.contains(child) : elements.contains(child)
  }

  static let table: [ContentSequence?] = {
    var table = [ContentSequence?](repeating: nil, count: HTMLElement.count)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard let element = HTMLElement(parts[0]) else { continue }
      table[Int(element.rawValue)] = ContentSequence(parts[1])
    }
    return table
  }()

  /// Slots in order: one of the elements between '|'; '?' at most one, '*' any number, '!' exactly
  /// one. A lone '*' is any other content.
  private static let text = """
    html: head! body!
    table: caption? colgroup* thead? tbody|tr* tfoot?
    fieldset: legend? *
    details: summary! *
    picture: source* img!
    audio: source* track* *
    video: source* track* *
    optgroup: legend? *
    select: button? *
    hgroup: p* h1|h2|h3|h4|h5|h6! p*
    """

  private init(_ text: Substring) {
    for word in text.split(separator: " ") {
      var slot = Slot()
      slot.isMany = word.hasSuffix("*")
      slot.isRequired = word.hasSuffix("!")
      for name in word.dropLast().split(separator: "|") {
        guard let element = HTMLElement(name) else { continue }
        slot.elements.insert(element)
        named.insert(element)
      }
      slots.append(slot)
    }
  }
}
