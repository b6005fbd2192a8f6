import BusinessTime
import Foundation
import Testing

struct PeriodTests {
  /// The calendars of the tables.
  ///
  /// 2026-03-02 is a Monday.
  enum Desk: Sendable {
    /// Monday to Friday 09:00 to 17:00 in UTC, without holidays.
    case plain
    /// The same in London with its bank holidays; closed from noon on December 24.
    case london
    /// Monday to Friday from 22:00 to 06:00 the next day, in UTC.
    case nights
    /// Always open, in Berlin.
    case berlin
    /// As ``plain``, together with a lunch counter from 12:00 to 14:00.
    case counters
    /// As ``plain``, but for March 2 (a Monday) through March 31, 2026 (a Tuesday) only.
    case march
    /// As ``plain``, but for Monday, March 2 through Saturday, March 7, 2026 only.
    case week

    func calendar() throws -> WorkingCalendar {
      let office = try WeeklyHours(.mondayToFriday, "09:00-17:00")
      return switch self {
      case .plain:
        try WorkingCalendar("plain", zone: .utc, hours: office, valid: .years(2024...2027))
      case .london:
        try WorkingCalendar(
          "london", zone: "Europe/London", hours: office, holidays: [.englandAndWales],
          exceptions: [.closed("2026-12-24", during: ["12:00-24:00"])], valid: .years(2026...2027))
      case .nights:
        try WorkingCalendar(
          "nights", zone: .utc, hours: WeeklyHours(.mondayToFriday, "22:00-06:00"),
          valid: .years(2026...2026))
      case .berlin:
        try WorkingCalendar.aroundTheClock(in: "Europe/Berlin", valid: .years(2026...2026))
      case .counters:
        try Self.plain.calendar().union(
          WorkingCalendar(
            "lunch", zone: .utc, hours: WeeklyHours(.mondayToFriday, "12:00-14:00"),
            valid: .years(2024...2027)))
      case .march:
        try WorkingCalendar(
          "march", zone: .utc, hours: office,
          valid: LocalDate("2026-03-02")...LocalDate("2026-03-31"))
      case .week:
        try WorkingCalendar(
          "week", zone: .utc, hours: office,
          valid: LocalDate("2026-03-02")...LocalDate("2026-03-07"))
      }
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let sentence: String
    let desk: Desk
    let period: Period
    let rule: CountingRule
    let from: String
    /// `nil` where the calendar cannot say.
    let to: String?

    init(
      _ sentence: String, _ desk: Desk, _ period: Period, _ from: String, _ to: String?,
      _ rule: CountingRule = .standard
    ) {
      self.sentence = sentence
      self.desk = desk
      self.period = period
      self.rule = rule
      self.from = from
      self.to = to
    }

    init(
      _ sentence: String, _ period: Period, _ from: String, _ to: String?,
      _ rule: CountingRule = .standard
    ) {
      self.init(sentence, .plain, period, from, to, rule)
    }

    var testDescription: String { sentence }
  }

  static let included = CountingRule(firstDay: .included)
  static let rolls = CountingRule(closedLastDay: .rollsForward)
  static let close = CountingRule(endOfDay: .closeOfBusiness)
  static let snaps = CountingRule(landing: .nextOpening)
  static let includedToClose = CountingRule(firstDay: .included, endOfDay: .closeOfBusiness)
  static let rollsToClose = CountingRule(
    closedLastDay: .rollsForward, endOfDay: .closeOfBusiness)

  static let working = [
    Case(
      "what runs out at closing time runs out then", .working(.hours(8)),
      "2026-03-02T09:00:00Z", "2026-03-02T17:00:00Z"),
    Case(
      "by name it runs out at the next opening instead", .working(.hours(8)),
      "2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z", snaps),
    Case(
      "the next opening after Friday's closing is Monday's", .working(.hours(1)),
      "2026-03-06T16:00:00Z", "2026-03-09T09:00:00Z", snaps),
    Case(
      "an end in open time does not move", .working(.hours(1)),
      "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", snaps),
    Case(
      "Friday's last hour goes on on Monday", .working(.hours(2)),
      "2026-03-06T16:00:00Z", "2026-03-09T10:00:00Z"),
    Case(
      "time that starts on a Saturday begins to count on Monday", .working(.hours(1)),
      "2026-03-07T12:00:00Z", "2026-03-09T10:00:00Z"),
    Case(
      "time that starts after closing begins to count the next day", .working(.hours(8)),
      "2026-03-02T18:00:00Z", "2026-03-03T17:00:00Z"),
    Case(
      "a millisecond counts", .working(.milliseconds(1)),
      "2026-03-02T08:00:00Z", "2026-03-02T09:00:00.001Z"),
    Case(
      "the rules for days do not touch working time", .working(.hours(2)),
      "2026-03-06T16:00:00Z", "2026-03-09T10:00:00Z",
      CountingRule(
        firstDay: .included, closedLastDay: .rollsForward, endOfDay: .closeOfBusiness)),
    Case(
      "working time passes over Easter", .london, .working(.hours(4)),
      "2026-04-02T15:00:00Z", "2026-04-07T11:00:00Z"),
    Case(
      "a night shift runs through midnight", .nights, .working(.hours(3)),
      "2026-03-02T23:00:00Z", "2026-03-03T02:00:00Z"),
    Case(
      "the last hour of Friday's shift is Saturday's first", .nights, .working(.hours(9)),
      "2026-03-06T21:00:00Z", "2026-03-09T23:00:00Z"),
  ]

