import Configuring
import Diagnostics
import Planning
import Rendering

/// Gives every file its final name and bytes: leaves first, each file after those it refers to, so
/// that a fingerprint covers all that its file says.
struct ReferenceResolver {
  private let contents: [Int: RenderedFile.Content]
  private let outputs: [PlannedOutput]
  private var finished: [Int: BundleFile] = [:]
  private var inProgress: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(outputs: [PlannedOutput], contents: [Int: RenderedFile.Content]) {
    self.outputs = outputs
    self.contents = contents
  }

  mutating func resolveAll() -> [BundleFile] {
    outputs.compactMap { finish($0.id) }
  }

  private mutating func finish(_ id: Int) -> BundleFile? {
    if let file = finished[id] { return file }
    guard outputs.indices.contains(id), let content = contents[id] else {
      let path = outputs.indices.contains(id) ? outputs[id].path.string : "output \(id)"
      diagnostics.append(.unresolvedReference(path))
      return nil
    }
    guard inProgress.insert(id).inserted else {
      diagnostics.append(.referenceCycle(outputs[id].path.string))
      return nil
    }
    defer { inProgress.remove(id) }
    let bytes: [UInt8]
    switch content {
    case .bytes(let plain): bytes = plain
    case .text(let text): bytes = substitute(text)
    }
    let output = outputs[id]
    let file = BundleFile(
      path: output.cache == .immutable ? Self.fingerprinted(output.path, bytes) : output.path,
      bytes: bytes, cache: output.cache, content: output.content)
    finished[id] = file
    return file
  }

  private mutating func substitute(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for piece in Reference.pieces(of: text) {
      switch piece {
      case .text(let plain): bytes += plain.utf8
      case .reference(let reference):
        guard let target = finish(reference.outputID) else { continue }
        bytes += value(reference.fact, of: target).utf8
      }
    }
    return bytes
  }

  private func value(_ fact: Reference.Fact, of file: BundleFile) -> String {
    switch fact {
    case .path: file.path.string
    case .name: file.path.name
    case .bytes: String(file.bytes.count)
    case .sha256: Digest.sha256Hex(file.bytes)
    case .integrity: Digest.integrity(file.bytes)
    }
  }

  /// `assets/page.css` becomes `assets/page.3f9a1c07b2.css`; in `w/shop.pinned.js` the fingerprint
  /// takes the word's place.
  private static func fingerprinted(_ path: RelativePath, _ bytes: [UInt8]) -> RelativePath {
    let hash = Digest.sha256Hex(bytes).prefix(10)
    let suffix = "." + path.fileExtension
    var stem = path.string.dropLast(suffix.count)
    if stem.hasSuffix(".pinned") { stem = stem.dropLast(".pinned".count) }
    return RelativePath("\(stem).\(hash)\(suffix)") ?? path
  }
}
