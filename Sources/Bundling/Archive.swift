import CZlib

/// Reads the `tar.gz` texts that `Scripts/embed.sh` puts into the program.
package enum Archive {
  /// By path; empty when the text is no such archive.
  package static func files(in base64: String) -> [String: [UInt8]] {
    guard let packed = Base64.bytes(of: base64), let tar = Gzip.expand(packed) else { return [:] }
    var files: [String: [UInt8]] = [:]
    var index = 0
    while index + 512 <= tar.count {
      let header = tar[index..<index + 512]
      guard let name = text(header, 0, 100), !name.isEmpty, let size = octal(header, 124, 12)
      else { break }
      index += 512
      guard index + size <= tar.count else { return [:] }
      let isFile = header[header.startIndex + 156] == UInt8(ascii: "0")
      if isFile {
        let folder = text(header, 345, 155) ?? ""
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        files[path] = Array(tar[index..<index + size])
      }
      index += (size + 511) / 512 * 512
    }
    return files
  }

  private static func text(_ header: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> String? {
    let bytes = header.dropFirst(start).prefix(count).prefix { $0 != 0 }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func octal(_ header: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
    text(header, start, count).flatMap { Int($0.filter { $0 != " " }, radix: 8) }
  }
}
