import BusinessTime
import Testing

@Suite struct ICalendarErrorTests {
  typealias Case = (
    lines: [String], line: Int, code: BusinessTimeError.Code, says: String
  )

  /// Lines of an event, the first of which is line 3 of the file.
  static let events: [Case] = [
    (["SUMMARY:A"], 2, .malformed, "DTSTART"),
    (["DTSTART:20260105", "DTSTART:20260106"], 4, .contradiction, "line 3"),
    (["DTSTART:2026-01-05"], 3, .malformed, "20261224T120000Z"),
    (["DTSTART:"], 3, .malformed, "20261224"),
    (["DTSTART:20260105T0900"], 3, .malformed, "20260105T0900"),
    (["DTSTART:20260105T090000+0100"], 3, .malformed, "+0100"),
    (["DTSTART:20260105T090000ZZ"], 3, .malformed, "ZZ"),
    (["DTSTART:20260230"], 3, .outOfRange, "2026-2-30"),
    (["DTSTART:00000101"], 3, .outOfRange, "0-1-1"),
    (["DTSTART:20260105T240000"], 3, .outOfRange, "20260105T240000"),
    (["DTSTART:20260105T096000"], 3, .outOfRange, "20260105T096000"),
    (["DTSTART:20260105T090061"], 3, .outOfRange, "20260105T090061"),
    (["DTSTART;VALUE=DATE:20260105T090000"], 3, .contradiction, "VALUE=DATE"),
    (["DTSTART;VALUE=DATE-TIME:20260105"], 3, .contradiction, "VALUE=DATE-TIME"),
    (["DTSTART;VALUE=PERIOD:20260105"], 3, .unsupported, "VALUE=PERIOD"),
    (["DTSTART;VALUE=DATE,DATE:20260105"], 3, .contradiction, "VALUE"),
    (["DTSTART;TZID=Europe/Atlantis:20260105T090000"], 3, .unknownZone, "Europe/Atlantis"),
    (["DTSTART;TZID=/example.org/Europe/Berlin:20260105T090000"], 3, .unsupported, "IANA"),
    (["DTSTART;TZID=Europe/Berlin:20260105T090000Z"], 3, .contradiction, "UTC"),
    (
      ["DTSTART;TZID=Europe/Berlin;TZID=Asia/Tokyo:20260105T090000"], 3, .contradiction,
      "Asia/Tokyo"
    ),
    (["DTSTART:20260105", "DTEND:20260104"], 4, .endBeforeStart, "2026-01-04"),
    (["DTEND:20260105T080000", "DTSTART:20260105T090000"], 3, .endBeforeStart, "08:00"),
    (
      ["DTSTART;TZID=Asia/Tokyo:20260105T090000", "DTEND:20260104T235959Z"], 4, .endBeforeStart,
      "Asia/Tokyo"
    ),
    (["DTSTART:20260105", "DTEND:20260105T090000"], 4, .contradiction, "both must agree"),
    (["DTSTART:20260105T090000", "DTEND:20260106"], 4, .contradiction, "both must agree"),
    (["DTSTART:20260105T090000", "DTEND:20260105T100000Z"], 4, .contradiction, "zone"),
    (["DTSTART:20260105", "DTEND:20260106", "DURATION:P1D"], 5, .contradiction, "DURATION"),
    (["DTSTART:20260105", "DURATION:P1D", "DTEND:20260106"], 5, .contradiction, "DTEND"),
    (["DTSTART:20260105", "DURATION:P1D", "DURATION:P1D"], 5, .contradiction, "line 4"),
    (["DTSTART:20260105", "DURATION:PT24H"], 4, .contradiction, "whole days"),
    (["DTSTART:20260105", "DURATION:P2912440D"], 4, .outOfRange, "9999"),
    (["RDATE:20260105", "DTSTART:20260105"], 3, .unsupported, "RDATE"),
    (["DTSTART:20260105", "RECURRENCE-ID:20260105"], 4, .unsupported, "RECURRENCE-ID"),
    (["DTSTART:20260105", "EXRULE:FREQ=YEARLY"], 4, .unsupported, "EXRULE"),
    (["DTSTART:20260105", "EXDATE:20260105,"], 4, .malformed, "EXDATE"),
    (["DTSTART:20260105", "EXDATE:20260105", "EXDATE:20260105T090000"], 5, .contradiction, "date"),
    (["DTSTART:20260105", "EXDATE;TZID=Nowhere:20260105T090000"], 4, .unknownZone, "Nowhere"),
    (["DTSTART:20260105", "continued without a blank"], 4, .malformed, "continued"),
    (["SUMMARY:folded", " once", "\ttwice", "DTSTART:1"], 6, .malformed, "20261224"),
    (["SUMMARY:A", "DTSTART;VALUE=", " DATE:1"], 4, .malformed, "20261224"),
    (["DTSTART;VALUE:20260105"], 3, .malformed, "DTSTART;VALUE:"),
    (["DTSTART;TZID=\"Europe/Berlin:20260105"], 3, .malformed, "Europe/Berlin"),
    (["DTSTART;=DATE:20260105"], 3, .malformed, "=DATE"),
    ([":20260105"], 3, .malformed, ":20260105"),
  ]

