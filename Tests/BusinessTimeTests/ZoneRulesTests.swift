import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

struct ZoneRulesTests {
  static let zones = [
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia",
    "America/Sao_Paulo", "Africa/Casablanca", "UTC", "Asia/Shanghai", "Europe/London",
    "Europe/Dublin", "Asia/Pyongyang", "America/Caracas", "Europe/Istanbul", "Asia/Kathmandu",
    "Pacific/Kwajalein", "Antarctica/Troll", "Africa/Juba", "Europe/Volgograd",
  ]

  @Test(arguments: zones, Effort.seeds)
  func offsetsAreThoseOfFoundationFrom1970Through2199(zone: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rules = try ZoneRules(zone)
    let theirs = try #require(TimeZone(identifier: zone))
    for _ in 0..<Effort.count(20_000) {
      let second = Int64.random(in: 0..<7_258_118_400, using: &random)
      let instant = Timestamp(millisecondsSince1970: second * 1_000)
      #expect(
        rules.offset(at: instant) == .seconds(Int64(theirs.secondsFromGMT(for: instant.date))),
        "\(instant), seed \(seed)")
    }
  }

  @Test(arguments: zones, Effort.seeds)
  func offsetsChangeExactlyWhereFoundationChangesThem(zone: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rules = try ZoneRules(zone)
    let theirs = try #require(TimeZone(identifier: zone))
    for _ in 0..<Effort.count(400) {
      // Somewhere in these 40 days the offset may change; if it does, halving finds where.
      let start = Int64.random(in: 0..<7_254_000_000, using: &random)
      guard let change = theirs.change(from: start, to: start + 3_456_000) else { continue }
      for second in [change - 1, change, change + 1] {
        let instant = Timestamp(millisecondsSince1970: second * 1_000)
        #expect(
          rules.offset(at: instant) == .seconds(Int64(theirs.secondsFromGMT(for: instant.date))),
          "\(instant), seed \(seed)")
      }
      #expect(
        rules.offset(at: Timestamp(millisecondsSince1970: change * 1_000 - 1))
          == .seconds(theirs.offset(at: change - 1)), "seed \(seed)")
    }
  }

  @Test(arguments: zones, Effort.seeds)
  func aWallTimeIsTheFirstInstantAtWhichTheClockHasReachedIt(zone: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rules = try ZoneRules(zone)
    let theirs = try #require(TimeZone(identifier: zone))
    for round in 0..<Effort.count(2_000) {
      // The change sought after it also lies before 2200, where the table ends.
      var near = Int64.random(in: 86_400 * 3..<7_240_000_000, using: &random)
      if round % 2 == 0, let change = theirs.change(from: near, to: near + 17_280_000) {
        near = change
      }
      let wall = near + theirs.offset(at: near) + Int64.random(in: -10_800...10_800, using: &random)
      let (day, second) = wall.quotientAndRemainder(dividingBy: 86_400)
      let date = try LocalDate("1970-01-01").advanced(by: Int(day))
      let time = try LocalTime(millisecondsOfDay: Int(second) * 1_000)
      let expected = theirs.firstInstant(ofWall: wall)
      #expect(
        rules.instant(of: date, at: time).millisecondsSince1970 == expected * 1_000,
        "\(date) \(time), seed \(seed)")
    }
  }

  @Test(arguments: [
    // The skipped hour ends when the clocks go forward, at 01:00 UTC.
    ("Europe/Berlin", "2026-03-29", "01:59:59.999", "2026-03-29T00:59:59.999Z"),
    ("Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29", "02:59:59.999", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29", "03:00:00.001", "2026-03-29T01:00:00.001Z"),
    // The repeated hour is meant the first time.
    ("Europe/Berlin", "2026-10-25", "01:59:59.999", "2026-10-24T23:59:59.999Z"),
    ("Europe/Berlin", "2026-10-25", "02:00", "2026-10-25T00:00:00Z"),
    ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"),
    ("Europe/Berlin", "2026-10-25", "02:59:59.999", "2026-10-25T00:59:59.999Z"),
    ("Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00:00Z"),
    ("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00:00Z"),
    ("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z"),
    ("America/New_York", "2026-11-01", "02:00", "2026-11-01T07:00:00Z"),
    // Half an hour only.
    ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00Z"),
    ("Australia/Lord_Howe", "2026-10-04", "02:30", "2026-10-03T15:30:00Z"),
    ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00Z"),
    ("Australia/Lord_Howe", "2026-04-05", "02:00", "2026-04-04T15:30:00Z"),
    ("Asia/Kolkata", "2026-01-01", "00:00", "2025-12-31T18:30:00Z"),
    ("Asia/Kathmandu", "2026-01-01", "00:00", "2025-12-31T18:15:00Z"),
    // A whole date that never was: 2011-12-30 ends as it begins.
    ("Pacific/Apia", "2011-12-29", "24:00", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-30", "00:00", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-30", "15:00", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-30", "24:00", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-31", "00:01", "2011-12-30T10:01:00Z"),
    // The day began at 01:00.
    ("America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04T03:00:00Z"),
    ("America/Sao_Paulo", "2018-11-04", "00:30", "2018-11-04T03:00:00Z"),
    ("America/Sao_Paulo", "2018-11-03", "24:00", "2018-11-04T03:00:00Z"),
    ("America/Sao_Paulo", "2018-11-04", "01:00", "2018-11-04T03:00:00Z"),
    // The hour before midnight came twice.
    ("America/Sao_Paulo", "2018-02-17", "23:30", "2018-02-18T01:30:00Z"),
    ("America/Sao_Paulo", "2018-02-17", "24:00", "2018-02-18T03:00:00Z"),
    ("UTC", "2026-03-29", "02:30", "2026-03-29T02:30:00Z"),
    ("UTC", "2026-03-29", "24:00", "2026-03-30T00:00:00Z"),
  ])
  func aSkippedTimeIsTheEndOfTheGapAndARepeatedOneTheFirst(
    zone: String, date: String, time: String, instant: String
  ) throws {
    #expect(
      try ZoneRules(zone).instant(of: LocalDate(date), at: LocalTime(time)) == Timestamp(instant))
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29T00:59:59.999Z", "2026-03-29", "01:59:59.999"),
    ("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29", "03:00"),
    ("Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25", "02:30"),
    ("Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25", "02:30"),
    ("Pacific/Apia", "2011-12-30T09:59:59.999Z", "2011-12-29", "23:59:59.999"),
    ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31", "00:00"),
    ("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04", "01:00"),
    ("America/New_York", "1969-12-31T23:59:59.999Z", "1969-12-31", "18:59:59.999"),
    ("UTC", "1969-12-31T23:59:59.999Z", "1969-12-31", "23:59:59.999"),
  ])
  func theWallClockShowsDateAndTime(
    zone: String, instant: String, date: String, time: String
  ) throws {
    let rules = try ZoneRules(zone)
    let shown = rules.wallClock(at: try Timestamp(instant))
    #expect(try shown.date == LocalDate(date))
    #expect(try shown.time == LocalTime(time))
    #expect(try rules.date(at: Timestamp(instant)) == LocalDate(date))
  }

  @Test func aDayBeginsWhereTheClocksFirstShowIt() throws {
    let saoPaulo = try ZoneRules("America/Sao_Paulo")
    #expect(
      try saoPaulo.startOfDay(LocalDate("2018-11-04")) == Timestamp("2018-11-04T03:00:00Z"))
    let berlin = try ZoneRules("Europe/Berlin")
    let springForward = try LocalDate("2026-03-29")
    let fallBack = try LocalDate("2026-10-25")
    #expect(
      berlin.startOfDay(springForward.advanced(by: 1)) - berlin.startOfDay(springForward)
        == .hours(23))
    #expect(berlin.startOfDay(fallBack.advanced(by: 1)) - berlin.startOfDay(fallBack) == .hours(25))
  }

  @Test func beforeAndAfterTheTableItsFirstAndLastOffsetsHold() throws {
    let berlin = try ZoneRules("Europe/Berlin")
    #expect(try berlin.offset(at: Timestamp("1945-07-01T00:00:00Z")) == .hours(1))
    #expect(berlin.offset(at: .earliest) == .hours(1))
    #expect(berlin.offset(at: .latest) == .hours(1))
    #expect(try berlin.offset(at: Timestamp("2199-07-01T00:00:00Z")) == .hours(2))
    #expect(ZoneRules.utc.offset(at: .latest) == .zero)
  }

  @Test(arguments: [
    "", " ", "Mars/Olympus", "Europe/Atlantis", "Europe/Berlin ", "Berlin", "+25:00", "½",
  ])
  func anUnknownZoneIsRefusedByName(zone: String) {
    expectRefusal(.unknownZone, saying: "\"\(zone)\"", at: "zone") { _ = try ZoneRules(zone) }
  }

  @Test func rulesAreEqualByNameAndOffsets() throws {
    let berlin = try ZoneRules("Europe/Berlin")
    #expect(try ZoneRules("Europe/Berlin") == berlin)
    #expect(try ZoneRules("Europe/Paris") != berlin)
    #expect(try ZoneRules("UTC") == .utc)
    #expect(berlin.identifier == "Europe/Berlin")
    #expect(try Set([berlin, ZoneRules("Europe/Berlin"), .utc, ZoneRules("UTC")]).count == 2)
  }
}

extension TimeZone {
  fileprivate func offset(at second: Int64) -> Int64 {
    Int64(secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
  }

  /// The second at which the offset changes between two instants; `nil` if it is the same at both.
  fileprivate func change(from start: Int64, to end: Int64) -> Int64? {
    var (low, high) = (start, end)
    let before = offset(at: low)
    guard offset(at: high) != before else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if offset(at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }

  /// The first instant at which the wall clock shows a time, or has gone past it without doing so.
  fileprivate func firstInstant(ofWall wall: Int64) -> Int64 {
    // Every offset that holds within a day of it either way makes a candidate.
    let offsets = Set(stride(from: wall - 93_600, through: wall + 93_600, by: 1_800).map(offset))
    let shown = offsets.map { wall - $0 }.filter { $0 + offset(at: $0) == wall }.min()
    if let shown { return shown }
    var (low, high) = (wall - 93_600, wall + 93_600)
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle + offset(at: middle) >= wall { high = middle } else { low = middle }
    }
    return high
  }
}
