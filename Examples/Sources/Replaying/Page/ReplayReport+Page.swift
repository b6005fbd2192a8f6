extension ReplayReport {
  /// The report as one HTML page that needs nothing else: no script, no font, no other file.
  ///
  /// Every drawing has its numbers as a table and says in a sentence what it shows; marks differ by
  /// pattern, not by colour alone; it follows the reader's light or dark setting and prints in black.
  /// Nothing that a source told is read as markup.
  public func page() -> String {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      \(Self.patterns)
      <header><h1>\(title)</h1>
      <p>As of <time datetime="\(asOf)">\(asOf)</time>; days are those of \(zone).</p></header>
      <main>
      \(tiles)
      \(Markup(charts.map(\.section)))
      \(tables)
      </main>
      <footer>\(speedLine)</footer>
      </body>
      </html>
      """
    return page.text + "\n"
  }

  private var charts: [any Chart] {
    var charts: [any Chart] = [
      VolumeChart(volume: volume), AttainmentChart(clocks: clocks),
      DistributionChart(bins: timeToCloseDistribution, spread: timeToClose),
      ParetoChart(rows: pareto),
    ]
    if !hotspots.areas.isEmpty { charts.append(HotspotChart(grid: hotspots)) }
    return charts
  }

  // MARK: - Figures at a glance

  private var tiles: Markup {
    let met = clocks.reduce(0) { $0 + $1.met }
    let due = met + clocks.reduce(0) { $0 + $1.breached }
    let figures = [
      ("Complaints", Figures.count(complaints)), ("Events", Figures.count(events)),
      ("Promises kept", Figures.share(due == 0 ? nil : Double(met) / Double(due))),
      ("Closed within, median", Figures.time(timeToClose.p50)),
      ("First response, median", Figures.time(firstResponse.p50)),
      ("Taken up again", Figures.count(reopenedCases)),
      ("Times somebody was drawn in", Figures.count(escalations.reduce(0) { $0 + $1.count })),
      ("Records rejected", Figures.count(read.rejected)),
    ]
    return """
      <dl class="tiles">\(Markup(figures.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" }))</dl>
      """
  }

  private var speedLine: Markup {
    """
    <p>\(Figures.count(read.cases)) cases and \(Figures.count(read.events)) records replayed on \
    \(speed.store) in \(Figures.count(Int((speed.seconds * 1_000).rounded()))) ms: \
    \(Figures.count(Int(speed.eventsPerSecond))) records a second, \
    \(Figures.count(Int(speed.casesPerHour))) complaints an hour.</p>
    """
  }

  // MARK: - Tables

  private var tables: Markup {
    let parts: [(title: String, table: DataTable)] = [
      ("How far it agrees with what the source says", agreementTable),
      ("Where complaints are", standingTable), ("How long it takes", spreadTable),
      ("Who was drawn in", rungTable), ("By category", Self.table(categories)),
      ("By the way they came", Self.table(channels)), ("By who has them", Self.table(groups)),
      ("By grade", Self.table(grades)), ("Moves that no lifecycle permits", irregularTable),
      ("Steps that were refused", refusalTable),
    ]
    return Markup(
      parts.filter { !$0.table.isEmpty }.map { title, table in
        "<section><h2>\(title)</h2>\(table.markup(caption: title))</section>"
      })
  }

  private var agreementTable: DataTable {
    DataTable(
      ["Verdict", "Group", "Compared", "Equal", "Agreement", "First that differ"],
      agreement.map {
        [
          .text($0.name), .text($0.group), .count($0.compared), .count($0.equal), .share($0.share),
          .text($0.differing.prefix(5).joined(separator: ", ")),
        ]
      })
  }

  private var standingTable: DataTable {
    DataTable(
      ["Phase or stage", "Complaints"],
      phases.map { [.text($0.label), .count($0.count)] }
        + stages.map { [.text("– " + $0.label), .count($0.count)] })
  }

  private var spreadTable: DataTable {
    let rows = [
      ("First response", firstResponse), ("Solution", resolution), ("Closing", timeToClose),
      ("Age of what is open", backlogAge),
    ]
    return DataTable(
      ["From the receipt", "Complaints", "Median", "90 of 100", "99 of 100"],
      rows.map { name, spread in
        [
          .text(name), .count(spread.count), .time(spread.p50), .time(spread.p90),
          .time(spread.p99),
        ]
      })
  }

  private var rungTable: DataTable {
    DataTable(
      ["Rung", "Times", "Complaints"],
      escalations.map { [.text("\($0.rung)"), .count($0.count), .count($0.cases)] })
  }

  private var irregularTable: DataTable {
    DataTable(
      ["From", "To", "Times", "First cases"],
      irregularMoves.map {
        [
          .text($0.from), .text($0.to), .count($0.count),
          .text($0.cases.prefix(5).joined(separator: ", ")),
        ]
      })
  }

  private var refusalTable: DataTable {
    DataTable(["Reason", "Times"], refusals.map { [.text($0.label), .count($0.count)] })
  }

  private static func table(_ rows: [Breakdown]) -> DataTable {
    DataTable(
      [
        "", "Complaints", "Open", "Taken up again", "With a missed promise", "Drawn in",
        "Closed within, median",
      ],
      rows.map {
        [
          .text($0.label), .count($0.cases), .count($0.open), .count($0.reopened),
          .count($0.breached), .count($0.escalations), .time($0.medianTimeToClose),
        ]
      })
  }
}
