import BusinessTime
import Testing

/// Files shaped like those that governments and calendar programs publish.
enum ICalendarFiles {
  static let britain = """
    BEGIN:VCALENDAR
    VERSION:2.0
    METHOD:PUBLISH
    PRODID:-//example.gov//Bank holidays//EN
    CALSCALE:GREGORIAN
    BEGIN:VEVENT
    DTEND;VALUE=DATE:20260102
    DTSTART;VALUE=DATE:20260101
    SUMMARY:New Year’s Day
    UID:ca6af7456b0088abad9a69f9f620f5ac-0@example.gov
    SEQUENCE:0
    DTSTAMP:20250401T090000Z
    END:VEVENT
    BEGIN:VEVENT
    DTEND;VALUE=DATE:20260404
    DTSTART;VALUE=DATE:20260403
    SUMMARY:Good Friday
    UID:ca6af7456b0088abad9a69f9f620f5ac-1@example.gov
    SEQUENCE:0
    DTSTAMP:20250401T090000Z
    END:VEVENT
    BEGIN:VEVENT
    DTEND;VALUE=DATE:20261229
    DTSTART;VALUE=DATE:20261228
    SUMMARY:Boxing Day (substitute day)
    UID:ca6af7456b0088abad9a69f9f620f5ac-2@example.gov
    SEQUENCE:0
    DTSTAMP:20250401T090000Z
    END:VEVENT
    END:VCALENDAR

    """

  static let china = """
    BEGIN:VCALENDAR
    PRODID:-//example//holidays//CN
    VERSION:2.0
    X-WR-CALNAME:节假日
    X-WR-TIMEZONE:Asia/Shanghai
    BEGIN:VEVENT
    SUMMARY:春节（休）
    DTSTART;VALUE=DATE:20260215
    DTEND;VALUE=DATE:20260224
    DESCRIPTION:放假通知: 2月15日（农历腊月二十八、周日）至23日（农历正月
     初七、周一）放假调休\\, 共9天。
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    SUMMARY:春节（班）
    DTSTART;VALUE=DATE:20260214
    DTEND;VALUE=DATE:20260215
    BEGIN:VALARM
    TRIGGER:-PT15H
    ACTION:DISPLAY
    DESCRIPTION:明天上班
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    SUMMARY:春节（班）
    DTSTART;VALUE=DATE:20260228
    DURATION:P1D
    END:VEVENT
    END:VCALENDAR

    """

  static let germany = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Beispiel GmbH//Betriebskalender//DE
    BEGIN:VTIMEZONE
    TZID:Europe/Berlin
    X-LIC-LOCATION:Europe/Berlin
    BEGIN:DAYLIGHT
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    TZNAME:CEST
    DTSTART:19700329T020000
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    BEGIN:STANDARD
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    TZNAME:CET
    DTSTART:19701025T030000
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    CREATED:20251103T081500Z
    SUMMARY:Heiligabend\\, nachmittags geschlossen
    DTSTART;TZID=Europe/Berlin:20251224T120000
    DTEND;TZID=Europe/Berlin:20251225T000000
    RRULE:FREQ=YEARLY;UNTIL=20281224T110000Z
    EXDATE;TZID=Europe/Berlin:20271224T120000
    END:VEVENT
    BEGIN:VEVENT
    SUMMARY:Buß- und Bettag
    DTSTART;VALUE=DATE:20251119
    RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=16,17,18,19,20,21,22;BYDAY=WE
    END:VEVENT
    BEGIN:VEVENT
    SUMMARY:Betriebsversammlung
    DTSTART;TZID="Europe/Berlin":20260508T140000
    DURATION:PT3H30M
    RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2FR;COUNT=2
    END:VEVENT
    BEGIN:VEVENT
    SUMMARY:Sommerfest
    STATUS:CANCELLED
    DTSTART;VALUE=DATE:20260703
    END:VEVENT
    END:VCALENDAR

    """
}

@Suite struct ICalendarFileTests {
  @Test func `British bank holidays close whole days`() throws {
    #expect(
      try ICalendarText.exceptions(ICalendarFiles.britain, in: "Europe/London") == [
        "2026-01-01 closed (New Year’s Day)", "2026-04-03 closed (Good Friday)",
        "2026-12-28 closed (Boxing Day (substitute day))",
      ])
  }

  @Test func `a Chinese file tells days off from days worked`() throws {
    let file = try ICalendar(ICalendarFiles.china)
    let zone = try ZoneRules("Asia/Shanghai")
    let year = try ClosedRange.years(2026...2026)
    let hours = try [LocalTimeRange].times(["09:00-12:00", "13:30-18:00"])
    let off = try file.exceptions(.closed, in: zone, within: year) {
      $0.summary?.hasSuffix("（休）") == true
    }
    let worked = try file.exceptions(.worked(hours: hours), in: zone, within: year) {
      $0.summary?.hasSuffix("（班）") == true
    }
    #expect(off.map(\.text) == ["2026-02-15/2026-02-23 closed (春节（休）)"])
    #expect(
      worked.map(\.text) == [
        "2026-02-14 worked 09:00-12:00 13:30-18:00 (春节（班）)",
        "2026-02-28 worked 09:00-12:00 13:30-18:00 (春节（班）)",
      ])
  }

  @Test func `a German file closes half days and moving holidays`() throws {
    #expect(
      try ICalendarText.exceptions(
        ICalendarFiles.germany, from: "2025-01-01", through: "2029-12-31") == [
          "2025-11-19 closed (Buß- und Bettag)",
          "2025-12-24 closed 12:00-24:00 (Heiligabend, nachmittags geschlossen)",
          "2026-05-08 closed 14:00-17:30 (Betriebsversammlung)",
          "2026-11-18 closed (Buß- und Bettag)",
          "2026-12-24 closed 12:00-24:00 (Heiligabend, nachmittags geschlossen)",
          "2027-05-14 closed 14:00-17:30 (Betriebsversammlung)",
          "2027-11-17 closed (Buß- und Bettag)",
          "2028-11-22 closed (Buß- und Bettag)",
          "2028-12-24 closed 12:00-24:00 (Heiligabend, nachmittags geschlossen)",
          "2029-11-21 closed (Buß- und Bettag)",
        ])
  }
}
