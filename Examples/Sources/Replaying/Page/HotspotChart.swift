/// Where there is most of what: areas down, categories across; each field has its number.
struct HotspotChart: Chart {
  let grid: ReplayReport.Grid

  private static let left = 190.0, top = 96.0, row = 30.0

  var name: String { "hotspots" }
  var title: String { "Where there is most of what" }
  var summary: String {
    var most: (count: Int, area: String, category: String) = (0, "–", "–")
    for (row, area) in zip(grid.counts, grid.areas) {
      for (count, label) in zip(row, grid.categoryLabels) where count > most.count {
        most = (count, area, label)
      }
    }
    return "Most complaints of one kind in one place: “\(most.category)” in \(most.area) "
      + "(\(Figures.count(most.count)))."
  }
  var height: Int { Int(Self.top + Double(grid.areas.count) * Self.row) + 8 }

  var drawing: Markup {
    let columns = Columns(grid.categories.count, from: Self.left, to: 950)
    return Markup(heads(columns) + grid.areas.indices.flatMap { fields(of: $0, columns) })
  }

  private func heads(_ columns: Columns) -> [Markup] {
    grid.categoryLabels.enumerated().map { index, label in
      """
      <text class="tick" transform="translate(\(columns.middle(index)) \(Self.top - 8)) \
      rotate(-32)">\(label)</text>
      """
    }
  }

  private func fields(of area: Int, _ columns: Columns) -> [Markup] {
    let greatest = max(1, grid.counts.joined().max() ?? 1)
    let top = Self.top + Double(area) * Self.row
    let name: Markup = """
      <text class="label" x="\(Self.left - 8)" y="\(top + 19)" text-anchor="end">\
      \(grid.areas[area])</text>
      """
    return [name]
      + grid.counts[area].enumerated().map { index, count in
        // Nine steps, so that the darkest is never guessed from a gradient.
        let step = count == 0 ? 0 : 1 + count * 8 / greatest
        return """
          <rect class="heat h\(step)" x="\(columns.left(index))" y="\(top + 2)" \
          width="\(columns.width)" height="\(Self.row - 4)"><title>\(grid.areas[area]), \
          \(grid.categoryLabels[index]): \(count)</title></rect>
          <text class="heat-value t\(step)" x="\(columns.middle(index))" y="\(top + 19)" \
          text-anchor="middle">\(count)</text>
          """
      }
  }

  var table: DataTable {
    DataTable(
      ["Area"] + grid.categoryLabels,
      zip(grid.areas, grid.counts).map { area, counts in
        [.text(area)] + counts.map(DataTable.Cell.count)
      })
  }
}
