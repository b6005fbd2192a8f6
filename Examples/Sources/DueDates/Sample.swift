import BusinessTime

/// A question that teaches something, with the code that answers it.
struct Sample: Sendable {
  let title: String
  let due: @Sendable () throws(BusinessTimeError) -> DueDate

  /// The title and the explanation in both languages.
  func text() throws(BusinessTimeError) -> String {
    let explanation = try due().explanation
    return ([title] + DisplayLanguage.allCases.map(explanation.text(in:)))
      .joined(separator: "\n\n")
  }

  static let all = [
    Sample(title: "Eight working hours over Easter", due: overEaster),
    Sample(title: "Five business days, to close of business", due: fiveBusinessDays),
    Sample(title: "One month from January 31", due: oneMonth),
    Sample(title: "A night shift while the clocks go forward", due: nightShift),
    Sample(title: "Three business days around a worked Saturday (调休)", due: workedSaturday),
    Sample(title: "30 calendar days, rolled forward", due: rolledForward),
  ]
}

/// The desk keeps its hours and the bank holidays: what is left on Thursday evening waits for Tuesday.
private func overEaster() throws(BusinessTimeError) -> DueDate {
  let desk = try WorkingCalendar(
    "Service desk London", zone: "Europe/London",
    hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
    holidays: [.englandAndWales], valid: .years(2026...2027))
  let received = try Timestamp("2026-04-02T15:30:00+01:00")
  return try desk.dueDate(after: .working(.hours(8)), from: received)
}

/// The day of the event is day 0; the fifth day ends when the desk closes, not at midnight.
private func fiveBusinessDays() throws(BusinessTimeError) -> DueDate {
  let desk = try WorkingCalendar.mondayToFriday(in: "Europe/Dublin", holidays: .ireland)
  return try desk.dueDate(
    after: .businessDays(5), from: Timestamp("2026-03-12T11:00:00Z"),
    counting: CountingRule(endOfDay: .closeOfBusiness))
}

/// February has no 31st, so the month ends with the last day it has.
private func oneMonth() throws(BusinessTimeError) -> DueDate {
  let bank = try WorkingCalendar.mondayToFriday(in: "Europe/Paris", holidays: .target)
  return try bank.dueDate(after: .months(1), from: Timestamp("2028-01-31T10:00:00+01:00"))
}

/// In this night 02:00 is followed by 03:00: the shift from 22:00 to 06:00 is seven hours long.
private func nightShift() throws(BusinessTimeError) -> DueDate {
  let plant = try WorkingCalendar(
    "Night shift Berlin", zone: "Europe/Berlin",
    hours: WeeklyHours(.everyDay, "22:00-06:00"), valid: .years(2026...2026))
  let reported = try Timestamp("2026-03-28T23:30:00+01:00")
  return try plant.dueDate(after: .working(.hours(6)), from: reported)
}

/// Saturday 2026-02-14 is worked with the hours of a Monday, in exchange for the days that follow.
private func workedSaturday() throws(BusinessTimeError) -> DueDate {
  let office = try WorkingCalendar.mondayToFriday(in: "Asia/Shanghai", holidays: .chinaMainland)
  return try office.dueDate(
    after: .businessDays(3), from: Timestamp("2026-02-12T16:00:00+08:00"))
}

/// The thirtieth day is a Saturday before a bank holiday; the first business day after it counts.
private func rolledForward() throws(BusinessTimeError) -> DueDate {
  let office = try WorkingCalendar.mondayToFriday(in: "Europe/London", holidays: .englandAndWales)
  return try office.dueDate(
    after: .calendarDays(30), from: Timestamp("2026-04-02T15:30:00+01:00"),
    counting: CountingRule(closedLastDay: .rollsForward))
}
