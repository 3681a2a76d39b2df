import Foundation
import Testing

/// The built tool's own `preview` of a copy of the shipped project.
package struct StartedPreview {
  package let address: String
  private let process: Process
  private let folder: String

  package init(signUp: String = "link", theme: String = "linen") async throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "build-site-mission-\(UUID().uuidString)").path(percentEncoded: false)
    var project = ProjectFiles.shipped
    project.replace("[en, de, fr, es, ja, ar]", with: "[en, de, ar]", in: ProjectFiles.config)
    project.replace("sign_up: link", with: "sign_up: \(signUp)", in: ProjectFiles.config)
    project.replace("theme: linen", with: "theme: \(theme)", in: ProjectFiles.config)
    project.setConfig("platforms:\n  other: {}")
    try project.write(to: "\(folder)/project")
    process = try BuiltTool.start(
      ["preview", "--project", "\(folder)/project", "--port", "0"], scratch: folder)
    var said = ""
    let file = "\(folder)/err"
    _ = try await eventually {
      said = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      return said.contains("built ")
    }
    let words = said.components(separatedBy: "studio: ").last?.prefix { $0 != " " } ?? ""
    address = String(words)
    #expect(address.hasPrefix("http://127.0.0.1:"), "\(said)")
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/project/\(path)", encoding: .utf8)
  }

  /// Saves a file of the project, as an editor would.
  package func save(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/project/\(path)"))
  }

  package var processIdentifier: Int32 { process.processIdentifier }

  /// As Ctrl-C does.
  package func end() {
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try? FileManager.default.removeItem(atPath: folder)
  }
}
