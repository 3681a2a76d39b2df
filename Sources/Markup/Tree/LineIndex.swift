/// Turns byte offsets of a UTF-8 text into lines and columns (1-based, columns in Unicode scalars).
///
/// Scalars are counted per block once, so that ten thousand places in a single line of a megabyte
/// cost no more than ten thousand places in short lines.
struct LineIndex: Sendable {
  private static let blockBytes = 1024

  /// Offset of the first byte of each line.
  private let lineStarts: [Int32]
  /// How many scalars begin before each block.
  private let scalarsBeforeBlock: [Int32]
  private let start: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var counts: [Int32] = []
    counts.reserveCapacity((end - start) / Self.blockBytes + 2)
    var scalars: Int32 = 0
    var offset = start
    while offset < end {
      counts.append(scalars)
      let blockEnd = min(offset + Self.blockBytes, end)
      scalars += Self.countScalars(UnsafeBufferPointer(rebasing: bytes[offset..<blockEnd]))
      offset = blockEnd
    }
    counts.append(scalars)
    lineStarts = Self.lineStarts(UnsafeBufferPointer(rebasing: bytes[..<end]), from: start)
    scalarsBeforeBlock = counts
    self.start = start
  }

  /// Without branches, so that many bytes are looked at at once.
  private static func countScalars(_ block: UnsafeBufferPointer<UInt8>) -> Int32 {
    var scalars: Int32 = 0
    for byte in block { scalars &+= byte & 0xC0 != 0x80 ? 1 : 0 }
    return scalars
  }

  /// A carriage return alone ends a line too; with a line feed behind it, the line feed does.
  private static func lineStarts(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> [Int32] {
    var starts: [Int32] = [Int32(start)]
    guard bytes.offset(of: 0x0D, from: start) != nil else {
      var offset = start
      while let end = bytes.offset(of: 0x0A, from: offset) {
        starts.append(Int32(end + 1))
        offset = end + 1
      }
      return starts
    }
    for offset in start..<bytes.count {
      let byte = bytes[offset]
      let isLoneReturn =
        byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
      if byte == 0x0A || isLoneReturn { starts.append(Int32(offset + 1)) }
    }
    return starts
  }

  func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    let lineStart = Int(lineStarts[low])
    let column = scalars(before: offset, bytes) - scalars(before: lineStart, bytes)
    return (low + 1, max(column, 0) + 1)
  }

  private func scalars(before offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let block = min(max(offset - start, 0) / Self.blockBytes, scalarsBeforeBlock.count - 1)
    var count = Int(scalarsBeforeBlock[block])
    var position = start + block * Self.blockBytes
    while position < offset, position < bytes.count {
      count += bytes[position] & 0xC0 != 0x80 ? 1 : 0
      position += 1
    }
    return count
  }
}
