import Diagnostics
import Planning

/// The shell script that copies a bundle to S3. Its storage keeps a type and a cache rule with each
/// object; left alone, the command line would guess types without a charset.
struct UploadScript {
  let files: [BundleFile]

  /// In the order that keeps a live site whole: new names first, then what points at them.
  var text: String {
    """
    #!/bin/sh
    # usage: s3-sync.sh FOLDER BUCKET   (uses the aws command of AWS CLI 2)
    set -eu
    folder=$1 bucket=$2
    sync() { # TYPE CACHE-RULE FILTERS...
      type=$1 rule=$2
      shift 2
      aws s3 sync "$folder" "s3://$bucket" --content-type "$type" --cache-control "$rule" \\
        --exclude '*' "$@"
    }
    \(immutable)\(shortLived)\(revalidated)
    """
  }

  private var immutable: String {
    lines(.immutable) { type, name in
      "sync \(type) \(rule(.immutable)) --include 'assets/*.\(name)' --include 'w/*.\(name)'"
        + others(name)
    }
  }

  /// File by file: their folders hold others too.
  private var shortLived: String {
    paths(.short).map { path in
      let type = quoted(ContentType.of(path))
      return "sync \(type) \(rule(.short)) --include \(pattern(path))\n"
    }.joined()
  }

  /// The pages and what they offer; the rules of servers stay at home.
  private var revalidated: String {
    lines(.revalidate) { type, name in
      "sync \(type) \(rule(.revalidate)) --include '*.\(name)' --exclude 'assets/*' --exclude 'w/*'"
        + " --exclude 'deploy/*'\(others(name))"
    }
  }

  private func others(_ name: String) -> String {
    paths(.short).filter { $0.fileExtension == name }.map { " --exclude \(pattern($0))" }.joined()
  }

  private func lines(_ rule: CacheRule, _ line: (_ type: String, _ name: String) -> String)
    -> String
  {
    let own = rule == .revalidate ? [Manifest.path] : []
    let types = Dictionary(
      (paths(rule) + own).filter { !$0.fileExtension.isEmpty }
        .map { ($0.fileExtension, ContentType.of($0)) }
    ) { first, _ in first }
    return types.sorted { $0.key < $1.key }
      .map { line(quoted($0.value), $0.key) + "\n" }.joined()
  }

  private func paths(_ rule: CacheRule) -> [RelativePath] {
    files.filter { $0.cache == rule }.map(\.path)
  }

  private func rule(_ cache: CacheRule) -> String { quoted(cache.header) }

  /// The command line reads a filter as a pattern.
  private func pattern(_ path: RelativePath) -> String {
    quoted(path.string.map { "[*?".contains($0) ? "[\($0)]" : String($0) }.joined())
  }

  /// For a shell: a merchant's file name may hold anything.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
