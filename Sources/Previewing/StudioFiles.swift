import Bundling
import Diagnostics
import Foundation

/// The studio page's own files, from inside the program.
struct StudioFiles: Sendable {
  /// Read anew at each request when given.
  let folder: String?

  private static let embedded = Archive.files(in: studioArchive)

  func response(_ name: String) -> Response? {
    guard let path = RelativePath(name), let bytes = contents(path) else { return nil }
    let response = Response(type: ContentType.of(path), bytes)
    guard path.fileExtension == "html" else { return response }
    return response.with(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'")
  }

  private func contents(_ path: RelativePath) -> [UInt8]? {
    guard let folder else { return Self.embedded[path.string] }
    return FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) }
  }
}
