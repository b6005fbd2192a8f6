import BusinessTime
import Foundation

/// A slow model of a calendar: for every minute of a span whether it is open.
///
/// It looks at each interval of each date and shares no code with the library; the offsets of zones
/// come from Foundation.
struct MinuteModel {
  /// The first minute of the span, in minutes since 1970 UTC.
  let first: Int
  /// Whether each minute is open.
  private(set) var isOpen: [Bool]
  /// The dates on which open time begins, as days since 1970.
  private(set) var businessDays: Set<Int>

  /// What is said of one date.
  struct Day {
    /// Intervals in minutes after midnight; the end may lie on the next date.
    var hours: [Range<Int>] = []
    /// Closed parts, in minutes after midnight.
    var cuts: [Range<Int>] = []
  }

  /// - Parameters:
  ///   - zone: The zone of all dates.
  ///   - days: The dates of the span, as days since 1970.
  ///   - day: What is said of a date.
  init(zone: TimeZone, days: ClosedRange<Int>, day: (Int) -> Day) {
    // The wall clock of each minute, some days more on either side than is asked for.
    let start = (days.lowerBound - 3) * 1_440
    let wall = (start..<(days.upperBound + 4) * 1_440).map { minute in
      minute + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
    }
    // A wall time is reached at the first minute whose clock shows it or more.
    var highest = Int.min
    let reached = wall.map { shown in
      highest = max(highest, shown)
      return highest
    }
    func minute(of time: Int) -> Int {
      var (low, high) = (0, reached.count)
      while low < high {
        let middle = (low + high) / 2
        if reached[middle] < time { low = middle + 1 } else { high = middle }
      }
      return low
    }
    func minutes(of intervals: [Range<Int>], on date: Int) -> [Range<Int>] {
      intervals.map { interval in
        let from = minute(of: date * 1_440 + interval.lowerBound)
        return from..<max(from, minute(of: date * 1_440 + interval.upperBound))
      }
    }
    let dates = (days.lowerBound - 1)...days.upperBound
    var isCut = Array(repeating: false, count: wall.count)
    for date in dates {
      for cut in minutes(of: day(date).cuts, on: date) {
        for index in cut { isCut[index] = true }
      }
    }
    let (lower, upper) = (
      minute(of: days.lowerBound * 1_440), minute(of: (days.upperBound + 1) * 1_440)
    )
    // Hours of two dates may overlap, so whose a minute is cannot be asked of the minute.
    var isOpen = Array(repeating: false, count: wall.count)
    businessDays = []
    for date in dates {
      for interval in minutes(of: day(date).hours, on: date) {
        for index in interval where !isCut[index] {
          isOpen[index] = true
          if (lower..<upper).contains(index), days.contains(date) { businessDays.insert(date) }
        }
      }
    }
    first = start + lower
    self.isOpen = Array(isOpen[lower..<upper])
  }

  init(first: Int, isOpen: [Bool], businessDays: Set<Int>) {
    self.first = first
    self.isOpen = isOpen
    self.businessDays = businessDays
  }

  /// The instants of the span, in milliseconds.
  var span: ClosedRange<Int64> {
    Int64(first) * 60_000...Int64(first + isOpen.count) * 60_000
  }

  /// The open milliseconds from one instant to another, minute by minute.
  func openTime(from start: Int64, to end: Int64) -> Int64 {
    var total: Int64 = 0
    var minute = Int(start / 60_000) - first
    while minute < isOpen.count, Int64(first + minute) * 60_000 < end {
      let from = max(start, Int64(first + minute) * 60_000)
      let to = min(end, Int64(first + minute + 1) * 60_000)
      if isOpen[minute] { total += to - from }
      minute += 1
    }
    return total
  }

  /// The instant after which `amount` > 0 of open time has passed; `nil` beyond the span.
  func adding(_ amount: Int64, to start: Int64) -> Int64? {
    var left = amount
    var minute = Int(start / 60_000) - first
    while minute < isOpen.count {
      let from = max(start, Int64(first + minute) * 60_000)
      let length = Int64(first + minute + 1) * 60_000 - from
      if isOpen[minute] {
        if left <= length { return from + left }
        left -= length
      }
      minute += 1
    }
    return nil
  }

  /// The instant from which `amount` > 0 of open time passes; `nil` beyond the span.
  func subtracting(_ amount: Int64, from end: Int64) -> Int64? {
    var left = amount
    var minute = Int((end - 1) / 60_000) - first
    while minute >= 0 {
      let to = min(end, Int64(first + minute + 1) * 60_000)
      let length = to - Int64(first + minute) * 60_000
      if isOpen[minute] {
        if left <= length { return to - left }
        left -= length
      }
      minute -= 1
    }
    return nil
  }

  /// The first minute after `instant` that is `open` and whose minute before is not.
  func next(open: Bool, after instant: Int64) -> Int64? {
    var minute = Int(instant / 60_000) - first + 1
    while minute < isOpen.count {
      if isOpen[minute] == open, isOpen[minute - 1] != open {
        return Int64(first + minute) * 60_000
      }
      minute += 1
    }
    return nil
  }

  func isOpen(at instant: Int64) -> Bool {
    let minute = Int(instant / 60_000) - first
    return minute < isOpen.count && isOpen[minute]
  }

  /// Both models minute by minute, over the minutes they have in common.
  func combined(
    with other: MinuteModel, within span: ClosedRange<Int64>, _ rule: (Bool, Bool) -> Bool
  ) -> MinuteModel {
    let (start, end) = (Int(span.lowerBound / 60_000), Int(span.upperBound / 60_000))
    return MinuteModel(
      first: start,
      isOpen: (start..<end).map { rule(isOpen[$0 - first], other.isOpen[$0 - other.first]) },
      businessDays: [])
  }
}
