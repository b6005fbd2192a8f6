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
    let (calendar, starts) = (self.calendar, self.starts)
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
        for (start, end) in zip(starts, ends) {
          sum &+= try calendar.workingTime(from: start, to: end).milliseconds
        }
        return sum
      }
      let bare = try BareTable(calendar)
      let look = median(operations: starts.count) {
        starts.reduce(0) { $0 &+ bare.openTime(before: $1.millisecondsSince1970) }
      }
      report(
        "working time, \(name), Europe/Berlin with holidays, 2,000 random starts",
        [
          Measurement(name: "baseline: day walk on Foundation", nanoseconds: baseline, ratio: nil),
          Measurement(
            name: "one bare look-up by halving", nanoseconds: look, ratio: baseline / look),
          Measurement(name: "add", nanoseconds: add, ratio: baseline / add),
          Measurement(name: "measure", nanoseconds: measure, ratio: baseline / measure),
        ])
    }
    try growth()
    try table()
  }

  /// The same look-ups while the calendar has more and more exceptions, spread out or all together.
  private func growth() throws {
    var rows: [Measurement] = []
    for (exceptions, days) in [(0, 1_400), (200, 1_400), (2_000, 1_400), (2_000, 20)] {
      let calendar = try Self.berlin(exceptions: exceptions, withinDays: days)
      let add = try median(operations: starts.count) {
        var sum: Int64 = 0
        for start in starts {
          sum &+= try calendar.adding(.hours(40), to: start).millisecondsSince1970
        }
        return sum
      }
      let name = "add 40 h, \(exceptions) exceptions within \(days) days"
      rows.append(Measurement(name: name, nanoseconds: add, ratio: nil))
    }
    report("growth with the number of exceptions", rows)
  }

  private func table() throws {
    let make = try median(operations: 1) { Int64(try Self.berlin(exceptions: 0).name.utf8.count) }
    report(
      "making a calendar of 4 years",
      [Measurement(name: "with 9 holidays a year", nanoseconds: make, ratio: nil)])
    let size = try memoryGrowth { try (0..<500).map { _ in try Self.berlin(exceptions: 0) } } / 500
    print("  it takes \((size + 512) / 1_024) KiB, definition and table")
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

  /// Monday to Friday 9 to 17 with the German holidays.
  ///
  /// Each exception closes one minute, one after another through the first `days` days.
  static func berlin(exceptions: Int, withinDays days: Int = 1_400) throws -> WorkingCalendar {
    let valid = try ClosedRange<LocalDate>.years(2024...2027)
    let closures = try (0..<exceptions).map { index in
      let date = valid.lowerBound.advanced(by: index % days)
      let minute = 9 * 60 + index / days * 3 + 1
      let time = try LocalTimeRange(
        from: LocalTime(millisecondsOfDay: minute * 60_000),
        to: LocalTime(millisecondsOfDay: (minute + 1) * 60_000))
      return try CalendarException(date...date, .closedDuring([time]))
    }
    return try WorkingCalendar(
      "Berlin", zone: "Europe/Berlin", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: [HolidaySet("Germany", valid: valid, rules: germany)], exceptions: closures,
      valid: valid)
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

/// What a look-up costs at the least: a binary search in a plain table of the same stretches.
struct BareTable {
  private let starts: [Int64]
  private let before: [Int64]

  init(_ calendar: WorkingCalendar) throws {
    let span = calendar.validInstants
    var total: Int64 = 0
    var (starts, before) = ([span.lowerBound.millisecondsSince1970], [Int64(0)])
    for open in try calendar.openIntervals(in: span.lowerBound..<span.upperBound) {
      starts.append(open.lowerBound.millisecondsSince1970)
      before.append(total)
      total += (open.upperBound - open.lowerBound).milliseconds
    }
    self.starts = starts
    self.before = before + [total]
  }

  /// The open time before an instant, by halving.
  func openTime(before instant: Int64) -> Int64 {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= instant { low = middle } else { high = middle }
    }
    return before[low] + min(instant - starts[low], before[low + 1] - before[low])
  }
}
