import BusinessTime
import ComplaintModel

/// How complaints came and went, step by step.
extension ReportMaker {
  /// Longer than this it is months that are counted, not days.
  private static let mostDays = 120

  func volume(of lives: [Life]) -> ReplayReport.Volume {
    var volume = ReplayReport.Volume()
    let received = lives.map { zone.date(at: $0.complaint.intake.receivedAt) }
    let closed = lives.compactMap { $0.closedAt.map(zone.date(at:)) }
    guard let first = received.min(), let last = (received + closed).max() else { return volume }
    let isLong = first.distance(to: last) > Self.mostDays
    volume.step = isLong ? "month" : "day"
    func name(_ date: LocalDate) -> String {
      isLong ? String(date.description.prefix(7)) : date.description
    }
    let (ins, outs) = (received.counted(by: name), closed.counted(by: name))
    var open = 0
    for date in steps(from: first, through: last, byMonth: isLong) {
      let name = name(date)
      let (received, closed) = (ins[name] ?? 0, outs[name] ?? 0)
      open += received - closed
      volume.points.append(
        ReplayReport.Volume.Point(date: name, received: received, closed: closed, open: open))
    }
    return volume
  }

  private func steps(
    from first: LocalDate, through last: LocalDate, byMonth: Bool
  ) -> [LocalDate] {
    var date = byMonth ? first.advanced(by: 1 - first.day) : first
    var dates: [LocalDate] = []
    while date <= last {
      dates.append(date)
      date = byMonth ? date.advanced(byMonths: 1) : date.advanced(by: 1)
    }
    return dates
  }
}