  static let elapsed = [
    Case(
      "elapsed time runs when closed", .elapsed(.hours(24)),
      "2026-03-06T12:00:00Z", "2026-03-07T12:00:00Z"),
    Case(
      "elapsed time that ends closed can move to the opening", .elapsed(.hours(24)),
      "2026-03-06T12:00:00Z", "2026-03-09T09:00:00Z", snaps),
    Case(
      "at the opening instant the desk is open", .elapsed(.hours(1)),
      "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z", snaps),
    Case(
      "at the closing instant the desk is closed", .elapsed(.hours(1)),
      "2026-03-02T16:00:00Z", "2026-03-03T09:00:00Z", snaps),
    Case(
      "24 hours over the skipped one end an hour later by the clock", .berlin,
      .elapsed(.hours(24)), "2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00"),
    Case(
      "24 hours over the repeated one end an hour earlier by the clock", .berlin,
      .elapsed(.hours(24)), "2026-10-24T12:00:00+02:00", "2026-10-25T11:00:00+01:00"),
    Case(
      "the rules for days do not touch elapsed time", .elapsed(.hours(24)),
      "2026-03-06T12:00:00Z", "2026-03-07T12:00:00Z",
      CountingRule(
        firstDay: .included, closedLastDay: .rollsForward, endOfDay: .closeOfBusiness)),
  ]

  static let businessDays = [
    Case(
      "the day of the event is day 0", .businessDays(1),
      "2026-03-02T10:00:00Z", "2026-03-04T00:00:00Z"),
    Case(
      "a business day can end at close of business", .businessDays(1),
      "2026-03-02T10:00:00Z", "2026-03-03T17:00:00Z", close),
    Case(
      "after Friday comes Monday", .businessDays(1),
      "2026-03-06T10:00:00Z", "2026-03-10T00:00:00Z"),
    Case(
      "what arrives on Saturday has Monday as day 1", .businessDays(1),
      "2026-03-07T10:00:00Z", "2026-03-10T00:00:00Z"),
    Case(
      "what arrives on Sunday has Monday as day 1 also if the first day counts", .businessDays(1),
      "2026-03-08T10:00:00Z", "2026-03-10T00:00:00Z", included),
    Case(
      "a week of business days ends on the same weekday", .businessDays(5),
      "2026-03-02T10:00:00Z", "2026-03-10T00:00:00Z"),
    Case(
      "midnight belongs to the day it begins", .businessDays(1),
      "2026-03-03T00:00:00Z", "2026-03-05T00:00:00Z"),
    Case(
      "the first day counts if the rule says so", .businessDays(1),
      "2026-03-02T10:00:00Z", "2026-03-03T00:00:00Z", included),
    Case(
      "with days that end at midnight it counts after closing too", .businessDays(1),
      "2026-03-02T18:00:00Z", "2026-03-03T00:00:00Z", included),
    Case(
      "with days that end at close of business it is over after closing", .businessDays(1),
      "2026-03-02T18:00:00Z", "2026-03-03T17:00:00Z", includedToClose),
    Case(
      "it is over at the closing instant", .businessDays(1),
      "2026-03-02T17:00:00Z", "2026-03-03T17:00:00Z", includedToClose),
    Case(
      "it is not over a millisecond before", .businessDays(1),
      "2026-03-02T16:59:59.999Z", "2026-03-02T17:00:00Z", includedToClose),
    Case(
      "it counts before opening", .businessDays(1),
      "2026-03-02T07:00:00Z", "2026-03-02T17:00:00Z", includedToClose),
    Case(
      "bank holidays are no business days", .london, .businessDays(1),
      "2026-04-02T10:00:00Z", "2026-04-08T00:00:00+01:00"),
    Case(
      "business days never need to roll", .london, .businessDays(1),
      "2026-04-02T10:00:00Z", "2026-04-08T00:00:00+01:00", rolls),
    Case(
      "a day that ends at midnight lands nowhere else", .businessDays(1),
      "2026-03-02T10:00:00Z", "2026-03-04T00:00:00Z", snaps),
    Case(
      "a half day's business closes at noon", .london, .businessDays(1),
      "2026-12-23T10:00:00Z", "2026-12-24T12:00:00Z", close),
    Case(
      "substitute days are no business days", .london, .businessDays(1),
      "2026-12-24T10:00:00Z", "2026-12-30T00:00:00Z"),
    Case(
      "a night shift's business day ends at midnight if the rule says so", .nights,
      .businessDays(1), "2026-03-02T23:00:00Z", "2026-03-04T00:00:00Z"),
    Case(
      "a night shift's business closes the morning after", .nights, .businessDays(1),
      "2026-03-02T23:00:00Z", "2026-03-04T06:00:00Z", close),
    Case(
      "of two counters the one that closes last ends the day", .counters, .businessDays(1),
      "2026-03-02T10:00:00Z", "2026-03-03T17:00:00Z", close),
    Case(
      "after Friday's shift comes Monday's", .nights, .businessDays(1),
      "2026-03-06T23:00:00Z", "2026-03-10T06:00:00Z", close),
    Case(
      "Saturday's small hours are Saturday, whosever shift it is", .nights, .businessDays(1),
      "2026-03-07T03:00:00Z", "2026-03-10T06:00:00Z", close),
    Case(
      "a first day that counts ends with its own shift", .nights, .businessDays(1),
      "2026-03-06T23:00:00Z", "2026-03-07T06:00:00Z", includedToClose),
    Case(
      "a day of 23 hours ends at its midnight", .berlin, .businessDays(1),
      "2026-03-28T12:00:00+01:00", "2026-03-30T00:00:00+02:00"),
  ]

