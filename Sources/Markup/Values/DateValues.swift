extension Values {
  package static func year(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    whole(bytes) { $0.year() }
  }

  package static func month(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    whole(bytes) { $0.month() }
  }

  package static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    whole(bytes) { $0.date() }
  }

  package static func week(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    whole(bytes) { $0.week() }
  }

  package static func time(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    whole(bytes) { $0.time() }
  }

  /// A date and a time without a zone: `2026-11-24T10:30`.
  package static func localDateTime(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    whole(bytes) { $0.dateTime() }
  }

  /// `del` and `ins`: a date, or a date and time with its zone.
  package static func dateWithOptionalTime(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    whole(bytes) { reader in
      if let found = reader.date() { return found }
      if reader.isAtEnd { return nil }
      return reader.timeAfterDate() ?? reader.zone()
    }
  }

  /// The `datetime` of `time`, whose form decides what it is.
  package static func timeDatetime(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let range = bytes.trimmedRange
    if range.isEmpty { return fault(0, "a date, time, zone or duration is needed here") }
    guard var found = moment(UnsafeBufferPointer(rebasing: bytes[range])) else { return nil }
    found.offset += range.lowerBound
    return found
  }

  private static func moment(_ bytes: ValueBytes) -> ValueFault? {
    if DurationGrammar.looksLikeDuration(bytes) { return DurationGrammar.fault(bytes) }
    return whole(bytes) { $0.anyMoment() }
  }

  /// The text of a `time` without `datetime`.
  package static func timeText(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    timeDatetime(bytes)
  }

  /// `P4DT8H3M`, or `4d 8h 3m`.
  package static func duration(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    DurationGrammar.fault(bytes)
  }

  private static func whole(
    _ bytes: ValueBytes, _ read: (inout MomentReader) -> ValueFault?
  ) -> ValueFault? {
    if bytes.isEmpty { return fault(0, "a date or time is needed here") }
    var reader = MomentReader(bytes)
    let found = read(&reader)
    if let found, !found.isWarning { return found }
    if reader.isAtEnd { return found }
    return fault(reader.at, "\(bytes.shown(at: reader.at)) may not follow here")
  }
}

/// Reads the date and time forms of HTML from left to right; each function gives the first fault.
struct MomentReader {
  let bytes: ValueBytes
  var at = 0
  private var lastDate = (year: 0, month: 0)

