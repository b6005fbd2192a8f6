import BusinessTime
import ComplaintModel

/// Stories of two complaints that are put together, as a decision does it.
extension ServiceLevelStory {
  /// Another complaint is merged into this one.
  mutating func absorb(
    _ other: inout ServiceLevelStory, at instant: String, recorded: String? = nil
  ) throws {
    let merger = try other.merger(at: instant, recorded: recorded)
    for effect in try other.keeper.endMerged(merger, on: other.clocks) { other.take(effect) }
    let own = try self.merger(at: instant, recorded: recorded)
    let needs = ClockKeeper.needsPauses(of: other.clocks, on: clocks)
    absorption = ClockKeeper.Absorption(earlier: effects, merging: [], later: [])
    let merging = try keeper.absorb(
      other.clocks, own, facts: facts, on: clocks, past: needs ? (other.effects, effects) : ([], [])
    )
    for effect in merging { take(effect) }
    absorption?.merging = merging
  }

  /// The merge is undone.
  mutating func release(_ other: inout ServiceLevelStory, at instant: String) throws {
    let merger = try other.merger(at: instant)
    for effect in try other.keeper.takeUpMerged(merger, on: other.clocks) { other.take(effect) }
    let own = try self.merger(at: instant)
    guard var absorption else { return }
    let count = absorption.earlier.count + absorption.merging.count
    absorption.later = Array(effects.dropFirst(count))
    for effect in try keeper.release(absorption, own, facts: facts, on: clocks) { take(effect) }
  }

  private mutating func merger(
    at instant: String, recorded: String? = nil
  ) throws -> ClockKeeper.Merger {
    let recordedAt = Timestamp.march(recorded ?? instant)
    try elapse(to: recordedAt)
    return ClockKeeper.Merger(at: .march(instant), recordedAt: recordedAt, in: standing)
  }
}