  static let sameTime = [
    Case(
      "the same time on the next business day", .sameTimeAfter(businessDays: 1),
      "2026-03-06T15:00:00Z", "2026-03-09T15:00:00Z"),
    Case(
      "from Saturday noon to Monday noon", .sameTimeAfter(businessDays: 1),
      "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z"),
    Case(
      "the time stays though the desk is closed then", .sameTimeAfter(businessDays: 1),
      "2026-03-02T20:00:00Z", "2026-03-03T20:00:00Z"),
    Case(
      "by name it moves to the next opening", .sameTimeAfter(businessDays: 1),
      "2026-03-02T20:00:00Z", "2026-03-04T09:00:00Z", snaps),
    Case(
      "closing time stays closing time", .sameTimeAfter(businessDays: 1),
      "2026-03-02T17:00:00Z", "2026-03-03T17:00:00Z"),
    Case(
      "by name closing time moves to the next opening", .sameTimeAfter(businessDays: 1),
      "2026-03-02T17:00:00Z", "2026-03-04T09:00:00Z", snaps),
    Case(
      "before opening it moves to that day's opening", .sameTimeAfter(businessDays: 1),
      "2026-03-02T07:00:00Z", "2026-03-03T09:00:00Z", snaps),
    Case(
      "the day of the event does not count even if first days do",
      .sameTimeAfter(businessDays: 1), "2026-03-02T15:00:00Z", "2026-03-03T15:00:00Z",
      includedToClose),
    Case(
      "the clock's time stays when the clocks go forward", .berlin,
      .sameTimeAfter(businessDays: 1), "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00"),
    Case(
      "a time that is skipped is the end of the gap", .berlin, .sameTimeAfter(businessDays: 1),
      "2026-03-28T02:30:00+01:00", "2026-03-29T03:00:00+02:00"),
    Case(
      "a time that comes twice is the first one", .berlin, .sameTimeAfter(businessDays: 1),
      "2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00"),
    Case(
      "the second of two times goes on as any other", .berlin, .sameTimeAfter(businessDays: 1),
      "2026-10-25T02:30:00+01:00", "2026-10-26T02:30:00+01:00"),
    Case(
      "the same time in a week with Easter in it", .london, .sameTimeAfter(businessDays: 2),
      "2026-04-02T11:00:00+01:00", "2026-04-08T11:00:00+01:00"),
  ]

  static let calendarDays = [
    Case(
      "day 1 is tomorrow", .calendarDays(1), "2026-03-02T10:00:00Z", "2026-03-04T00:00:00Z"),
    Case(
      "weekends count", .calendarDays(30), "2026-03-02T10:00:00Z", "2026-04-02T00:00:00Z"),
    Case(
      "a last day on Saturday stays", .calendarDays(5),
      "2026-03-02T10:00:00Z", "2026-03-08T00:00:00Z"),
    Case(
      "a last day on Saturday rolls to Monday", .calendarDays(5),
      "2026-03-02T10:00:00Z", "2026-03-10T00:00:00Z", rolls),
    Case(
      "a last day that rolled ends at close of business", .calendarDays(5),
      "2026-03-02T10:00:00Z", "2026-03-09T17:00:00Z", rollsToClose),
    Case(
      "an open last day does not roll", .calendarDays(4),
      "2026-03-02T10:00:00Z", "2026-03-07T00:00:00Z", rolls),
    Case(
      "a closed last day has no close of business and ends at midnight", .calendarDays(5),
      "2026-03-02T10:00:00Z", "2026-03-08T00:00:00Z", close),
    Case(
      "with the first day counted five days end on Friday", .calendarDays(5),
      "2026-03-02T10:00:00Z", "2026-03-07T00:00:00Z", included),
    Case(
      "a closed first day counts as well", .calendarDays(1),
      "2026-03-07T12:00:00Z", "2026-03-08T00:00:00Z", included),
    Case(
      "a single Saturday that counts rolls to Monday", .calendarDays(1),
      "2026-03-07T12:00:00Z", "2026-03-10T00:00:00Z",
      CountingRule(firstDay: .included, closedLastDay: .rollsForward)),
    Case(
      "a first day that is over is day 0", .calendarDays(1),
      "2026-03-02T18:00:00Z", "2026-03-03T17:00:00Z", includedToClose),
    Case(
      "a closed first day is never over before midnight", .calendarDays(1),
      "2026-03-07T23:59:59.999Z", "2026-03-08T00:00:00Z", includedToClose),
    Case(
      "a last day on Good Friday rolls over Easter Monday", .london, .calendarDays(3),
      "2026-03-31T10:00:00Z", "2026-04-08T00:00:00+01:00", rolls),
    Case(
      "a day of 23 hours is a day", .berlin, .calendarDays(1),
      "2026-03-28T12:00:00+01:00", "2026-03-30T00:00:00+02:00"),
    Case(
      "a day of 25 hours is a day", .berlin, .calendarDays(1),
      "2026-10-24T12:00:00+02:00", "2026-10-26T00:00:00+01:00"),
    Case(
      "a calendar day with a night shift closes the morning after", .nights, .calendarDays(1),
      "2026-03-05T10:00:00Z", "2026-03-07T06:00:00Z", close),
    Case(
      "Saturday has no shift of its own and ends at midnight", .nights, .calendarDays(1),
      "2026-03-06T10:00:00Z", "2026-03-08T00:00:00Z", close),
    Case(
      "from Saturday it rolls to Monday's shift", .nights, .calendarDays(1),
      "2026-03-06T10:00:00Z", "2026-03-10T06:00:00Z", rollsToClose),
  ]

