package import Bundling
package import Configuring
package import Diagnostics
import FlyingSocks
import Foundation
import Synchronization
package import Workspace

/// What a preview is told when it starts.
package struct PreviewSettings: Sendable {
  /// An address of this machine; `127.0.0.1` is reached from this machine alone.
  package var host = "127.0.0.1"
  package var port: UInt16 = 4100
  /// Named in the page, so that nobody mistakes one project's preview for another's.
  package var project = "."
  /// The studio's own files, instead of those inside the program: for those who work on them.
  package var studioFolder: String?

  package init() {}

  package var isLocal: Bool { host == "127.0.0.1" || host == "::1" }
}

/// Serves a project's bundle from memory, rebuilds it when an input changes, and tells the
/// browsers. Writes nothing.
package final class Preview: Sendable {
  /// Makes the whole bundle, or what the glance asks for.
  package typealias Builder = @Sendable (SourceTree, Glance?) -> Outcome<SiteBundle>

  package let host: String
  package let port: UInt16
  private let workspace: Workspace
  private let builder: Builder
  private let listener: Listener
  let served: ServedState
  private let router: Router
  private let isStopped = Mutex(false)

  /// Takes the port; nothing is built or answered before `run`.
  package init(
    _ settings: PreviewSettings, workspace: Workspace, builder: @escaping Builder
  ) throws(WorkspaceError) {
    do {
      listener = try Listener(host: settings.host, port: settings.port)
    } catch {
      throw WorkspaceError(
        "cannot listen on '\(settings.host)' at port \(settings.port)",
        hint: "name a free port with --port, and an address of this machine with --host")
    }
    self.workspace = workspace
    self.builder = builder
    host = listener.host
    port = listener.port
    served = ServedState()
    router = Router(
      served: served, guests: GuestList(host: settings.host, port: listener.port),
      studio: StudioFiles(folder: settings.studioFolder), project: settings.project,
      phone: PreviewAddress(host: host, port: port).phone)
  }

  /// What to type into a browser on this machine.
  package var address: String { PreviewAddress(host: host, port: port).local }

  /// What a telephone in the same network can open; nil while only this machine is answered.
  package var phoneAddress: String? { PreviewAddress(host: host, port: port).phone }

  /// Answers and watches until the task is cancelled. `onBuild` hears of every build.
  package func run(onBuild: @escaping @Sendable (BuildReport) -> Void) async throws {
    signal(SIGPIPE, SIG_IGN)
    // A thread of its own: a build would hold one of the few that answer requests.
    let thread = Thread { [self] in watch(onBuild) }
    thread.stackSize = 16 * 1024 * 1024
    thread.start()
    defer { isStopped.withLock { $0 = true } }
    try await listener.run { [router] request in await router.answer(request) }
  }

  /// How long a browser has to load what a glance made, before the whole bundle takes the
  /// processor; who types on gets another glance meanwhile.
  private static let pause = Duration.milliseconds(400)

  private func watch(_ onBuild: (BuildReport) -> Void) {
    let clock = ContinuousClock()
    var built: ProjectStamp?
    var due: ContinuousClock.Instant?
    while !isStopped.withLock({ $0 }) {
      let stamp = workspace.stamp()
      if stamp != built {
        // An editor may be in the middle of writing.
        Thread.sleep(forTimeInterval: 0.01)
        guard workspace.stamp() == stamp else { continue }
        // Taken before reading: what changes meanwhile makes the next stamp differ.
        built = stamp
        due = clock.now + (look() ? Self.pause : .zero)
      } else if let time = due, time <= clock.now {
        due = nil
        onBuild(build())
      } else {
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  private func read() -> Outcome<SourceTree> {
    do {
      return try workspace.read()
    } catch {
      return Outcome(nil, [.inputOutput(error)])
    }
  }

  /// The whole bundle.
  private func build() -> BuildReport {
    let report = timed(read()) { builder($0, nil) }
    served.take(report)
    return report
  }

  /// What is on screen; whether there was anything to show.
  private func look() -> Bool {
    guard let glance = served.glance else { return false }
    let report = timed(read()) { builder($0, glance) }
    // Something new refers to what the earlier bundle does not have: only the whole one can tell.
    guard !report.diagnostics.contains(where: { $0.code == .unresolvedReference }) else {
      return false
    }
    served.take(report, from: glance)
    return true
  }

  private func timed(
    _ read: Outcome<SourceTree>, _ build: (SourceTree) -> Outcome<SiteBundle>
  ) -> BuildReport {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = read.then(build)
    return BuildReport(
      bundle: outcome.value, diagnostics: outcome.diagnostics.ordered(),
      lines: read.value?.lines ?? .none,
      milliseconds: Int((clock.now - start) / .milliseconds(1)))
  }
}

/// How one build went.
package struct BuildReport: Sendable {
  /// nil when there were errors; the last good bundle stays served.
  package let bundle: SiteBundle?
  package let diagnostics: [Diagnostic]
  package let lines: SourceLines
  package let milliseconds: Int
}
