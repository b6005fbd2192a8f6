import BusinessTime
import Foundation
import Testing

/// What is refused, and that nothing traps.
struct BadInputTests {
  private static func desk(
    _ exceptions: [CalendarException] = [], valid: ClosedRange<LocalDate>? = nil
  ) throws -> WorkingCalendar {
    try WorkingCalendar(
      "desk", zone: .utc, hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      exceptions: exceptions, valid: valid ?? .years(2026...2026))
  }

  @Test func anUnknownZoneIsRefusedWhereverItIsNamed() throws {
    let valid = try ClosedRange.years(2026...2026)
    expectRefusal(.unknownZone, saying: "\"Mars/Olympus\"", at: "zone") {
      _ = try WorkingCalendar("x", zone: "Mars/Olympus", hours: .always, valid: valid)
    }
    expectRefusal(.unknownZone) { _ = try WorkingCalendar.aroundTheClock(in: "Mars/Olympus") }
    expectRefusal(.unknownZone) { _ = try WorkingCalendar.mondayToFriday(in: "Mars/Olympus") }
  }

  @Test(arguments: [
    (["09:00-09:00"], BusinessTimeError.Code.emptyInterval, "hours.monday[0]"),
    (["09:00-12:00", "13:00-13:00"], .emptyInterval, "hours.monday[1]"),
    (["09:00-12:00", "11:00-17:00"], .overlappingIntervals, "hours.monday[1]"),
    (["11:00-17:00", "09:00-12:00"], .overlappingIntervals, "hours.monday[0]"),
    (["00:00-24:00", "23:59-24:00"], .overlappingIntervals, "hours.monday[1]"),
    (["09:00-08:00", "10:00-11:00"], .overlappingIntervals, "hours.monday[1]"),
    (["24:00-08:00"], .outOfRange, "hours.monday[0]"),
    (["nine to five"], .malformed, "hours.monday[0]"),
  ])
  func wrongHoursOfADaySayWhichOne(
    times: [String], code: BusinessTimeError.Code, place: String
  ) throws {
    expectRefusal(code, at: place) {
      switch times.count {
      case 1: _ = try WeeklyHours([.monday], times[0])
      default: _ = try WeeklyHours([.monday], times[0], times[1])
      }
    }
  }

  @Test(arguments: [
    ([Weekday.friday: "22:00-06:00", .saturday: "05:59:59.999-12:00"], "hours.saturday[0]"),
    ([.sunday: "22:00-06:00", .monday: "00:00-07:00"], "hours.monday[0]"),
    ([.sunday: "00:01-00:00:30", .monday: "00:00:15-00:20"], "hours.monday[0]"),
    ([.wednesday: "12:00-11:00", .thursday: "10:00-11:00"], "hours.thursday[0]"),
  ])
  func intervalsMayNotOverlapAcrossMidnight(
    hours: [Weekday: String], place: String
  ) throws {
    expectRefusal(.overlappingIntervals, at: place) {
      _ = try WeeklyHours(hours.mapValues { [try LocalTimeRange($0)] })
    }
    expectRefusal(.overlappingIntervals, at: place) {
      _ = try hours.reduce(WeeklyHours.never) { try $0.adding([$1.key], $1.value) }
    }
  }

