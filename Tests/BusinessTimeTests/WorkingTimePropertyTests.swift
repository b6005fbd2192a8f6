import BusinessTime
import ComplaintTestKit
import ComplaintTestSupport
import Testing

/// Open time in random calendars, against the minute-by-minute model and against its own laws.
@Suite struct WorkingTimePropertyTests {
  /// Each random calendar with a generator for what is asked of it.
  private func forEachCalendar(
    _ stated: Int, seed: UInt64, _ check: (RandomCalendar, inout SeededGenerator) throws -> Void
  ) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(stated) {
      guard let drawn = try RandomCalendar(&random) else { continue }
      try check(drawn, &random)
    }
  }

  /// An instant of the span: mostly anywhere, sometimes at a minute or at the edge of open time.
  private func instant(_ drawn: RandomCalendar, _ random: inout SeededGenerator) -> Int64 {
    let span = drawn.model.span
    let anywhere = Int64.random(in: span, using: &random)
    return switch Int.random(in: 0..<5, using: &random) {
    case 0: drawn.model.next(open: true, after: anywhere) ?? span.lowerBound
    case 1: drawn.model.next(open: false, after: anywhere) ?? span.upperBound
    case 2: anywhere / 60_000 * 60_000
    default: anywhere
    }
  }

  private func timestamp(_ milliseconds: Int64) -> Timestamp {
    Timestamp(millisecondsSince1970: milliseconds)
  }

  @Test(arguments: Effort.seeds)
  func `Measuring open time agrees with counting it minute by minute`(seed: UInt64) throws {
    try forEachCalendar(600, seed: seed) { drawn, random in
      #expect(
        drawn.calendar.validInstants
          == timestamp(drawn.model.span.lowerBound)...timestamp(drawn.model.span.upperBound),
        "seed \(seed): \(drawn)")
      for _ in 0..<40 {
        let (a, b) = (instant(drawn, &random), instant(drawn, &random))
        let (start, end) = (min(a, b), max(a, b))
        let measured = try drawn.calendar.workingTime(from: timestamp(start), to: timestamp(end))
        #expect(
          measured.milliseconds == drawn.model.openTime(from: start, to: end),
          "seed \(seed): \(timestamp(start)) to \(timestamp(end)) in \(drawn)")
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func `Adding and subtracting open time agree with walking minute by minute`(
    seed: UInt64
  ) throws {
    try forEachCalendar(600, seed: seed &+ 1) { drawn, random in
      let total = drawn.model.openTime(
        from: drawn.model.span.lowerBound, to: drawn.model.span.upperBound)
      for _ in 0..<40 {
        let start = instant(drawn, &random)
        // Often exactly to the edge of open time, sometimes beyond the calendar's end.
        let other = instant(drawn, &random)
        let exact = drawn.model.openTime(from: min(start, other), to: max(start, other))
        let amount =
          Bool.random(using: &random) && exact > 0
          ? exact : Int64.random(in: 1...max(1, total), using: &random)
        let span = TimeSpan(milliseconds: amount)
        let place: Comment = "seed \(seed): \(span) at \(timestamp(start)) in \(drawn)"
        let added = try? drawn.calendar.adding(span, to: timestamp(start))
        #expect(added == drawn.model.adding(amount, to: start).map(timestamp), place)
        let subtracted = try? drawn.calendar.subtracting(span, from: timestamp(start))
        #expect(subtracted == drawn.model.subtracting(amount, from: start).map(timestamp), place)
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func `Adding is inverse to measuring, additive and monotone, and subtracting mirrors it`(
    seed: UInt64
  ) throws {
    try forEachCalendar(2_000, seed: seed &+ 2) { drawn, random in
      let calendar = drawn.calendar
      for _ in 0..<25 {
        let start = timestamp(instant(drawn, &random))
        let left = try calendar.workingTime(from: start, to: calendar.validInstants.upperBound)
        let sum = Int64.random(in: 0...left.milliseconds, using: &random)
        let part = Int64.random(in: 0...sum, using: &random)
        let (d, e) = (TimeSpan(milliseconds: part), TimeSpan(milliseconds: sum - part))
        let place: Comment = "seed \(seed): \(d) and \(e) at \(start) in \(drawn)"
        let once = try calendar.adding(d, to: start)
        let twice = try calendar.adding(d + e, to: start)
        #expect(try calendar.workingTime(from: start, to: once) == d, place)
        #expect(try calendar.adding(e, to: once) == twice, place)
        #expect(start <= once && once <= twice, place)
        #expect(try calendar.adding(.zero, to: start) == start, place)
        #expect(try calendar.subtracting(.zero, from: start) == start, place)
        #expect(try calendar.adding(-d, to: once) == calendar.subtracting(d, from: once), place)
        let back = try calendar.subtracting(d, from: twice)
        #expect(try calendar.workingTime(from: back, to: twice) == d, place)
        #expect(
          try calendar.subtracting(d + e, from: twice)
            == calendar.subtracting(e, from: calendar.subtracting(d, from: twice)), place)
        let later = timestamp(
          Int64.random(
            in: start.millisecondsSince1970...drawn.model.span.upperBound, using: &random))
        if let moved = try? calendar.adding(d, to: later) { #expect(once <= moved, place) }
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func `Openings, closings, intervals and business days agree with the model`(
    seed: UInt64
  ) throws {
    try forEachCalendar(600, seed: seed &+ 3) { drawn, random in
      let (calendar, model) = (drawn.calendar, drawn.model)
      for _ in 0..<30 {
        let at = instant(drawn, &random)
        let place: Comment = "seed \(seed): \(timestamp(at)) in \(drawn)"
        let isOpen = try? calendar.isOpen(at: timestamp(at))
        #expect(isOpen == (at < model.span.upperBound ? model.isOpen(at: at) : nil), place)
        let opening = try? calendar.nextOpening(after: timestamp(at))
        #expect(opening == model.next(open: true, after: at).map(timestamp), place)
        let closing = try? calendar.nextClosing(after: timestamp(at))
        #expect(closing == model.next(open: false, after: at).map(timestamp), place)
        let end = Int64.random(in: at...model.span.upperBound, using: &random)
        let intervals = try calendar.openIntervals(in: timestamp(at)..<timestamp(end))
        let length = intervals.reduce(TimeSpan.zero) { $0 + ($1.upperBound - $1.lowerBound) }
        #expect(length.milliseconds == model.openTime(from: at, to: end), place)
        for (one, next) in zip(intervals, intervals.dropFirst()) {
          #expect(one.upperBound < next.lowerBound, place)
        }
      }
      let days = Set(try calendar.businessDays(in: calendar.valid).map(\.daysSince1970))
      #expect(days == model.businessDays, "seed \(seed): \(drawn)")
      try checkCounting(calendar, &random, "seed \(seed): \(drawn)")
    }
  }

  /// Counting business days and finding the n-th one agree with the plain list.
  private func checkCounting(
    _ calendar: WorkingCalendar, _ random: inout SeededGenerator, _ place: Comment
  ) throws {
    let list = try calendar.businessDays(in: calendar.valid)
    for date in calendar.valid {
      let after = list.filter { $0 > date }
      let before = list.filter { $0 < date }
      #expect(try calendar.isBusinessDay(date) == list.contains(date), place)
      #expect(
        try calendar.businessDays(after: date, through: calendar.valid.upperBound) == after.count,
        place)
      let count = Int.random(in: 1...list.count + 1, using: &random)
      let next = try? calendar.businessDay(count, after: date)
      #expect(next == (count <= after.count ? after[count - 1] : nil), place)
      let previous = try? calendar.businessDay(-count, after: date)
      #expect(previous == (count <= before.count ? before[before.count - count] : nil), place)
    }
  }

  @Test(arguments: Effort.seeds)
  func `Union, intersection and difference are those of the minutes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 4)
    for _ in 0..<Effort.count(600) {
      guard let first = try RandomCalendar(&random),
        let zone = DrawnCalendar.zones.randomElement(using: &random),
        let second = try RandomCalendar(
          &random, zone: zone.name,
          valid: first.calendar.valid.lowerBound.advanced(
            by: Int.random(in: -2...2, using: &random))...first.calendar.valid.upperBound.advanced(
              by: Int.random(in: -1...3, using: &random)))
      else { continue }
      let combinations: [(String, () throws -> WorkingCalendar, (Bool, Bool) -> Bool)] = [
        ("union", { try first.calendar.union(second.calendar) }, { $0 || $1 }),
        ("intersection", { try first.calendar.intersection(second.calendar) }, { $0 && $1 }),
        ("difference", { try first.calendar.subtracting(second.calendar) }, { $0 && !$1 }),
      ]
      for (name, make, rule) in combinations {
        let place: Comment = "seed \(seed): \(name) of \(first) and \(second)"
        let combined: WorkingCalendar
        do { combined = try make() } catch let error as BusinessTimeError {
          #expect([.neverOpens, .beyondValidity].contains(error.code), place)
          continue
        }
        let span = combined.validInstants
        let model = first.model.combined(
          with: second.model,
          within: span.lowerBound.millisecondsSince1970...span.upperBound.millisecondsSince1970,
          rule)
        for _ in 0..<10 {
          let a = Int64.random(in: model.span, using: &random)
          let b = Int64.random(in: a...model.span.upperBound, using: &random)
          let measured = try combined.workingTime(from: timestamp(a), to: timestamp(b))
          #expect(measured.milliseconds == model.openTime(from: a, to: b), place)
        }
      }
    }
  }
}
