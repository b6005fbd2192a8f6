import BusinessTime
import ComplaintModel
import Testing

/// Hand-checked: days, weeks and months, holidays, leap days, and nights in which clocks change.
@Suite struct ClockTableDates {
  private static let rolls: @Sendable (inout ServiceLevel) -> Void = {
    $0.counting = CountingRule(closedLastDay: .rollsForward)
  }
  private static let wide: @Sendable (inout ServiceLevel) -> Void = { $0.calendar = "wide" }

  @Test(arguments: [
    ClockCase(
      "the day of the receipt is day 0", .answer(.businessDays(1)), happens: "02 10:00 file",
      then: "runs, due 04 00:00"),
    ClockCase(
      "from a Saturday the first business day is Monday", .answer(.businessDays(1)),
      happens: "07 10:00 file", then: "runs, due 10 00:00"),
    ClockCase(
      "business days leave out Good Friday and Easter Monday", .answer(.businessDays(3)),
      happens: "33 10:00 file", then: "runs, due 40 23:00"),
    ClockCase(
      "business days may end at the close of business",
      .answer(.businessDays(2)) { $0.counting = CountingRule(endOfDay: .closeOfBusiness) },
      happens: "02 10:00 file", then: "runs, due 04 17:00"),
    ClockCase(
      "where the first day counts, it is day 1",
      .answer(.businessDays(1)) { $0.counting = CountingRule(firstDay: .included) },
      happens: "02 10:00 file", then: "runs, due 03 00:00"),
    ClockCase(
      "where the first day counts, after the close of business it does not",
      .answer(.businessDays(1)) {
        $0.counting = CountingRule(firstDay: .included, endOfDay: .closeOfBusiness)
      }, happens: "02 18:00 file", then: "runs, due 03 17:00"),
    ClockCase(
      "the same time two business days on", .answer(.sameTimeAfter(businessDays: 2)),
      happens: "05 15:30 file", then: "runs, due 09 15:30"),
    ClockCase(
      "thirty calendar days end with the thirtieth", .answer(.calendarDays(30)),
      happens: "02 10:00 file", then: "runs, due 32 23:00"),
    ClockCase(
      "a week ends with the same weekday", .answer(.weeks(1)), happens: "02 10:00 file",
      then: "runs, due 10 00:00"),
    ClockCase(
      "calendar days may end on a Saturday", .answer(.calendarDays(5)), happens: "02 10:00 file",
      then: "runs, due 08 00:00"),
    ClockCase(
      "a Saturday at the end rolls to Monday", .answer(.calendarDays(5), rolls),
      happens: "02 10:00 file", then: "runs, due 10 00:00"),
    ClockCase(
      "a Sunday at the end rolls to Monday", .answer(.calendarDays(6), rolls),
      happens: "02 10:00 file", then: "runs, due 10 00:00"),
    ClockCase(
      "Good Friday at the end rolls past Easter", .answer(.calendarDays(1), rolls),
      happens: "33 10:00 file", then: "runs, due 38 23:00"),
    ClockCase(
      "a month that ends on a Sunday rolls to Monday",
      .answer(.months(2)) {
        wide(&$0)
        rolls(&$0)
      }, happens: "31 10:00 file", then: "runs, due 2026-06-02 00:00"),
    ClockCase(
      "a month from the 31st of January ends with February", .answer(.months(1), wide),
      happens: "2026-01-31 10:00 file", then: "runs, due 01 00:00"),
    ClockCase(
      "in a leap year it ends with the 29th", .answer(.months(1), wide),
      happens: "2028-01-31 10:00 file", then: "runs, due 2028-03-01 00:00"),
    ClockCase(
      "twelve months from a leap day end with the 28th", .answer(.months(12), wide),
      happens: "2028-02-29 10:00 file", then: "runs, due 2029-03-01 00:00"),
    ClockCase(
      "a month from the 31st of August ends with September", .answer(.months(1), wide),
      happens: "2026-08-31 10:00 file", then: "runs, due 2026-10-01 00:00"),
    ClockCase(
      "a day from the 28th of February is the leap day", .answer(.calendarDays(1), wide),
      happens: "2028-02-28 10:00 file", then: "runs, due 2028-03-01 00:00"),
    ClockCase(
      "a business day may be the first of the next year", .answer(.businessDays(1), wide),
      happens: "2026-12-31 10:00 file", then: "runs, due 2027-01-02 00:00"),
    ClockCase(
      "received at a quarter to midnight, it was that day", .answer(.calendarDays(1)),
      happens: "02 23:45 file", then: "runs, due 04 00:00"),
    ClockCase(
      "in summer the day of the receipt is the local one", .answer(.calendarDays(1)),
      happens: "31 23:30 file", then: "runs, due 33 23:00"),
  ])
  func `Days and months`(example: ClockCase) throws { try example.check() }

  @Test(arguments: [
    ClockCase(
      "working hours follow the wall clock when it is set forward",
      .answer(.working(.hours(4))), happens: "27 15:00 file", then: "runs, due 30 10:00"),
    ClockCase(
      "elapsed hours do not notice it", .answer(.elapsed(.hours(24))), happens: "28 12:00 file",
      then: "runs, due 29 12:00"),
    ClockCase(
      "a business day ends an hour earlier by the sun", .answer(.businessDays(1)),
      happens: "27 10:00 file", then: "runs, due 30 23:00"),
    ClockCase(
      "the same time is the same on the wall clock", .answer(.sameTimeAfter(businessDays: 1)),
      happens: "27 15:30 file", then: "runs, due 30 14:30"),
    ClockCase(
      "New York sets its clocks three weeks before London",
      .answer(.working(.hours(4))) { $0.calendar = "york" }, happens: "06 20:00 file",
      then: "runs, due 09 15:00"),
    ClockCase(
      "the short night has seven working hours", .answer { $0.calendar = "nights" },
      happens: "28 21:00 file", then: "runs, due 29 22:00"),
    ClockCase(
      "the long night has nine", .answer(.working(.hours(9))) { $0.calendar = "nights" },
      happens: "2026-10-24 20:00 file", then: "runs, due 2026-10-25 06:00"),
    ClockCase(
      "a pause over the change counts the hours that passed", .answer(.elapsed(.hours(48))),
      happens: "28 12:00 file", "28 20:00 wait", "29 20:00 resume", then: "runs, due 31 12:00"),
    ClockCase(
      "a pause over the short night counts its seven hours",
      .answer(.working(.hours(8))) { $0.calendar = "nights" }, happens: "28 21:00 file",
      "28 22:00 wait", "29 12:00 resume", then: "runs, due 30 05:00"),
    ClockCase(
      "a calendar day may be one of 23 hours", .answer(.calendarDays(1)),
      happens: "28 10:00 file", then: "runs, due 29 23:00"),
    ClockCase(
      "a pause over the change adds whole business days", .answer(.businessDays(3)),
      happens: "26 10:00 file", "27 10:00 wait", "30 10:00 resume", then: "runs, due 32 23:00"),
  ])
  func `Daylight saving`(example: ClockCase) throws { try example.check() }
}