  @Test func intervalsMayTouchAcrossMidnight() throws {
    let nights = try WeeklyHours(.everyDay, "22:00-06:00").adding(.everyDay, "06:00-22:00")
    #expect(nights[.sunday].map(\.description) == ["06:00-22:00", "22:00-06:00"])
    let calendar = try WorkingCalendar(
      "all", zone: .utc, hours: nights, valid: .years(2026...2026))
    let span = calendar.validInstants
    #expect(
      try calendar.openIntervals(in: span.lowerBound..<span.upperBound)
        == [span.lowerBound..<span.upperBound])
  }

  @Test func aCalendarThatNeverOpensIsRefusedWhenItIsMade() throws {
    let valid = try ClosedRange.years(2026...2026)
    let weekend = try LocalDate("2026-03-07")...LocalDate("2026-03-08")
    let desk = try Self.desk()
    let saturdays = try WorkingCalendar(
      "saturdays", zone: .utc, hours: WeeklyHours([.saturday], "09:00-17:00"), valid: valid)
    let always = try WorkingCalendar("always", zone: .utc, hours: .always, valid: valid)
    let everyMonday = try HolidaySet(
      "Mondays", valid: valid,
      rules: (1...12).flatMap { month in
        try (1...5).map { try HolidayRule("Monday", .weekday($0, .monday, month: month)) }
      })
    let mondays = try WeeklyHours([.monday], "09:00-17:00")
    let calls: [(String, () throws -> WorkingCalendar)] = [
      ("no hours", { try WorkingCalendar("x", zone: .utc, hours: .never, valid: valid) }),
      ("only a weekend", { try Self.desk(valid: weekend) }),
      (
        "shortened to a weekend",
        {
          try WorkingCalendar(
            "x", zone: .utc, hours: mondays,
            valid: LocalDate("2026-03-07")...LocalDate("2026-03-31")
          ).extended(through: LocalDate("2026-03-08"))
        }
      ),
      ("closed all year", { try desk.adding([.closed("2026-01-01", through: "2026-12-31")]) }),
      (
        "closed in parts",
        {
          try Self.desk([
            .closed("2026-01-01", through: "2026-12-31", during: ["00:00-12:00", "12:00-24:00"])
          ])
        }
      ),
      (
        "holidays",
        {
          try WorkingCalendar(
            "x", zone: .utc, hours: mondays, holidays: [everyMonday], valid: valid)
        }
      ),
      (
        "openings on holidays",
        {
          try WorkingCalendar(
            "x", zone: .utc, hours: .never, holidays: [everyMonday],
            exceptions: [.open("2026-03-02", ["09:00-10:00"])], valid: valid)
        }
      ),
      (
        "openings outside the span",
        {
          try WorkingCalendar(
            "x", zone: .utc, hours: .never, exceptions: [.open("2027-03-02", ["09:00-10:00"])],
            valid: valid)
        }
      ),
      (
        "a skipped hour",
        {
          try WorkingCalendar(
            "x", zone: "Europe/Berlin", hours: .never,
            exceptions: [.open("2026-03-29", ["02:15-02:45"])], valid: valid)
        }
      ),
      (
        "a skipped date",
        {
          try WorkingCalendar(
            "x", zone: "Pacific/Apia", hours: .always,
            valid: LocalDate("2011-12-30")...LocalDate("2011-12-30"))
        }
      ),
      (
        "changed to nothing from the start",
        {
          try desk.changing(from: valid.lowerBound, hours: .never)
        }
      ),
      ("never together", { try desk.intersection(saturdays) }),
      ("nothing left", { try desk.subtracting(desk) }),
      ("nothing left of less", { try saturdays.subtracting(always) }),
    ]
    for (name, make) in calls {
      expectRefusal(.neverOpens, "\(name)") { _ = try make() }
    }
  }

  @Test func anEndBeforeItsStartIsRefused() throws {
    let desk = try Self.desk()
    let (early, late) = (
      try Timestamp("2026-03-02T10:00:00Z"), try Timestamp("2026-03-02T10:00:01Z")
    )
    let (first, second) = (try LocalDate("2026-03-02"), try LocalDate("2026-03-03"))
    expectRefusal(.endBeforeStart) { _ = try desk.workingTime(from: late, to: early) }
    expectRefusal(.endBeforeStart) { _ = try desk.businessDays(after: second, through: first) }
    expectRefusal(.endBeforeStart) {
      _ = try CalendarException.closed("2026-03-03", through: "2026-03-02")
    }
    expectRefusal(.endBeforeStart) {
      _ = try CalendarException.open("2026-03-03", through: "2026-03-02", ["09:00-10:00"])
    }
    expectRefusal(.endBeforeStart, at: "changes") {
      _ = try desk.changing(from: second, hours: .always).changing(from: first, hours: .always)
    }
    expectRefusal(.endBeforeStart, at: "changes") {
      _ = try desk.changing(from: first, hours: .always).changing(from: first, hours: .always)
    }
    #expect(try desk.workingTime(from: early, to: early) == .zero)
    #expect(try desk.businessDays(after: first, through: first) == 0)
  }

  @Test(arguments: [
    Timestamp(millisecondsSince1970: .min), .earliest, .latest,
    Timestamp(millisecondsSince1970: .max), Timestamp(millisecondsSince1970: 1_767_225_599_999),
    Timestamp(millisecondsSince1970: 1_798_761_600_001),
  ])
  func everyQuestionAboutAnInstantOutsideTheSpanIsRefused(instant: Timestamp) throws {
    let calendars = [
      try Self.desk(),
      try WorkingCalendar.aroundTheClock(in: "Asia/Shanghai", valid: .years(2026...2026)),
      try WorkingCalendar.aroundTheClock(in: "America/New_York", valid: .years(2026...2026)),
    ].filter { !$0.validInstants.contains(instant) }
    #expect(!calendars.isEmpty)
    for desk in calendars {
      let inside = desk.validInstants.lowerBound
      let range = min(instant, inside)..<max(instant, inside)
      let calls: [(String, () throws -> Void)] = [
        ("adding", { _ = try desk.adding(.hours(1), to: instant) }),
        ("adding nothing", { _ = try desk.adding(.zero, to: instant) }),
        ("subtracting", { _ = try desk.subtracting(.hours(1), from: instant) }),
        ("from", { _ = try desk.workingTime(from: instant, to: inside) }),
        ("to", { _ = try desk.workingTime(from: inside, to: instant) }),
        ("isOpen", { _ = try desk.isOpen(at: instant) }),
        ("nextOpening", { _ = try desk.nextOpening(after: instant) }),
        ("nextClosing", { _ = try desk.nextClosing(after: instant) }),
        ("openInstant", { _ = try desk.openInstant(atOrAfter: instant) }),
        ("openIntervals", { _ = try desk.openIntervals(in: range) }),
      ]
      for (name, call) in calls {
        expectRefusal(.beyondValidity, saying: "2026-01-01 to 2026-12-31", "\(name)", call)
      }
      for period in Self.periods {
        expectRefusal(.beyondValidity, "\(period)") {
          _ = try desk.adding(period, to: instant, counting: Self.everyRule)
        }
        expectRefusal(.beyondValidity, "\(period)") {
          _ = try desk.subtracting(period, from: instant, counting: Self.everyRule)
        }
        expectRefusal(.beyondValidity, "\(period)") {
          _ = try desk.dueDate(after: period, from: instant)
        }
      }
    }
  }

  private static let periods: [Period] = [
    .working(.hours(1)), .elapsed(.hours(1)), .businessDays(1), .sameTimeAfter(businessDays: 1),
    .calendarDays(1), .weeks(1), .months(1),
  ]

  private static let everyRule = CountingRule(
    firstDay: .included, closedLastDay: .rollsForward, endOfDay: .closeOfBusiness,
    landing: .nextOpening)

  @Test(arguments: ["0001-01-01", "2025-12-31", "2027-01-01", "9999-12-31"])
  func everyQuestionAboutADateOutsideTheSpanIsRefused(text: String) throws {
    let desk = try Self.desk()
    let (date, inside) = (try LocalDate(text), try LocalDate("2026-06-01"))
    let range = min(date, inside)...max(date, inside)
    let calls: [(String, () throws -> Void)] = [
      ("isBusinessDay", { _ = try desk.isBusinessDay(date) }),
      ("after", { _ = try desk.businessDays(after: date, through: inside) }),
      ("through", { _ = try desk.businessDays(after: inside, through: date) }),
      ("in", { _ = try desk.businessDays(in: range) }),
      ("businessDay", { _ = try desk.businessDay(1, after: date) }),
      ("businessDay back", { _ = try desk.businessDay(-1, after: date) }),
      ("closures", { _ = try desk.closures(on: date) }),
      ("closeOfBusiness", { _ = try desk.closeOfBusiness(on: date) }),
    ]
    for (name, call) in calls {
      expectRefusal(.beyondValidity, saying: "\"desk\"", "\(name)", call)
    }
  }

  @Test func whatLiesBeyondTheLastOpeningIsRefused() throws {
    let desk = try Self.desk()
    // 2026-12-31 is a Thursday.
    let evening = try Timestamp("2026-12-31T17:00:00Z")
    expectRefusal(.beyondValidity) { _ = try desk.nextOpening(after: evening) }
    expectRefusal(.beyondValidity) { _ = try desk.nextClosing(after: evening) }
    expectRefusal(.beyondValidity) { _ = try desk.openInstant(atOrAfter: evening) }
    expectRefusal(.beyondValidity) { _ = try desk.adding(.milliseconds(1), to: evening) }
    expectRefusal(.beyondValidity) {
      _ = try desk.subtracting(.milliseconds(1), from: Timestamp("2026-01-01T09:00:00Z"))
    }
    expectRefusal(.beyondValidity) {
      _ = try desk.businessDay(1, after: LocalDate("2026-12-31"))
    }
    expectRefusal(.beyondValidity) {
      _ = try desk.businessDay(-1, after: LocalDate("2026-01-01"))
    }
    expectRefusal(.periodTooShort) { _ = try desk.businessDay(0, after: LocalDate("2026-06-01")) }
  }

  @Test(arguments: [
    ("1969-12-31", "2026-12-31"), ("2026-01-01", "2200-01-01"), ("0001-01-01", "9999-12-31"),
    ("1900-01-01", "1900-12-31"),
  ])
  func aSpanOutside1970Through2199IsRefused(first: String, last: String) throws {
    let valid = try LocalDate(first)...LocalDate(last)
    expectRefusal(.beyondValidity, saying: "1970-01-01 to 2199-12-31", at: "valid") {
      _ = try Self.desk(valid: valid)
    }
    expectRefusal(.beyondValidity, at: "valid") {
      _ = try WorkingCalendar.aroundTheClock(valid: valid)
    }
  }

  @Test func theSpanFrom1970Through2199IsAccepted() throws {
    let valid = try ClosedRange.years(1970...2199)
    for zone in ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"] {
      let calendar = try WorkingCalendar.aroundTheClock(in: zone, valid: valid)
      let span = calendar.validInstants
      #expect(
        try calendar.workingTime(from: span.lowerBound, to: span.upperBound)
          == span.upperBound - span.lowerBound)
    }
    let day = try LocalDate("2199-12-31")
    expectRefusal(.beyondValidity, at: "valid") {
      _ = try Self.desk().extended(through: day.advanced(by: 1))
    }
    expectRefusal(.beyondValidity, at: "valid") { _ = try Self.desk().extended(through: .latest) }
    expectRefusal(.beyondValidity) { _ = try Self.desk().extended(through: .earliest) }
    expectRefusal(.beyondValidity) {
      _ = try Self.desk().extended(through: LocalDate("2025-12-31"))
    }
  }

  @Test(arguments: [
    Period.working(.milliseconds(0)), .working(.milliseconds(-1)),
    .working(TimeSpan(milliseconds: .min)),
    .elapsed(.zero), .elapsed(.hours(-1)), .elapsed(TimeSpan(milliseconds: .min)),
    .businessDays(0), .businessDays(-1), .businessDays(.min), .sameTimeAfter(businessDays: 0),
    .sameTimeAfter(businessDays: .min), .calendarDays(0), .calendarDays(.min), .weeks(0),
    .weeks(-1), .weeks(.min), .months(0), .months(-12), .months(.min),
  ])
  func aPeriodThatIsTooShortIsRefused(period: Period) throws {
    let desk = try Self.desk()
    let instant = try Timestamp("2026-06-01T10:00:00Z")
    expectRefusal(.periodTooShort) { _ = try desk.adding(period, to: instant) }
    expectRefusal(.periodTooShort) { _ = try desk.subtracting(period, from: instant) }
    expectRefusal(.periodTooShort) { _ = try desk.dueDate(after: period, from: instant) }
  }

  @Test(arguments: [
    Period.working(TimeSpan(milliseconds: .max)), .elapsed(TimeSpan(milliseconds: .max)),
    .working(.longest + .milliseconds(1)), .businessDays(.max), .sameTimeAfter(businessDays: .max),
    .calendarDays(.max), .weeks(.max), .months(.max), .calendarDays(3_652_501),
  ])
  func aPeriodBeyondTenThousandYearsIsOutOfRange(period: Period) throws {
    let desk = try Self.desk()
    let instant = try Timestamp("2026-06-01T10:00:00Z")
    expectRefusal(.outOfRange) { _ = try desk.adding(period, to: instant) }
    expectRefusal(.outOfRange) { _ = try desk.subtracting(period, from: instant) }
    expectRefusal(.outOfRange) { _ = try desk.dueDate(after: period, from: instant) }
  }

  @Test(arguments: [
    Period.working(.longest), .elapsed(.longest), .businessDays(3_652_500),
    .sameTimeAfter(businessDays: 3_652_500), .calendarDays(3_652_500), .weeks(3_652_500),
    .months(3_652_500),
  ])
  func theLongestPeriodsLieBeyondEverySpan(period: Period) throws {
    let calendar = try WorkingCalendar.aroundTheClock(valid: .years(1970...2199))
    let instant = try Timestamp("2026-06-01T10:00:00Z")
    for rule in [CountingRule.standard, Self.everyRule] {
      expectRefusal(.beyondValidity) {
        _ = try calendar.adding(period, to: instant, counting: rule)
      }
      expectRefusal(.beyondValidity) {
        _ = try calendar.subtracting(period, from: instant, counting: rule)
      }
    }
  }

  @Test(arguments: [
    TimeSpan(milliseconds: .max), TimeSpan(milliseconds: .min), .longest, -TimeSpan.longest,
    TimeSpan(milliseconds: .min + 1),
  ])
  func hugeAmountsOfOpenTimeLieBeyondTheSpan(span: TimeSpan) throws {
    let desk = try Self.desk()
    for instant in [desk.validInstants.lowerBound, desk.validInstants.upperBound] {
      expectRefusal(.beyondValidity) { _ = try desk.adding(span, to: instant) }
      expectRefusal(.beyondValidity) { _ = try desk.subtracting(span, from: instant) }
    }
  }

  @Test(arguments: [Int.max, .min, .max - 1, .min + 1, 1_000_000, -1_000_000])
  func hugeCountsOfBusinessDaysLieBeyondTheSpan(count: Int) throws {
    let desk = try Self.desk()
    for date in [desk.valid.lowerBound, desk.valid.upperBound] {
      expectRefusal(.beyondValidity) { _ = try desk.businessDay(count, after: date) }
    }
  }

  @Test func oneDateIsNotOpenedTwice() throws {
    let first = try CalendarException.open("2026-03-02", through: "2026-03-06", ["10:00-11:00"])
    for second in [
      try CalendarException.open("2026-03-02", ["12:00-13:00"]),
      try .worked("2026-03-06", ["12:00-13:00"]),
      try .open("2026-03-01", through: "2026-03-31", ["10:00-11:00"]),
      first,
    ] {
      expectRefusal(.contradiction, saying: "exceptions[") { _ = try Self.desk([first, second]) }
      expectRefusal(.contradiction) { _ = try Self.desk([first]).adding([second]) }
    }
    let closed = try CalendarException.closed("2026-03-04")
    let half = try CalendarException.closed("2026-03-05", during: ["10:30-24:00"])
    let after = try CalendarException.open("2026-03-07", ["10:00-11:00"])
    let calendar = try Self.desk([after, half, first, closed, closed])
    #expect(try !calendar.isBusinessDay(LocalDate("2026-03-04")))
    #expect(
      try calendar.closeOfBusiness(on: LocalDate("2026-03-05")) == Timestamp("2026-03-05T10:30:00Z")
    )
    #expect(
      try calendar.closeOfBusiness(on: LocalDate("2026-03-07")) == Timestamp("2026-03-07T11:00:00Z")
    )
  }

  @Test func theLaterOfTwoContradictoryExceptionsIsNamed() throws {
    let exceptions = [
      try CalendarException.open("2026-03-07", ["10:00-11:00"]),
      try CalendarException.closed("2026-03-05"),
      try CalendarException.open("2026-03-07", ["12:00-13:00"]),
    ]
    expectRefusal(.contradiction, saying: "2026-03-07", at: "exceptions[2]") {
      _ = try Self.desk(exceptions)
    }
  }

  @Test func anExceptionWithoutTimesOrWithWrongOnesIsRefused() {
    expectRefusal(.emptyInterval, at: "open") { _ = try CalendarException.open("2026-03-07", []) }
    expectRefusal(.emptyInterval, at: "worked") {
      _ = try CalendarException.worked("2026-03-07", [])
    }
    expectRefusal(.emptyInterval, at: "closed") {
      _ = try CalendarException.closed("2026-03-07", during: [])
    }
    expectRefusal(.outOfRange, saying: "22:00-06:00", at: "closed") {
      _ = try CalendarException.closed("2026-03-07", during: ["22:00-06:00"])
    }
    expectRefusal(.overlappingIntervals) {
      _ = try CalendarException.open("2026-03-07", ["09:00-12:00", "11:00-13:00"])
    }
    expectRefusal(.malformed) { _ = try CalendarException.closed("7 March") }
    expectRefusal(.outOfRange) { _ = try CalendarException.closed("2026-02-29") }
    expectRefusal(.malformed) { _ = try CalendarException.closed("2026-03-07", through: "") }
  }

  @Test func aHolidaySetThatDoesNotReachIsRefused() throws {
    let short = try HolidaySet(
      "short", valid: LocalDate("2026-01-01")...LocalDate("2026-12-30"), rules: [])
    let desk = try Self.desk()
    let hours = try WeeklyHours(.mondayToFriday, "09:00-17:00")
    expectRefusal(.beyondValidity, saying: "\"short\"", at: "valid") {
      _ = try WorkingCalendar(
        "x", zone: .utc, hours: hours, holidays: [.target, short], valid: .years(2026...2026))
    }
    expectRefusal(.beyondValidity, saying: "\"short\"", at: "valid") {
      _ = try desk.changing(from: LocalDate("2026-06-01"), holidays: [short])
    }
    // Holidays have to reach as far as they are in force, not further.
    let first = try WorkingCalendar(
      "x", zone: .utc, hours: hours, holidays: [short],
      valid: LocalDate("2026-01-01")...LocalDate("2026-12-30"))
    let changed = try first.changing(from: LocalDate("2026-12-30"), holidays: [.target])
    #expect(try changed.extended(through: LocalDate("2030-12-31")).valid.upperBound.year == 2030)
    expectRefusal(.beyondValidity, saying: "TARGET", at: "valid") {
      _ = try changed.extended(through: LocalDate("2031-01-01"))
    }
    expectRefusal(.beyondValidity, saying: "\"short\"", at: "valid") {
      _ = try first.extended(through: LocalDate("2026-12-31"))
    }
    let always = try WorkingCalendar.aroundTheClock(valid: .years(2026...2030))
    expectRefusal(.beyondValidity, saying: "\"short\"", at: "valid") {
      _ = try always.intersection(first).extended(through: LocalDate("2026-12-31"))
    }
  }

  @Test func calendarsThatDoNotMeetCannotBePutTogether() throws {
    let first = try Self.desk()
    let later = try Self.desk(valid: .years(2027...2027))
    for combine in [
      { try first.union(later) }, { try first.intersection(later) },
      { try later.subtracting(first) },
    ] as [() throws -> WorkingCalendar] {
      expectRefusal(.beyondValidity, saying: "no date in common") { _ = try combine() }
    }
  }

  @Test func aCombinationIsChangedInItsParts() throws {
    let both = try Self.desk().union(.aroundTheClock(valid: .years(2026...2026)))
    expectRefusal(.unsupported) {
      _ = try both.changing(from: LocalDate("2026-06-01"), hours: .always)
    }
    expectRefusal(.unsupported) { _ = try both.adding([.closed("2026-06-01")]) }
  }

  @Test func anErrorSaysPlaceSentenceAndCode() throws {
    let error = #expect(throws: BusinessTimeError.self) {
      _ = try WeeklyHours([.monday], "09:00-12:00", "11:00-17:00")
    }
    #expect(
      error?.description
        == "hours.monday[1]: 11:00-17:00 overlaps 09:00-12:00 (overlappingIntervals)")
    let bare = BusinessTimeError(.malformed, "what")
    #expect(bare.description == "what (malformed)")
    #expect(bare.inside("hours").place == "hours")
    #expect(bare.inside("[1]").inside("monday").inside("hours").place == "hours.monday[1]")
    #expect(bare.inside("").place.isEmpty)
    #expect(BusinessTimeError.Code(rawValue: "malformed") == .malformed)
    #expect("\(BusinessTimeError.Code.neverOpens)" == "neverOpens")
  }
}

