/// What depends on the neighbours in a domain name: invisible joiners, and letters that run from
/// right to left (RFC 5892 and 5893, as far as scripts in use need them).
enum DomainOrder {
  /// A joiner changes how two letters are drawn, and may stand only where it does.
  static func joiner(thatJoinsNothingIn label: [Unicode.Scalar]) -> Int? {
    label.indices.first { at in
      guard label[at].value == 0x200D || label[at].value == 0x200C else { return false }
      if at > 0, label[at - 1].properties.canonicalCombiningClass == .virama { return false }
      if label[at].value == 0x200D { return true }
      let isMark = { (scalar: Unicode.Scalar) in DomainTable.direction(of: scalar) == .mark }
      guard let before = label[..<at].last(where: { !isMark($0) }),
        let after = label[(at + 1)...].first(where: { !isMark($0) })
      else { return true }
      return !DomainTable.isJoining(before, before: true)
        || !DomainTable.isJoining(after, before: false)
    }
  }

  /// RFC 5893, section 2, for the parts of a domain in which any letter or digit runs from right
  /// to left. The number of the part that breaks it, and why.
  static func fault(_ labels: [[Unicode.Scalar]]) -> (label: Int, reason: String)? {
    let directions = labels.map { $0.map(DomainTable.direction) }
    guard directions.contains(where: { $0.contains { $0 == .right || $0 == .arabic } }) else {
      return nil
    }
    for (number, label) in directions.enumerated() {
      if let reason = reason(label) { return (number, reason) }
    }
    return nil
  }

  private static func reason(_ label: [DomainTable.Direction]) -> String? {
    guard let first = label.first, let last = label.last(where: { $0 != .mark }),
      first != .unknown
    else { return nil }
    let has = { (direction: DomainTable.Direction) in label.contains(direction) }
    switch first {
    case .left:
      if has(.right) || has(.arabic) { return mixed }
    case .right:
      if has(.left) { return mixed }
      if has(.european), has(.arabic) { return "this part of the domain mixes two kinds of digits" }
    default: return "beside letters from right to left, each part begins with a letter"
    }
    return last == .neutral ? "beside letters from right to left, no part ends with '-'" : nil
  }

  private static let mixed = "this part of the domain mixes the directions of writing"
}
