/// A day of the Gregorian calendar, without a time zone.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `2026-11-24`; nil for a day that the calendar does not have.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1970...2999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// By the days since 1970-01-01; the first or last day that can be written for one outside.
  package init(dayNumber: Int) {
    let last = CalendarDate(year: 2999, month: 12, day: 31)
    var left = min(max(dayNumber, 0), last.dayNumber)
    var year = 1970
    while left >= (Self.isLeap(year) ? 366 : 365) {
      left -= Self.isLeap(year) ? 366 : 365
      year += 1
    }
    var month = 1
    while left >= Self.days(in: month, of: year) {
      left -= Self.days(in: month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: left + 1)
  }

  /// Days since 1970-01-01.
  package var dayNumber: Int {
    var days = 0
    for year in 1970..<year { days += Self.isLeap(year) ? 366 : 365 }
    for month in 1..<month { days += Self.days(in: month, of: year) }
    return days + day - 1
  }

  package var text: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A moment in UTC, to the second.
package struct Timestamp: Hashable, Sendable {
  package let date: CalendarDate
  package let secondOfDay: Int

  /// `2026-11-24T09:00:00Z`.
  init?(_ text: String) {
    guard text.hasSuffix("Z"), let split = text.firstIndex(of: "T"),
      let date = CalendarDate(text[..<split])
    else { return nil }
    let clock = text[text.index(after: split)...].dropLast().split(
      separator: ":", omittingEmptySubsequences: false)
    guard clock.map(\.utf8.count) == [2, 2, 2], let hour = Int(clock[0]), (0...23).contains(hour),
      let minute = Int(clock[1]), (0...59).contains(minute), let second = Int(clock[2]),
      (0...59).contains(second)
    else { return nil }
    self.date = date
    secondOfDay = hour * 3600 + minute * 60 + second
  }

  init(date: CalendarDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  package var epochSeconds: Int { date.dayNumber * 86_400 + secondOfDay }
}
