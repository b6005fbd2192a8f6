/// A drawing with its heading, in words, and with its numbers as a table: nobody has to see it to know
/// what it says, and nobody has to tell colours apart.
protocol Chart {
  /// A name that is its own on the page.
  var name: String { get }
  /// The heading.
  var title: String { get }
  /// What it shows, in a sentence.
  var summary: String { get }
  /// What is drawn, 960 units wide.
  var drawing: Markup { get }
  /// How high it is.
  var height: Int { get }
  /// What its marks mean; none if there is only one.
  var legend: [LegendEntry] { get }
  /// Its numbers.
  var table: DataTable { get }
}

extension Chart {
  var legend: [LegendEntry] { [] }

  /// Heading, drawing and table.
  var section: Markup {
    """
    <section aria-labelledby="\(name)-title">
    <h2 id="\(name)-title">\(title)</h2>
    <p class="summary">\(summary)</p>
    \(Markup(legend.isEmpty ? [] : [Self.list(legend)]))
    <svg viewBox="0 0 960 \(height)" role="img" aria-labelledby="\(name)-title \(name)-text">
    <desc id="\(name)-text">\(summary)</desc>
    \(drawing)
    </svg>
    <details><summary>The numbers</summary>\(table.markup(caption: title))</details>
    </section>
    """
  }

  private static func list(_ entries: [LegendEntry]) -> Markup {
    """
    <ul class="legend" aria-hidden="true">\(Markup(entries.map(\.markup)))</ul>
    """
  }
}

/// What a mark means.
struct LegendEntry {
  /// How it looks: never told apart by colour alone.
  enum Mark: String {
    case solid, hatched, hollow, dashed, area, dotted
  }

  let mark: Mark
  let label: String

  init(_ mark: Mark, _ label: String) {
    self.mark = mark
    self.label = label
  }

  fileprivate var markup: Markup {
    switch mark {
    case .dashed, .area:
      """
      <li><svg width="26" height="12" viewBox="0 0 26 12"><path class="line \(mark.rawValue)" \
      d="M0 6 H26"/></svg>\(label)</li>
      """
    case .solid, .hatched, .hollow, .dotted:
      """
      <li><svg width="18" height="12" viewBox="0 0 18 12"><rect class="bar \(mark.rawValue)" \
      x="0.5" y="0.5" width="17" height="11"/></svg>\(label)</li>
      """
    }
  }
}

/// Columns of one width, side by side.
struct Columns {
  let width: Double
  private let near: Double
  private let pitch: Double

  init(_ count: Int, from near: Double, to far: Double) {
    self.near = near
    pitch = (far - near) / Double(max(1, count))
    width = pitch > 4 ? pitch * 0.78 : pitch
  }

  func left(_ index: Int) -> Double { middle(index) - width / 2 }

  func middle(_ index: Int) -> Double { near + pitch * (Double(index) + 0.5) }
}

/// Lines behind a drawing, with their numbers.
enum Axis {
  static func horizontal(_ scale: Scale, _ unit: String) -> Markup {
    Markup(
      scale.ticks.map { tick in
        """
        <path class="grid" d="M52 \(scale.place(tick)) H950"/>\
        <text class="tick" x="46" y="\(scale.place(tick) + 4)" text-anchor="end">\
        \(Figures.count(tick))</text>
        """
      } + ["<text class=\"tick\" x=\"56\" y=\"\(scale.place(Int(scale.most)) - 4)\">\(unit)</text>"]
    )
  }
}
