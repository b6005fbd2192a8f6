extension ICalendar {
  /// A yearly `RRULE`.
  ///
  /// ```
  /// RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO
  /// RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=10
  /// RRULE:FREQ=YEARLY;UNTIL=20301231
  /// ```
  ///
  /// The meaning of the parts is that of RFC 5545, section 3.3.10. The event's own start is always the
  /// first instance and counts, whether or not the rule would name it. A date that a year does not
  /// have, such as February 29, is left out in that year. `WKST` is accepted and changes nothing in
  /// these rules.
  public struct Recurrence: Hashable, Sendable {
    /// When the rule ends.
    public enum End: Hashable, Sendable {
      /// It does not.
      case never
      /// After so many instances, the first one and the excluded ones among them.
      case count(Int)
      /// With the last instance that begins then or earlier.
      ///
      /// A date includes all that begins on it; a floating time is one in the event's zone.
      case until(Moment)
    }

    /// A weekday, or the n-th such weekday.
    public struct OrdinalWeekday: Hashable, Sendable {
      /// Which one, from the end if negative; `nil` is every one.
      ///
      /// It counts within the month if the rule names months, otherwise within the year.
      public let ordinal: Int?
      /// The weekday.
      public let weekday: Weekday
    }

    /// It returns every so many years, 1 or more.
    public let interval: Int

    /// When it ends.
    public let end: End

    /// The months in which it returns (`BYMONTH`), or none if the rule does not say.
    public let months: Set<Int>

    /// The days of the month (`BYMONTHDAY`), from the end if negative; or none.
    public let monthDays: Set<Int>

    /// The weekdays (`BYDAY`), which pick among the days of the month if those are stated; or none.
    public let weekdays: Set<OrdinalWeekday>
  }
}
