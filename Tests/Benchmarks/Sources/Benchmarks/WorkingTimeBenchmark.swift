import BusinessTime
import Foundation

/// Adding and measuring open time over three distances, beside a day walk on Foundation's Calendar.
struct WorkingTimeBenchmark {
  let calendar: WorkingCalendar
  let starts: [Timestamp]

  init() throws {
    calendar = try Self.berlin(exceptions: 0)
    var random = SplitMix(state: 7)
    let first = try Timestamp("2024-01-08T00:00:00Z").millisecondsSince1970
    let last = try Timestamp("2027-06-30T00:00:00Z").millisecondsSince1970
    starts = (0..<2_000).map { _ in
      Timestamp(millisecondsSince1970: Int64.random(in: first...last, using: &random))
    }
  }

  func run() throws {
    for (name, span) in [
      ("2 h", TimeSpan.hours(2)), ("40 h", .hours(40)), ("8 weeks", .hours(320)),
    ] {
      let ends = try starts.map { try calendar.adding(span, to: $0) }
      let walk = FoundationWalk()
      let dates = starts.map(\.date)
      let baseline = median(rounds: 3, operations: 200) {
        dates.prefix(200).reduce(0) { $0 &+ Int64(walk.add(span, to: $1).timeIntervalSince1970) }
      }
      let add = try median(operations: starts.count) {
        var sum: Int64 = 0
        for start in starts { sum &+= try calendar.adding(span, to: start).millisecondsSince1970 }
        return sum
      }
      let measure = try median(operations: starts.count) {
        var sum: Int64 = 0
        for index in starts.indices {
          sum &+= try calendar.workingTime(from: starts[index], to: ends[index]).milliseconds
        }
        return sum
      }
      report(
        "working time, \(name), Europe/Berlin with holidays, 2,000 random starts",
        [
          Measurement(name: "baseline: day walk on Foundation", nanoseconds: baseline, ratio: nil),
          Measurement(name: "add", nanoseconds: add, ratio: baseline / add),
          Measurement(name: "measure", nanoseconds: measure, ratio: baseline / measure),
        ])
    }
    try growth()
    try table()
  }

  /// The same look-ups while the calendar has more and more exceptions.
  private func growth() throws {
    var rows: [Measurement] = []
    for exceptions in [0, 200, 2_000] {
      let calendar = try Self.berlin(exceptions: exceptions)
      let add = try median(operations: starts.count) {
        var sum: Int64 = 0
        for start in starts {
          sum &+= try calendar.adding(.hours(40), to: start).millisecondsSince1970
        }
        return sum
      }
      rows.append(
        Measurement(name: "add 40 h, \(exceptions) exceptions", nanoseconds: add, ratio: nil))
    }
    report("growth with the number of exceptions", rows)
  }

  private func table() throws {
    let make = try median(operations: 1) { Int64(try Self.berlin(exceptions: 0).name.utf8.count) }
    report(
      "making a calendar of 4 years",
      [Measurement(name: "with 9 holidays a year", nanoseconds: make, ratio: nil)])
  }

  private static let germany: [HolidayRule] = {
    do {
      return [
        try HolidayRule("Neujahr", .fixed(month: 1, day: 1)),
        try HolidayRule("Karfreitag", .easter(-2)),
        try HolidayRule("Ostermontag", .easter(1)),
        try HolidayRule("Tag der Arbeit", .fixed(month: 5, day: 1)),
        try HolidayRule("Himmelfahrt", .easter(39)),
        try HolidayRule("Pfingstmontag", .easter(50)),
        try HolidayRule("Tag der Deutschen Einheit", .fixed(month: 10, day: 3)),
        try HolidayRule("1. Weihnachtstag", .fixed(month: 12, day: 25)),
        try HolidayRule("2. Weihnachtstag", .fixed(month: 12, day: 26)),
      ]
    } catch {
      fatalError("\(error)")
    }
  }()

  /// Monday to Friday 9 to 17 with the German holidays; the exceptions close a quarter of an hour.
  static func berlin(exceptions: Int) throws -> WorkingCalendar {
    let valid = try ClosedRange<LocalDate>.years(2024...2027)
    let short = try [LocalTimeRange].times(["12:00-12:15"])
    return try WorkingCalendar(
      "Berlin", zone: "Europe/Berlin", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: [HolidaySet("Germany", valid: valid, rules: germany)],
      exceptions: (0..<exceptions).map { index in
        let date = valid.lowerBound.advanced(by: index * 1_400 / max(1, exceptions))
        return try CalendarException(date...date, .closedDuring(short))
      }, valid: valid)
  }

  /// The usual way without a table: one day after another on Foundation's Calendar.
  struct FoundationWalk {
    var calendar = Calendar(identifier: .gregorian)

    init() { calendar.timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt }

    func add(_ span: TimeSpan, to start: Date) -> Date {
      var left = TimeInterval(span.milliseconds) / 1_000
      var day = calendar.startOfDay(for: start)
      while true {
        let weekday = calendar.component(.weekday, from: day)
        if weekday != 1, weekday != 7,
          let open = calendar.date(byAdding: .hour, value: 9, to: day),
          let close = calendar.date(byAdding: .hour, value: 17, to: day)
        {
          let from = max(open, start)
          let available = close.timeIntervalSince(from)
          if available >= left { return from.addingTimeInterval(left) }
          left -= max(0, available)
        }
        day = calendar.date(byAdding: .day, value: 1, to: day) ?? day
      }
    }
  }
}

/// SplitMix64, so that every run measures the same instants.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
