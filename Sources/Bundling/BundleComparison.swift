import Diagnostics

/// What changed from one bundle to the next, as a client would want to hear it.
package struct BundleComparison: Sendable {
  /// A value that was one thing and is another; nil for one that is new or gone.
  package struct Change: Hashable, Sendable {
    package let name: String
    package let old: String?
    package let new: String?
  }

  /// A text that somebody must read again.
  package struct TextChange: Hashable, Sendable {
    /// `popup`, `email`, `guide` or `page`.
    package let part: String
    package let language: String
    package let old: String?
    package let new: String?
  }

  package let facts: [Change]
  package let colors: [Change]
  package let addedLanguages: [String]
  package let removedLanguages: [String]
  /// nil when one of the two is a manifest without its files.
  package let texts: [TextChange]?
  package let added: [String]
  package let changed: [String]
  package let removed: [String]
  /// Files that a CDN may still hold under the same name.
  package let toPurge: [String]
  package let oldBytes: Int
  package let newBytes: Int

  package var isEmpty: Bool {
    facts.isEmpty && colors.isEmpty && added.isEmpty && changed.isEmpty && removed.isEmpty
      && addedLanguages.isEmpty && removedLanguages.isEmpty
  }

  package init(from old: BundleListing, to new: BundleListing) {
    facts = Self.changes(old.facts, new.facts)
    colors = Self.changes(old.colors, new.colors)
    addedLanguages = new.languages.filter { !old.languages.contains($0) }
    removedLanguages = old.languages.filter { !new.languages.contains($0) }
    let before = Dictionary(old.files.map { ($0.path, $0) }) { first, _ in first }
    let after = Dictionary(new.files.map { ($0.path, $0) }) { first, _ in first }
    // A packed copy changes with its original and says nothing of its own.
    let plain = { (path: String) in !path.hasSuffix(".gz") }
    added = new.files.map(\.path).filter { before[$0] == nil && plain($0) }.sorted()
    removed = old.files.map(\.path).filter { after[$0] == nil && plain($0) }.sorted()
    changed = new.files.filter { file in
      before[file.path].map { $0.sha256 != file.sha256 } ?? false
    }.map(\.path).filter(plain).sorted()
    toPurge = (changed + removed).filter { before[$0]?.isImmutable == false }.sorted()
    oldBytes = old.files.map(\.bytes).reduce(0, +)
    newBytes = new.files.map(\.bytes).reduce(0, +)
    texts = PageTexts.changes(old, new, paths: added + changed + removed)
  }

  private static func changes(
    _ old: [(name: String, value: String)], _ new: [(name: String, value: String)]
  ) -> [Change] {
    let before = Dictionary(old.map { ($0.name, $0.value) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.name, $0.value) }) { first, _ in first }
    let names = new.map(\.name) + old.map(\.name).filter { after[$0] == nil }
    return names.compactMap { name in
      before[name] == after[name] ? nil : Change(name: name, old: before[name], new: after[name])
    }
  }
}
