/// Within which time complaints were closed.
struct DistributionChart: Chart {
  let bins: [ReplayReport.Bin]
  let spread: ReplayReport.Spread

  var name: String { "closing" }
  var title: String { "Time to close" }
  var summary: String {
    spread.count == 0
      ? "No complaint is closed."
      : "Half of \(Figures.count(spread.count)) complaints were closed within "
        + "\(Figures.time(spread.p50)), 90 of 100 within \(Figures.time(spread.p90)), 99 of 100 "
        + "within \(Figures.time(spread.p99))."
  }
  var height: Int { 240 }

  var drawing: Markup {
    let columns = Columns(bins.count, from: 52, to: 950)
    let scale = Scale(upTo: bins.map(\.count).max() ?? 0, from: 200, to: 20)
    return "\(Axis.horizontal(scale, "complaints"))\(Markup(bars(columns, scale)))"
  }

  private func bars(_ columns: Columns, _ scale: Scale) -> [Markup] {
    bins.enumerated().map { index, bin in
      let top = scale.place(bin.count)
      return """
        <rect class="bar" x="\(columns.left(index))" y="\(top)" width="\(columns.width)" \
        height="\(200 - top)"><title>\(bin.label): \(Figures.count(bin.count))</title></rect>
        <text class="value" x="\(columns.middle(index))" y="\(top - 4)" text-anchor="middle">\
        \(Figures.count(bin.count))</text>
        <text class="tick" x="\(columns.middle(index))" y="218" text-anchor="middle">\
        \(bin.label)</text>
        """
    }
  }

  var table: DataTable {
    DataTable(["Time", "Complaints"], bins.map { [.text($0.label), .count($0.count)] })
  }
}
