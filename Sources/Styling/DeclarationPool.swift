/// Declarations as style attributes write them, with records that tell where: what a cascade
/// compares and copies without counting a reference.
struct DeclarationPool {
  struct Record {
    /// -1 for a merge tag, which has no name.
    var property: PropertyNumber
    /// Of `name:value` in the pool's bytes.
    var start: Int32
    var valueStart: Int32
    var end: Int32
    /// May hold `var()`.
    var usesVariable: Bool
  }

  private(set) var records: [Record] = []
  private var bytes: [UInt8] = []

  mutating func add(_ declaration: Declaration) {
    let start = Int32(bytes.count)
    let isNamed = declaration.property >= 0
    if isNamed {
      bytes.append(text: declaration.name)
      bytes.append(UInt8(ascii: ":"))
    }
    let valueStart = Int32(bytes.count)
    bytes.append(text: declaration.value)
    records.append(
      Record(
        property: declaration.property, start: start, valueStart: valueStart,
        end: Int32(bytes.count), usesVariable: isNamed && declaration.usesVariable))
  }

  /// Those that are wanted, one after the other.
  mutating func add(
    _ declarations: [Declaration], _ isWanted: (Declaration) -> Bool
  ) -> Range<Int32> {
    let first = Int32(records.count)
    for declaration in declarations where isWanted(declaration) { add(declaration) }
    return first..<Int32(records.count)
  }

  /// The same declaration with another value; gives its number.
  mutating func add(_ number: Int32, with value: String) -> Int32 {
    let record = records[Int(number)]
    let start = Int32(bytes.count)
    bytes.append(contentsOf: bytes[Int(record.start)..<Int(record.valueStart)])
    let valueStart = Int32(bytes.count)
    bytes.append(text: value)
    records.append(
      Record(
        property: record.property, start: start, valueStart: valueStart, end: Int32(bytes.count),
        usesVariable: false))
    return Int32(records.count) - 1
  }

  func value(_ number: Int32) -> String {
    let record = records[Int(number)]
    return String(
      decoding: bytes[Int(record.valueStart)..<Int(record.end)], as: UTF8.self)
  }

  func write(_ number: Int32, into output: inout [UInt8]) {
    let record = records[Int(number)]
    bytes.withUnsafeBufferPointer { bytes in
      output.append(
        contentsOf: UnsafeBufferPointer(rebasing: bytes[Int(record.start)..<Int(record.end)]))
    }
  }
}