  static let durations: [Case] = [
    ("", .malformed), ("P", .malformed), ("PT", .malformed), ("P1", .malformed),
    ("1D", .malformed), ("P1DT", .malformed), ("P1W2D", .malformed), ("PT1D", .malformed),
    ("PT1M1H", .malformed), ("PT1H1H", .malformed), ("P1Y", .malformed), ("P1.5D", .malformed),
    ("P9999999999999D", .malformed), ("-P1D", .endBeforeStart), ("-PT1S", .endBeforeStart),
    ("P999999999999W", .outOfRange), ("P3652501D", .outOfRange), ("P2912477D", .outOfRange),
    ("PT999999999999H", .outOfRange), ("P2912476DT24H", .outOfRange),
  ].map { (["DTSTART:20260105T000000", "DURATION:\($0)"], 4, $1, $0) }

  static let rules: [Case] = [
    ("", .malformed, "FREQ=YEARLY"), ("COUNT=1", .malformed, "FREQ=YEARLY"),
    ("FREQ", .malformed, "FREQ=YEARLY"), ("FREQ=YEARLY;", .malformed, "FREQ=YEARLY"),
    ("FREQ=MONTHLY", .unsupported, "FREQ=YEARLY"), ("FREQ=DAILY", .unsupported, "DAILY"),
    ("FREQ=YEARLY;BYSETPOS=1", .unsupported, "BYSETPOS"),
    ("FREQ=YEARLY;BYWEEKNO=1", .unsupported, "BYWEEKNO"),
    ("FREQ=YEARLY;BYYEARDAY=1", .unsupported, "BYYEARDAY"),
    ("FREQ=YEARLY;BYHOUR=1", .unsupported, "BYHOUR"),
    ("RSCALE=CHINESE;FREQ=YEARLY", .unsupported, "RSCALE"),
    ("FREQ=YEARLY;FREQ=YEARLY", .contradiction, "FREQ"),
    ("FREQ=YEARLY;COUNT=1;UNTIL=20300101", .contradiction, "UNTIL"),
    ("FREQ=YEARLY;COUNT=0", .outOfRange, "COUNT=0"),
    ("FREQ=YEARLY;COUNT=-1", .malformed, "COUNT=-1"),
    ("FREQ=YEARLY;INTERVAL=0", .outOfRange, "INTERVAL=0"),
    ("FREQ=YEARLY;INTERVAL=9999999999999999999", .malformed, "18 digits"),
    ("FREQ=YEARLY;BYMONTH=13", .outOfRange, "between 1 and 12"),
    ("FREQ=YEARLY;BYMONTH=0", .outOfRange, "BYMONTH=0"),
    ("FREQ=YEARLY;BYMONTH=1,", .malformed, "BYMONTH="),
    ("FREQ=YEARLY;BYMONTHDAY=32", .outOfRange, "BYMONTHDAY=32"),
    ("FREQ=YEARLY;BYMONTHDAY=0", .outOfRange, "not be 0"),
    ("FREQ=YEARLY;BYMONTHDAY=-32", .outOfRange, "BYMONTHDAY=-32"),
    ("FREQ=YEARLY;BYDAY=54MO", .outOfRange, "between -53 and 53"),
    ("FREQ=YEARLY;BYDAY=0MO", .outOfRange, "BYDAY=0"),
    ("FREQ=YEARLY;BYDAY=XX", .malformed, "MO, TU"), ("FREQ=YEARLY;BYDAY=1", .malformed, "MO, TU"),
    ("FREQ=YEARLY;BYDAY=MO,,TU", .malformed, "BYDAY"),
    ("FREQ=YEARLY;WKST=1", .malformed, "WKST=1"),
    ("FREQ=YEARLY;UNTIL=2030", .malformed, "2030"),
    ("FREQ=YEARLY;UNTIL=20300230", .outOfRange, "2030-2-30"),
    ("FREQ=YEARLY;UNTIL=20251231", .endBeforeStart, "2025-12-31"),
    ("FREQ=YEARLY;UNTIL=20301231T000000Z", .contradiction, "state a date"),
  ].map { (["SUMMARY:A", "DTSTART:20260105", "RRULE:\($0)"], 5, $1, $2) }

