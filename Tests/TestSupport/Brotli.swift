import Foundation
import Testing

/// What is left of a file on its way to a browser.
package enum Brotli {
  /// Bytes as the program of that name packs them best; nil without it, which CI has.
  package static func size(of bytes: [UInt8]) throws -> Int? {
    let command = "command -v brotli > /dev/null || exit 9; brotli -q 11 -c | wc -c"
    let result = try JudgeScript.run(["sh", "-c", command], Data(bytes))
    if result.status == 9, ProcessInfo.processInfo.environment["CI"] == nil { return nil }
    return try #require(Int(result.output.filter(\.isNumber)))
  }
}
