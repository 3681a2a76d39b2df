/// A path inside the project or the bundle: forward slashes, no empty, `.` or `..` part.
package struct RelativePath: Hashable, Sendable {
  package let string: String

  /// nil when the text is empty, absolute, leaves its root, or holds a control character or
  /// backslash.
  package init?(_ text: String) {
    // By bytes: a mark that follows a slash would hide it from a search by characters.
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
    guard isPlain else { return nil }
    string = text
  }

  /// For paths spelled in this program's own source.
  package init(literal text: StaticString) {
    guard let path = RelativePath("\(text)") else {
      preconditionFailure("'\(text)' is not a relative path")
    }
    self = path
  }

  package var parts: [Substring] {
    string.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  package var name: String {
    guard let slash = string.utf8.lastIndex(of: UInt8(ascii: "/")) else { return string }
    return String(string[string.utf8.index(after: slash)...])
  }

  /// The folder's path, or nil at the root.
  package var folder: RelativePath? {
    let parents = parts.dropLast()
    return parents.isEmpty ? nil : RelativePath(parents.joined(separator: "/"))
  }

  /// What follows the last dot of the name, in lower case; empty when there is none.
  package var fileExtension: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  package func appending(_ suffix: String) -> RelativePath? {
    RelativePath(string + "/" + suffix)
  }

  /// How a file in the folder of `self` links to `other`, both seen from one root.
  package func link(to other: RelativePath) -> String {
    let here = parts.dropLast()
    let there = other.parts
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    let climbs = Array(repeating: "..", count: here.count - shared)
    return (climbs + there.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}

extension RelativePath: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.string < right.string }
}

extension RelativePath: CustomStringConvertible {
  package var description: String { string }
}
