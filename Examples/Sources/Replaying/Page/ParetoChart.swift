/// Which categories make most of the complaints, with the share of all up to each.
struct ParetoChart: Chart {
  let rows: [ReplayReport.ParetoRow]

  private static let most = 15, row = 28.0, left = 300.0, right = 790.0

  private var shown: ArraySlice<ReplayReport.ParetoRow> { rows.prefix(Self.most) }

  var name: String { "pareto" }
  var title: String { "What complaints are about" }
  var summary: String {
    guard let first = rows.first else { return "No complaint has a category." }
    let few = rows.prefix { $0.cumulative < 0.8 }.count + 1
    return "Most are about “\(first.label)” (\(Figures.share(first.share))); "
      + "\(min(few, rows.count)) of \(rows.count) categories make 80 of 100 complaints."
  }
  var height: Int { Int(Double(shown.count) * Self.row) + 12 }

  var drawing: Markup {
    let scale = Scale(upTo: rows.first?.count ?? 0, from: Self.left, to: Self.right)
    return Markup(shown.enumerated().map { drawing(of: $1, at: Double($0), scale) })
  }

  private func drawing(
    of row: ReplayReport.ParetoRow, at place: Double, _ scale: Scale
  ) -> Markup {
    let top = place * Self.row + 4
    let end = scale.place(row.count)
    return """
      <text class="label" x="\(Self.left - 10)" y="\(top + 15)" text-anchor="end">\
      \(row.label)</text>
      <rect class="bar" x="\(Self.left)" y="\(top)" width="\(max(1, end - Self.left))" height="20">\
      <title>\(row.label): \(Figures.count(row.count))</title></rect>
      <text class="value" x="\(end + 6)" y="\(top + 15)">\(Figures.count(row.count))</text>
      <text class="tick" x="950" y="\(top + 15)" text-anchor="end">\
      up to here \(Figures.share(row.cumulative))</text>
      """
  }

  var table: DataTable {
    DataTable(
      ["Category", "Complaints", "Share", "Up to here"],
      rows.map { [.text($0.label), .count($0.count), .share($0.share), .share($0.cumulative)] })
  }
}
