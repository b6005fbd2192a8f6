public import BusinessTime

/// What an event does to the ladder besides drawing in a rung.
///
/// Like a ``ClockEffect`` it says all that was worked out, so that a complaint needs nothing else to be
/// kept up to date.
@nonexhaustive
public enum LadderEffect: Hashable, Sendable {
  /// A condition of the ladder began to hold.
  case met(EscalationReason)
  /// It holds no longer, so that it may be met again.
  case unmet(EscalationReason)
  /// A rung will be drawn in at an instant unless the clock's cycle has ended by then.
  case awaited(AwaitedRung)
  /// A rung that was awaited is due: it is drawn in by this event, or what called for it joins one
  /// that waits for notice already.
  case reached(rung: Int32, ClockName)
}

/// A rung that will be drawn in at an instant because a missed promise is still not kept.
public struct AwaitedRung: Hashable, Sendable {
  /// The rung's place in the ladder, from 1.
  public var rung: Int32
  /// The clock that was missed.
  public var clock: ClockName
  /// The cycle of the clock.
  public var cycle: Int32
  /// When.
  public var at: Timestamp

  /// Makes an awaited rung.
  public init(_ rung: Int32, for clock: ClockName, cycle: Int32, at instant: Timestamp) {
    self.rung = rung
    self.clock = clock
    self.cycle = cycle
    at = instant
  }
}
