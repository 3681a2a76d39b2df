import Bundling
import Configuring
import Diagnostics
import Foundation
import Synchronization

/// A bundle with what its preview looks up often.
struct ServedSite: Sendable {
  let bundle: SiteBundle
  /// Where the bundle's root is on this server: `/` or `/campaign/`, as on the CDN.
  let basePath: String
  /// What its pages compare with what they hear, to know whether they are the newest.
  fileprivate(set) var version: Int
  private let places: [String: Int]

  init(_ bundle: SiteBundle, version: Int = 0) {
    self.bundle = bundle
    self.version = version
    let address = bundle.config.bundle.baseURL
    basePath = String(address.string.dropFirst(address.origin.count))
    places = Dictionary(
      zip(bundle.files.map(\.path.string), bundle.files.indices),
      uniquingKeysWith: { _, last in last })
  }

  subscript(path: String) -> BundleFile? { places[path].map { bundle.files[$0] } }

  var scriptPath: String { "w/\(bundle.config.widget.id).js" }
}

/// What browsers see now: the last good bundle and the last build's faults.
final class ServedState: Sendable {
  struct Snapshot: Sendable {
    /// Counts builds, broken ones too.
    var version = 0
    /// The version that browsers were last told to load.
    var loaded = 0
    var site: ServedSite?
    var report: BuildReport?
    /// What the last good build changed.
    var changes: [BundleChange] = []

    var hasFaults: Bool { report?.diagnostics.hasErrors ?? false }

    /// What browsers hear: the version to load, and whether there is something to mend first.
    var news: String { "\(loaded) \(hasFaults ? "bad" : "good")" }
  }

  private struct Contents {
    var snapshot = Snapshot()
    /// The last whole bundle; the snapshot's may be newer in what is on screen.
    var whole: SiteBundle?
    /// Which version of a file a browser asked for last, by path.
    var asked: [String: Int] = [:]
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0

    /// What was asked for since the last reload.
    var onScreen: Set<String> {
      let newest = asked.values.max()
      return Set(asked.filter { $0.value == newest }.keys)
    }
  }

  private let contents = Mutex(Contents())

  var snapshot: Snapshot { contents.withLock { $0.snapshot } }

  /// Takes a whole bundle. Browsers need not reload when a glance has shown them the same before.
  func take(_ report: BuildReport) {
    let site = report.bundle.map { ServedSite($0) }
    let (event, news) = contents.withLock { contents in
      let old = contents.snapshot
      contents.snapshot.version += 1
      contents.snapshot.report = report
      if let site {
        contents.snapshot.site = site
        contents.snapshot.changes =
          contents.whole.map {
            BundleChange.between($0.files, site.bundle.files)
          } ?? []
        contents.whole = site.bundle
      }
      let isSame = !old.hasFaults && Self.isSame(contents.onScreen, old.site, site)
      if !isSame { contents.snapshot.loaded = contents.snapshot.version }
      contents.snapshot.site?.version = contents.snapshot.loaded
      return (isSame ? "settled" : "build", contents.snapshot.news)
    }
    send(event, data: news)
  }

  /// Takes what a glance made; the warnings of the last whole bundle stay until the next.
  func take(_ report: BuildReport, from glance: Glance) {
    let news = contents.withLock { contents in
      let warnings = contents.snapshot.report?.diagnostics.filter { $0.severity != .error } ?? []
      contents.snapshot.version += 1
      contents.snapshot.report = BuildReport(
        bundle: report.bundle,
        diagnostics: report.bundle == nil ? report.diagnostics : warnings,
        lines: report.lines, milliseconds: report.milliseconds)
      contents.snapshot.loaded = contents.snapshot.version
      if let bundle = report.bundle {
        contents.snapshot.site = ServedSite(bundle, version: contents.snapshot.version)
      }
      return contents.snapshot.news
    }
    send("build", data: news)
  }

  private static func isSame(
    _ paths: Set<String>, _ old: ServedSite?, _ new: ServedSite?
  ) -> Bool {
    guard let old, let new, !paths.isEmpty else { return false }
    return paths.allSatisfy { old[$0]?.bytes == new[$0]?.bytes }
  }

  /// A browser has asked for this file of the bundle.
  func note(_ path: String) {
    contents.withLock { contents in
      contents.asked[path] = contents.snapshot.version
      // Nobody looks at more.
      if contents.asked.count > 64 { contents.asked = [path: contents.snapshot.version] }
    }
  }

  /// nil before the first bundle, and when nobody looks.
  var glance: Glance? {
    contents.withLock { contents in
      let paths = contents.onScreen
      guard let site = contents.snapshot.site, !paths.isEmpty else { return nil }
      return Glance(paths: paths, earlier: site.bundle)
    }
  }

  /// Tells every page that listens.
  func send(_ event: String, data: String) {
    let text = Array("event: \(event)\ndata: \(data)\n\n".utf8)
    let listeners = contents.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield(text) }
  }

  /// Server-sent events: the version at once, then each that follows. Whoever reads must call
  /// `leave` with the number when the reader has gone.
  func listen() -> (number: Int, events: AsyncStream<[UInt8]>) {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(32))
    let (number, news) = contents.withLock { contents in
      contents.nextListener += 1
      contents.listeners[contents.nextListener] = continuation
      return (contents.nextListener, contents.snapshot.news)
    }
    continuation.yield(Array("retry: 500\nevent: build\ndata: \(news)\n\n".utf8))
    return (number, stream)
  }

  func leave(_ number: Int) {
    let listener = contents.withLock { $0.listeners.removeValue(forKey: number) }
    listener?.finish()
  }

  /// A comment now and then: writing it finds out that a reader has gone.
  func beat() {
    let listeners = contents.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield(Array(": still here\n\n".utf8)) }
  }

  var listenerCount: Int { contents.withLock { $0.listeners.count } }
}

/// A file that is new, other or gone.
struct BundleChange: Hashable, Sendable {
  enum Kind: String, Sendable { case added, changed, removed }

  let kind: Kind
  let path: String
  /// How many bytes more.
  let growth: Int

  static func between(_ old: [BundleFile], _ new: [BundleFile]) -> [BundleChange] {
    let before = Dictionary(old.map { ($0.path.string, $0.bytes) }) { _, last in last }
    let after = Dictionary(new.map { ($0.path.string, $0.bytes) }) { _, last in last }
    let paths = Set(before.keys).union(after.keys).sorted().filter { !$0.hasSuffix(".gz") }
    return paths.compactMap { path in
      switch (before[path], after[path]) {
      case (nil, let bytes?): BundleChange(kind: .added, path: path, growth: bytes.count)
      case (let bytes?, nil): BundleChange(kind: .removed, path: path, growth: -bytes.count)
      case (let old?, let new?) where old != new:
        BundleChange(kind: .changed, path: path, growth: new.count - old.count)
      default: nil
      }
    }
  }
}
