extension WorkingCalendar {
  /// Whether open time begins on this date.
  ///
  /// Hours belong to the date on which they begin: after a shift from Friday 22:00 to 06:00,
  /// Saturday is no business day. A closure of part of the day leaves a business day as long as
  /// some of its time remains.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity``.
  public func isBusinessDay(_ date: LocalDate) throws(BusinessTimeError) -> Bool {
    table.businessDays.contains(try checked(date))
  }

  /// The number of business days after one date, through another.
  ///
  /// The first date is day 0 and does not count itself, the last one does, as statutes count.
  ///
  /// - Throws: ``BusinessTimeError/Code/endBeforeStart`` if `last` is earlier than `first`, and
  ///   ``BusinessTimeError/Code/beyondValidity`` if one lies outside the calendar's span.
  public func businessDays(
    after first: LocalDate, through last: LocalDate
  ) throws(BusinessTimeError) -> Int {
    let (from, to) = (try checked(first), try checked(last))
    guard from <= to else {
      throw BusinessTimeError(.endBeforeStart, "\(last) lies before \(first)")
    }
    return table.businessDays.count(through: to) - table.businessDays.count(through: from)
  }

  /// The business days in a range of dates, in order.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if the range leaves the calendar's span.
  public func businessDays(
    in range: ClosedRange<LocalDate>
  ) throws(BusinessTimeError) -> [LocalDate] {
    let days = (try checked(range.lowerBound))...(try checked(range.upperBound))
    return days.filter(table.businessDays.contains).map(LocalDate.init(daysSince1970:))
  }

  /// The `count`-th business day after a date; with a negative count, before it.
  ///
  /// - Throws: ``BusinessTimeError/Code/periodTooShort`` for 0, and
  ///   ``BusinessTimeError/Code/beyondValidity`` if the calendar's span has too few of them.
  public func businessDay(
    _ count: Int, after date: LocalDate
  ) throws(BusinessTimeError) -> LocalDate {
    guard count != 0 else {
      throw BusinessTimeError(.periodTooShort, "0 business days name no date")
    }
    _ = try checked(date)
    return try nearbyBusinessDay(count, after: date)
  }

  /// As ``businessDay(_:after:)``, also for the day before the span and the day after it.
  func nearbyBusinessDay(
    _ count: Int, after date: LocalDate
  ) throws(BusinessTimeError) -> LocalDate {
    let day = date.daysSince1970
    // The date itself is none of those after it, and none of those before it.
    let passed = table.businessDays.count(through: count > 0 ? day : day - 1)
    let (number, overflow) = passed.addingReportingOverflow(count > 0 ? count : count + 1)
    guard !overflow, let found = table.businessDays.date(number: number) else {
      throw beyond("business day \(count) after \(date)")
    }
    return LocalDate(daysSince1970: found)
  }

  /// Why the date or parts of it are closed.
  ///
  /// The last reason is what holds for the time outside the day's hours; a closure of part of the
  /// day comes before it. For calendars put together, the reasons of their parts follow each other.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity``.
  public func closures(on date: LocalDate) throws(BusinessTimeError) -> [ClosureReason] {
    _ = try checked(date)
    return definition.closures(on: date)
  }

  /// The last closing instant of a business day, or `nil` if no open time begins on the date.
  ///
  /// Of hours that run past midnight it is the end on the following date: the business day ends
  /// when its last hours do.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity``, also if the hours run past the span.
  public func closeOfBusiness(on date: LocalDate) throws(BusinessTimeError) -> Timestamp? {
    guard let closing = table.closing(on: try checked(date)) else { return nil }
    guard closing <= table.upper else { throw beyond("the close of business of \(date)") }
    return Timestamp(millisecondsSince1970: closing)
  }

  /// The days since 1970 of a date within the span.
  func checked(_ date: LocalDate) throws(BusinessTimeError) -> Int {
    guard valid.contains(date) else { throw beyond("\(date)") }
    return date.daysSince1970
  }
}
