/// A ladder, made ready for asking.
///
/// It never changes, and is a class so that it is passed on for the cost of one reference.
final class ReadyLadder: Sendable {
  let rungs: [EscalationLadder.Rung]
  /// The conditions of all rungs.
  let watched: [Watched]
  /// Whether a clock's warning or miss draws in a rung, at once or later.
  let heedsClocks: Bool
  /// How many levels above the owner are asked for.
  let levels: Int

  /// A condition that draws in a rung.
  struct Watched: Sendable {
    let rung: Int32
    let reason: EscalationReason
    let condition: Condition
    /// Whether it reads facts from outside, which are not at hand after each event.
    let readsOutside: Bool
    /// Whether it reads nothing but the complaint.
    let isPlain: Bool
  }

  init(_ ladder: EscalationLadder) {
    rungs = ladder.rungs
    watched = ladder.rungs.enumerated().flatMap { index, rung in
      rung.when.compactMap { Watched($0, of: Int32(clamping: index + 1)) }
    }
    heedsClocks = ladder.rungs.contains { rung in
      rung.when.contains { if case .met = $0 { false } else { true } }
    }
    levels =
      ladder.rungs.flatMap(\.who).map { if case .line(let levels) = $0 { levels } else { 0 } }
      .max() ?? 0
  }

  /// The rung of a number, counted from 1.
  func rung(_ number: Int32) -> EscalationLadder.Rung? {
    let index = Int(number) - 1
    return rungs.indices.contains(index) ? rungs[index] : nil
  }
}

extension ReadyLadder.Watched {
  fileprivate init?(_ trigger: EscalationLadder.Trigger, of rung: Int32) {
    guard case .met(let reason, let condition) = trigger else { return nil }
    self.rung = rung
    self.reason = reason
    self.condition = condition
    readsOutside = condition.facts.contains { if case .outside = $0 { true } else { false } }
    isPlain = !readsOutside && condition.predicates.isEmpty
  }
}
