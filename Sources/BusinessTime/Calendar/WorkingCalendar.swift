/// When an organisation, a team or a person is open, exactly.
///
/// A calendar is made from weekly hours, holidays and dated exceptions in a time zone, for a stated
/// span of dates. It adds and measures open time in nanoseconds, whatever the distance, because the
/// table of all open stretches is built when the calendar is made and never changes afterwards.
///
/// ```swift
/// let desk = try WorkingCalendar(
///   "Service desk London", zone: "Europe/London",
///   hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
///   holidays: [.englandAndWales],
///   exceptions: [.closed("2026-12-24", during: ["12:00-24:00"], name: "Christmas Eve")],
///   valid: .years(2026...2027))
/// let received = try Timestamp("2026-04-02T15:30:00Z")
/// try desk.adding(.hours(4), to: received)  // 2026-04-07T10:30:00.000Z, after Easter
/// ```
///
/// It answers for its span only: every call throws ``BusinessTimeError/Code/beyondValidity`` for an
/// instant or a date outside it, and for a result that would lie outside. The open time of an
/// interval begins with its first millisecond and ends before its closing instant.
///
/// A calendar is not a schedule of people: who works when is the host's matter.
public struct WorkingCalendar: Sendable {
  let definition: CalendarDefinition
  let table: OpenTimeTable

  /// The name, for people.
  public var name: String { definition.name }

  /// The time zone whose wall clock the hours and dates follow.
  public var zone: ZoneRules { definition.zone }

  /// The dates for which the calendar answers.
  public var valid: ClosedRange<LocalDate> { definition.valid }

  /// The first and the last instant for which the calendar answers.
  public var validInstants: ClosedRange<Timestamp> {
    Timestamp(millisecondsSince1970: table.lower)...Timestamp(millisecondsSince1970: table.upper)
  }

  /// Makes a calendar.
  ///
  /// - Parameters:
  ///   - name: For people; explanations show it.
  ///   - zone: The time zone of all hours and dates.
  ///   - hours: The hours of an ordinary week.
  ///   - holidays: Sets of holidays, each of which must state the whole of `valid`.
  ///   - exceptions: What is different on certain dates, in any order; those outside `valid` wait
  ///     until the calendar is extended to them.
  ///   - valid: The dates for which the calendar answers, within the years 1970 to 2199.
  /// - Throws: ``BusinessTimeError/Code/contradiction`` if a date is opened twice,
  ///   ``BusinessTimeError/Code/beyondValidity`` if a set of holidays does not reach, and
  ///   ``BusinessTimeError/Code/neverOpens`` if there is no open time in `valid` at all.
  public init(
    _ name: String, zone: ZoneRules, hours: WeeklyHours, holidays: [HolidaySet] = [],
    exceptions: [CalendarException] = [], valid: ClosedRange<LocalDate>
  ) throws(BusinessTimeError) {
    let schedule = try Schedule(hours: hours, holidays: holidays, exceptions: exceptions)
    try self.init(
      CalendarDefinition(name: name, zone: zone, valid: valid, shape: .schedule(schedule)))
  }

  /// Makes a calendar in a zone known by its IANA name; otherwise as with ``ZoneRules``.
  ///
  /// - Throws: ``BusinessTimeError/Code/unknownZone``, and what the other initialiser throws.
  public init(
    _ name: String, zone: String, hours: WeeklyHours, holidays: [HolidaySet] = [],
    exceptions: [CalendarException] = [], valid: ClosedRange<LocalDate>
  ) throws(BusinessTimeError) {
    try self.init(
      name, zone: ZoneRules(zone), hours: hours, holidays: holidays, exceptions: exceptions,
      valid: valid)
  }

  init(_ definition: CalendarDefinition) throws(BusinessTimeError) {
    self.definition = definition
    table = try definition.table()
  }
}

extension WorkingCalendar: Hashable {
  /// Whether both were made from equal statements and read the same zone data.
  public static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
    left.table === right.table || left.definition == right.definition
  }

  /// Feeds the statements the calendar was made from into the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(definition) }
}
