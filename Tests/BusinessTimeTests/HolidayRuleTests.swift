import BusinessTime
import Foundation
import Testing

struct HolidayRuleTests {
  @Test(
    arguments: [
      ("December 25", .fixed(month: 12, day: 25), 2026, "2026-12-25"),
      ("February 29 in a leap year", .fixed(month: 2, day: 29), 2024, "2024-02-29"),
      ("February 29 in another year", .fixed(month: 2, day: 29), 2026, nil),
      ("the first Monday of May", .weekday(1, .monday, month: 5), 2026, "2026-05-04"),
      (
        "the first Friday of a month that begins with it", .weekday(1, .friday, month: 5), 2026,
        "2026-05-01"
      ),
      ("the fourth Thursday of November", .weekday(4, .thursday, month: 11), 2026, "2026-11-26"),
      ("the fifth Friday of May", .weekday(5, .friday, month: 5), 2026, "2026-05-29"),
      ("a fifth Monday that May lacks", .weekday(5, .monday, month: 5), 2026, nil),
      ("the last Monday of May", .weekday(-1, .monday, month: 5), 2026, "2026-05-25"),
      (
        "the last Sunday of a month that ends with it", .weekday(-1, .sunday, month: 5), 2026,
        "2026-05-31"
      ),
      ("the last but one Monday", .weekday(-2, .monday, month: 5), 2026, "2026-05-18"),
      ("the fifth last Friday of May", .weekday(-5, .friday, month: 5), 2026, "2026-05-01"),
      ("a fifth last Monday that May lacks", .weekday(-5, .monday, month: 5), 2026, nil),
      (
        "the last Thursday of a leap February", .weekday(-1, .thursday, month: 2), 2024,
        "2024-02-29"
      ),
      (
        "the fifth Thursday of a leap February", .weekday(5, .thursday, month: 2), 2024,
        "2024-02-29"
      ),
      (
        "Saturday from June 20, in Sweden", .onOrAfter(.saturday, month: 6, day: 20), 2026,
        "2026-06-20"
      ),
      (
        "Saturday from June 20, a year later", .onOrAfter(.saturday, month: 6, day: 20), 2027,
        "2027-06-26"
      ),
      (
        "the Sunday after New Year's Eve", .onOrAfter(.sunday, month: 12, day: 31), 2026,
        "2027-01-03"
      ),
      ("Victoria Day", .onOrBefore(.monday, month: 5, day: 24), 2026, "2026-05-18"),
      (
        "Victoria Day on its last date", .onOrBefore(.monday, month: 5, day: 24), 2027, "2027-05-24"
      ),
      ("Buß- und Bettag", .onOrBefore(.wednesday, month: 11, day: 22), 2026, "2026-11-18"),
      ("the Sunday before January 2", .onOrBefore(.sunday, month: 1, day: 2), 2026, "2025-12-28"),
      ("Easter Sunday", .easter(0), 2026, "2026-04-05"),
      ("Good Friday", .easter(-2), 2026, "2026-04-03"),
      ("Ash Wednesday", .easter(-46), 2024, "2024-02-14"),
      ("Ascension", .easter(39), 2026, "2026-05-14"),
      ("Corpus Christi", .easter(60), 2026, "2026-06-04"),
      ("a single date in its year", .once(day("2022-09-19")), 2022, "2022-09-19"),
      ("a single date in another year", .once(day("2022-09-19")), 2023, nil),
      ("year 0", .fixed(month: 1, day: 1), 0, nil),
      ("year 10000", .fixed(month: 1, day: 1), 10_000, nil),
      ("year 9999", .fixed(month: 12, day: 31), 9999, "9999-12-31"),
    ] as [(String, HolidayRule.Day, Int, String?)])
  func aRuleFindsItsDateInAYear(
    name: String, rule: HolidayRule.Day, year: Int, date: String?
  ) throws {
    #expect(try HolidayRule(name, rule).date(in: year)?.description == date)
  }

