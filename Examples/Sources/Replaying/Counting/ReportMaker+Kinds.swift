import BusinessTime
import ComplaintModel

/// What kinds of complaints there are, and what became of each.
extension ReportMaker {
  func addKinds(of lives: [Life], to report: inout ReplayReport) {
    report.categories = breakdown(lives, by: category, label: label(ofCategory:)).byCount
    report.channels =
      breakdown(
        lives, by: { $0.complaint.intake.channel.rawValue }, label: label(ofChannel:)
      ).byCount
    report.groups = breakdown(lives, by: group) { $0 }.byCount
    report.grades = breakdown(lives, by: grade) { $0 == "" ? "not judged" : $0 }
      .sorted { $0.name < $1.name }
    report.pareto = pareto(report.categories, of: lives.count)
    report.hotspots = hotspots(of: lives, report.categories)
  }

  private func category(_ life: Life) -> String { life.complaint.intake.category?.rawValue ?? "" }

  private func label(ofCategory code: String) -> String {
    if code.isEmpty { return "no category" }
    return names[code] ?? ComplaintCategory(rawValue: code).name(in: .english) ?? code
  }

  private func label(ofChannel code: String) -> String {
    ContactChannel(rawValue: code).name(in: .english) ?? code
  }

  private func group(_ life: Life) -> String {
    switch life.complaint.owner {
    case .person(let person): person.rawValue
    case .queue(let queue): queue.rawValue
    case nil: "nobody"
    }
  }

  private func grade(_ life: Life) -> String {
    life.complaint.grade.map { String($0.grade) } ?? ""
  }

  private func breakdown(
    _ lives: [Life], by name: (Life) -> String, label: (String) -> String
  ) -> [ReplayReport.Breakdown] {
    // In one pass, and without lists of lives: there may be very many.
    var rows: [String: ReplayReport.Breakdown] = [:]
    var times: [String: [TimeSpan]] = [:]
    for life in lives {
      let name = name(life)
      rows[name, default: ReplayReport.Breakdown(name: name, label: label(name))].add(life)
      if let closedAt = life.closedAt { times[name, default: []].append(life.time(to: closedAt)) }
    }
    return rows.values.map { row in
      var row = row
      row.medianTimeToClose = ReplayReport.Spread(times[row.name] ?? []).p50
      return row
    }
  }

  private func pareto(
    _ categories: [ReplayReport.Breakdown], of all: Int
  ) -> [ReplayReport.ParetoRow] {
    var counted = 0
    return categories.map { row in
      counted += row.cases
      return ReplayReport.ParetoRow(
        name: row.name, label: row.label, count: row.cases,
        share: Double(row.cases) / Double(max(1, all)),
        cumulative: Double(counted) / Double(max(1, all)))
    }
  }

  /// Where complaints of the most frequent categories come from; by whoever has them where no place is
  /// known of any.
  private func hotspots(
    of lives: [Life], _ categories: [ReplayReport.Breakdown]
  ) -> ReplayReport.Grid {
    let hasPlaces = lives.contains { $0.complaint.intake.place != nil }
    func area(_ life: Life) -> String {
      hasPlaces ? life.complaint.intake.place ?? "unknown" : group(life)
    }
    let areas = FrequentNames(breakdown(lives, by: area) { $0 }.byCount.map(\.name), most: 12)
    let columns = FrequentNames(categories.map(\.name), most: 8)
    var grid = ReplayReport.Grid()
    (grid.areas, grid.categories) = (areas.names, columns.names)
    grid.categoryLabels = columns.names.map {
      columns.hasRest && $0 == FrequentNames.rest ? FrequentNames.rest : label(ofCategory: $0)
    }
    let row = [Int](repeating: 0, count: columns.names.count)
    grid.counts = Array(repeating: row, count: areas.names.count)
    for life in lives {
      grid.counts[areas.index(of: area(life))][columns.index(of: category(life))] += 1
    }
    return grid
  }
}

/// The most frequent names, and one for the others.
private struct FrequentNames {
  static let rest = "other"

  let names: [String]
  let hasRest: Bool
  private let places: [String: Int]

  init(_ all: [String], most: Int) {
    hasRest = all.count > most
    names = hasRest ? Array(all.prefix(most - 1)) + [Self.rest] : all
    places = Dictionary(
      zip(hasRest ? Array(names.dropLast()) : names, names.indices),
      uniquingKeysWith: { first, _ in first })
  }

  func index(of name: String) -> Int { places[name] ?? names.count - 1 }
}

extension ReplayReport.Breakdown {
  /// Counts a life, without the time that it took.
  fileprivate mutating func add(_ life: Life) {
    cases += 1
    if life.closedAt == nil { open += 1 }
    if life.complaint.counts.reopenings > 0 { reopened += 1 }
    if life.hasMissed { breached += 1 }
    escalations += life.rungs.count
  }
}

extension [ReplayReport.Breakdown] {
  /// The most frequent first, and equal ones by their names.
  fileprivate var byCount: [ReplayReport.Breakdown] {
    sorted { ($1.cases, $0.name) < ($0.cases, $1.name) }
  }
}
