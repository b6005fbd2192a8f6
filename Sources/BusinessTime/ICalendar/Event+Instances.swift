extension ICalendar.Event {
  /// The dates of each instance within a span, in order and cut to it; overlapping ones are one.
  func instances(
    of first: ClosedRange<LocalDate>, within span: ClosedRange<LocalDate>
  ) -> [ClosedRange<LocalDate>] {
    let length = first.lowerBound.distance(to: first.upperBound)
    let window = span.lowerBound.shifted(by: -length)...span.upperBound
    let excluded = excludedDates
    var found: [ClosedRange<LocalDate>] = []
    for start in starts(from: first.lowerBound, in: window) where !excluded.contains(start) {
      let dates = (start...start.shifted(by: length)).clamped(to: span)
      if let last = found.last, last.upperBound >= dates.lowerBound {
        found[found.count - 1] = last.lowerBound...max(last.upperBound, dates.upperBound)
      } else {
        found.append(dates)
      }
    }
    return found
  }

  /// What each instance covers on the wall clock of `zone` within a span, in milliseconds since 1970
  /// on that clock, in order and cut to the span; overlapping ones are one.
  func instances(
    from: ICalendar.WallTime, to: ICalendar.WallTime, in zone: ZoneRules,
    within span: ClosedRange<LocalDate>
  ) -> [Range<Int64>] {
    let own = from.zone ?? zone
    let length = to.instant(floatingIn: zone) - from.instant(floatingIn: zone)
    // Three days on either side: for a part of a day, and for two zones' offsets.
    let days = Int(length.milliseconds / 86_400_000) + 3
    let window = span.lowerBound.shifted(by: -days)...span.upperBound.advanced(by: 3)
    let wholeSpan = span.wall
    let excluded = (dates: excludedDates, instants: excludedInstants(floatingIn: own))
    var found: [Range<Int64>] = []
    for date in starts(from: from.date, in: window) where !excluded.dates.contains(date) {
      let wall = ICalendar.WallTime(date: date, time: from.time, zone: own)
      let start = wall.instant(floatingIn: own)
      guard !excluded.instants.contains(start), !hasEnded(before: start, floatingIn: own) else {
        continue
      }
      let end = duration.map { wall.end(after: $0, floatingIn: own) } ?? start + length
      let covered = zone.wall(from: start, to: end).clamped(to: wholeSpan)
      if let last = found.last, last.upperBound > covered.lowerBound {
        found[found.count - 1] = last.lowerBound..<max(last.upperBound, covered.upperBound)
      } else if !covered.isEmpty {
        found.append(covered)
      }
    }
    return found
  }

  /// The dates in `window` on which an instance begins, as far as dates alone can tell.
  private func starts(
    from first: LocalDate, in window: ClosedRange<LocalDate>
  ) -> [LocalDate] {
    guard let recurrence else { return window.contains(first) ? [first] : [] }
    let starts = recurrence.dates(from: first, in: window)
    guard case .until(.date(let last)) = recurrence.end else { return starts }
    return starts.filter { $0 <= last }
  }

  /// Whether the rule has ended at a time before `start`.
  private func hasEnded(before start: Timestamp, floatingIn zone: ZoneRules) -> Bool {
    guard case .until(.time(let last)) = recurrence?.end else { return false }
    return last.instant(floatingIn: zone) < start
  }

  private var excludedDates: Set<LocalDate> {
    Set(
      excluded.compactMap { moment in
        if case .date(let date) = moment { date } else { nil }
      })
  }

  private func excludedInstants(floatingIn zone: ZoneRules) -> Set<Timestamp> {
    Set(
      excluded.compactMap { moment in
        if case .time(let wall) = moment { wall.instant(floatingIn: zone) } else { nil }
      })
  }
}

extension ClosedRange<LocalDate> {
  /// From 00:00 on the first date to 24:00 on the last, in milliseconds since 1970 on a wall clock.
  fileprivate var wall: Range<Int64> {
    let (first, last) = (Int64(lowerBound.daysSince1970), Int64(upperBound.daysSince1970))
    return first * 86_400_000..<(last + 1) * 86_400_000
  }
}

extension ZoneRules {
  /// What the wall clock shows from one instant to another, in milliseconds since 1970 on it.
  ///
  /// An end in the second pass of a repeated hour is put at the end of that hour, because its own wall
  /// time would mean the first pass, which may lie before the start.
  fileprivate func wall(from start: Timestamp, to end: Timestamp) -> Range<Int64> {
    let first = wall(at: start.millisecondsSince1970)
    let last = wall(at: end.millisecondsSince1970)
    let index = stretch(at: end.millisecondsSince1970)
    guard start < end, index > 0, instant(ofWall: last) < end.millisecondsSince1970 else {
      return first..<max(first, last)
    }
    return first..<max(first, last, stretches[index].start + stretches[index - 1].offset)
  }
}
