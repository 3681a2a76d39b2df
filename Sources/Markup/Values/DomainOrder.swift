/// What depends on the neighbours in a domain name: invisible joiners, and letters that run from
/// right to left (RFC 5892 and 5893, as far as scripts in use need them).
enum DomainOrder {
  /// A joiner changes how two letters are drawn, and may stand only where it does.
  static func joinerFault(_ bytes: ValueBytes, _ label: Range<Int>) -> ValueFault? {
    var previous: Unicode.Scalar?
    var at = label.lowerBound
    while at < label.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      let isJoiner = scalar.value == 0x200D || scalar.value == 0x200C
      if isJoiner, previous?.properties.canonicalCombiningClass != .virama {
        let isJoining = previous.map { isRightToLeft($0) } ?? false
        if scalar.value == 0x200D || !isJoining {
          return Values.fault(at, "\(bytes.shown(at: at)) joins nothing here")
        }
      }
      previous = scalar
      at += length
    }
    return nil
  }

  /// In a name with letters from right to left, no part mixes directions or begins with a digit.
  static func fault(_ bytes: ValueBytes, _ host: Range<Int>) -> ValueFault? {
    var labels: [(start: Int, scalars: [Unicode.Scalar])] = [(host.lowerBound, [])]
    var at = host.lowerBound
    while at < host.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      at += length
      if [0x2E, 0x3002, 0xFF0E, 0xFF61].contains(scalar.value) {
        labels.append((at, []))
      } else {
        labels[labels.count - 1].scalars.append(scalar)
      }
    }
    guard labels.contains(where: { $0.scalars.contains(where: isRightToLeft) }) else { return nil }
    for (start, scalars) in labels {
      guard let first = scalars.first else { continue }
      let hasRight = scalars.contains(where: isRightToLeft)
      let hasLeft = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
      if hasRight, hasLeft {
        return Values.fault(start, "this part of the domain mixes the directions of writing")
      }
      if first.isASCII, first.properties.numericType != nil {
        return Values.fault(start, "beside letters from right to left, no part begins with a digit")
      }
    }
    return nil
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x05D0...0x05EA, 0x0620...0x064A, 0x066E...0x06D5, 0x0700...0x08C7, 0xFB1D...0xFDFD,
      0xFE70...0xFEFC:
      scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    default: false
    }
  }
}