  static let weeks = [
    Case(
      "a week ends on the same weekday", .weeks(1),
      "2026-03-02T10:00:00Z", "2026-03-10T00:00:00Z"),
    Case(
      "a week that counts its Monday ends on Sunday", .weeks(1),
      "2026-03-02T10:00:00Z", "2026-03-09T00:00:00Z", included),
    Case(
      "and rolls from there to Monday", .weeks(1),
      "2026-03-02T10:00:00Z", "2026-03-10T00:00:00Z",
      CountingRule(firstDay: .included, closedLastDay: .rollsForward)),
    Case(
      "two weeks from Saturday end on Saturday", .weeks(2),
      "2026-03-07T10:00:00Z", "2026-03-22T00:00:00Z"),
    Case(
      "or on Monday", .weeks(2), "2026-03-07T10:00:00Z", "2026-03-24T00:00:00Z", rolls),
    Case(
      "a week ends at close of business", .weeks(1),
      "2026-03-02T10:00:00Z", "2026-03-09T17:00:00Z", close),
    Case(
      "eight weeks ignore the holidays among them", .london, .weeks(8),
      "2026-04-02T10:00:00Z", "2026-05-29T00:00:00+01:00"),
  ]

  static let months = [
    Case(
      "a month ends on the same day number", .months(1),
      "2026-03-02T10:00:00Z", "2026-04-03T00:00:00Z"),
    Case(
      "or on the last day of a shorter month", .months(1),
      "2026-01-31T10:00:00Z", "2026-03-01T00:00:00Z"),
    Case(
      "which is a leap day in its year", .months(1),
      "2024-01-31T10:00:00Z", "2024-03-01T00:00:00Z"),
    Case(
      "a year from a leap day ends on February 28", .months(12),
      "2024-02-29T10:00:00Z", "2025-03-01T00:00:00Z"),
    Case(
      "two months from a last day skip the shorter month", .months(2),
      "2026-01-31T10:00:00Z", "2026-04-01T00:00:00Z"),
    Case(
      "the last day of a short month is no reason to end later", .months(1),
      "2026-02-28T10:00:00Z", "2026-03-29T00:00:00Z"),
    Case(
      "months run into the next year", .months(1),
      "2026-12-15T10:00:00Z", "2027-01-16T00:00:00Z"),
    Case(
      "a month that counts its 5th ends with the 4th", .months(1),
      "2026-03-05T10:00:00Z", "2026-04-05T00:00:00Z", included),
    Case(
      "a month that counts its 1st ends with the last", .months(1),
      "2026-03-01T10:00:00Z", "2026-04-01T00:00:00Z", included),
    Case(
      "a February that counts its 1st ends with the 28th", .months(1),
      "2026-02-01T10:00:00Z", "2026-03-01T00:00:00Z", included),
    Case(
      "the 4th is a Saturday and rolls to Monday the 6th", .months(1),
      "2026-03-05T10:00:00Z", "2026-04-07T00:00:00Z",
      CountingRule(firstDay: .included, closedLastDay: .rollsForward)),
    Case(
      "a month whose first day is over counts from the next", .months(1),
      "2026-03-04T18:00:00Z", "2026-04-05T00:00:00Z", includedToClose),
    Case(
      "a month ends at close of business", .months(1),
      "2026-03-31T10:00:00Z", "2026-04-30T17:00:00Z", rollsToClose),
    Case(
      "a month's end on a bank holiday rolls", .london, .months(1),
      "2026-07-31T10:00:00Z", "2026-09-02T00:00:00+01:00", rolls),
  ]

