/// Rows of numbers under headings.
struct DataTable {
  /// What stands in a cell.
  enum Cell {
    case text(String)
    case count(Int)
    case share(Double?)
    /// So many seconds.
    case time(Int?)

    fileprivate var markup: Markup {
      switch self {
      case .text(let text): "<td>\(text)</td>"
      case .count(let number): "<td class=\"number\">\(Figures.count(number))</td>"
      case .share(let share): "<td class=\"number\">\(Figures.share(share))</td>"
      case .time(let seconds): "<td class=\"number\">\(Figures.time(seconds))</td>"
      }
    }

    fileprivate var heading: Markup {
      if case .text(let text) = self { return "<th scope=\"row\">\(text)</th>" }
      return markup
    }
  }

  private let headings: [String]
  private let rows: [[Cell]]

  /// Whether it has no rows.
  var isEmpty: Bool { rows.isEmpty }

  init(_ headings: [String], _ rows: [[Cell]]) {
    self.headings = headings
    self.rows = rows
  }

  /// A heading stands above its numbers.
  private static func alignment(_ cell: Cell?) -> Markup {
    if case .text = cell { return "" }
    return " class=\"number\""
  }

  func markup(caption: String) -> Markup {
    let head = Markup(
      headings.enumerated().map { index, heading in
        "<th scope=\"col\"\(Self.alignment(rows.first?[index]))>\(heading)</th>"
      })
    let body = Markup(
      rows.map { row in
        "<tr>\(Markup(row.prefix(1).map(\.heading)))\(Markup(row.dropFirst().map(\.markup)))</tr>"
      })
    return """
      <div class="table"><table><caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>\(body)</tbody></table></div>
      """
  }
}
