extension LifecycleLint {
  mutating func checkNames() {
    if definition.name.isBlank {
      report(.unnamed, "name", "The lifecycle has no name; give it one.")
    }
    for (index, entry) in definition.stages.enumerated() {
      let place = "stages[\(index)]"
      checkCode(entry.stage, place + ".stage")
      if let wording = entry.wording {
        checkWording(wording, place + ".name")
      } else if Stage.terms.allSatisfy({ $0.code != entry.stage }) {
        report(
          .unnamed, place,
          "The stage \"\(entry.stage)\" has no name for people; give it one in each language.")
      }
    }
    for (index, move) in definition.moves.enumerated() {
      if let wording = move.wording {
        checkWording(wording, "moves[\(index)].name")
      } else if move.act == .move {
        report(
          .unnamed, "moves[\(index)]",
          "A bare move says nothing but its name; give it one in each language.")
      }
    }
  }

  private mutating func checkWording(_ wording: Lifecycle.Wording, _ place: String) {
    if wording.english.isBlank { report(.unnamed, place + ".english", "The name is empty.") }
    if wording.chinese.isBlank { report(.unnamed, place + ".chinese", "The name is empty.") }
  }

  mutating func checkCode(_ code: some Vocabulary, _ place: String) {
    guard !code.isWellFormed else { return }
    report(
      .illFormed, place,
      "\"\(code)\" is no code; write 1 to 64 ASCII letters, digits or \"-\", \"_\", \".\", \":\","
        + " beginning with a letter.")
  }

  mutating func checkStages() {
    var seen: Set<Stage> = []
    for (index, entry) in definition.stages.enumerated()
    where !seen.insert(entry.stage).inserted {
      report(.duplicate, "stages[\(index)]", "The stage \"\(entry.stage)\" is declared twice.")
    }
    let closed = definition.stages.filter { $0.phase == .closed }.map(\.stage)
    if closed.isEmpty {
      report(.noClosedStage, "stages", "No stage is closed; a complaint could never end.")
    } else {
      checkWaysOut(to: closed)
    }
    checkReachable()
    checkWaiting()
  }

  private mutating func checkWaysOut(to closed: [Stage]) {
    let ending = graph.reaching(closed)
    for (index, entry) in definition.stages.enumerated() where !ending.contains(entry.stage) {
      report(
        .noWayOut, "stages[\(index)]",
        "No moves lead from \"\(entry.stage)\" to a closed stage; a complaint would stay for ever.")
    }
  }

  private mutating func checkReachable() {
    let starts = definition.entries.filter { $0.act == .file }.flatMap(\.stages)
      .filter { phase($0) != nil }
    guard !starts.isEmpty else { return }
    let reached = graph.reachable(from: starts)
    for (index, entry) in definition.stages.enumerated() where !reached.contains(entry.stage) {
      report(
        .unreachableStage, "stages[\(index)]",
        "No moves lead to \"\(entry.stage)\" from where a filed complaint begins.")
    }
  }

  private mutating func checkWaiting() {
    for (index, entry) in definition.stages.enumerated() where entry.phase == .waiting {
      let resumes = graph.edges.contains { $0.from == entry.stage && $0.act == .resume }
      if !resumes {
        report(
          .waitingWithoutResume, "stages[\(index)]",
          "`resume` cannot leave the waiting stage \"\(entry.stage)\"; let it lead back.")
      }
    }
  }

  mutating func checkEntries() {
    var seen: Set<Act> = []
    for (index, entry) in definition.entries.enumerated() {
      let place = "entries[\(index)]"
      if !Act.entering.contains(entry.act) {
        report(.misplacedAct, place + ".act", "`\(entry.act)` records no complaint; `file` does.")
      }
      if !seen.insert(entry.act).inserted {
        report(.duplicate, place + ".act", "Where `\(entry.act)` enters is said twice.")
      }
      if entry.stages.isEmpty { report(.empty, place + ".stages", "The entry names no stage.") }
      for (position, stage) in entry.stages.enumerated() {
        checkKnown(stage, place + ".stages[\(position)]")
        if entry.act == .file, let phase = phase(stage), phase != .open {
          report(
            .entryNotOpen, place + ".stages[\(position)]",
            "A filed complaint cannot begin in \"\(stage)\", which is \(phase).")
        }
      }
    }
    if definition.entries.allSatisfy({ $0.act != .file }) {
      report(.noEntry, "entries", "No stage is entered by `file`; say where a complaint begins.")
    }
  }
}

extension String {
  /// Whether there is nothing to read in it.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