  static let edges = [
    Case(
      "all open time of the span can be used up", .march, .working(.hours(176)),
      "2026-03-02T00:00:00Z", "2026-03-31T17:00:00Z"),
    Case(
      "not a millisecond more", .march, .working(.hours(176) + .milliseconds(1)),
      "2026-03-02T00:00:00Z", nil),
    Case(
      "elapsed time may end with the span", .march, .elapsed(.hours(720)),
      "2026-03-02T00:00:00Z", "2026-04-01T00:00:00Z"),
    Case(
      "but not after it", .march, .elapsed(.hours(720) + .milliseconds(1)),
      "2026-03-02T00:00:00Z", nil),
    Case(
      "there is no opening after the last one", .march, .working(.hours(176)),
      "2026-03-02T00:00:00Z", nil, snaps),
    Case(
      "the last business day ends with the span", .march, .businessDays(21),
      "2026-03-02T10:00:00Z", "2026-04-01T00:00:00Z"),
    Case("there is none after it", .march, .businessDays(22), "2026-03-02T10:00:00Z", nil),
    Case(
      "on the first date the day before it is day 0", .march, .businessDays(22),
      "2026-03-02T10:00:00Z", "2026-04-01T00:00:00Z", included),
    Case(
      "the last date ends with the span", .march, .calendarDays(29),
      "2026-03-02T10:00:00Z", "2026-04-01T00:00:00Z"),
    Case("there is no date after it", .march, .calendarDays(30), "2026-03-02T10:00:00Z", nil),
    Case(
      "the instant that ends the span has no date", .march, .calendarDays(1),
      "2026-04-01T00:00:00Z", nil),
    Case(
      "no period starts before the span", .march, .calendarDays(1),
      "2026-03-01T23:59:59.999Z", nil),
    Case("no elapsed time either", .march, .elapsed(.hours(1)), "2026-03-01T23:59:59.999Z", nil),
    Case(
      "a month may end beyond the span", .march, .months(1), "2026-03-02T10:00:00Z", nil),
    Case("weeks as well", .march, .weeks(5), "2026-03-02T10:00:00Z", nil),
    Case(
      "the last Saturday may be the last day", .week, .calendarDays(5),
      "2026-03-02T10:00:00Z", "2026-03-08T00:00:00Z"),
    Case(
      "it cannot roll out of the span", .week, .calendarDays(5), "2026-03-02T10:00:00Z", nil,
      rolls),
    Case(
      "the same time cannot move out of the span", .week, .sameTimeAfter(businessDays: 4),
      "2026-03-02T17:00:00Z", nil, snaps),
    Case(
      "the same time may be the last closing", .week, .sameTimeAfter(businessDays: 4),
      "2026-03-02T17:00:00Z", "2026-03-06T17:00:00Z"),
  ]

  @Test(arguments: working + elapsed + businessDays + sameTime)
  func aPeriodOfTimeOrBusinessDaysEndsWhereItShould(example: Case) throws {
    try check(example) { try $0.adding(example.period, to: $1, counting: example.rule) }
  }

  @Test(arguments: calendarDays + weeks + months + edges)
  func aPeriodOfDatesEndsWhereItShould(example: Case) throws {
    try check(example) { try $0.adding(example.period, to: $1, counting: example.rule) }
  }

