public import BusinessTime

extension Complaint.Command {
  /// Draws in a rung: the next one, or the one named; the reason is said with it.
  public static func escalate(to rung: Int32? = nil) -> Complaint.Command {
    Complaint.Command(.escalate(to: rung))
  }

  /// Says that the rung has taken notice.
  public static var acknowledgeEscalation: Complaint.Command {
    Complaint.Command(.acknowledgeEscalation)
  }

  /// Steps back from escalation; the reason is said with it.
  public static var deescalate: Complaint.Command { Complaint.Command(.deescalate) }

  /// Extends a time limit; the reason is said with it.
  public static func extend(_ clock: ClockName, by period: Period) -> Complaint.Command {
    Complaint.Command(.extend(clock, by: period))
  }

  /// Computes running time limits anew by the current definitions.
  public static func reapply(_ clock: ClockName? = nil) -> Complaint.Command {
    Complaint.Command(.reapply(clock))
  }

  /// Stops a clock for a while.
  public static func pauseClock(_ clock: ClockName, for reason: WaitingReason) -> Complaint.Command
  {
    Complaint.Command(.pauseClock(clock, reason))
  }

  /// Lets a clock run on that was stopped.
  public static func resumeClock(_ clock: ClockName) -> Complaint.Command {
    Complaint.Command(.resumeClock(clock))
  }

  /// Records that a recorded breach was none; the reason is said with it, evidence handed in.
  public static func correctBreach(of clock: ClockName) -> Complaint.Command {
    Complaint.Command(.correctBreach(clock))
  }

  /// Holds it for legal reasons, which are said with it.
  public static var hold: Complaint.Command { Complaint.Command(.hold) }

  /// Releases it from the hold.
  public static var release: Complaint.Command { Complaint.Command(.release) }

  /// Erases a party's data.
  public static func erase(_ party: PartyID) -> Complaint.Command {
    Complaint.Command(.erase(party))
  }
}