  @Test func aRuleHoldsFromItsFirstYearThroughItsLast() throws {
    let rule = try HolidayRule("x", .fixed(month: 6, day: 1), firstYear: 2024, lastYear: 2025)
    #expect((2022...2027).compactMap { rule.date(in: $0)?.year } == [2024, 2025])
    let open = try HolidayRule("x", .fixed(month: 6, day: 1), firstYear: 2024)
    #expect((2022...2027).compactMap { open.date(in: $0)?.year } == [2024, 2025, 2026, 2027])
    let ended = try HolidayRule("x", .fixed(month: 6, day: 1), lastYear: 2024)
    #expect((2022...2027).compactMap { ended.date(in: $0)?.year } == [2022, 2023, 2024])
    let single = try HolidayRule("x", .fixed(month: 6, day: 1), firstYear: 2024, lastYear: 2024)
    #expect((2022...2027).compactMap { single.date(in: $0)?.year } == [2024])
  }

  @Test(
    arguments: [
      .fixed(month: 0, day: 1), .fixed(month: 13, day: 1), .fixed(month: 1, day: 0),
      .fixed(month: 1, day: 32), .fixed(month: 2, day: 30), .fixed(month: 4, day: 31),
      .fixed(month: .max, day: .max), .fixed(month: .min, day: .min),
      .weekday(0, .monday, month: 5), .weekday(6, .monday, month: 5),
      .weekday(-6, .monday, month: 5), .weekday(1, .monday, month: 0),
      .weekday(1, .monday, month: 13), .weekday(.max, .monday, month: 1),
      .weekday(.min, .monday, month: 1), .onOrAfter(.monday, month: 2, day: 30),
      .onOrAfter(.monday, month: 13, day: 1), .onOrBefore(.monday, month: 6, day: 31),
      .easter(367), .easter(-367), .easter(.max), .easter(.min),
    ] as [HolidayRule.Day])
  func aDayThatNoYearHasIsOutOfRange(rule: HolidayRule.Day) {
    expectRefusal(.outOfRange, saying: "\"Nonsense\"") { _ = try HolidayRule("Nonsense", rule) }
  }

  @Test func aRuleCannotEndBeforeItBegins() {
    expectRefusal(.endBeforeStart, saying: "2024") {
      _ = try HolidayRule("x", .easter(1), firstYear: 2025, lastYear: 2024)
    }
  }

  /// December 25 was a Saturday in 2021, a Sunday in 2022 and a Monday in 2023.
  @Test(arguments: [
    (HolidayRule.Substitute.none, 2021, ["2021-12-25"]),
    (.none, 2022, ["2022-12-25"]),
    (.nextWeekday, 2021, ["2021-12-25", "2021-12-27 for 2021-12-25"]),
    (.nextWeekday, 2022, ["2022-12-25", "2022-12-26 for 2022-12-25"]),
    (.nextWeekday, 2023, ["2023-12-25"]),
    (.nearestWeekday, 2021, ["2021-12-24 for 2021-12-25", "2021-12-25"]),
    (.nearestWeekday, 2022, ["2022-12-25", "2022-12-26 for 2022-12-25"]),
    (.nearestWeekday, 2023, ["2023-12-25"]),
    (.mondayAfterSunday, 2021, ["2021-12-25"]),
    (.mondayAfterSunday, 2022, ["2022-12-25", "2022-12-26 for 2022-12-25"]),
    (.mondayAfterSunday, 2023, ["2023-12-25"]),
  ])
  func aSubstituteStandsInForAWeekend(
    substitute: HolidayRule.Substitute, year: Int, dates: [String]
  ) throws {
    let rule = try HolidayRule("x", .fixed(month: 12, day: 25), substitute: substitute)
    #expect(try found([rule], in: year...year) == dates)
  }

