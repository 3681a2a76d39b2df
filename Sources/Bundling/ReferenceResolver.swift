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
  private var integrities: [Int: String] = [:]
  private var inProgress: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// `finished`: files of outputs that have no contents, by output id.
  init(
    outputs: [PlannedOutput], contents: [Int: RenderedFile.Content],
    finished: [Int: BundleFile] = [:]
  ) {
    self.outputs = outputs
    self.contents = contents
    self.finished = finished
  }

  /// The files of all these outputs, in their order.
  mutating func resolve(_ wanted: [PlannedOutput]) -> [BundleFile] {
    wanted.compactMap { finish($0.id) }
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
      case .text(let plain):
        // In one piece since the whole text is; appended byte by byte it takes ten times as long.
        _ = plain.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
      case .reference(let reference):
        guard let target = finish(reference.outputID) else { continue }
        bytes += value(of: reference, in: target).utf8
      }
    }
    return bytes
  }

  private mutating func value(of reference: Reference, in file: BundleFile) -> String {
    switch reference.fact {
    case .path: file.path.string
    case .name: file.path.name
    case .bytes: String(file.bytes.count)
    case .integrity: integrity(of: reference.outputID, file)
    }
  }

  /// Many guides name one script.
  private mutating func integrity(of id: Int, _ file: BundleFile) -> String {
    if let known = integrities[id] { return known }
    let value = Digest.integrity(file.bytes)
    integrities[id] = value
    return value
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
