import BusinessTime

extension LifecycleLint {
  mutating func checkGuards() {
    for (index, move) in definition.moves.enumerated() {
      check(move.guards, from: move.from, "moves[\(index)]")
    }
    for (index, reopening) in definition.reopenings.enumerated() {
      check(reopening.guards, from: [reopening.from], "reopenings[\(index)]")
    }
  }

  private mutating func check(_ guards: Lifecycle.Guard, from stages: [Stage], _ place: String) {
    for (position, fact) in guards.all.enumerated() {
      checkCode(fact, place + ".if[\(position)]")
      if !canHold(fact, in: stages) {
        report(
          .neverHolds, place + ".if[\(position)]",
          "Nothing in the lifecycle brings about \(fact.quoted), so the guard never holds.")
      }
    }
    for (position, fact) in guards.none.enumerated() {
      checkCode(fact, place + ".unless[\(position)]")
      if guards.implied.contains(fact) {
        report(
          .contradictoryGuard, place + ".unless[\(position)]",
          "The guard asks for \(fact.quoted) and for its contrary.")
      }
      let answered = stages.filter { phase($0) == .answered }
      if fact == .decisionCommunicated, let stage = answered.first {
        report(
          .contradictoryGuard, place + ".unless[\(position)]",
          "In \"\(stage)\", which is answered, \(fact.quoted) always holds.")
      }
    }
  }

  private func canHold(_ fact: Lifecycle.Fact, in stages: [Stage]) -> Bool {
    if fact == .withinReopeningWindow {
      return definition.reopenings.contains { stages.contains($0.from) && $0.window != nil }
    }
    return fact.bringers.isEmpty || fact.bringers.contains(where: isPossible)
  }

  private func isPossible(_ act: Act) -> Bool {
    definition.moves.contains { $0.act == act }
      || definition.allowances.contains { $0.acts.contains(act) }
  }
}

extension Lifecycle.Fact {
  /// The fact's English name, or its code, in quotation marks.
  fileprivate var quoted: String { "\"\(name(in: .english) ?? rawValue)\"" }
}
