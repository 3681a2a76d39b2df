extension Values {
  /// `srcset` and `imagesrcset`: image candidate strings with commas between.
  package static func srcset(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    ImageCandidates(bytes).fault
  }

  /// True when a candidate has a width, so that the element needs `sizes`.
  package static func srcsetHasWidths(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ImageCandidates(bytes).hasWidths
  }

  /// True when a candidate has a density, or none has any descriptor.
  package static func srcsetHasDensities(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ImageCandidates(bytes).hasDensities
  }
}

struct ImageCandidates {
  private(set) var fault: ValueFault?
  private(set) var hasWidths = false
  private(set) var hasDensities = false
  private var seen: Set<String> = []
  private let bytes: ValueBytes

  private enum Descriptor {
    case none
    case width(String)
    case density(String)
  }

  init(_ bytes: ValueBytes) {
    self.bytes = bytes
    fault = run()
  }

  private mutating func run() -> ValueFault? {
    var at = bytes.skippingSpaces(from: 0)
    var doubt: ValueFault?
    if at == bytes.count { return Values.fault(0, "an image is needed here") }
    while true {
      let start = at
      if bytes[at] == .ascii(",") { return Values.fault(at, "an image is needed before ','") }
      at = bytes.skippingToken(from: at)
      var end = at
      while bytes[end - 1] == .ascii(",") { end -= 1 }
      if at - end > 1 { return Values.fault(end + 1, "an image is needed before ','") }
      if let found = URLGrammar(bytes, start..<end).fault(isAbsolute: false) {
        if !found.isWarning { return found }
        doubt = doubt ?? found
      }
      let descriptor: Range<Int>
      if at > end {
        descriptor = end..<end
      } else {
        at = bytes.skippingSpaces(from: at)
        descriptor = at..<endOfDescriptors(from: at)
        at = descriptor.upperBound
        if at < bytes.count { at += 1 }
      }
      let wasCut = at > end && bytes[at - 1] == .ascii(",")
      if let found = judge(descriptor, start) { return found }
      at = bytes.skippingSpaces(from: at)
      if at == bytes.count {
        return wasCut ? Values.fault(at, "an image is needed after ','") : doubt
      }
    }
  }

  /// The comma after the descriptors; commas inside parentheses belong to them.
  private func endOfDescriptors(from start: Int) -> Int {
    var depth = 0
    for at in start..<bytes.count {
      switch bytes[at] {
      case .ascii("("): depth += 1
      case .ascii(")"): depth -= 1
      case .ascii(",") where depth <= 0: return at
      default: break
      }
    }
    return bytes.count
  }

  private mutating func judge(_ range: Range<Int>, _ candidate: Int) -> ValueFault? {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    let word = range.lowerBound..<end
    if let space = word.first(where: { bytes[$0].isSpace }) {
      let second = bytes.skippingSpaces(from: space)
      return Values.fault(second, "an image has at most one descriptor")
    }
    let (descriptor, fault) = descriptor(word)
    if let fault { return fault }
    let key: String
    switch descriptor {
    case .none: (key, hasDensities) = ("1.0x", true)
    case .density(let value): (key, hasDensities) = (value + "x", true)
    case .width(let value): (key, hasWidths) = (value + "w", true)
    }
    let place = word.isEmpty ? candidate : word.lowerBound
    if hasWidths, hasDensities {
      return Values.fault(place, "either every image has a width ('w') or none has")
    }
    if seen.insert(key).inserted { return nil }
    return Values.fault(place, "two images have the same descriptor '\(key)'")
  }

  private func descriptor(_ word: Range<Int>) -> (Descriptor, ValueFault?) {
    guard let last = word.last else { return (.none, nil) }
    let digits = UnsafeBufferPointer(rebasing: bytes[word.lowerBound..<last])
    switch bytes[last] {
    case .ascii("w"):
      if var found = Values.positiveInteger(digits) {
        found.offset += word.lowerBound
        return (.none, found)
      }
      return (.width(String(decoding: digits.drop { $0 == .ascii("0") }, as: UTF8.self)), nil)
    case .ascii("x"):
      if var found = Values.positiveNumber(digits) {
        found.offset += word.lowerBound
        return (.none, found)
      }
      let value = Double(String(decoding: digits, as: UTF8.self)) ?? 1
      return (.density("\(value)"), nil)
    default:
      let shown = bytes.text(word)
      return (
        .none,
        Values.fault(word.lowerBound, "'\(shown)' must be a width ('100w') or density ('2x')")
      )
    }
  }
}
