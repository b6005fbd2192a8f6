extension WorkingCalendar {
  /// Open around the clock, every day.
  ///
  /// - Throws: ``BusinessTimeError/Code/unknownZone``, and
  ///   ``BusinessTimeError/Code/beyondValidity`` outside the years 1970 to 2199.
  public static func aroundTheClock(
    in zone: String = "UTC", valid: ClosedRange<LocalDate> = standardSpan
  ) throws(BusinessTimeError) -> WorkingCalendar {
    try WorkingCalendar("24×7", zone: rules(zone), hours: .always, valid: valid)
  }

  /// Open Monday to Friday from 09:00 to 17:00, without holidays unless they are given.
  ///
  /// The span is that of the holidays if there are any, otherwise ``standardSpan``.
  ///
  /// - Throws: ``BusinessTimeError/Code/unknownZone``.
  public static func mondayToFriday(
    in zone: String, holidays: HolidaySet? = nil
  ) throws(BusinessTimeError) -> WorkingCalendar {
    let name = "Monday to Friday 09:00-17:00" + (holidays.map { ", \($0.name)" } ?? "")
    return try WorkingCalendar(
      name, zone: rules(zone), hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: holidays.map { [$0] } ?? [], valid: holidays?.valid ?? standardSpan)
  }

  /// 2020 through 2039, the span of ready calendars that nothing else limits.
  public static let standardSpan = LocalDate(known: 2020, 1, 1)...LocalDate(known: 2039, 12, 31)

  /// UTC needs no time zone data.
  private static func rules(_ zone: String) throws(BusinessTimeError) -> ZoneRules {
    zone == "UTC" ? .utc : try ZoneRules(zone)
  }
}