/// Expects a call to be refused with this code, and with these words or at this place if stated.
func expectRefusal(
  _ code: BusinessTimeError.Code, saying words: String = "", at place: String? = nil,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  _ call: () throws -> Void
) {
  let error = #expect(
    throws: BusinessTimeError.self, comment, sourceLocation: sourceLocation, performing: call)
  guard let error else { return }
  #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
  #expect(
    error.message.contains(words) || words.isEmpty, "\(error)", sourceLocation: sourceLocation)
  if let place {
    #expect(error.place == place, "\(error)", sourceLocation: sourceLocation)
  }
}

/// Expects decoding to be refused at a path, with the code of the fault underneath if there is one
/// and with these words.
func expectDecodingRefusal<Value: Decodable>(
  of type: Value.Type, from json: String, _ code: BusinessTimeError.Code? = nil,
  saying words: String = "", at path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let error = #expect(throws: DecodingError.self, sourceLocation: sourceLocation) {
    _ = try JSONDecoder().decode(type, from: Data(json.utf8))
  }
  guard let error else { return }
  let context = error.context
  let fault = context.underlyingError as? BusinessTimeError
  #expect(fault?.code == code, "\(error)", sourceLocation: sourceLocation)
  #expect(
    context.debugDescription.contains(words) || words.isEmpty, "\(error)",
    sourceLocation: sourceLocation)
  #expect(context.path == path, "\(error)", sourceLocation: sourceLocation)
}

