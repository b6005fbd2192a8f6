/// What became of each promise: kept, missed, still running, standing still.
struct AttainmentChart: Chart {
  let clocks: [ReplayReport.ClockTally]

  private static let row = 34.0, left = 300.0, right = 870.0

  var name: String { "promises" }
  var title: String { "Promises" }
  var summary: String {
    let met = clocks.reduce(0) { $0 + $1.met }
    let breached = clocks.reduce(0) { $0 + $1.breached }
    guard met + breached > 0 else { return "No promise was due." }
    let worst = clocks.filter { $0.attainment != nil }
      .min { ($0.attainment ?? 1) < ($1.attainment ?? 1) }
    return "\(Figures.share(Double(met) / Double(met + breached))) of "
      + "\(Figures.count(met + breached)) promises were kept; fewest of “\(worst?.label ?? "–")” "
      + "(\(Figures.share(worst?.attainment)))."
  }

  var height: Int { Int(Double(clocks.count) * Self.row) + 8 }

  var legend: [LegendEntry] {
    [
      .init(.solid, "kept"), .init(.hatched, "missed"), .init(.hollow, "running"),
      .init(.dotted, "paused"),
    ]
  }

  var drawing: Markup { Markup(clocks.enumerated().map { drawing(of: $1, at: Double($0)) }) }

  private func drawing(of clock: ReplayReport.ClockTally, at place: Double) -> Markup {
    let top = place * Self.row + 6
    let parts = [
      ("solid", "kept", clock.met), ("hatched", "missed", clock.breached),
      ("hollow", "running", clock.running), ("dotted", "paused", clock.paused),
    ]
    let whole = max(1, parts.reduce(0) { $0 + $1.2 })
    var left = Self.left
    let bars = parts.filter { $0.2 > 0 }.map { mark, word, count in
      let width = (Self.right - Self.left) * Double(count) / Double(whole)
      defer { left += width }
      return bar(mark, "\(clock.label): \(Figures.count(count)) \(word)", left, top, width)
    }
    return """
      <text class="label" x="\(Self.left - 10)" y="\(top + 15)" text-anchor="end">\
      \(clock.label)</text>\(Markup(bars))
      <text class="label" x="\(Self.right + 10)" y="\(top + 15)">\
      \(Figures.share(clock.attainment))</text>
      """
  }

  private func bar(
    _ mark: String, _ title: String, _ left: Double, _ top: Double, _ width: Double
  ) -> Markup {
    """
    <rect class="bar \(mark)" x="\(left)" y="\(top)" width="\(max(1.5, width))" height="22">\
    <title>\(title)</title></rect>
    """
  }

  var table: DataTable {
    DataTable(
      [
        "Promise", "中文", "Kept", "Missed", "Running", "Paused", "Attainment", "Time, median",
        "90 of 100", "99 of 100", "Lateness, median", "90 of 100", "99 of 100",
      ],
      clocks.map { clock in
        [
          .text(clock.label), .text(clock.labelChinese), .count(clock.met), .count(clock.breached),
          .count(clock.running), .count(clock.paused), .share(clock.attainment),
          .time(clock.time.p50), .time(clock.time.p90), .time(clock.time.p99),
          .time(clock.lateness.p50), .time(clock.lateness.p90), .time(clock.lateness.p99),
        ]
      })
  }
}