  static let backwards = [
    Case(
      "what begins at opening time begins then", .working(.hours(8)),
      "2026-03-09T17:00:00Z", "2026-03-09T09:00:00Z"),
    Case(
      "by name it begins at the last closing instead", .working(.hours(8)),
      "2026-03-09T17:00:00Z", "2026-03-06T17:00:00Z", snaps),
    Case(
      "on Saturday Friday's last hour was the last", .working(.hours(1)),
      "2026-03-07T12:00:00Z", "2026-03-06T16:00:00Z"),
    Case(
      "Monday's first hour follows Friday's last", .working(.hours(2)),
      "2026-03-09T10:00:00Z", "2026-03-06T16:00:00Z"),
    Case(
      "elapsed time goes back through closed time", .elapsed(.hours(24)),
      "2026-03-09T12:00:00Z", "2026-03-08T12:00:00Z"),
    Case(
      "and from there to the last closing", .elapsed(.hours(24)),
      "2026-03-09T12:00:00Z", "2026-03-06T17:00:00Z", snaps),
    Case(
      "a closing instant has open time before it and stays", .elapsed(.hours(1)),
      "2026-03-09T18:00:00Z", "2026-03-09T17:00:00Z", snaps),
    Case(
      "an opening instant has none and moves", .elapsed(.hours(1)),
      "2026-03-09T10:00:00Z", "2026-03-06T17:00:00Z", snaps),
    Case(
      "the business day before Monday is Friday", .businessDays(1),
      "2026-03-09T12:00:00Z", "2026-03-06T00:00:00Z"),
    Case(
      "five business days back", .businessDays(5), "2026-03-09T12:00:00Z", "2026-03-02T00:00:00Z"),
    Case(
      "from Sunday the first day back is Friday", .businessDays(1),
      "2026-03-08T12:00:00Z", "2026-03-06T00:00:00Z"),
    Case(
      "the last day counts if first days do", .businessDays(1),
      "2026-03-09T12:00:00Z", "2026-03-09T00:00:00Z", included),
    Case(
      "a Sunday does not count though", .businessDays(1),
      "2026-03-08T12:00:00Z", "2026-03-06T00:00:00Z", included),
    Case(
      "a start does not know close of business", .businessDays(1),
      "2026-03-09T12:00:00Z", "2026-03-06T00:00:00Z", close),
    Case(
      "back over Easter", .london, .businessDays(1),
      "2026-04-07T10:00:00Z", "2026-04-02T00:00:00+01:00"),
    Case(
      "the same time on the business day before", .sameTimeAfter(businessDays: 1),
      "2026-03-09T15:00:00Z", "2026-03-06T15:00:00Z"),
    Case(
      "the same time, skipped, is the end of the gap", .berlin, .sameTimeAfter(businessDays: 1),
      "2026-03-30T02:30:00+02:00", "2026-03-29T03:00:00+02:00"),
    Case(
      "the same time in closed time moves to the last closing", .sameTimeAfter(businessDays: 1),
      "2026-03-10T20:00:00Z", "2026-03-09T17:00:00Z", snaps),
    Case(
      "the day before Monday is Sunday", .calendarDays(1),
      "2026-03-09T12:00:00Z", "2026-03-08T00:00:00Z"),
    Case(
      "which is left backwards where days roll", .calendarDays(1),
      "2026-03-09T12:00:00Z", "2026-03-06T00:00:00Z", rolls),
    Case(
      "a week back", .weeks(1), "2026-03-09T12:00:00Z", "2026-03-02T00:00:00Z"),
    Case(
      "a week that counts its Sunday begins on Monday", .weeks(1),
      "2026-03-08T12:00:00Z", "2026-03-02T00:00:00Z", included),
    Case(
      "a month back from March 31", .months(1), "2026-03-31T12:00:00Z", "2026-02-28T00:00:00Z"),
    Case(
      "February 28 is a Saturday and left backwards", .months(1),
      "2026-03-31T12:00:00Z", "2026-02-27T00:00:00Z", rolls),
    Case(
      "a month that counts April 4 begins with March 5", .months(1),
      "2026-04-04T12:00:00Z", "2026-03-05T00:00:00Z", included),
    Case(
      "the first date of the span can be reached", .march, .calendarDays(29),
      "2026-03-31T12:00:00Z", "2026-03-02T00:00:00Z"),
    Case("the date before it cannot", .march, .calendarDays(30), "2026-03-31T12:00:00Z", nil),
    Case(
      "all business days back", .march, .businessDays(21),
      "2026-03-31T12:00:00Z", "2026-03-02T00:00:00Z"),
    Case("one more than all", .march, .businessDays(22), "2026-03-31T12:00:00Z", nil),
    Case(
      "all of them with the last", .march, .businessDays(22),
      "2026-03-31T12:00:00Z", "2026-03-02T00:00:00Z", included),
    Case(
      "all open time back", .march, .working(.hours(176)),
      "2026-04-01T00:00:00Z", "2026-03-02T09:00:00Z"),
    Case(
      "there is no closing before the first opening", .march, .working(.hours(176)),
      "2026-04-01T00:00:00Z", nil, snaps),
    Case(
      "elapsed time back out of the span", .march, .elapsed(.hours(1)),
      "2026-03-02T00:59:59.999Z", nil),
  ]

  @Test(arguments: backwards)
  func subtractingGoesBackAsAddingGoesForward(example: Case) throws {
    try check(example) { try $0.subtracting(example.period, from: $1, counting: example.rule) }
  }