  @Test func substitutesDoNotFallOnAnotherHoliday() throws {
    let rules = [
      try HolidayRule("Christmas", .fixed(month: 12, day: 25), substitute: .nextWeekday),
      try HolidayRule("Boxing", .fixed(month: 12, day: 26), substitute: .nextWeekday),
    ]
    // Saturday and Sunday: Monday for the first rule, Tuesday for the second.
    #expect(
      try found(rules, in: 2021...2021) == [
        "2021-12-25", "2021-12-26", "2021-12-27 for 2021-12-25", "2021-12-28 for 2021-12-26",
      ])
    // Sunday and Monday: Monday is a holiday itself, so Tuesday.
    #expect(
      try found(rules, in: 2022...2022) == [
        "2022-12-25", "2022-12-26", "2022-12-27 for 2022-12-25",
      ])
    // Friday and Saturday.
    #expect(
      try found(rules, in: 2020...2020) == [
        "2020-12-25", "2020-12-26", "2020-12-28 for 2020-12-26",
      ])
    #expect(
      try found(rules.reversed(), in: 2021...2021) == [
        "2021-12-25", "2021-12-26", "2021-12-27 for 2021-12-26", "2021-12-28 for 2021-12-25",
      ])
  }

  @Test func aSubstituteMayLieInTheYearBefore() throws {
    let rule = try HolidayRule("New Year", .fixed(month: 1, day: 1), substitute: .nearestWeekday)
    // 2022-01-01 was a Saturday.
    #expect(try found([rule], in: 2021...2021) == ["2021-01-01", "2021-12-31 for 2022-01-01"])
    #expect(try found([rule], in: 2022...2022) == ["2022-01-01"])
  }

  @Test func aSubstituteMayLieInTheYearAfter() throws {
    let rule = try HolidayRule("Eve", .fixed(month: 12, day: 31), substitute: .nextWeekday)
    // 2022-12-31 was a Saturday.
    #expect(try found([rule], in: 2023...2023) == ["2023-01-02 for 2022-12-31", "2023-12-31"])
  }

  @Test func aSubstituteInTheYearAfterDoesNotFallOnAHolidayThere() throws {
    let rules = [
      try HolidayRule("Eve", .fixed(month: 12, day: 31), substitute: .nextWeekday),
      try HolidayRule("New Year", .fixed(month: 1, day: 1), substitute: .nextWeekday),
    ]
    // 2023-12-31 was a Sunday, and Monday is New Year's Day.
    #expect(
      try found(rules, in: 2024...2024) == [
        "2024-01-01", "2024-01-02 for 2023-12-31", "2024-12-31",
      ])
    // 2022-12-31 was a Saturday and 2023-01-01 a Sunday: one stands on Monday, one on Tuesday.
    let dates = try found(rules, in: 2023...2023).map { $0.prefix(10) }
    #expect(dates.contains("2023-01-02") && dates.contains("2023-01-03"))
  }

  @Test func twoHolidaysOnOneDateAreBothListed() throws {
    let set = try HolidaySet(
      "two", valid: .years(2008...2008),
      rules: [
        HolidayRule("May Day", .fixed(month: 5, day: 1)), HolidayRule("Ascension", .easter(39)),
      ])
    let holidays = set.holidays(in: set.valid)
    #expect(holidays.map(\.name) == ["Ascension", "May Day"])
    #expect(holidays.map(\.date.description) == ["2008-05-01", "2008-05-01"])
  }

  @Test func holidaysAreCutToTheDatesAskedForAndToThoseStated() throws {
    let set = try HolidaySet(
      "cut", valid: LocalDate("2026-04-04")...LocalDate("2026-12-25"),
      rules: [
        HolidayRule("Good Friday", .easter(-2)), HolidayRule("Easter Monday", .easter(1)),
        HolidayRule("Christmas", .fixed(month: 12, day: 25)),
        HolidayRule("Boxing", .fixed(month: 12, day: 26)),
      ])
    #expect(
      try set.holidays(in: .years(2020...2030)).map(\.name) == ["Easter Monday", "Christmas"])
    #expect(
      try set.holidays(in: LocalDate("2026-04-06")...LocalDate("2026-04-06")).map(\.name)
        == ["Easter Monday"])
    #expect(try set.holidays(in: LocalDate("2026-04-07")...LocalDate("2026-12-24")).isEmpty)
    #expect(try set.holidays(in: .years(2027...2030)).isEmpty)
  }

  @Test func anAddedRuleGetsItsSubstituteAfterTheOthers() throws {
    let base = try HolidaySet(
      "base", valid: .years(2021...2021),
      rules: [HolidayRule("A", .fixed(month: 12, day: 26), substitute: .nextWeekday)])
    let more = base.adding(
      try HolidayRule("B", .fixed(month: 12, day: 25), substitute: .nextWeekday))
    #expect(base.rules.count == 1)
    #expect(
      more.holidays(in: more.valid).filter { $0.substituteFor != nil }
        .map { "\($0.name) \($0.date)" } == ["A 2021-12-27", "B 2021-12-28"])
  }

  @Test func aWorkedDayOutsideTheSetsDatesIsRefused() throws {
    let stray = try LocalDate("2027-01-01")
    expectRefusal(.beyondValidity, saying: "2027-01-01", at: "workedDays") {
      _ = try HolidaySet("x", valid: .years(2026...2026), rules: [], workedDays: [stray: .monday])
    }
  }

  @Test(
    arguments: [
      (.fixed(month: 12, day: 25), #"{"day":25,"month":12,"name":"x"}"#),
      (.weekday(-1, .monday, month: 5), #"{"month":5,"name":"x","nth":-1,"weekday":"monday"}"#),
      (
        .onOrAfter(.saturday, month: 6, day: 20),
        #"{"name":"x","onOrAfter":{"day":20,"month":6},"weekday":"saturday"}"#
      ),
      (
        .onOrBefore(.monday, month: 5, day: 24),
        #"{"name":"x","onOrBefore":{"day":24,"month":5},"weekday":"monday"}"#
      ),
      (.easter(-2), #"{"easter":-2,"name":"x"}"#),
      (.once(day("2022-09-19")), #"{"date":"2022-09-19","name":"x"}"#),
    ] as [(HolidayRule.Day, String)])
  func everyKindOfRuleHasItsJSON(rule: HolidayRule.Day, json: String) throws {
    let rule = try HolidayRule("x", rule)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let written = try encoder.encode(rule)
    #expect(String(decoding: written, as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(HolidayRule.self, from: written) == rule)
  }

  @Test(arguments: HolidayRule.Substitute.allCases)
  func substitutesAndYearsSurviveJSON(substitute: HolidayRule.Substitute) throws {
    let rule = try HolidayRule(
      "x", .easter(1), substitute: substitute, firstYear: 2020, lastYear: 2030)
    let json = try JSONEncoder().encode(rule)
    #expect(try JSONDecoder().decode(HolidayRule.self, from: json) == rule)
  }

  @Test(
    arguments: [
      (#"{"name": "x", "month": 2, "day": 30}"#, BusinessTimeError.Code.outOfRange, "\"x\"", ""),
      (#"{"name": "x", "easter": 400}"#, .outOfRange, "\"x\"", ""),
      (
        #"{"name": "x", "weekday": "monday", "nth": -9223372036854775808, "month": 1}"#,
        .outOfRange, "\"x\"", ""
      ),
      (#"{"name": "x", "easter": 1, "firstYear": 2, "lastYear": 1}"#, .endBeforeStart, "\"x\"", ""),
      (#"{"name": "x", "date": "2026-02-29"}"#, .outOfRange, "2026-2-29", "date"),
      (#"{"name": "x", "weekday": "Mon", "nth": 1, "month": 1}"#, .malformed, "\"Mon\"", "weekday"),
      (#"{"name": "x", "month": 2}"#, nil, "", "day"),
      (#"{"name": "x", "easter": 1, "month": 2, "day": 1}"#, nil, "day, easter, month", ""),
      (#"{"month": 2, "day": 1}"#, nil, "", "name"),
      (#"{"name": "x", "weekday": "monday", "month": 1}"#, nil, "", "nth"),
      (#"{"name": "x", "easter": 1, "substitute": "never"}"#, nil, "never", "substitute"),
      (#"{"name": "x", "easter": 1, "easterOffset": 2}"#, nil, "\"easterOffset\"", "easterOffset"),
      (
        #"{"name": "x", "weekday": "monday", "onOrAfter": {"month": 5, "day": 1, "dya": 2}}"#,
        nil, "\"dya\"", "onOrAfter.dya"
      ),
    ] as [(String, BusinessTimeError.Code?, String, String)])
  func aWrongRuleInJSONSaysWhatAndWhere(
    json: String, code: BusinessTimeError.Code?, words: String, path: String
  ) {
    expectDecodingRefusal(of: HolidayRule.self, from: json, code, saying: words, at: path)
  }

  /// The holidays of the rules as `date`, or `date for date` for a substitute.
  private func found(_ rules: [HolidayRule], in years: ClosedRange<Int>) throws -> [String] {
    let set = try HolidaySet("test", valid: .years(years), rules: rules)
    return set.holidays(in: set.valid).map { holiday in
      "\(holiday.date)" + (holiday.substituteFor.map { " for \($0)" } ?? "")
    }
  }
}

/// A date known to exist; another one becomes the first of all dates and fails its test.
private func day(_ text: String) -> LocalDate { (try? LocalDate(text)) ?? .earliest }
