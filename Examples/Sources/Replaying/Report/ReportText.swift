/// A report as plain text for a terminal.
public struct ReportText {
  private var lines: [String] = []

  /// The report in words and columns.
  public static func text(of report: ReplayReport) -> String {
    var text = ReportText()
    text.writeHead(report)
    text.writeClocks(report)
    text.writeTimes(report)
    text.writeKinds(report)
    text.writeAgreement(report)
    text.writeOddities(report)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func writeHead(_ report: ReplayReport) {
    let (read, speed) = (report.read, report.speed)
    lines.append("# \(report.title), as of \(report.asOf)")
    lines.append("")
    lines.append(
      "read: \(read.cases) cases, \(read.events) records, \(read.rejected) rejected, "
        + "\(read.moved) taken as of a later instant")
    lines.append(
      "kept: \(report.complaints) complaints, \(report.events) events; \(report.reopenedCases) taken "
        + "up again, \(report.reopenings) times in all")
    lines.append(
      "speed: \(Int(speed.eventsPerSecond)) records/s in \(speed.store), \(speed.seconds.tenths) s, "
        + "\(Int(speed.casesPerHour)) complaints/h, \(speed.peakMemory >> 20) MiB at most")
    table(
      "where complaints are", ["phase or stage", "complaints"],
      (report.phases + report.stages).filter { $0.count > 0 }.map { [$0.label, "\($0.count)"] })
  }

  private mutating func writeClocks(_ report: ReplayReport) {
    table(
      "promises",
      [
        "promise", "met", "missed", "running", "paused", "ended", "kept", "time 50/90/99",
        "late 50/90/99",
      ],
      report.clocks.map { clock in
        [
          clock.label, "\(clock.met)", "\(clock.breached)", "\(clock.running)", "\(clock.paused)",
          "\(clock.ended)", clock.attainment.percent, clock.time.text, clock.lateness.text,
        ]
      })
    let tasks = report.tasks
    if tasks.opened > 0 {
      lines += ["", "## what had to be done by an instant"]
      lines.append(
        "\(tasks.opened) in all; \(tasks.done) done, \(tasks.doneLate) of them late; "
          + "\(tasks.openLate) late and not done")
    }
    table(
      "escalations", ["rung", "times", "complaints"],
      report.escalations.map { ["\($0.rung)", "\($0.count)", "\($0.cases)"] })
  }

  private mutating func writeTimes(_ report: ReplayReport) {
    let times = [
      ("first response", report.firstResponse), ("resolution", report.resolution),
      ("closing", report.timeToClose), ("age of what is open", report.backlogAge),
    ]
    table(
      "times", ["until", "complaints", "50/90/99"],
      times.map { [$0, "\($1.count)", $1.text] })
    table(
      "time to closing", ["within", "complaints"],
      report.timeToCloseDistribution.map { [$0.label, "\($0.count)"] })
    table(
      "volume by \(report.volume.step)", ["from", "received", "closed", "open"],
      report.volume.points.map { [$0.date, "\($0.received)", "\($0.closed)", "\($0.open)"] })
  }

  private mutating func writeKinds(_ report: ReplayReport) {
    table(
      "most frequent categories", ["category", "complaints", "share", "up to here"],
      report.pareto.prefix(Self.most).map {
        [$0.label, "\($0.count)", Optional($0.share).percent, Optional($0.cumulative).percent]
      })
    let kinds = [
      ("category", report.categories), ("channel", report.channels), ("group", report.groups),
      ("grade", report.grades),
    ]
    for (name, rows) in kinds {
      table(
        "by \(name)", [name, "complaints", "open", "reopened", "missed", "median to closing"],
        rows.prefix(Self.most).map {
          [
            $0.label, "\($0.cases)", "\($0.open)", "\($0.reopened)", "\($0.breached)",
            $0.medianTimeToClose.length,
          ]
        })
    }
  }

  private mutating func writeAgreement(_ report: ReplayReport) {
    table(
      "agreement with the log", ["what", "group", "compared", "equal", "share", "differing"],
      report.agreement.map { row in
        let some = row.differing.prefix(3).joined(separator: " ")
        return [
          row.name, row.group, "\(row.compared)", "\(row.equal)", row.share.percent, some,
        ]
      })
  }

  private mutating func writeOddities(_ report: ReplayReport) {
    table(
      "moves that the lifecycle does not have", ["from", "to", "times", "cases"],
      report.irregularMoves.map {
        [$0.from, $0.to, "\($0.count)", $0.cases.prefix(5).joined(separator: " ")]
      })
    table(
      "steps that were refused", ["reason", "times"],
      report.refusals.map { [$0.label, "\($0.count)"] })
  }

  /// How many rows of a table are shown at most; all of them are in the JSON form.
  private static let most = 12

  private mutating func table(_ title: String, _ header: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    lines += ["", "## \(title)"]
    for row in [header] + rows {
      let cells = zip(row.indices, row).map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      lines.append(cells.joined(separator: "  "))
    }
  }
}

extension ReplayReport.Spread {
  /// The three percentiles, as people say lengths of time.
  fileprivate var text: String {
    count == 0 ? "-" : [p50, p90, p99].map(\.length).joined(separator: "/")
  }
}

extension Int? {
  /// Seconds as people say them.
  fileprivate var length: String {
    guard let seconds = self else { return "-" }
    if seconds >= 2 * 86_400 { return (Double(seconds) / 86_400).tenths + "d" }
    if seconds >= 2 * 3_600 { return (Double(seconds) / 3_600).tenths + "h" }
    return "\(seconds / 60)m"
  }
}

extension Double? {
  /// A share as people say it.
  fileprivate var percent: String {
    map { (($0 * 10_000).rounded() / 100).description + "%" } ?? "-"
  }
}

extension Double {
  /// With one digit after the point.
  fileprivate var tenths: String { ((self * 10).rounded() / 10).description }
}
