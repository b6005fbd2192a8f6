import BusinessTime
import Foundation
import Testing

struct CalendarCodingTests {
  /// One calendar for each thing that a calendar can state.
  static func calendars() throws -> [WorkingCalendar] {
    let year = try ClosedRange.years(2026...2026)
    let office = try WeeklyHours(.mondayToFriday, "09:00-17:00")
    func desk(
      _ name: String = "Desk", zone: ZoneRules = .utc, hours: WeeklyHours? = nil,
      holidays: [HolidaySet] = [], excepted exceptions: [CalendarException] = [],
      valid: ClosedRange<LocalDate>? = nil
    ) throws -> WorkingCalendar {
      try WorkingCalendar(
        name, zone: zone, hours: hours ?? office, holidays: holidays, exceptions: exceptions,
        valid: valid ?? year)
    }
    let berlin = try ZoneRules("Europe/Berlin")
    let spring = try LocalDate("2026-04-01")
    let autumn = try LocalDate("2026-10-01")
    let own = try HolidaySet(
      "own", valid: year, rules: [HolidayRule("Founders' Day", .fixed(month: 9, day: 14))],
      workedDays: [LocalDate("2026-01-03"): .monday, LocalDate("2026-01-10"): .friday])
    let saturdays = try desk("Saturdays", hours: WeeklyHours([.saturday], "10:00-14:00"))
    let plain = try desk()
    let simple: [WorkingCalendar] = [
      plain, try desk("Other"), try desk("编号“七” \\ / \"quoted\" \u{1F4C5}"), try desk(zone: berlin),
      try desk(zone: ZoneRules("Europe/Paris")), try desk(hours: .always),
      try desk(hours: WeeklyHours(.mondayToFriday, "09:00-17:00:00.001")),
      try desk(hours: WeeklyHours(.mondayToFriday, "09:00-12:30", "13:30-17:00")),
      try desk(hours: WeeklyHours([.friday, .saturday, .sunday], "22:00-06:00")),
      try desk(holidays: [.englandAndWales]), try desk(holidays: [.target]),
      try desk(holidays: [.englandAndWales, .target]), try desk(holidays: [own]),
      try desk(holidays: [.chinaMainland]),
      try desk(valid: .years(2026...2027)),
      try desk(valid: LocalDate("2026-01-02")...LocalDate("2026-12-31")),
    ]
    let excepted: [WorkingCalendar] = [
      try desk(excepted: [.closed("2026-12-24")]),
      try desk(excepted: [.closed("2026-12-24", name: "Eve")]),
      try desk(excepted: [.closed("2026-12-24", through: "2026-12-31")]),
      try desk(excepted: [.closed("2026-12-24", during: ["12:00-24:00"])]),
      try desk(excepted: [.closed("2026-12-24", during: ["12:00-13:00", "15:00-16:00"])]),
      try desk(excepted: [.open("2026-12-19", ["10:00-14:00"])]),
      try desk(excepted: [.open("2026-12-19", through: "2026-12-20", ["22:00-02:00"], name: "Sale")]
      ),
      try desk(excepted: [.worked("2026-12-19", ["10:00-14:00"])]),
      try desk(excepted: [.closed("2026-12-24"), .worked("2026-12-19", ["10:00-14:00"])]),
      try desk(excepted: [.closed("2030-12-24")]),
      try desk(hours: .never, excepted: [.open("2026-12-19", ["10:00-14:00"])]),
    ]
    let changed: [WorkingCalendar] = [
      try plain.changing(from: spring, hours: WeeklyHours([.monday], "08:00-16:00")),
      try plain.changing(from: autumn, hours: WeeklyHours([.monday], "08:00-16:00")),
      try plain.changing(from: spring, holidays: [.target]),
      try desk(holidays: [.target]).changing(from: spring, holidays: []),
      try plain.changing(from: spring, hours: .never).changing(from: autumn, hours: office),
      try plain.changing(from: spring),
    ]
    let combined: [WorkingCalendar] = [
      try plain.union(saturdays, name: "Both"), try saturdays.union(plain, name: "Both"),
      try desk(zone: berlin).union(plain, name: "Both"),
      try plain.union(desk(zone: berlin), name: "Both"),
      try plain.intersection(desk(hours: .always), name: "Both"),
      try desk(hours: .always).subtracting(plain, name: "Both"),
      try plain.union(saturdays).subtracting(desk(excepted: [.closed("2026-12-24")])),
      try desk(hours: .always).intersection(plain.union(saturdays), name: "Deep")
        .subtracting(saturdays.intersection(desk(hours: .always))),
      try plain.changing(from: spring, hours: .always).union(saturdays, name: "Both"),
      try plain.union(saturdays).extended(through: LocalDate("2028-02-29")),
      try plain.union(saturdays).extended(through: LocalDate("2026-06-30")),
      try desk(zone: berlin).union(plain).extended(through: LocalDate("2028-02-29")),
      try desk(zone: ZoneRules("America/New_York")).union(desk(zone: berlin))
        .extended(through: LocalDate("2028-02-29")),
      try plain.extended(through: LocalDate("2028-02-29")),
    ]
    return simple + excepted + changed + combined
  }

