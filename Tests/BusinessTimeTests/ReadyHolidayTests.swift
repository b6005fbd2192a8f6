import BusinessTime
import Foundation
import Testing

struct ReadyHolidayTests {
  /// A list of one year's dates as published, `01-01` each.
  struct Year: CustomTestStringConvertible, Sendable {
    let set: HolidaySet
    let year: Int
    let dates: String

    init(_ set: HolidaySet, _ year: Int, _ dates: String) {
      self.set = set
      self.year = year
      self.dates = dates
    }

    var testDescription: String { "\(set.name) \(year)" }
  }

  /// Weekdays as the government's list has them: <https://www.gov.uk/bank-holidays>.
  static let englandAndWales = [
    Year(.englandAndWales, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    Year(.englandAndWales, 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    Year(.englandAndWales, 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    Year(.englandAndWales, 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    Year(.englandAndWales, 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    Year(.englandAndWales, 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    Year(.englandAndWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    Year(.englandAndWales, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
  ]

  /// Weekdays only, as the act lists them without moving one.
  static let ireland = [
    Year(.ireland, 2023, "02-06 03-17 04-10 05-01 06-05 08-07 10-30 12-25 12-26"),
    Year(.ireland, 2024, "01-01 02-05 04-01 05-06 06-03 08-05 10-28 12-25 12-26"),
    Year(.ireland, 2025, "01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26"),
    Year(.ireland, 2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25"),
    Year(.ireland, 2029, "01-01 02-05 04-02 05-07 06-04 08-06 10-29 12-25 12-26"),
  ]

  /// Days off as the Office of Personnel Management lists them.
  static let usFederal = [
    Year(
      .usFederal, 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
    Year(.usFederal, 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"),
    Year(.usFederal, 2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    Year(.usFederal, 2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
    Year(.usFederal, 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
    Year(.usFederal, 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
    Year(
      .usFederal, 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
    Year(.usFederal, 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    Year(.usFederal, 2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25"),
    Year(.usFederal, 2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
  ]

  /// Closing days from Monday to Friday.
  static let target = [
    Year(.target, 2002, "01-01 03-29 04-01 05-01 12-25 12-26"),
    Year(.target, 2022, "04-15 04-18 12-26"),
    Year(.target, 2023, "04-07 04-10 05-01 12-25 12-26"),
    Year(.target, 2024, "01-01 03-29 04-01 05-01 12-25 12-26"),
    Year(.target, 2025, "01-01 04-18 04-21 05-01 12-25 12-26"),
    Year(.target, 2026, "01-01 04-03 04-06 05-01 12-25"),
    Year(.target, 2027, "01-01 03-26 03-29"),
    Year(.target, 2030, "01-01 04-19 04-22 05-01 12-25 12-26"),
  ]

  @Test(arguments: englandAndWales + ireland + usFederal + target)
  func weekdaysOffAreAsPublished(expected: Year) throws {
    let days = try expected.set.holidays(in: .years(expected.year...expected.year))
      .map(\.date).filter { $0.weekday <= .friday }
    #expect(days.map { $0.description.dropFirst(5) }.joined(separator: " ") == expected.dates)
  }

  @Test(arguments: englandAndWales + ireland + usFederal + target)
  func aCalendarOfWeekdaysIsClosedThenAndOnNoOtherWeekday(expected: Year) throws {
    let desk = try WorkingCalendar.mondayToFriday(in: "UTC", holidays: expected.set)
    let year = try ClosedRange.years(expected.year...expected.year)
    let closed = try year.filter { try $0.weekday <= .friday && !desk.isBusinessDay($0) }
    #expect(closed.map { $0.description.dropFirst(5) }.joined(separator: " ") == expected.dates)
  }

  @Test func aBankHolidayOnAWeekendIsClosedOnItsOwnDateToo() throws {
    let christmas = try HolidaySet.englandAndWales.holidays(
      in: LocalDate("2027-12-20")...LocalDate("2027-12-31"))
    #expect(
      christmas.map { "\($0.date) \($0.name)" + ($0.substituteFor.map { " for \($0)" } ?? "") } == [
        "2027-12-25 Christmas Day", "2027-12-26 Boxing Day",
        "2027-12-27 Christmas Day for 2027-12-25", "2027-12-28 Boxing Day for 2027-12-26",
      ])
  }

  @Test func theHolidaysOf2022InEnglandHaveTheirNames() throws {
    let names = try HolidaySet.englandAndWales.holidays(in: .years(2022...2022)).map(\.name)
    #expect(
      names == [
        "New Year's Day", "New Year's Day", "Good Friday", "Easter Monday",
        "Early May bank holiday", "Spring bank holiday", "Platinum Jubilee",
        "Summer bank holiday", "State funeral of Queen Elizabeth II", "Christmas Day",
        "Boxing Day", "Christmas Day",
      ])
  }

  /// Free dates and worked weekends as the State Council's notices have them.
  @Test(arguments: [
    (
      2023,
      "01-01 01-02 01-21 01-22 01-23 01-24 01-25 01-26 01-27 04-05 04-29 04-30 05-01 05-02 05-03 "
        + "06-22 06-23 06-24 09-29 09-30 10-01 10-02 10-03 10-04 10-05 10-06",
      "01-28 01-29 04-23 05-06 06-25 10-07 10-08"
    ),
    (
      2024,
      "01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 "
        + "05-04 05-05 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07",
      "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"
    ),
    (
      2025,
      "01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 "
        + "05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08",
      "01-26 02-08 04-27 09-28 10-11"
    ),
    (
      2026,
      "01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 "
        + "05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 "
        + "10-04 10-05 10-06 10-07",
      "01-04 02-14 02-28 05-09 09-20 10-10"
    ),
  ])
  func chinasFreeAndWorkedDatesAreAsInTheNotices(year: Int, free: String, worked: String) throws {
    let set = HolidaySet.chinaMainland
    let dates = try set.holidays(in: .years(year...year)).map(\.date)
    #expect(dates.map { $0.description.dropFirst(5) }.joined(separator: " ") == free)
    let weekends = set.workedDays.keys.filter { $0.year == year }.sorted()
    #expect(weekends.map { $0.description.dropFirst(5) }.joined(separator: " ") == worked)
    #expect(weekends.allSatisfy { $0.weekday >= .saturday })
    #expect(Set(dates).isDisjoint(with: weekends))
  }

  @Test(arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
  func chinasYearsHaveTheirPublishedNumberOfWorkingDays(year: Int, count: Int) throws {
    let desk = try WorkingCalendar.mondayToFriday(in: "Asia/Shanghai", holidays: .chinaMainland)
    #expect(try desk.businessDays(in: .years(year...year)).count == count)
  }

  @Test func aWorkedWeekendInChinaKeepsTheHoursOfAMonday() throws {
    let desk = try WorkingCalendar(
      "desk", zone: "Asia/Shanghai",
      hours: WeeklyHours([.monday], "10:00-16:00").adding([.tuesday, .saturday], "09:00-12:00"),
      holidays: [.chinaMainland], valid: .years(2026...2026))
    // Saturday, February 14 is worked; Saturday, February 21 is in the Spring Festival.
    #expect(
      try desk.closeOfBusiness(on: LocalDate("2026-02-14")) == Timestamp("2026-02-14T08:00:00Z"))
    #expect(try !desk.isBusinessDay(LocalDate("2026-02-21")))
    #expect(
      try desk.closures(on: LocalDate("2026-02-21")).map(\.name) == ["春节 Spring Festival"])
    #expect(
      try desk.closeOfBusiness(on: LocalDate("2026-03-07")) == Timestamp("2026-03-07T04:00:00Z"))
  }

  @Test(arguments: [
    ("englandAndWales", "2020-01-01", "2027-12-31"), ("ireland", "2023-01-01", "2029-12-31"),
    ("usFederal", "2021-01-01", "2030-12-31"), ("target", "2002-01-01", "2030-12-31"),
    ("chinaMainland", "2023-01-01", "2026-12-31"),
  ])
  func aReadySetAnswersForItsOwnYearsOnly(name: String, first: String, last: String) throws {
    let set = try #require(HolidaySet.ready[name])
    let (first, last) = (try LocalDate(first), try LocalDate(last))
    #expect(set.valid == first...last)
    let desk = try WorkingCalendar.mondayToFriday(in: "UTC", holidays: set)
    #expect(desk.valid == set.valid)
    expectRefusal(.beyondValidity, saying: set.name, at: "valid") {
      _ = try desk.extended(through: last.advanced(by: 1))
    }
    for valid in [first.advanced(by: -1)...last, first...last.advanced(by: 1)] {
      expectRefusal(.beyondValidity, saying: set.name, at: "valid") {
        _ = try WorkingCalendar(
          "too far", zone: .utc, hours: .always, holidays: [set], valid: valid)
      }
    }
    expectRefusal(.beyondValidity) { _ = try desk.isBusinessDay(last.advanced(by: 1)) }
  }

  @Test func everyReadySetIsKnownByItsName() {
    #expect(
      HolidaySet.ready == [
        "englandAndWales": .englandAndWales, "ireland": .ireland, "usFederal": .usFederal,
        "target": .target, "chinaMainland": .chinaMainland,
      ])
  }

  @Test(arguments: HolidaySet.ready.keys.sorted())
  func aReadySetIsReadByNameAndWrittenInFull(name: String) throws {
    let ready = try #require(HolidaySet.ready[name])
    let named = try JSONDecoder().decode([HolidaySet].self, from: Data("[\"\(name)\"]".utf8))
    #expect(named == [ready])
    let written = try JSONEncoder().encode(ready)
    #expect(String(decoding: written, as: UTF8.self).contains("\"rules\""))
    #expect(try JSONDecoder().decode(HolidaySet.self, from: written) == ready)
  }

  /// Every rule of this module passes the checks that a host's own rules do.
  @Test(arguments: HolidaySet.ready.keys.sorted())
  func theRulesOfAReadySetAreValid(name: String) throws {
    for rule in try #require(HolidaySet.ready[name]).rules {
      let again = try HolidayRule(
        rule.name, rule.day, substitute: rule.substitute, firstYear: rule.firstYear,
        lastYear: rule.lastYear)
      #expect(again == rule)
    }
  }

  @Test(
    arguments: [
      (#"["atlantis"]"#, nil, "\"atlantis\"", "[0]"),
      (#"["EnglandAndWales"]"#, nil, "englandAndWales", "[0]"),
      (#"[{"name": "x"}]"#, nil, "", "[0].valid"),
      (
        #"[{"name": "x", "valid": {"from": "2026-12-31", "through": "2026-01-01"}}]"#,
        .endBeforeStart, "2026-01-01", "[0].valid"
      ),
      (
        #"[{"name": "x", "valid": {"from": "2026-01-01", "to": "2026-12-31"}}]"#, nil, "\"to\"",
        "[0].valid.to"
      ),
      (
        #"[{"name": "x", "valid": {"from": "2026-01-01", "through": "2026-12-31"}, "rule": []}]"#,
        nil, "\"rule\"", "[0].rule"
      ),
      (
        #"[{"name": "x", "valid": {"from": "2026-01-01", "through": "2026-12-31"}, "#
          + #""rules": [{"name": "a", "easter": 1}, {"name": "b", "month": 2, "day": 31}]}]"#,
        .outOfRange, "\"b\"", "[0].rules[1]"
      ),
      (
        #"[{"name": "x", "valid": {"from": "2026-01-01", "through": "2026-12-31"}, "#
          + #""workedDays": [{"date": "2027-01-01", "hoursOf": "monday"}]}]"#,
        .beyondValidity, "2027-01-01", "[0]"
      ),
      (
        #"[{"name": "x", "valid": {"from": "2026-01-01", "through": "2026-12-31"}, "#
          + #""workedDays": [{"date": "2026-01-03", "hoursOf": "monday", "hours": 8}]}]"#,
        nil, "\"hours\"", "[0].workedDays[0].hours"
      ),
      (
        #"[{"name": "x", "valid": {"from": "2026-01-01", "through": "2026-12-31"}, "#
          + #""workedDays": [{"date": "2026-01-03", "hoursOf": "someday"}]}]"#,
        .malformed, "\"someday\"", "[0].workedDays[0].hoursOf"
      ),
    ] as [(String, BusinessTimeError.Code?, String, String)])
  func aWrongSetInJSONSaysWhatAndWhere(
    json: String, code: BusinessTimeError.Code?, words: String, path: String
  ) {
    expectDecodingRefusal(of: [HolidaySet].self, from: json, code, saying: words, at: path)
  }
}
