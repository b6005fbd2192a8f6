import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

struct LocalDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016),
    ("2026-03-02", 20_514), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ("1900-02-28", -25_509), ("1900-03-01", -25_508),
  ])
  func aDateIsReadAndWrittenAsInRFC3339(text: String, days: Int) throws {
    let date = try LocalDate(text)
    #expect(date.daysSince1970 == days)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-03", "2026-3-2", "26-03-02", "2026/03/02", "20260302", "2026-03-02T00:00",
    " 2026-03-02", "2026-03-02 ", "+2026-03-02", "-2026-03-02", "12026-03-02", "2026-W10-1",
    "2026-03-0２", "02.03.2026", "2026–03–02",
  ])
  func textOfAnotherFormIsMalformed(text: String) {
    expectRefusal(.malformed, saying: "\"\(text)\"") { _ = try LocalDate(text) }
  }

  @Test(arguments: [
    "0000-01-01", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-02-29",
    "1900-02-29", "2100-02-29", "2024-02-30", "2026-04-31", "2026-06-31", "2026-09-31",
    "2026-11-31", "9999-99-99",
  ])
  func aDateThatDoesNotExistIsOutOfRange(text: String) {
    expectRefusal(.outOfRange) { _ = try LocalDate(text) }
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1), (2026, 0, 1),
    (2026, Int.max, 1), (2026, Int.min, 1), (2026, 2, Int.max), (2026, 2, Int.min),
  ])
  func componentsThatNameNoDateAreOutOfRange(year: Int, month: Int, day: Int) {
    expectRefusal(.outOfRange) { _ = try LocalDate(year: year, month: month, day: day) }
  }

  @Test func theYears1And9999AreTheEdges() throws {
    #expect(try LocalDate("0001-01-01") == .earliest)
    #expect(try LocalDate("9999-12-31") == .latest)
    #expect(LocalDate.earliest.weekday == .monday)
    #expect(LocalDate.latest.weekday == .friday)
  }

  @Test(arguments: Effort.seeds)
  func componentsAndWeekdaysAreThoseOfFoundation(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for _ in 0..<Effort.count(20_000) {
      // From 1582-10-15 on, where Foundation's calendar is the Gregorian one, through 9999.
      let day = Int.random(in: -141_427...2_932_896, using: &random)
      let date = LocalDate.epoch.advanced(by: day)
      let theirs = gregorian.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(day) * 86_400))
      let (year, month, dayOfMonth) = date.components
      #expect(theirs.year == year && theirs.month == month && theirs.day == dayOfMonth, "\(seed)")
      // Foundation's week begins with Sunday as 1.
      #expect(theirs.weekday == date.weekday.rawValue % 7 + 1, "\(date), seed \(seed)")
      #expect((date.year, date.month, date.day) == (year, month, dayOfMonth))
      #expect(try LocalDate(year: year, month: month, day: dayOfMonth) == date, "seed \(seed)")
      #expect(try LocalDate(date.description) == date, "seed \(seed)")
    }
  }

  @Test func everyMonthFrom1To9999FollowsTheOneBefore() throws {
    var days = LocalDate.earliest.daysSince1970
    for year in 1...9999 {
      for month in 1...12 {
        let first = try LocalDate(year: year, month: month, day: 1)
        let count = length(ofMonth: month, in: year)
        let last = first.advanced(by: count - 1)
        guard first.daysSince1970 == days, first.components == (year, month, 1),
          last.components == (year, month, count)
        else {
          Issue.record("\(year)-\(month) runs from \(first) to \(last)")
          return
        }
        days += count
      }
    }
    #expect(days == LocalDate.latest.daysSince1970 + 1)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-01-31", 2, "2026-03-31"), ("2026-01-31", 3, "2026-04-30"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2024-02-29", -12, "2023-02-28"), ("1896-02-29", 48, "1900-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-03-31", 0, "2026-03-31"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-01-15", -13, "2024-12-15"), ("2026-08-31", 1, "2026-09-30"),
    ("2026-08-31", 2, "2026-10-31"), ("0001-01-31", 1, "0001-02-28"),
    ("9999-11-30", 1, "9999-12-30"), ("0001-02-05", -1, "0001-01-05"),
  ])
  func monthsKeepTheDayNumberOrEndOnTheLastDay(from: String, months: Int, to: String) throws {
    #expect(try LocalDate(from).advanced(byMonths: months) == LocalDate(to))
  }

  @Test(arguments: [
    ("9999-12-01", 1, "9999-12-31"), ("2026-03-02", 200_000, "9999-12-31"),
    ("2026-03-02", Int.max, "9999-12-31"), ("0001-01-31", -1, "0001-01-01"),
    ("2026-03-02", -200_000, "0001-01-01"), ("2026-03-02", Int.min, "0001-01-01"),
  ])
  func monthsStopAtTheFirstAndTheLastDate(from: String, months: Int, to: String) throws {
    #expect(try LocalDate(from).advanced(byMonths: months) == LocalDate(to))
  }

  @Test(arguments: [
    "1583-04-10", "1598-03-22", "1693-03-22", "1761-03-22", "1818-03-22", "1886-04-25",
    "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "1999-04-04", "2000-04-23",
    "2001-04-15", "2002-03-31", "2004-04-11", "2008-03-23", "2010-04-04", "2011-04-24",
    "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16",
    "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
    "2030-04-21", "2038-04-25", "2285-03-22",
  ])
  func easterSundayIsAsPublished(text: String) throws {
    let date = try LocalDate(text)
    #expect(LocalDate.easterSunday(in: date.year) == date)
  }

  @Test func easterIsASundayFromMarch22ToApril25() throws {
    for year in 1583...9999 {
      let easter = LocalDate.easterSunday(in: year)
      #expect(easter.weekday == .sunday)
      #expect(
        try LocalDate(year: year, month: 3, day: 22) <= easter
          && easter <= LocalDate(year: year, month: 4, day: 25), "\(year)")
    }
  }

  @Test func datesCanBeCountedThrough() throws {
    let (first, last) = (try LocalDate("2024-02-27"), try LocalDate("2024-03-02"))
    #expect(
      (first...last).map(\.description) == [
        "2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02",
      ])
    #expect(first.distance(to: last) == 4)
    #expect(last.distance(to: first) == -4)
    #expect(last.advanced(by: -4) == first)
    #expect(first < last && !(last < first) && !(first < first))
  }

  @Test func yearsBeginOnJanuary1AndEndOnDecember31() throws {
    let years = try ClosedRange.years(2024...2026)
    #expect(years.lowerBound.description == "2024-01-01")
    #expect(years.upperBound.description == "2026-12-31")
    #expect(years.count == 366 + 365 + 365)
    expectRefusal(.outOfRange) { _ = try ClosedRange.years(0...2026) }
    expectRefusal(.outOfRange) { _ = try ClosedRange.years(2026...10_000) }
  }

  @Test func aDateIsAStringInJSON() throws {
    let dates = [try LocalDate("2026-03-02"), .earliest, .latest]
    let json = try JSONEncoder().encode(dates)
    #expect(String(decoding: json, as: UTF8.self) == #"["2026-03-02","0001-01-01","9999-12-31"]"#)
    #expect(try JSONDecoder().decode([LocalDate].self, from: json) == dates)
    expectDecodingRefusal(
      of: [LocalDate].self, from: #"["2026-03-02", "2026-02-30"]"#, .outOfRange, at: "[1]")
    expectDecodingRefusal(of: [LocalDate].self, from: #"["today"]"#, .malformed, at: "[0]")
  }
}

struct WeekdayTests {
  @Test func weekdaysAreNumberedAsInISO8601() {
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
    #expect(Weekday.monday < .sunday)
    #expect(
      Weekday.allCases.map(\.name) == [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
      ])
    #expect(Set<Weekday>.mondayToFriday.count == 5)
    #expect(!Set<Weekday>.mondayToFriday.contains(.saturday))
    #expect(Set<Weekday>.everyDay == Set(Weekday.allCases))
  }

  @Test(arguments: [
    (Weekday.monday, 1, Weekday.tuesday), (.sunday, 1, .monday), (.monday, -1, .sunday),
    (.wednesday, 7, .wednesday), (.wednesday, -14, .wednesday), (.saturday, 100, .monday),
    (.saturday, -100, .thursday), (.friday, 0, .friday),
  ])
  func weekdaysGoRound(day: Weekday, days: Int, expected: Weekday) {
    #expect(day.advanced(by: days) == expected)
  }

  @Test(arguments: Weekday.allCases)
  func weekdaysAreReadByTheirLowerCaseName(day: Weekday) throws {
    #expect(try Weekday(name: day.name) == day)
    let json = try JSONEncoder().encode([day])
    #expect(String(decoding: json, as: UTF8.self) == "[\"\(day.name)\"]")
    #expect(try JSONDecoder().decode([Weekday].self, from: json) == [day])
  }

  @Test(arguments: ["", "Monday", "mon", "MONDAY", "montag", "1", " monday"])
  func anyOtherNameOfAWeekdayIsMalformed(name: String) {
    expectRefusal(.malformed, saying: "\"\(name)\"") { _ = try Weekday(name: name) }
    expectDecodingRefusal(of: [Weekday].self, from: "[\"\(name)\"]", .malformed, at: "[0]")
  }
}

extension LocalDate {
  /// 1970-01-01, from which days are counted.
  fileprivate static var epoch: LocalDate {
    LocalDate.earliest.advanced(by: 719_162)
  }
}

/// The length of a month as a schoolchild knows it.
private func length(ofMonth month: Int, in year: Int) -> Int {
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}
