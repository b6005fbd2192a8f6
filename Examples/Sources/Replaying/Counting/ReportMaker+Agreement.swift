import BusinessTime
import ComplaintModel

/// What the source says of its cases, beside what the library came to.
extension ReportMaker {
  func agreement(with book: LifeBook) -> [ReplayReport.Agreement] {
    var agreements: [ReplayReport.Agreement] = []
    var places: [[String]: Int] = [:]
    for id in roll.order {
      guard let entry = roll.entries[id], let life = book.lives[id] else { continue }
      for verdict in entry.verdicts {
        let key = [verdict.name, verdict.group]
        let place = places[key] ?? agreements.count
        if places[key] == nil {
          places[key] = place
          agreements.append(ReplayReport.Agreement(name: verdict.name, group: verdict.group))
        }
        agreements[place].count(life.agrees(with: verdict.claim), entry.number)
      }
    }
    return agreements.sorted { ($0.name, $0.group) < ($1.name, $1.group) }
  }

  /// The verdicts that name the instant of closing.
  var closingNames: Set<String> {
    var names: Set<String> = []
    for entry in roll.entries.values {
      for verdict in entry.verdicts {
        if case .closed = verdict.claim { names.insert(verdict.name) }
      }
    }
    return names
  }
}

extension ReplayReport.Agreement {
  fileprivate mutating func count(_ isEqual: Bool, _ number: String) {
    compared += 1
    if isEqual {
      equal += 1
    } else if differing.count < ReplayReport.mostNamed {
      differing.append(number)
    }
  }
}

extension Life {
  /// Whether what happened comes to what the source says.
  fileprivate func agrees(with claim: LoggedVerdict.Claim) -> Bool {
    switch claim {
    case .kept(let name, let isKept):
      complaint.clock(name).map { ($0.isMet ?? true) == isKept } ?? false
    case .due(let name, let due, let tolerance):
      complaint.clock(name).map { ($0.due - due).magnitude <= tolerance } ?? false
    case .closed(let at): closedAt == at
    case .reopenings(let count): Int(complaint.counts.reopenings) == count
    case .late(let isLate): isOverdue == isLate
    case .running(let name, let isRunning): (complaint.clock(name)?.isLive ?? false) == isRunning
    }
  }
}