  @Test(arguments: events + durations + rules)
  func `what an event states wrongly is refused with its line`(_ refused: Case) throws {
    let text = ICalendarText.event(refused.lines)
    let error = #expect(throws: BusinessTimeError.self) { try ICalendar(text) }
    #expect(error?.place == "line \(refused.line)")
    #expect(error?.code == refused.code)
    #expect(error?.message.contains(refused.says) == true, "\(error?.message ?? "")")
  }

  @Test(
    arguments: [
      ("20251231T235959Z", "DTSTART:20260105T090000Z"),
      ("20260105T075959Z", "DTSTART;TZID=Europe/Berlin:20260105T090000"),
      ("20260105T085959", "DTSTART;TZID=Europe/Berlin:20260105T090000"),
      ("20260105T085959", "DTSTART:20260105T090000"),
      ("20260104", "DTSTART:20260105T090000"),
    ])
  func `a rule that ends before its event starts is refused`(until: String, start: String) throws {
    let text = ICalendarText.event([start, "RRULE:FREQ=YEARLY;UNTIL=\(until)"])
    let error = #expect(throws: BusinessTimeError.self) { try ICalendar(text) }
    #expect(error?.place == "line 4")
    #expect(error?.code == .endBeforeStart)
  }

  /// Whole texts, line by line.
  static let texts: [Case] = [
    ([], 1, .malformed, "BEGIN:VCALENDAR"),
    (["", ""], 1, .malformed, "BEGIN:VCALENDAR"),
    (["<html>"], 1, .malformed, "<html>"),
    ([" BEGIN:VCALENDAR"], 1, .malformed, "continued"),
    (["BEGIN:VEVENT", "END:VEVENT"], 1, .malformed, "VEVENT"),
    (["", "VERSION:2.0"], 2, .malformed, "VERSION"),
    (["BEGIN:VCALENDAR"], 1, .malformed, "END:VCALENDAR"),
    (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20260105"], 2, .malformed, "END:VEVENT"),
    (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR"], 3, .malformed, "END:VEVENT"),
    (["BEGIN:VCALENDAR", "BEGIN:X-A", "END:X-B"], 3, .malformed, "END:X-A"),
    (["BEGIN:VCALENDAR", "END:VCALENDAR", "END:VCALENDAR"], 3, .malformed, "ends nothing"),
    (["BEGIN:VCALENDAR", "END:VCALENDAR", "X-A:1"], 3, .malformed, "outside"),
    (["BEGIN:VCALENDAR", "BEGIN:VCALENDAR"], 2, .malformed, "inside"),
    (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VEVENT"], 3, .malformed, "inside of VEVENT"),
    (["BEGIN:VCALENDAR", "BEGIN:VTODO", "BEGIN:VEVENT"], 3, .malformed, "inside of VTODO"),
    (["BEGIN:VCALENDAR", "VERSION:1.0"], 2, .unsupported, "VERSION:2.0"),
    (["BEGIN:VCALENDAR", "CALSCALE:CHINESE"], 2, .unsupported, "GREGORIAN"),
    (["BEGIN:VCALENDAR", "METHOD:CANCEL"], 2, .unsupported, "METHOD:CANCEL"),
    (["BEGIN:VCALENDAR", "no colon"], 2, .malformed, "no colon"),
  ]

  @Test(arguments: texts)
  func `a text that is no calendar is refused with its line`(_ refused: Case) throws {
    let text = refused.lines.joined(separator: "\n")
    let error = #expect(throws: BusinessTimeError.self) { try ICalendar(text) }
    #expect(error?.place == "line \(refused.line)")
    #expect(error?.code == refused.code)
    #expect(error?.message.contains(refused.says) == true, "\(error?.message ?? "")")
  }
}
