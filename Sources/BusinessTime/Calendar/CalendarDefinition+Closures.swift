extension CalendarDefinition {
  /// Why the date is closed, or the part of it in `range`.
  ///
  /// Of calendars put together each gives its reasons unless it is open all through that time; of a
  /// difference the other one is the reason where it is open.
  func closures(on date: LocalDate, within range: Range<Timestamp>? = nil) -> [ClosureReason] {
    let whole = zone.startOfDay(date)..<zone.startOfDay(date.advanced(by: 1))
    switch shape {
    case .schedule(let schedule):
      return schedule.closures(on: date, in: zone, within: range)
    case .combined(let combination, let first, let second):
      let range = range ?? whole
      var reasons: [ClosureReason] = []
      if !first.isOpen(throughout: range) { reasons = first.closures(on: date, within: range) }
      switch combination {
      case .union, .intersection:
        guard !second.isOpen(throughout: range) else { return reasons }
        let others = second.closures(on: date, within: range)
        return reasons + others.filter { !reasons.contains($0) }
      case .difference:
        let isTaken = second.openTime(in: range) > 0
        return reasons + (isTaken ? [ClosureReason(.otherCalendar, name: second.name)] : [])
      }
    }
  }

  private func isOpen(throughout range: Range<Timestamp>) -> Bool {
    openTime(in: range) == (range.upperBound - range.lowerBound).milliseconds
  }

  /// The open milliseconds in a range of one date, from the statements themselves.
  private func openTime(in range: Range<Timestamp>) -> Int64 {
    let dates = zone.date(at: range.lowerBound)...zone.date(at: range.upperBound)
    let (start, end) = (
      range.lowerBound.millisecondsSince1970, range.upperBound.millisecondsSince1970
    )
    return pieces(over: dates).coalesced().reduce(0) { total, piece in
      total + max(0, min(piece.end, end) - max(piece.start, start))
    }
  }
}
