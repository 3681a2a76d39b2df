package import Diagnostics

/// Stops or starts a campaign in a finished bundle: the short-lived script, its packed copy and
/// their lines in the manifest are written anew, and nothing else.
package enum CampaignSwitch {
  /// The files to write, in the order in which they should be; empty when there is nothing to do.
  /// `paths` are the files of the bundle's folder.
  package static func set(
    isPaused: Bool, paths: [String], read: (String) -> [UInt8]?
  ) -> Outcome<[(path: String, bytes: [UInt8])]> {
    guard let manifest = read(Manifest.path.string).map({ String(decoding: $0, as: UTF8.self) })
    else { return Outcome(nil, [.manifestUnreadable("is not in the folder")]) }
    let scripts = paths.filter { path in
      path.hasPrefix("w/") && path.hasSuffix(".js") && path.split(separator: ".").count == 2
    }
    guard scripts.count == 1, let bytes = read(scripts[0]), var script = ScriptFile(bytes) else {
      return Outcome(nil, [.scriptUnreadable()])
    }
    guard script.isPaused != isPaused else { return Outcome([]) }
    if isPaused { script.pause() } else { script.resume() }
    var text = manifest
    var changed = [(scripts[0], script.contents)]
    let packed = Gzip.compress(script.contents)
    if paths.contains(scripts[0] + ".gz"), let packed {
      changed.append((scripts[0] + ".gz", packed))
    }
    for (path, bytes) in changed {
      guard let next = rewritten(text, path: path, bytes: bytes) else {
        return Outcome(nil, [.manifestUnreadable("does not list '\(path)'")])
      }
      text = next
    }
    return Outcome(changed + [(Manifest.path.string, Array(text.utf8))])
  }

  /// The manifest with one file's size and hashes made true.
  private static func rewritten(_ manifest: String, path: String, bytes: [UInt8]) -> String? {
    var lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let wanted = "\"path\": " + JSONValue.string(path).line + ","
    guard let start = lines.firstIndex(where: { $0.hasSuffix(wanted) }) else { return nil }
    let values = [
      "bytes": String(bytes.count),
      "gzip_bytes": String(Gzip.compress(bytes)?.count ?? 0),
      "sha256": "\"\(Digest.sha256Hex(bytes))\"",
      "integrity": "\"\(Digest.integrity(bytes))\"",
    ]
    var index = start + 1
    while index < lines.count, !lines[index].contains("}") {
      for (name, value) in values {
        guard let end = lines[index].range(of: "\"\(name)\": ")?.upperBound else { continue }
        let comma = lines[index].hasSuffix(",") ? "," : ""
        lines[index] = lines[index][..<end] + value + comma
      }
      index += 1
    }
    return lines.joined(separator: "\n")
  }
}
