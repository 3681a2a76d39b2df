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
  private let places: [String: Int]

  init(_ bundle: SiteBundle) {
    self.bundle = bundle
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
    var site: ServedSite?
    var report: BuildReport?
    /// What the last good build changed.
    var changes: [BundleChange] = []

    var hasFaults: Bool { report?.diagnostics.hasErrors ?? false }
  }

  private struct Contents {
    var snapshot = Snapshot()
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0
  }

  private let contents = Mutex(Contents())

  var snapshot: Snapshot { contents.withLock { $0.snapshot } }

  func take(_ report: BuildReport) {
    let old = snapshot.site
    let site = report.bundle.map { ServedSite($0) }
    let changes = site.map { BundleChange.between(old?.bundle.files ?? [], $0.bundle.files) } ?? []
    contents.withLock { contents in
      contents.snapshot.version += 1
      contents.snapshot.report = report
      if let site {
        contents.snapshot.site = site
        contents.snapshot.changes = old == nil ? [] : changes
      }
    }
    send("build", data: String(snapshot.version))
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
    let (number, version) = contents.withLock { contents in
      contents.nextListener += 1
      contents.listeners[contents.nextListener] = continuation
      return (contents.nextListener, contents.snapshot.version)
    }
    continuation.yield(Array("retry: 500\nevent: build\ndata: \(version)\n\n".utf8))
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
