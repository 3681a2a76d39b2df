import Configuring
import Diagnostics
import Markup
import Planning
import Rendering

/// Follows every link inside the bundle: its file must be planned, its anchor must be there.
struct LinkCheck {
  private let site: RenderedSite
  private let outputsByPath: [String: PlannedOutput]
  private let ids: [Int: Set<String>]

  /// Files that bundling adds to every bundle.
  private static let added: Set<String> = ["manifest.json", "robots.txt", "_headers"]
  private static let attributes: Set<String> = ["href", "src", "poster", "data", "action"]

  init(site: RenderedSite, trees: [Int: MarkupTree]) {
    self.site = site
    outputsByPath = Dictionary(
      site.plan.outputs.map { ($0.path.string, $0) }, uniquingKeysWith: { first, _ in first })
    ids = trees.mapValues(Self.ids)
  }

  /// What is wrong with the links of one page.
  func faults(of tree: MarkupTree, as output: PlannedOutput) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for node in tree.descendants(of: tree.root) where tree.kind(of: node) == .element {
      for attribute in tree.attributes(of: node) where Self.attributes.contains(attribute.name) {
        if let fault = fault(of: attribute.value, on: output, { tree.valueLocation(of: attribute) })
        {
          found.append(fault)
        }
      }
    }
    return found
  }

  private static func ids(in tree: MarkupTree) -> Set<String> {
    var ids: Set<String> = []
    for node in tree.descendants(of: tree.root) where tree.kind(of: node) == .element {
      if let id = tree.attribute("id", of: node) { ids.insert(id) }
    }
    return ids
  }

  private func fault(
    of value: String, on output: PlannedOutput, _ place: () -> FileLocation
  ) -> Diagnostic? {
    if Self.hasScheme(value) {
      if case .email = output.content { return nil }
      return value.lowercased().hasPrefix("http:") ? .insecureLink(value, at: place()) : nil
    }
    if case .email = output.content { return .relativeLinkInEmail(value, at: place()) }
    let (path, anchor) = Self.parts(of: value)
    guard let target = target(of: path, from: output) else {
      // Without its climb to the root, which differs from page to page.
      let shown = path.split(separator: "/").drop { $0 == ".." }.joined(separator: "/")
      return .brokenLink(shown, at: place())
    }
    guard !anchor.isEmpty, case .output(let id) = target, let known = ids[id],
      !known.contains(anchor)
    else { return nil }
    return .brokenAnchor(
      anchor, page: path.isEmpty ? nil : site.plan.outputs[id].path.string,
      nearest: nearestName(to: anchor, among: known), at: place())
  }

  /// What stands before `?` and `#`, and what follows the latter.
  private static func parts(of value: String) -> (path: String, anchor: String) {
    let bytes = value.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let end = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    return (String(value[..<end]), String(value[hash...].unicodeScalars.dropFirst()))
  }

  private enum Target {
    case output(Int)
    case added
  }

  private func target(of path: String, from output: PlannedOutput) -> Target? {
    if path.isEmpty { return .output(output.id) }
    var folders = output.path.parts.dropLast().map(String.init)
    let slash = UInt8(ascii: "/")
    for part in path.utf8.split(separator: slash, omittingEmptySubsequences: false) {
      if part.elementsEqual("..".utf8) {
        guard folders.popLast() != nil else { return nil }
      } else if !part.elementsEqual(".".utf8) {
        folders.append(String(Substring(part)))
      }
    }
    let full = folders.joined(separator: "/")
    if let reference = Reference(token: full) {
      let isPlanned = site.plan.outputs.indices.contains(reference.outputID)
      return isPlanned ? .output(reference.outputID) : nil
    }
    if Self.added.contains(full) { return .added }
    return outputsByPath[full].map { .output($0.id) }
  }

  /// `https:`, `mailto:`, `//host` and the like, which leave the bundle.
  private static func hasScheme(_ value: String) -> Bool {
    if value.hasPrefix("//") { return true }
    guard let colon = value.utf8.firstIndex(of: UInt8(ascii: ":")),
      let first = value.utf8.first, isLetter(first)
    else { return false }
    return value.utf8[..<colon].allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