  @Test func everyCalendarSurvivesJSONWithItsFingerprint() throws {
    for calendar in try Self.calendars() {
      let json = try JSONEncoder().encode(calendar)
      let again = try JSONDecoder().decode(WorkingCalendar.self, from: json)
      let text = String(decoding: json, as: UTF8.self)
      #expect(again == calendar, "\(text)")
      #expect(again.hashValue == calendar.hashValue, "\(text)")
      #expect(again.name == calendar.name, "\(text)")
      #expect(again.zone == calendar.zone, "\(text)")
      #expect(again.valid == calendar.valid, "\(text)")
      #expect(again.validInstants == calendar.validInstants, "\(text)")
      #expect(try again.fingerprint() == calendar.fingerprint(), "\(text)")
      let span = calendar.validInstants
      #expect(
        try again.openIntervals(in: span.lowerBound..<span.upperBound)
          == calendar.openIntervals(in: span.lowerBound..<span.upperBound), "\(text)")
      #expect(
        try again.businessDays(in: calendar.valid) == calendar.businessDays(in: calendar.valid),
        "\(text)")
    }
  }

  @Test func everyDifferenceMakesAnotherCalendarWithAnotherFingerprint() throws {
    let calendars = try Self.calendars()
    var known: [String: WorkingCalendar] = [:]
    for calendar in calendars {
      let fingerprint = try calendar.fingerprint()
      #expect(fingerprint.count == 64)
      #expect(fingerprint.allSatisfy { "0123456789abcdef".contains($0) })
      #expect(known[fingerprint] == nil, "\(calendar.name) has the fingerprint of another")
      known[fingerprint] = calendar
    }
    #expect(known.count == calendars.count)
    #expect(Set(calendars).count == calendars.count)
    for (calendar, again) in zip(calendars, try Self.calendars()) {
      #expect(again == calendar)
      #expect(try again.fingerprint() == calendar.fingerprint())
    }
  }

  /// Every member once.
  static let golden = """
    {
      "changes" : [
        {
          "from" : "2026-07-01",
          "holidays" : [

          ],
          "hours" : {
            "monday" : [
              "08:00-16:00"
            ]
          }
        }
      ],
      "exceptions" : [
        {
          "closed" : true,
          "date" : "2026-12-24",
          "name" : "Christmas Eve"
        },
        {
          "closed" : [
            "10:00-11:00",
            "12:00-24:00"
          ],
          "from" : "2026-12-28",
          "through" : "2026-12-30"
        },
        {
          "date" : "2026-12-19",
          "open" : [
            "10:00-14:00"
          ]
        },
        {
          "date" : "2026-05-04",
          "worked" : [
            "22:00-02:00"
          ]
        }
      ],
      "holidays" : [
        {
          "name" : "Own days",
          "rules" : [
            {
              "day" : 14,
              "month" : 9,
              "name" : "Founders' Day",
              "substitute" : "nextWeekday"
            },
            {
              "firstYear" : 2026,
              "lastYear" : 2030,
              "month" : 5,
              "name" : "Picnic",
              "nth" : 1,
              "weekday" : "monday"
            }
          ],
          "valid" : {
            "from" : "2026-01-01",
            "through" : "2026-12-31"
          },
          "workedDays" : [
            {
              "date" : "2026-01-03",
              "hoursOf" : "friday"
            }
          ]
        }
      ],
      "hours" : {
        "friday" : [
          "22:00-06:00"
        ],
        "monday" : [
          "09:00-12:30",
          "13:30-17:00"
        ]
      },
      "name" : "Service desk",
      "valid" : {
        "from" : "2026-01-01",
        "through" : "2026-12-31"
      },
      "zone" : "UTC"
    }
    """

  static func goldenCalendar() throws -> WorkingCalendar {
    let own = try HolidaySet(
      "Own days", valid: .years(2026...2026),
      rules: [
        HolidayRule("Founders' Day", .fixed(month: 9, day: 14), substitute: .nextWeekday),
        HolidayRule("Picnic", .weekday(1, .monday, month: 5), firstYear: 2026, lastYear: 2030),
      ],
      workedDays: [LocalDate("2026-01-03"): .friday])
    return try WorkingCalendar(
      "Service desk", zone: .utc,
      hours: WeeklyHours([.monday], "09:00-12:30", "13:30-17:00").adding([.friday], "22:00-06:00"),
      holidays: [own],
      exceptions: [
        .closed("2026-12-24", name: "Christmas Eve"),
        .closed("2026-12-28", through: "2026-12-30", during: ["12:00-24:00", "10:00-11:00"]),
        .open("2026-12-19", ["10:00-14:00"]), .worked("2026-05-04", ["22:00-02:00"]),
      ],
      valid: .years(2026...2026)
    ).changing(
      from: LocalDate("2026-07-01"), hours: WeeklyHours([.monday], "08:00-16:00"), holidays: [])
  }

  @Test func aCalendarIsWrittenAsPinned() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let json = try encoder.encode(Self.goldenCalendar())
    #expect(String(decoding: json, as: UTF8.self) == Self.golden)
  }

  @Test func aCalendarIsReadAsPinned() throws {
    let read = try JSONDecoder().decode(WorkingCalendar.self, from: Data(Self.golden.utf8))
    #expect(try read == Self.goldenCalendar())
  }

  @Test func theFingerprintIsTheDigestOfTheSortedJSONAndTheOffsets() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (calendar, offsets) in [
      (try Self.goldenCalendar(), #"["UTC 2026-01-01T00:00:00.000Z PT0S"]"#),
      (
        try .aroundTheClock(in: "Europe/Berlin", valid: .years(2026...2026)),
        #"["Europe/Berlin 2025-12-31T23:00:00.000Z PT1H","#
          + #""Europe/Berlin 2026-03-29T01:00:00.000Z PT2H","#
          + #""Europe/Berlin 2026-10-25T01:00:00.000Z PT1H"]"#
      ),
    ] {
      let json = String(decoding: try encoder.encode(calendar), as: UTF8.self)
      var hash = SHA256()
      hash.update(#"{"calendar":\#(json),"offsets":\#(offsets)}"#.utf8)
      #expect(try calendar.fingerprint() == hash.hex)
    }
  }

  @Test func aReadySetIsNamedByAString() throws {
    let json = """
      {
        "name": "Service desk", "zone": "Europe/London",
        "valid": {"from": "2026-01-01", "through": "2027-12-31"},
        "hours": {"monday": ["09:00-12:30", "13:30-17:00"], "saturday": ["22:00-04:00"]},
        "holidays": ["englandAndWales"],
        "exceptions": [
          {"date": "2026-12-24", "closed": ["12:00-24:00"], "name": "Christmas Eve"},
          {"from": "2026-12-28", "through": "2026-12-30", "closed": true},
          {"date": "2026-12-19", "open": ["10:00-14:00"]},
          {"date": "2026-05-04", "worked": ["09:00-12:00"]}
        ],
        "changes": [{"from": "2027-04-01", "hours": {"monday": ["08:00-16:00"]}}]
      }
      """
    let read = try JSONDecoder().decode(WorkingCalendar.self, from: Data(json.utf8))
    let made = try WorkingCalendar(
      "Service desk", zone: "Europe/London",
      hours: WeeklyHours([.monday], "09:00-12:30", "13:30-17:00").adding(
        [.saturday], "22:00-04:00"),
      holidays: [.englandAndWales],
      exceptions: [
        .closed("2026-12-24", during: ["12:00-24:00"], name: "Christmas Eve"),
        .closed("2026-12-28", through: "2026-12-30"), .open("2026-12-19", ["10:00-14:00"]),
        .worked("2026-05-04", ["09:00-12:00"]),
      ],
      valid: .years(2026...2027)
    ).changing(from: LocalDate("2027-04-01"), hours: WeeklyHours([.monday], "08:00-16:00"))
    #expect(read == made)
    // The early May bank holiday is worked, the change keeps the holidays.
    #expect(try read.isBusinessDay(LocalDate("2026-05-04")))
    #expect(try !read.isBusinessDay(LocalDate("2027-05-03")))
  }
}

