extension ServiceLevel {
  /// Whose matter a service level is.
  @nonexhaustive
  public enum Kind: String, ClosedVocabulary {
    /// What the organisation owes; one that is not stopped in time is breached.
    case promise
    /// The organisation's own timer, such as a wait for a reply; it runs out without a breach.
    case timer
    /// Time that the complainant or a regulator has; it runs out without a breach.
    case window

    /// What people read.
    public var term: Term<Kind> {
      switch self {
      case .promise: Term(self, "Promise", "承诺时限")
      case .timer: Term(self, "Timer", "内部计时")
      case .window: Term(self, "Window", "权利期限")
      }
    }

    /// What closing usually does to it.
    var usualClosing: Closing {
      switch self {
      case .promise, .timer: .ends
      case .window: .runsOn
      }
    }
  }

  /// What a reopening of the complaint does to a clock.
  ///
  /// A cycle that still runs then is touched by ``restart`` only.
  @nonexhaustive
  public enum Reopening: String, ClosedVocabulary {
    /// The finished cycle stays as it ended and another may start: at the reopening, if the level
    /// starts with the receipt of a complaint, otherwise at the first of its starting moments from
    /// then on.
    case newCycle
    /// The finished cycle goes on where it stood, as if the complaint had been paused while it was
    /// closed. One that was cancelled or has run out stays as it ended.
    case `continue`
    /// The clock begins anew at the reopening with its whole allowance, whatever its starting
    /// moments are: a running cycle by a revision, a finished one by another cycle.
    case restart
    /// Nothing: a finished cycle was the last.
    case none

    /// What people read.
    public var term: Term<Reopening> {
      switch self {
      case .newCycle: Term(self, "New cycle", "开始新一轮")
      case .continue: Term(self, "Continue", "继续计时")
      case .restart: Term(self, "Restart", "重新计时")
      case .none: Term(self, "None", "不处理")
      }
    }
  }

  /// What a change of the grade does to a running cycle.
  ///
  /// If no target holds any more, the cycle goes on as it was.
  @nonexhaustive
  public enum Regrade: String, ClosedVocabulary {
    /// The new target counts from the same start; pauses and extensions are kept. Nothing happens if
    /// the target is the same.
    case keepElapsed
    /// The clock begins anew at the change with the new target; pauses and extensions are forgotten.
    case restart
    /// The new target counts from the change; extensions that were granted are kept on top of it.
    case fromNow

    /// What people read.
    public var term: Term<Regrade> {
      switch self {
      case .keepElapsed: Term(self, "Keep the time elapsed", "保留已用时间")
      case .restart: Term(self, "Restart", "重新计时")
      case .fromNow: Term(self, "Count from the change", "自变更时起算")
      }
    }
  }

  /// What a change of the owner does to a running cycle.
  @nonexhaustive
  public enum Reassignment: String, ClosedVocabulary {
    /// Nothing.
    case keep
    /// The clock begins anew at the change with its whole allowance.
    case restart
    /// The hand-over stops the cycle, in time or late, and another begins with the target for the next
    /// owner: so each owner's share is a cycle of its own.
    ///
    /// One begins with every change of the owner for as long as the level applies, also where the owner
    /// before had no target.
    case newCycle

    /// What people read.
    public var term: Term<Reassignment> {
      switch self {
      case .keep: Term(self, "Keep", "保持不变")
      case .restart: Term(self, "Restart", "重新计时")
      case .newCycle: Term(self, "New cycle", "开始新一轮")
      }
    }
  }

  /// What closing the complaint does to a running cycle.
  ///
  /// A cycle that begins with the closing itself, or later, is not concerned.
  @nonexhaustive
  public enum Closing: String, ClosedVocabulary {
    /// A cycle that the closing does not stop ends without being met or missed.
    case ends
    /// It runs on, as the time in which a complainant may turn to an ombudsman does.
    case runsOn

    /// What people read.
    public var term: Term<Closing> {
      switch self {
      case .ends: Term(self, "Ends", "随结案终止")
      case .runsOn: Term(self, "Runs on", "继续计时")
      }
    }
  }
}