  init(_ bytes: ValueBytes) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    at < bytes.count && bytes[at] == .ascii(scalar)
  }

  private mutating func expect(_ scalar: Unicode.Scalar, _ place: String) -> ValueFault? {
    guard has(scalar) else { return Values.fault(at, "'\(scalar)' is needed \(place)") }
    at += 1
    return nil
  }

  /// Exactly two digits within a range.
  private mutating func pair(_ range: ClosedRange<Int>, _ name: String) -> (Int, ValueFault?) {
    let article = name == "hour" ? "an" : "a"
    guard at + 1 < bytes.count, bytes[at].isDigit, bytes[at + 1].isDigit else {
      return (0, Values.fault(at, "\(article) \(name) has two digits"))
    }
    let value = Int(bytes[at] & 0x0F) * 10 + Int(bytes[at + 1] & 0x0F)
    guard range.contains(value) else {
      let bounds = "\(twoDigits(range.lowerBound)) to \(twoDigits(range.upperBound))"
      return (value, Values.fault(at, "the \(name) must be \(bounds)"))
    }
    at += 2
    if at < bytes.count, bytes[at].isDigit {
      return (value, Values.fault(at, "\(article) \(name) has two digits"))
    }
    return (value, nil)
  }

  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  mutating func year() -> ValueFault? {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at].isDigit {
      // Only the remainder matters beyond this; leap years and weeks repeat every 400 years.
      value = value * 10 + Int(bytes[at] & 0x0F)
      if value > 1_000_000 { value = value % 400 + 400_000 }
      at += 1
    }
    if at - start < 4 {
      return Values.fault(at - start == 0 ? start : at, "a year has four digits or more")
    }
    if value == 0 { return Values.fault(start, "there is no year 0") }
    lastDate.year = value
    return nil
  }

  mutating func month() -> ValueFault? {
    if let found = year() ?? expect("-", "after the year") { return found }
    let (month, fault) = pair(1...12, "month")
    lastDate.month = month
    return fault
  }

  mutating func date() -> ValueFault? {
    if let found = month() ?? expect("-", "after the month") { return found }
    return day()
  }

  private mutating func day() -> ValueFault? {
    let start = at
    let (day, fault) = pair(1...31, "day")
    if let fault { return fault }
    let last = Calendars.days(in: lastDate.month, of: lastDate.year)
    return day <= last ? nil : Values.fault(start, "this month has only \(last) days")
  }

  /// `isLoose` where no control reads the week, so that one too many does little harm.
  mutating func week(isLoose: Bool = false) -> ValueFault? {
    if let found = year() ?? expect("-", "after the year") ?? expect("W", "before the week") {
      return found
    }
    let start = at
    let (week, fault) = pair(1...53, "week")
    if let fault { return fault }
    if week == 53, !Calendars.hasWeek53(lastDate.year) {
      let found = Values.fault(start, "this year has only 52 weeks")
      return isLoose ? found.doubtful : found
    }
    return nil
  }

  mutating func time() -> ValueFault? {
    if let found = pair(0...23, "hour").1 ?? expect(":", "after the hour") { return found }
    if let found = pair(0...59, "minute").1 { return found }
    guard has(":") else { return nil }
    at += 1
    if let found = pair(0...59, "second").1 { return found }
    guard has(".") else { return nil }
    at += 1
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    if at == start { return Values.fault(at, "digits are needed after '.'") }
    return at - start > 3 ? Values.fault(start + 3, "a second has at most three decimals") : nil
  }

  mutating func dateTime() -> ValueFault? { date() ?? timeAfterDate() }

  mutating func timeAfterDate() -> ValueFault? {
    guard has("T") || has(" ") else { return Values.fault(at, "'T' is needed before the time") }
    at += 1
    return time()
  }

  mutating func zone() -> ValueFault? {
    if has("Z") {
      at += 1
      return nil
    }
    guard has("+") || has("-") else { return Values.fault(at, "a time zone is needed here") }
    let sign = at
    let isNegative = has("-")
    at += 1
    guard at + 1 < bytes.count, bytes[at].isDigit, bytes[at + 1].isDigit else {
      return Values.fault(at, "the hours of a time zone have two digits")
    }
    let hours = Int(bytes[at] & 0x0F) * 10 + Int(bytes[at + 1] & 0x0F)
    if hours > 23 { return Values.fault(at, "the hours of a time zone must be 00 to 23") }
    at += 2
    if has(":") { at += 1 }
    let (minutes, fault) = pair(0...59, "minute")
    if let fault { return fault }
    if isNegative, hours == 0, minutes == 0 {
      return Values.fault(sign, "a time zone of zero is written 'Z' or '+00:00'")
    }
    return nil
  }

  /// Month and day, with or without the two hyphens of a missing year.
  private mutating func yearlessDate() -> ValueFault? {
    if has("-") {
      at += 1
      if let found = expect("-", "before the month") { return found }
    }
    let (month, fault) = pair(1...12, "month")
    if let found = fault ?? expect("-", "after the month") { return found }
    // Any year may be meant, so February has 29 days.
    lastDate = (2000, month)
    return day()
  }

  mutating func anyMoment() -> ValueFault? {
    let digits = bytes.prefix { $0.isDigit }.count
    if has("Z") || has("+") { return zone() }
    if has("-") {
      let isYearless = bytes.count > 1 && bytes[1] == .ascii("-")
      return isYearless ? yearlessDate() : zone()
    }
    let isTime = digits > 0 && digits < bytes.count && bytes[digits] == .ascii(":")
    if isTime { return time() }
    if digits == 2, bytes.count > 2, bytes[2] == .ascii("-") { return yearlessDate() }
    guard digits > 0 else {
      return Values.fault(0, "a date, time, zone or duration is needed here")
    }
    if let found = year() { return found }
    if isAtEnd { return nil }
    if has("-"), at + 1 < bytes.count, bytes[at + 1] == .ascii("W") {
      at = 0
      return week(isLoose: true)
    }
    at = 0
    if let found = month() { return found }
    if isAtEnd { return nil }
    if let found = expect("-", "after the month") ?? day() { return found }
    if isAtEnd { return nil }
    if let found = timeAfterDate() { return found }
    return isAtEnd ? nil : zone()
  }
}

/// The proleptic Gregorian calendar.
enum Calendars {
  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A year has 53 weeks when it begins on a Thursday, or on a Wednesday and is a leap year.
  static func hasWeek53(_ year: Int) -> Bool {
    let before = year - 1
    // Monday is 0; 1 January of year 1 was a Monday.
    let weekday = (before * 365 + before / 4 - before / 100 + before / 400) % 7
    return weekday == 3 || weekday == 2 && isLeap(year)
  }
}