struct CalendarDecodingErrorTests {
  /// A member list of a calendar that is right, to be varied.
  private static let whole: [String: String] = [
    "name": #""desk""#, "zone": #""UTC""#,
    "valid": #"{"from": "2026-01-01", "through": "2026-12-31"}"#,
    "hours": #"{"monday": ["09:00-17:00"]}"#,
  ]

  /// The JSON of the right calendar with other members; `nil` leaves one out.
  private static func calendar(_ members: [String: String?]) -> String {
    let all = whole.mapValues(Optional.some).merging(members) { $1 }
    let written = all.compactMap { key, value in value.map { "\"\(key)\": \($0)" } }
    return "{" + written.sorted().joined(separator: ", ") + "}"
  }

  @Test func theUnchangedCalendarIsRead() throws {
    let json = Self.calendar([:])
    #expect(
      try JSONDecoder().decode(WorkingCalendar.self, from: Data(json.utf8)).name == "desk")
  }

  @Test(
    arguments: [
      ("name", nil, nil, "", "name"),
      ("zone", nil, nil, "", "zone"),
      ("valid", nil, nil, "", "valid"),
      ("hours", nil, nil, "", "hours"),
      ("name", "7", nil, "", "name"),
      ("timezone", #""UTC""#, nil, "\"timezone\"", "timezone"),
      ("Name", #""x""#, nil, "\"Name\"", "Name"),
      ("zone", #""Mars/Olympus""#, .unknownZone, "\"Mars/Olympus\"", "zone"),
      (
        "valid", #"{"from": "2026-12-31", "through": "2026-01-01"}"#, .endBeforeStart, "2026-01-01",
        "valid"
      ),
      (
        "valid", #"{"from": "2026-1-1", "through": "2026-01-01"}"#, .malformed, "\"2026-1-1\"",
        "valid.from"
      ),
      ("valid", #"{"from": "2026-01-01"}"#, nil, "", "valid.through"),
      (
        "valid", #"{"from": "2026-01-01", "through": "2026-02-30"}"#, .outOfRange, "2026-2-30",
        "valid.through"
      ),
      ("valid", #"{"from": "2026-01-01", "until": "2026-02-01"}"#, nil, "\"until\"", "valid.until"),
      (
        "valid", #"{"from": "1969-12-31", "through": "2026-01-01"}"#, .beyondValidity, "1969-12-31",
        ""
      ),
      (
        "valid", #"{"from": "2026-01-01", "through": "2200-01-01"}"#, .beyondValidity, "2200-01-01",
        ""
      ),
      ("hours", #"{"mondey": ["09:00-17:00"]}"#, .malformed, "\"mondey\"", "hours.mondey"),
      ("hours", #"{"monday": "09:00-17:00"}"#, nil, "", "hours.monday"),
      ("hours", #"{"monday": ["09:00-17:00", "late"]}"#, .malformed, "\"late\"", "hours.monday[1]"),
      ("hours", #"{"monday": ["09:00-09:00"]}"#, .emptyInterval, "09:00-09:00", "hours.monday[0]"),
      ("hours", #"{"monday": ["09:00-25:00"]}"#, .outOfRange, "\"25:00\"", "hours.monday[0]"),
      ("hours", #"{"monday": ["24:00-06:00"]}"#, .outOfRange, "24:00", "hours.monday[0]"),
      (
        "hours", #"{"monday": ["09:00-12:00", "11:00-13:00"]}"#, .overlappingIntervals,
        "hours.monday[1]", "hours"
      ),
      (
        "hours", #"{"sunday": ["22:00-06:00"], "monday": ["05:00-07:00"]}"#, .overlappingIntervals,
        "hours.monday[0]", "hours"
      ),
      ("hours", "{}", .neverOpens, "\"desk\"", ""),
      (
        "exceptions", #"[{"date": "2026-12-24", "closed": true}, {"date": "24.12.2026"}]"#,
        .malformed, "24.12.2026", "exceptions[1].date"
      ),
      ("exceptions", #"[{"date": "2026-12-24"}]"#, .contradiction, "exactly one", "exceptions[0]"),
      (
        "exceptions", #"[{"date": "2026-12-24", "closed": false}]"#, nil, "true or a list",
        "exceptions[0].closed"
      ),
      (
        "exceptions", #"[{"date": "2026-12-24", "closed": true, "open": ["09:00-10:00"]}]"#,
        .contradiction, "exactly one", "exceptions[0]"
      ),
      (
        "exceptions", #"[{"date": "2026-12-24", "close": true}]"#, nil, "\"close\"",
        "exceptions[0].close"
      ),
      (
        "exceptions", #"[{"from": "2026-12-24", "closed": true}]"#, nil, "", "exceptions[0].through"
      ),
      (
        "exceptions", #"[{"from": "2026-12-24", "through": "2026-12-23", "closed": true}]"#,
        .endBeforeStart, "2026-12-23", "exceptions[0]"
      ),
      (
        "exceptions", #"[{"date": "2026-12-24", "closed": ["22:00-06:00"]}]"#, .outOfRange,
        "22:00-06:00", "exceptions[0]"
      ),
      (
        "exceptions", #"[{"date": "2026-12-24", "closed": []}]"#, .emptyInterval, "no time",
        "exceptions[0]"
      ),
      (
        "exceptions", #"[{"date": "2026-12-24", "open": []}]"#, .emptyInterval, "open",
        "exceptions[0]"
      ),
      (
        "exceptions", #"[{"date": "2026-12-24", "open": ["9-5"]}]"#, .malformed, "\"9\"",
        "exceptions[0].open[0]"
      ),
      (
        "exceptions", #"[{"date": "2026-12-24", "worked": ["09:00-12:00", "11:00-13:00"]}]"#,
        .overlappingIntervals, "worked[1]", "exceptions[0]"
      ),
      (
        "exceptions",
        #"[{"date": "2026-12-24", "open": ["09:00-12:00"]}, "#
          + #"{"date": "2026-12-24", "worked": ["13:00-14:00"]}]"#,
        .contradiction, "exceptions[1]", ""
      ),
      ("holidays", #"["englandAndWales", "atlantis"]"#, nil, "\"atlantis\"", "holidays[1]"),
      ("holidays", #""target""#, nil, "", "holidays"),
      (
        "holidays",
        #"[{"name": "x", "valid": {"from": "2026-01-01", "through": "2026-12-30"}}]"#,
        .beyondValidity, "\"x\"", ""
      ),
      ("changes", #"[{"from": "2026-04-01", "hour": {}}]"#, nil, "\"hour\"", "changes[0].hour"),
      ("changes", #"[{"hours": {}}]"#, nil, "", "changes[0].from"),
      (
        "changes", #"[{"from": "2026-04-01", "hours": {"monday": ["x"]}}]"#, .malformed, "\"x\"",
        "changes[0].hours.monday[0]"
      ),
      (
        "changes", #"[{"from": "2026-04-01", "hours": {}}, {"from": "2026-04-01", "hours": {}}]"#,
        .endBeforeStart, "2026-04-01", ""
      ),
      ("changes", #"[{"from": "2026-04-01"}]"#, nil, "hours, holidays or both", "changes[0]"),
      (
        "exceptions", #"[{"date": "2026-12-24", "from": "2026-12-24", "closed": true}]"#, nil,
        "\"from\"", "exceptions[0].from"
      ),
      (
        "changes", #"[{"from": "2026-04-01", "holidays": ["atlantis"]}]"#, nil, "\"atlantis\"",
        "changes[0].holidays[0]"
      ),
    ] as [(String, String?, BusinessTimeError.Code?, String, String)])
  func aWrongMemberSaysWhatAndWhere(
    member: String, json: String?, code: BusinessTimeError.Code?, words: String, path: String
  ) {
    expectDecodingRefusal(
      of: WorkingCalendar.self, from: Self.calendar([member: json]), code, saying: words, at: path)
  }

  @Test(
    arguments: [
      ("union", #"[]"#, .malformed, "not 0", "union"),
      ("union", "[DESK]", .malformed, "not 1", "union"),
      ("difference", "[DESK, DESK, DESK]", .malformed, "not 3", "difference"),
      ("union", #"[DESK, {"name": "x"}]"#, nil, "", "union[1].zone"),
      ("intersection", "[DESK, NOWHERE]", .unknownZone, "Mars/Olympus", "intersection[1].zone"),
      ("intersection", "[DESK, SATURDAY]", .neverOpens, "\"both\"", ""),
      ("difference", "[DESK, DESK]", .neverOpens, "\"both\"", ""),
      ("union", #"[DESK, DESK], "zone": "UTC""#, nil, "\"zone\"", "zone"),
      ("union", "[DESK, DESK], \"difference\": [DESK, DESK]", nil, "\"difference\"", "difference"),
      ("union", "[DESK, LATER]", .beyondValidity, "no date in common", "union"),
      ("union", "[DESK, CLOSED]", .neverOpens, "\"desk\"", "union[1]"),
      ("unoin", "[DESK, DESK]", nil, "\"unoin\"", "unoin"),
      (
        "union", #"[DESK, {"name": "y", "difference": [DESK, TYPO]}]"#, .malformed, "\"mondey\"",
        "union[1].difference[1].hours.mondey"
      ),
    ] as [(String, String, BusinessTimeError.Code?, String, String)])
  func aWrongCombinationSaysWhatAndWhere(
    member: String, parts: String, code: BusinessTimeError.Code?, words: String, path: String
  ) {
    let later = #"{"from": "2030-01-01", "through": "2030-12-31"}"#
    let named = [
      "DESK": Self.calendar([:]), "LATER": Self.calendar(["valid": later]),
      "NOWHERE": Self.calendar(["zone": #""Mars/Olympus""#]),
      "SATURDAY": Self.calendar(["hours": #"{"saturday": ["10:00-14:00"]}"#]),
      "CLOSED": Self.calendar(["hours": "{}"]),
      "TYPO": Self.calendar(["hours": #"{"mondey": []}"#]),
    ]
    let written = named.reduce(parts) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
    expectDecodingRefusal(
      of: WorkingCalendar.self, from: #"{"name": "both", "\#(member)": \#(written)}"#, code,
      saying: words, at: path)
  }
}
