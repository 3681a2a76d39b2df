package import Diagnostics
import Foundation

/// Holds a folder's files against its manifest.
package struct Verification: Sendable {
  package let fileCount: Int
  package let byteCount: Int

  private struct Listing: Decodable {
    struct Entry: Decodable {
      let path: String
      let bytes: Int
      let sha256: String
    }
    let files: [Entry]
  }

  /// `paths` are the files of the folder, `read` gives one's bytes.
  package static func run(
    paths: [String], read: (String) -> [UInt8]?
  ) -> Outcome<Verification> {
    guard let manifest = read(Manifest.path.string) else {
      return Outcome(nil, [.manifestUnreadable("is not in the folder")])
    }
    guard let listing = try? JSONDecoder().decode(Listing.self, from: Data(manifest)) else {
      return Outcome(nil, [.manifestUnreadable("is not a manifest that this version writes")])
    }
    var faults: [Diagnostic] = []
    for entry in listing.files {
      guard RelativePath(entry.path) != nil, let bytes = read(entry.path) else {
        faults.append(.bundleFileMissing(entry.path))
        continue
      }
      if bytes.count != entry.bytes {
        faults.append(
          .bundleFileChanged(entry.path, "has \(bytes.count) bytes instead of \(entry.bytes)"))
      } else if Digest.sha256Hex(bytes) != entry.sha256 {
        faults.append(.bundleFileChanged(entry.path, "has other bytes than when it was built"))
      }
    }
    let listed = Set(listing.files.map(\.path) + [Manifest.path.string])
    for path in paths.sorted() where !listed.contains(path) {
      faults.append(.bundleFileExtra(path))
    }
    let total = listing.files.map(\.bytes).reduce(0, +)
    return Outcome(Verification(fileCount: listing.files.count, byteCount: total), faults)
  }
}