extension DecodingError {
  /// What went wrong and where, whatever the case.
  fileprivate var context: Context {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context
    case .keyNotFound(let key, let context):
      Context(codingPath: context.codingPath + [key], debugDescription: context.debugDescription)
    @unknown default:
      Context(codingPath: [], debugDescription: "\(self)")
    }
  }
}

extension DecodingError.Context {
  /// The path as `exceptions[1].open`.
  fileprivate var path: String {
    codingPath.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }
}

@Suite struct CalendarCostTests {
  private func hours(_ count: Int) throws -> WeeklyHours {
    let times = try (0..<count).map { index in
      try LocalTimeRange(
        from: LocalTime(millisecondsOfDay: index * 120_000),
        to: LocalTime(millisecondsOfDay: index * 120_000 + 60_000))
    }
    return try WeeklyHours(Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, times) }))
  }

  @Test func `A calendar with absurdly many openings is refused before it is built`() throws {
    let valid = try ClosedRange<LocalDate>.years(1970...2199)
    #expect {
      try WorkingCalendar("many", zone: "UTC", hours: hours(359), valid: valid)
    } throws: { error in
      (error as? BusinessTimeError)?.code == .outOfRange
    }
    let usual = try WorkingCalendar("usual", zone: "UTC", hours: hours(3), valid: valid)
    #expect {
      try usual.union(usual).union(usual)
    } throws: { error in
      (error as? BusinessTimeError)?.code == .outOfRange
    }
  }

  @Test func `Calendars that lie absurdly deep in each other are refused`() throws {
    let leaf =
      #"{"name":"x","zone":"UTC","valid":{"from":"2026-01-01","through":"2026-01-31"},"#
      + #""hours":{"monday":["09:00-17:00"]}}"#
    func nested(_ depth: Int) -> String {
      depth == 0 ? leaf : #"{"name":"u","union":[\#(leaf),\#(nested(depth - 1))]}"#
    }
    let decoder = JSONDecoder()
    _ = try decoder.decode(WorkingCalendar.self, from: Data(nested(16).utf8))
    #expect(throws: DecodingError.self) {
      try decoder.decode(WorkingCalendar.self, from: Data(nested(40).utf8))
    }
  }
}
