import Building
import Bundling
import Configuring
import Diagnostics
import TestSupport

extension ProjectFiles {
  var sources: SourceTree { sources(reversed: false) }

  /// `reversed`: put together last file first.
  func sources(reversed: Bool) -> SourceTree {
    var tree = SourceTree()
    for (path, bytes) in files.sorted(by: { ($0.key < $1.key) != reversed }) {
      if let path = RelativePath(path) { tree[path] = bytes }
    }
    return tree
  }

  func build() -> Outcome<SiteBundle> {
    Building.build(sources, BuildOptions(today: CalendarDate(year: 2026, month: 11, day: 24)))
  }
}
