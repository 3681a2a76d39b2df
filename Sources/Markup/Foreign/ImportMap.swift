/// What a `script` of the type `importmap` may hold.
enum ImportMap {
  static func fault(_ bytes: ValueBytes) -> ValueFault? {
    var reader = JSONReader(bytes)
    let (node, fault) = reader.read()
    guard let node else { return fault }
    guard let members = node.members else {
      return Values.fault(node.range.lowerBound, "an import map is a JSON object")
    }
    for member in members {
      if let found = memberFault(member) { return found }
    }
    return reader.repeatedName
  }

  private static func memberFault(_ member: JSONNode.Member) -> ValueFault? {
    let place = member.nameRange.lowerBound
    guard ["imports", "scopes", "integrity"].contains(member.name) else {
      return Values.fault(place, "an import map has only 'imports', 'scopes' and 'integrity'")
    }
    guard let entries = member.node.members else {
      return Values.fault(member.node.range.lowerBound, "'\(member.name)' must be an object")
    }
    switch member.name {
    case "imports": return specifiersFault(entries)
    case "scopes": return scopesFault(entries)
    default: return integrityFault(entries)
    }
  }

  private static func scopesFault(_ entries: [JSONNode.Member]) -> ValueFault? {
    for entry in entries {
      if let found = urlFault(entry.name, entry.nameRange) { return found }
      let isAddress = entry.name.contains { "/.:?#".contains($0) }
      if !isAddress {
        return Values.fault(
          entry.nameRange.lowerBound, "a scope is a URL, such as '/scripts/', not a module's name")
      }
      guard let inner = entry.node.members else {
        return Values.fault(entry.node.range.lowerBound, "a scope must be an object")
      }
      if let found = specifiersFault(inner) { return found }
    }
    return nil
  }

  private static func integrityFault(_ entries: [JSONNode.Member]) -> ValueFault? {
    for entry in entries {
      if let found = urlFault(entry.name, entry.nameRange) { return found }
      let place = entry.node.range.lowerBound
      guard let hash = entry.node.string else {
        return Values.fault(place, "the integrity of a module must be a string")
      }
      if let found = hash.fault(by: Values.integrity), !found.isWarning {
        return Values.fault(place, found.reason)
      }
    }
    return nil
  }

  private static func specifiersFault(_ entries: [JSONNode.Member]) -> ValueFault? {
    for entry in entries {
      if entry.name.isEmpty {
        return Values.fault(entry.nameRange.lowerBound, "a module's name may not be empty")
      }
      let place = entry.node.range.lowerBound
      guard let address = entry.node.string else {
        return Values.fault(place, "the address of a module must be a string")
      }
      if let found = addressFault(address, place) { return found }
      if entry.name.hasSuffix("/"), !address.hasSuffix("/") {
        return Values.fault(place, "the address must end with '/' as the name does")
      }
    }
    return nil
  }

  private static func addressFault(_ address: String, _ place: Int) -> ValueFault? {
    let isRelative = ["/", "./", "../"].contains { address.hasPrefix($0) }
    if isRelative { return urlFault(address, place..<place + 1) }
    if hasSpacesAround(address) { return Values.fault(place, spaces) }
    guard let found = address.fault(by: Values.absoluteURL), !found.isWarning else { return nil }
    let isBare = !address.contains(":")
    return Values.fault(
      place, isBare ? "the address must be absolute or begin with '/', './' or '../'" : found.reason
    )
  }

  /// Attributes may have spaces around a URL, JSON may not.
  static func hasSpacesAround(_ url: String) -> Bool {
    url.utf8.first?.isSpace ?? false || url.utf8.last?.isSpace ?? false
  }

  static let spaces = "a URL may have no spaces around it here"

  private static func urlFault(_ url: String, _ range: Range<Int>) -> ValueFault? {
    if hasSpacesAround(url) { return Values.fault(range.lowerBound, spaces) }
    guard let found = url.fault(by: Values.url), !found.isWarning else { return nil }
    return Values.fault(range.lowerBound, found.reason)
  }
}