  private func check(
    _ example: Case, _ shift: (WorkingCalendar, Timestamp) throws -> Timestamp
  ) throws {
    let calendar = try example.desk.calendar()
    let from = try Timestamp(example.from)
    if let to = example.to {
      #expect(try shift(calendar, from) == Timestamp(to))
    } else {
      expectRefusal(.beyondValidity, saying: calendar.name) { _ = try shift(calendar, from) }
    }
  }
}

struct PeriodValueTests {
  @Test(arguments: [
    (Period.working(.hours(8)), "working PT8H", #"{"working":"PT8H"}"#),
    (.elapsed(.minutes(90)), "elapsed PT1H30M", #"{"elapsed":"PT1H30M"}"#),
    (.businessDays(5), "businessDays 5", #"{"businessDays":5}"#),
    (
      .sameTimeAfter(businessDays: 2), "sameTimeAfterBusinessDays 2",
      #"{"sameTimeAfterBusinessDays":2}"#
    ),
    (.calendarDays(30), "calendarDays 30", #"{"calendarDays":30}"#),
    (.weeks(8), "weeks 8", #"{"weeks":8}"#),
    (.months(3), "months 3", #"{"months":3}"#),
  ])
  func aPeriodHasTextAndJSON(period: Period, text: String, json: String) throws {
    #expect(period.description == text)
    let written = try JSONEncoder().encode(period)
    #expect(String(decoding: written, as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(Period.self, from: written) == period)
  }

  @Test(
    arguments: [
      (#"{}"#, nil, "found none", ""),
      (#"{"weeks": 1, "months": 1}"#, nil, "months, weeks", ""),
      (#"{"days": 1}"#, nil, "days", ""),
      (#"{"weeks": 1, "comment": ""}"#, nil, "comment", ""),
      (#"{"weeks": "1"}"#, nil, "", "weeks"),
      (#"{"weeks": true}"#, nil, "", "weeks"),
      (#"{"weeks": 0}"#, .periodTooShort, "weeks 0", ""),
      (#"{"businessDays": -1}"#, .periodTooShort, "businessDays -1", ""),
      (#"{"working": "PT0S"}"#, .periodTooShort, "PT0S", ""),
      (#"{"elapsed": "-PT1H"}"#, .periodTooShort, "-PT1H", ""),
      (#"{"working": "8h"}"#, .malformed, "\"8h\"", "working"),
      (#"{"working": "P1D"}"#, .malformed, "\"P1D\"", "working"),
      (#"{"months": 9223372036854775807}"#, .outOfRange, "10,000 years", ""),
    ] as [(String, BusinessTimeError.Code?, String, String)])
  func aWrongPeriodInJSONSaysWhatAndWhere(
    json: String, code: BusinessTimeError.Code?, words: String, path: String
  ) {
    expectDecodingRefusal(of: Period.self, from: json, code, saying: words, at: path)
  }

  @Test func aCountingRuleIsReadWithDefaultsAndWrittenInFull() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let standard = try JSONDecoder().decode(CountingRule.self, from: Data("{}".utf8))
    #expect(standard == .standard)
    #expect(
      try String(decoding: encoder.encode(standard), as: UTF8.self)
        == #"{"closedLastDay":"stays","endOfDay":"midnight","firstDay":"excluded","#
        + #""landing":"asReached"}"#)
    let other = CountingRule(
      firstDay: .included, closedLastDay: .rollsForward, endOfDay: .closeOfBusiness,
      landing: .nextOpening)
    #expect(try JSONDecoder().decode(CountingRule.self, from: encoder.encode(other)) == other)
  }

  @Test(arguments: [
    (#"{"firstday": "included"}"#, "\"firstday\"", "firstday"),
    (#"{"firstDay": "yes"}"#, "yes", "firstDay"),
    (#"{"landing": "later"}"#, "later", "landing"),
  ])
  func aWrongCountingRuleInJSONSaysWhatAndWhere(json: String, words: String, path: String) {
    expectDecodingRefusal(of: CountingRule.self, from: json, saying: words, at: path)
  }
}

/// Deadlines of six complaint regimes, each by its own rule of counting.
struct RegimeDeadlineTests {
  struct Deadline: CustomTestStringConvertible, Sendable {
    let name: String
    let period: Period
    let rule: CountingRule
    let from: String
    let lastDay: String
    var closed: [String] = []

    var testDescription: String { name }
  }

  /// Day 0 is the day of receipt; the end is close of business.
  static let closeOfBusiness = CountingRule(endOfDay: .closeOfBusiness)
  /// Regulation (EEC, Euratom) No 1182/71, article 3(4).
  static let regulation1182 = CountingRule(closedLastDay: .rollsForward)

  static let deadlines = [
    Deadline(
      name: "FCA DISP 1.5, summary resolution in 3 business days", period: .businessDays(3),
      rule: closeOfBusiness, from: "2026-04-02", lastDay: "2026-04-09",
      closed: ["2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"]),
    Deadline(
      name: "FCA DISP 1.6, final response in 8 weeks", period: .weeks(8), rule: .standard,
      from: "2026-04-02", lastDay: "2026-05-28",
      closed: ["2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"]),
    Deadline(
      name: "Ofcom complaints code, signpost after 6 weeks", period: .weeks(6), rule: .standard,
      from: "2026-04-08", lastDay: "2026-05-20"),
    Deadline(
      name: "CFPB portal, initial response in 15 calendar days", period: .calendarDays(15),
      rule: .standard, from: "2026-04-02", lastDay: "2026-04-17"),
    Deadline(
      name: "CFPB portal, final response in 60 calendar days", period: .calendarDays(60),
      rule: .standard, from: "2026-04-02", lastDay: "2026-06-01"),
    Deadline(
      name: "ASIC RG 271, final response in 30 calendar days, on a Saturday",
      period: .calendarDays(30), rule: .standard, from: "2026-04-02", lastDay: "2026-05-02"),
    Deadline(
      name: "ASIC RG 271, hardship in 21 calendar days", period: .calendarDays(21),
      rule: .standard, from: "2026-04-02", lastDay: "2026-04-23"),
    Deadline(
      name: "Housing Ombudsman, acknowledgement in 5 working days", period: .businessDays(5),
      rule: .standard, from: "2026-04-02", lastDay: "2026-04-13",
      closed: ["2026-04-03", "2026-04-06"]),
    Deadline(
      name: "Housing Ombudsman, stage 1 in 10 working days of the acknowledgement",
      period: .businessDays(10), rule: .standard, from: "2026-04-08", lastDay: "2026-04-22",
      closed: ["2026-04-03", "2026-04-06"]),
    Deadline(
      name: "EU 1177/2010, acknowledgement in one month", period: .months(1),
      rule: regulation1182, from: "2026-08-31", lastDay: "2026-09-30"),
    Deadline(
      name: "EU 1177/2010, final response in two months, rolled from a Saturday",
      period: .months(2), rule: regulation1182, from: "2026-08-31", lastDay: "2026-11-02"),
  ]

  @Test(arguments: deadlines)
  func aRegimesDeadlineFallsOnItsDay(deadline: Deadline) throws {
    let calendar = try WorkingCalendar(
      "regime", zone: .utc, hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      exceptions: deadline.closed.map { try .closed($0) }, valid: .years(2026...2026))
    let lastDay = try LocalDate(deadline.lastDay)
    let end =
      deadline.rule.endOfDay == .closeOfBusiness
      ? ZoneRules.utc.instant(of: lastDay, at: try LocalTime("17:00"))
      : ZoneRules.utc.startOfDay(lastDay.advanced(by: 1))
    for time in ["00:00", "10:30", "16:59:59.999", "23:59:59.999"] {
      let received = ZoneRules.utc.instant(
        of: try LocalDate(deadline.from), at: try LocalTime(time))
      let due = try calendar.adding(deadline.period, to: received, counting: deadline.rule)
      #expect(due == end, "received at \(time)")
    }
  }
}

@Suite struct PeriodEdgeTests {
  private func office() throws -> WorkingCalendar {
    try WorkingCalendar(
      "office", zone: "UTC", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      valid: .years(2026...2027))
  }

  @Test(
    "A month that counts its first day ends with the day before, or with a month too short for it",
    arguments: [
      ("2026-03-05", 1, "2026-04-05"), ("2026-03-31", 1, "2026-05-01"),
      ("2026-01-30", 1, "2026-03-01"), ("2026-03-01", 1, "2026-04-01"),
      ("2026-01-31", 12, "2027-01-31"),
    ])
  func monthsThatCountTheirFirstDay(date: String, months: Int, end: String) throws {
    let start = try Timestamp("\(date)T10:00:00Z")
    let due = try office().adding(
      .months(months), to: start, counting: CountingRule(firstDay: .included))
    #expect(due == (try Timestamp("\(end)T00:00:00Z")))
  }

  @Test func `Backwards from midnight, the day that begins then does not count`() throws {
    let end = try Timestamp("2026-03-03T00:00:00Z")
    let rule = CountingRule(firstDay: .included)
    let day = try office().subtracting(.calendarDays(1), from: end, counting: rule)
    #expect(day == (try Timestamp("2026-03-02T00:00:00Z")))
    let businessDay = try office().subtracting(.businessDays(1), from: end, counting: rule)
    #expect(businessDay == (try Timestamp("2026-03-02T00:00:00Z")))
  }

  @Test func `Calendars put together reach no further than their parts' holidays`() throws {
    let newYork = try WorkingCalendar(
      "New York", zone: "America/New_York", hours: .always, valid: .years(2026...2026))
    let london = try WorkingCalendar(
      "London", zone: "Europe/London", hours: .always, holidays: [.englandAndWales],
      valid: .years(2026...2026))
    let both = try newYork.intersection(london)
    #expect(try both.extended(through: LocalDate("2027-12-30")).valid.upperBound.day == 30)
    #expect(throws: BusinessTimeError.self) { try both.extended(through: LocalDate("2027-12-31")) }
  }

  @Test func `Dates stop at the first and the last one instead of trapping`() throws {
    #expect(LocalDate.latest.advanced(by: 1) == .latest)
    #expect(LocalDate.earliest.advanced(by: -1) == .earliest)
    #expect(LocalDate.earliest.advanced(by: .max) == .latest)
    #expect(LocalDate.latest.advanced(by: .min) == .earliest)
    #expect(Weekday.sunday.advanced(by: .max) == Weekday.sunday.advanced(by: Int.max % 7))
    #expect(LocalDate.easterSunday(in: .max) == LocalDate.easterSunday(in: 9_999))
    let east = try ZoneRules("Asia/Shanghai")
    #expect(east.date(at: Timestamp(millisecondsSince1970: .max)) > .latest)
  }
}

@Suite struct BusinessDayEdgeTests {
  @Test func `The last date is no business day if only the next morning of its hours is left`()
    throws
  {
    let night = try WorkingCalendar(
      "night", zone: "UTC", hours: WeeklyHours(.mondayToFriday, "22:00-06:00"),
      exceptions: [.closed("2026-03-06", during: ["20:00-24:00"])],
      valid: LocalDate("2026-03-02")...LocalDate("2026-03-06"))
    let friday = try LocalDate("2026-03-06")
    #expect(try !night.isBusinessDay(friday))
    #expect(try night.closeOfBusiness(on: friday) == nil)
    #expect(try night.extended(through: LocalDate("2026-03-07")).isBusinessDay(friday))
  }
}
