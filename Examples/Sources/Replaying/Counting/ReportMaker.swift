import BusinessTime
import ComplaintModel

/// Counts lives together to a report.
struct ReportMaker {
  let playbook: Playbook
  /// What people read for codes that the source has made up.
  let names: [String: String]
  /// The zone in which days and months are counted.
  let zone: ZoneRules
  /// The instant up to which time has passed.
  let asOf: Timestamp
  /// The cases, and what their source says of them.
  let roll: Roll

  /// The report, without what was read and how fast.
  func report(of book: LifeBook) -> ReplayReport {
    // In the order of the ids, which is that of the receipts: equal events give equal reports.
    let lives = book.lives.sorted { $0.key < $1.key }.map(\.value)
    var report = ReplayReport()
    report.asOf = asOf.description
    report.zone = zone.identifier
    report.complaints = lives.count
    report.events = book.events
    report.reopenedCases = lives.count { $0.complaint.counts.reopenings > 0 }
    report.reopenings = lives.sum { Int($0.complaint.counts.reopenings) }
    report.irregularMoves = irregularMoves(of: lives)
    report.refusals = refusals()
    addWhere(lives, to: &report)
    addTimes(of: lives, to: &report)
    addKinds(of: lives, to: &report)
    report.clocks = clocks(of: lives)
    report.tasks = tasks(of: lives)
    report.escalations = escalations(of: lives)
    report.volume = volume(of: lives)
    report.agreement = agreement(with: book)
    let closingNames = closingNames
    report.closedAtExact =
      report.agreement.filter { closingNames.contains($0.name) }.sum { $0.equal }
    return report
  }

  private func addWhere(_ lives: [Life], to report: inout ReplayReport) {
    let lifecycle = playbook.definition.lifecycle
    let stages = lives.counted { $0.complaint.stage }
    report.stages = lifecycle.stages.map { stage in
      ReplayReport.NamedCount(
        name: stage.stage.rawValue, label: lifecycle.name(of: stage.stage, in: .english),
        count: stages[stage.stage] ?? 0)
    }
    let phases = lives.counted { $0.complaint.phase }
    report.phases = Phase.allCases.map { phase in
      ReplayReport.NamedCount(
        name: phase.rawValue, label: phase.name(in: .english), count: phases[phase] ?? 0)
    }
  }

  private func refusals() -> [ReplayReport.NamedCount] {
    roll.refusals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      ReplayReport.NamedCount(name: $0.key, label: $0.key, count: $0.value)
    }
  }

  private func irregularMoves(of lives: [Life]) -> [ReplayReport.IrregularMove] {
    var moves: [[Stage]: ReplayReport.IrregularMove] = [:]
    for life in lives {
      for (from, to) in life.irregular {
        var move =
          moves[[from, to]]
          ?? ReplayReport.IrregularMove(
            from: from.rawValue, to: to.rawValue, count: 0, cases: [])
        move.count += 1
        if move.cases.count < ReplayReport.mostNamed { move.cases.append(number(of: life)) }
        moves[[from, to]] = move
      }
    }
    return moves.values.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
  }

  private func escalations(of lives: [Life]) -> [ReplayReport.RungTally] {
    let last = lives.flatMap(\.rungs).max() ?? 0
    guard last > 0 else { return [] }
    return (1...last).map { rung in
      ReplayReport.RungTally(
        rung: rung, count: lives.sum { $0.rungs.count { $0 == rung } },
        cases: lives.count { $0.rungs.contains(rung) })
    }
  }

  /// What the source calls a complaint.
  func number(of life: Life) -> String {
    roll.entries[life.complaint.id]?.number ?? life.complaint.id.description
  }
}

extension ReplayReport {
  /// How many cases are named where not all of them are.
  static let mostNamed = 20
}

extension Sequence {
  /// The sum of a number of each.
  func sum(_ number: (Element) -> Int) -> Int { reduce(0) { $0 + number($1) } }

  /// How many there are of each kind.
  func counted<Kind: Hashable>(by kind: (Element) -> Kind) -> [Kind: Int] {
    reduce(into: [:]) { $0[kind($1), default: 0] += 1 }
  }
}
