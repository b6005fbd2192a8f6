public import BusinessTime

extension Phase {
  /// Says that stages belong to this phase, with the library's own names for them.
  public func stages(_ stages: Stage...) -> Lifecycle.Statement {
    Lifecycle.Statement(
      .stages(stages.map { Lifecycle.PhasedStage(stage: $0, phase: self, wording: nil) }))
  }

  /// Says that a stage belongs to this phase, and what people read for it.
  ///
  /// A host's own stage needs this; one of the library's gets another name by it.
  public func stage(_ stage: Stage, _ english: String, _ chinese: String) -> Lifecycle.Statement {
    let wording = Lifecycle.Wording(english, chinese)
    return Lifecycle.Statement(
      .stages([Lifecycle.PhasedStage(stage: stage, phase: self, wording: wording)]))
  }
}

extension Act {
  /// Says that a complaint recorded by this act begins in the first of these stages, or in another
  /// of them if the command names it.
  ///
  /// Of use with ``file`` and ``adopt``; what ``split`` parts off begins where ``file`` does.
  public func enters(at stages: Stage...) -> Lifecycle.Statement {
    Lifecycle.Statement(.entry(Lifecycle.Entry(act: self, stages: stages)))
  }

  /// Says that this act leads from each of some stages to another, if all of some facts and none of
  /// others hold.
  ///
  /// The facts are those that hold with the act's own effect. A move to the stage it starts from
  /// allows the act there and leaves the stage as it is.
  public func leads(
    from: Stage..., to target: Stage, if all: Lifecycle.Fact..., unless none: Lifecycle.Fact...
  ) -> Lifecycle.Statement {
    move(from, .stage(target), Lifecycle.Guard(all: all, none: none), nil)
  }

  /// Says that this act leads from each of some stages to another, and what people read for that.
  ///
  /// A bare ``move`` needs this: it has no meaning but its wording.
  public func leads(
    from: Stage..., to target: Stage, if all: Lifecycle.Fact..., unless none: Lifecycle.Fact...,
    as english: String, _ chinese: String
  ) -> Lifecycle.Statement {
    let guards = Lifecycle.Guard(all: all, none: none)
    return move(from, .stage(target), guards, Lifecycle.Wording(english, chinese))
  }

  /// Says that this act leads from each of some stages back to the last open or answered stage; to
  /// `fallback` where none is known, as for a complaint that was adopted while it waited.
  public func leadsBack(
    from: Stage..., or fallback: Stage, if all: Lifecycle.Fact..., unless none: Lifecycle.Fact...
  ) -> Lifecycle.Statement {
    move(from, .back(or: fallback), Lifecycle.Guard(all: all, none: none), nil)
  }

  private func move(
    _ from: [Stage], _ target: Lifecycle.Target, _ guards: Lifecycle.Guard,
    _ wording: Lifecycle.Wording?
  ) -> Lifecycle.Statement {
    Lifecycle.Statement(
      .move(
        Lifecycle.Move(act: self, from: from, target: target, guards: guards, wording: wording)))
  }

  /// Says that acts are possible in every stage of some phases, and leave the stage as it is where
  /// no move of theirs holds.
  ///
  /// Without phases these are all but the closed one; what is possible with a closed complaint is
  /// said with `.closed`.
  public static func anywhere(_ acts: Act..., in phases: Phase...) -> Lifecycle.Statement {
    let phases = phases.isEmpty ? [.open, .waiting, .answered] : phases
    return Lifecycle.Statement(.allowance(Lifecycle.Allowance(acts: acts, phases: phases)))
  }
}

extension Outcome {
  /// Says that a complaint with this outcome may be closed for these reasons.
  public func closes(because reasons: ClosingReason...) -> Lifecycle.Statement {
    Lifecycle.Statement(.closing(Lifecycle.Closing(outcome: self, reasons: reasons)))
  }
}

extension Stage {
  /// Says that a complaint in this stage, which is answered or closed, may be taken up again.
  ///
  /// - Parameters:
  ///   - target: The open stage it goes to.
  ///   - window: How long after entering this stage; `nil` for ever.
  ///   - limit: How many times a complaint may be reopened in all, wherever from; `nil` for any number.
  ///   - all: Facts that have to hold.
  ///   - none: Facts that must not hold.
  /// - Returns: The sentence.
  public func reopens(
    to target: Stage, within window: Period?, atMost limit: Int? = nil,
    if all: Lifecycle.Fact..., unless none: Lifecycle.Fact...
  ) -> Lifecycle.Statement {
    Lifecycle.Statement(
      .reopening(
        Lifecycle.Reopening(
          from: self, target: target, window: window, limit: limit,
          guards: Lifecycle.Guard(all: all, none: none))))
  }
}
