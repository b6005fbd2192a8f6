/// The events of an iCalendar text (RFC 5545), as published in `.ics` files.
///
/// Such files list public holidays, plant shutdowns, early closings or days worked in exchange. They
/// are read completely or refused with the line that could not be read, then turned into
/// ``CalendarException`` values for a stated span of dates:
///
/// ```swift
/// let file = try ICalendar(text)
/// let year = try ClosedRange.years(2026...2026)
/// let closed = try file.exceptions(.closed, in: ZoneRules("Europe/Berlin"), within: year)
/// ```
///
/// Read are `VEVENT` components with `SUMMARY`, `DTSTART`, `DTEND`, `DURATION`, `RRULE`, `EXDATE` and
/// `STATUS`. A property that could change the dates but cannot be read is refused: `RDATE`,
/// `RECURRENCE-ID`, `EXRULE`, and every rule that is not ``Recurrence``. Other properties
/// (`LOCATION`, `TRANSP`, `X-…`) and other components (`VALARM`, `VTODO`, `X-…`) are stepped over, and
/// so is `VTIMEZONE`: a `TZID` is looked up by its IANA name.
///
/// It is not a scheduling client: there are no attendees, answers or free-busy times.
public struct ICalendar: Hashable, Sendable {
  /// The events in the order of the text, without those that are cancelled.
  public let events: [Event]

  /// Reads a text.
  ///
  /// Lines may end in CRLF or LF. One text may hold several `VCALENDAR` objects.
  ///
  /// - Throws: ``BusinessTimeError`` with the place `line 12`, the line on which the unreadable
  ///   content line begins: ``BusinessTimeError/Code/malformed``,
  ///   ``BusinessTimeError/Code/outOfRange``, ``BusinessTimeError/Code/unsupported``,
  ///   ``BusinessTimeError/Code/endBeforeStart``, ``BusinessTimeError/Code/unknownZone`` or
  ///   ``BusinessTimeError/Code/contradiction``.
  public init(_ text: String) throws(BusinessTimeError) {
    try self.init(utf8: text.utf8)
  }

  /// Reads the bytes of a file, which are UTF-8 with or without a byte order mark.
  ///
  /// Prefer it to ``init(_:)`` for files: a long line may be folded inside a character, and such a
  /// file becomes valid UTF-8 only when its lines are joined again.
  ///
  /// - Throws: what ``init(_:)`` throws; bytes that are not UTF-8 are
  ///   ``BusinessTimeError/Code/malformed``.
  public init(utf8 bytes: some Sequence<UInt8>) throws(BusinessTimeError) {
    var reader = ComponentReader()
    for line in try ContentLine.unfold(Array(bytes)) {
      try reader.read(ContentLine(line.bytes, at: line.number))
    }
    events = try reader.finish()
  }
}
