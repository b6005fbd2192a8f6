/// The same times on each of some dates, and why.
struct DatedTimes {
  let dates: ClosedRange<LocalDate>
  let times: [LocalTimeRange]
  let name: String?

  init(_ dates: ClosedRange<LocalDate>, _ times: [LocalTimeRange], _ name: String?) {
    self.dates = dates
    self.times = times
    self.name = name
  }

  /// A stretch of a wall clock in milliseconds since 1970, split into its first date, the whole dates
  /// in between and the last date.
  static func split(
    _ wall: Range<Int64>, named name: String?
  ) throws(BusinessTimeError) -> [DatedTimes] {
    var parts: [DatedTimes] = []
    var (day, time) = wall.lowerBound.flooredDivision(by: 86_400_000)
    let (lastDay, lastTime) = wall.upperBound.flooredDivision(by: 86_400_000)
    func add(_ days: ClosedRange<Int64>, _ from: Int64, _ to: Int64) throws(BusinessTimeError) {
      let dates =
        LocalDate(
          daysSince1970: Int(days.lowerBound))...LocalDate(daysSince1970: Int(days.upperBound))
      let times = try LocalTimeRange(
        from: LocalTime(unchecked: Int(from)), to: LocalTime(unchecked: Int(to)))
      parts.append(DatedTimes(dates, [times], name))
    }
    if day < lastDay, time > 0 {
      try add(day...day, time, 86_400_000)
      (day, time) = (day + 1, 0)
    }
    if day < lastDay { try add(day...lastDay - 1, 0, 86_400_000) }
    if lastTime > 0 { try add(lastDay...lastDay, day < lastDay ? 0 : time, lastTime) }
    return parts
  }
}

extension [DatedTimes] {
  /// The same statements with each date in one of them only, in order.
  ///
  /// Dates with the same statements stay together, so a stretch of a thousand years is one.
  func merged() throws(BusinessTimeError) -> [DatedTimes] {
    let queue = sorted { $0.dates.lowerBound < $1.dates.lowerBound }
    let cuts = Set(flatMap { [$0.dates.lowerBound, $0.dates.upperBound.shifted(by: 1)] }).sorted()
    var merged: [DatedTimes] = []
    var active: [DatedTimes] = []
    var next = 0
    for (first, after) in zip(cuts, cuts.dropFirst()) {
      active.removeAll { $0.dates.upperBound < first }
      while next < queue.count, queue[next].dates.lowerBound == first {
        active.append(queue[next])
        next += 1
      }
      if active.isEmpty { continue }
      let times = try [LocalTimeRange](joining: active.flatMap(\.times))
      merged.append(DatedTimes(first...after.shifted(by: -1), times, active.joinedNames))
    }
    return merged
  }

  /// The different names in the order of the times, or `nil` if there is none.
  ///
  /// A limit keeps a hostile file from repeating thousands of names on thousands of dates.
  private var joinedNames: String? {
    var names: [String] = []
    for part in sorted(by: { $0.times[0] < $1.times[0] }) where names.count < 8 {
      if let name = part.name, !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

extension [LocalTimeRange] {
  /// The times that any of `ranges` covers, sorted and without overlap.
  ///
  /// Ranges that touch become one, except where together they would last longer than an interval can,
  /// which is a day: then the earlier one ends where the later one begins.
  fileprivate init(joining ranges: [LocalTimeRange]) throws(BusinessTimeError) {
    self = []
    for range in ranges.sorted() {
      guard let last, last.endMilliseconds >= range.start.millisecondsOfDay else {
        append(range)
        continue
      }
      removeLast()
      let start = last.start.millisecondsOfDay
      let end = Swift.max(last.endMilliseconds, range.endMilliseconds)
      if end <= 86_400_000 || end - start < 86_400_000 {
        append(try LocalTimeRange(from: last.start, to: LocalTime(wrapping: end)))
      } else {
        append(try LocalTimeRange(from: last.start, to: range.start))
        append(range)
      }
    }
  }
}

extension LocalTime {
  /// The time that many milliseconds after 00:00 of this date or, above 24:00, of the next.
  fileprivate init(wrapping milliseconds: Int) {
    self.init(unchecked: milliseconds > 86_400_000 ? milliseconds - 86_400_000 : milliseconds)
  }
}
