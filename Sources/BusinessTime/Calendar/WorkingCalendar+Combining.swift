extension WorkingCalendar {
  /// A calendar that is open whenever at least one of the two is.
  ///
  /// As for every combination: all hours, holidays and exceptions of both keep their effect, the
  /// zone is the first one's, and the span is the dates of that zone which both state entirely. A date
  /// is a business day if
  /// some of the combined open time belongs to it, with the date it has in the first calendar, for
  /// a union in either.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if the two have no dates in common.
  public func union(
    _ other: WorkingCalendar, name: String? = nil
  ) throws(BusinessTimeError) -> WorkingCalendar {
    try combined(.union, other, name ?? "\(self.name) or \(other.name)")
  }

  /// A calendar that is open whenever both are; see ``union(_:name:)`` for what combining keeps.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if the two have no dates in common, and
  ///   ``BusinessTimeError/Code/neverOpens`` if they are never open together.
  public func intersection(
    _ other: WorkingCalendar, name: String? = nil
  ) throws(BusinessTimeError) -> WorkingCalendar {
    try combined(.intersection, other, name ?? "\(self.name) and \(other.name)")
  }

  /// A calendar that is open whenever this one is and the other is not; see ``union(_:name:)`` for
  /// what combining keeps.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if the two have no dates in common, and
  ///   ``BusinessTimeError/Code/neverOpens`` if nothing is left.
  public func subtracting(
    _ other: WorkingCalendar, name: String? = nil
  ) throws(BusinessTimeError) -> WorkingCalendar {
    try combined(.difference, other, name ?? "\(self.name) without \(other.name)")
  }

  private func combined(
    _ combination: CalendarDefinition.Combination, _ other: WorkingCalendar, _ name: String
  ) throws(BusinessTimeError) -> WorkingCalendar {
    try WorkingCalendar(
      definition.combined(combination, with: other.definition, name: name))
  }
}

extension WorkingCalendar {
  /// The same calendar with other hours or holidays from a date on; `nil` leaves them as they are.
  ///
  /// What was computed before that date stays as it is: intervals that begin earlier keep their
  /// hours, also where they run past midnight into the date.
  ///
  /// - Throws: ``BusinessTimeError/Code/endBeforeStart`` if a later change was already stated,
  ///   ``BusinessTimeError/Code/beyondValidity`` if the new holidays do not reach, and
  ///   ``BusinessTimeError/Code/unsupported`` for calendars that were put together: change the parts
  ///   first.
  public func changing(
    from date: LocalDate, hours: WeeklyHours? = nil, holidays: [HolidaySet]? = nil
  ) throws(BusinessTimeError) -> WorkingCalendar {
    try edited { schedule throws(BusinessTimeError) in
      try schedule.changing(from: date, hours: hours, holidays: holidays)
    }
  }

  /// The same calendar with further exceptions.
  ///
  /// - Throws: as ``changing(from:hours:holidays:)``, and
  ///   ``BusinessTimeError/Code/contradiction`` if a date would be opened twice.
  public func adding(
    _ exceptions: [CalendarException]
  ) throws(BusinessTimeError) -> WorkingCalendar {
    try edited { schedule throws(BusinessTimeError) in try schedule.adding(exceptions) }
  }

  /// The same calendar, answering through another last date, which may be earlier or later.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if a set of holidays does not reach that far
  ///   or the date lies before the calendar begins.
  public func extended(through last: LocalDate) throws(BusinessTimeError) -> WorkingCalendar {
    guard last >= valid.lowerBound else {
      throw BusinessTimeError(
        .beyondValidity, "\(last) lies before \(valid.lowerBound), where \"\(name)\" begins")
    }
    return try WorkingCalendar(definition.extended(through: last))
  }

  private func edited(
    _ edit: (Schedule) throws(BusinessTimeError) -> Schedule
  ) throws(BusinessTimeError) -> WorkingCalendar {
    guard case .schedule(let schedule) = definition.shape else {
      throw BusinessTimeError(
        .unsupported, "\"\(name)\" was put together from others; change those first")
    }
    var edited = definition
    edited.shape = .schedule(try edit(schedule))
    return try WorkingCalendar(edited)
  }
}
