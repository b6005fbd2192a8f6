import BusinessTime

extension LifecycleLint {
  mutating func checkClosingMoves() {
    for step in steps {
      guard let from = phase(step.from), let target = phase(step.move.target.stage),
        from != .answered, from != target
      else { continue }
      switch target {
      case .open, .waiting: break
      case .answered: checkAnswering(step.move, step.source, step.from)
      case .closed: checkClosing(step.move, step.source, step.from)
      }
    }
    for step in steps where phase(step.from) == .answered {
      if phase(step.move.target.stage) == .closed { checkNamesOutcome(step.move, step.source) }
    }
  }

  private mutating func checkAnswering(_ move: Lifecycle.Move, _ place: String, _ from: Stage) {
    guard move.act != .communicateDecision, !move.guards.implied.contains(.decisionCommunicated)
    else { return }
    report(
      .skipsDecision, place,
      "`\(move.act)` leads from \"\(from)\" to \"\(move.target.stage)\", which is answered, without"
        + " asking for `decisionCommunicated`.")
  }

  private mutating func checkClosing(_ move: Lifecycle.Move, _ place: String, _ from: Stage) {
    checkNamesOutcome(move, place)
    let needed: [Lifecycle.Fact]
    switch move.act {
    case .close: needed = [.decisionCommunicated]
    case .reject: needed = [.decisionCommunicated, .explanationCommunicated]
    default: return
    }
    if needed.allSatisfy({ !move.guards.implied.contains($0) }) {
      report(
        .skipsDecision, place,
        "`\(move.act)` closes from \"\(from)\" without asking for"
          + " `\(needed.map(\.rawValue).joined(separator: "` or `"))`.")
    }
  }

  private mutating func checkNamesOutcome(_ move: Lifecycle.Move, _ place: String) {
    guard !Act.closing.contains(move.act) else { return }
    report(
      .closesWithoutOutcome, place,
      "`\(move.act)` leads to \"\(move.target.stage)\", which is closed, but names no outcome;"
        + " `close`, `withdraw`, `reject` and `merge` do.")
  }

  mutating func checkPairs() {
    let closers = Set(definition.moves.map(\.act)).intersection(Act.closing)
    var seen: Set<[String]> = []
    for (index, closing) in definition.closings.enumerated() {
      let place = "closings[\(index)]"
      if closing.reasons.isEmpty { report(.empty, place + ".because", "No reason is named.") }
      if closers.isDisjoint(with: closing.outcome.closers) {
        let acts = closing.outcome.closers.map { "`\($0)`" }.joined(separator: " or ")
        report(
          .unusedPair, place + ".outcome",
          "No move closes with the outcome `\(closing.outcome)`; that would take \(acts).")
      }
      for (position, reason) in closing.reasons.enumerated() {
        let place = place + ".because[\(position)]"
        checkCode(reason, place)
        let pair = "`\(closing.outcome)` because `\(reason)`"
        if !closing.outcome.isSensible(with: reason) {
          report(.senselessPair, place, "\(pair) cannot both be true of a complaint.")
        }
        if !seen.insert([closing.outcome.rawValue, reason.rawValue]).inserted {
          report(.duplicate, place, "\(pair) is said twice.")
        }
      }
    }
    for (index, move) in definition.moves.enumerated() where closers.contains(move.act) {
      guard definition.closings.allSatisfy({ !$0.outcome.closers.contains(move.act) }) else {
        continue
      }
      report(
        .missingPair, "moves[\(index)].act",
        "`\(move.act)` closes, but no pair of outcome and reason is listed that it could name.")
    }
  }

  mutating func checkReopenings() {
    var seen: Set<Stage> = []
    for (index, reopening) in definition.reopenings.enumerated() {
      let place = "reopenings[\(index)]"
      checkKnown(reopening.from, place + ".from")
      checkKnown(reopening.target, place + ".to")
      if !seen.insert(reopening.from).inserted {
        report(
          .duplicate, place + ".from", "Reopening from \"\(reopening.from)\" is said twice.")
      }
      if let phase = phase(reopening.from), phase != .answered, phase != .closed {
        report(
          .nothingToReopen, place + ".from",
          "\"\(reopening.from)\" is \(phase); only what is answered or closed is reopened.")
      }
      if let phase = phase(reopening.target), phase != .open {
        report(
          .reopensToUnopen, place + ".to",
          "\"\(reopening.target)\" is \(phase); what is reopened goes to an open stage.")
      }
      if let window = reopening.window, !window.isPossible {
        report(.impossibleReopening, place + ".within", "No time lies within \(window).")
      }
      if let limit = reopening.limit, limit < 1 {
        report(.impossibleReopening, place + ".atMost", "At most \(limit) times is never.")
      }
    }
  }
}

extension Period {
  /// Whether it has any length.
  fileprivate var isPossible: Bool {
    switch self {
    case .working(let span), .elapsed(let span): span.milliseconds >= 1
    case .businessDays(let count), .sameTimeAfter(let count), .calendarDays(let count),
      .weeks(let count), .months(let count):
      count >= 1
    }
  }
}
