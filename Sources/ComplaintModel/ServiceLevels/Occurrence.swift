package import BusinessTime

/// What an event means for clocks.
package struct Occurrence: Sendable {
  /// Milestones that are passed, each at its own instant.
  package typealias Passings = [(milestone: Milestone, at: Timestamp)]

  /// What was done.
  package var act: Act
  /// When it happened; clocks count in it.
  package var at: Timestamp
  /// When it was recorded, not before ``at``.
  package var recordedAt: Timestamp
  /// The milestones that it passes, each at its own instant.
  package var milestones: Passings
  /// The stage that it enters; `nil` if the stage stays.
  package var stage: Stage?
  /// The phase that it enters; `nil` if the phase stays.
  package var phase: Phase?
  /// Whether it takes up a complaint again that was answered or closed.
  package var isReopening: Bool
  /// Whether the grade is another one afterwards.
  package var changesGrade: Bool
  /// Whether another person or queue is responsible afterwards.
  package var changesOwner: Bool
  /// The instant of receipt that it corrects, and the right one.
  package var correctedReceipt: (from: Timestamp, to: Timestamp)?
}

extension Occurrence {
  package init(
    _ act: Act, at: Timestamp, recordedAt: Timestamp? = nil,
    milestones: Passings = [], stage: Stage? = nil,
    phase: Phase? = nil, isReopening: Bool = false, changesGrade: Bool = false,
    changesOwner: Bool = false, correctedReceipt: (from: Timestamp, to: Timestamp)? = nil
  ) {
    self.init(
      act: act, at: at, recordedAt: recordedAt ?? at, milestones: milestones, stage: stage,
      phase: phase, isReopening: isReopening, changesGrade: changesGrade,
      changesOwner: changesOwner, correctedReceipt: correctedReceipt)
  }

  /// Whether the act is all there is of it that can stop or change a cycle.
  var isPlain: Bool {
    milestones.isEmpty && stage == nil && phase == nil && !isReopening && !changesGrade
      && !changesOwner && correctedReceipt == nil
  }
}

/// What a complaint is like after an event, beside the facts that conditions read.
package struct ClockStanding: Sendable {
  /// The stage.
  package var stage: Stage
  /// When the stage was entered.
  package var stageSince: Timestamp
  /// The phase.
  package var phase: Phase
  /// When the phase was entered.
  package var phaseSince: Timestamp
  /// The person or queue responsible.
  package var owner: Owner?
  /// Who was responsible before, the latest first.
  package var earlierOwners: [Owner]
  /// What the complaint is waiting for, if it is.
  package var waitingFor: WaitingReason?
  /// The clocks that a command holds, and why.
  ///
  /// A hold goes with the clock, not with its cycle: who keeps the holds ends them with the cycle.
  package var holds: [ClockName: WaitingReason]
  /// When the complaint was reopened last.
  package var reopenedAt: Timestamp?
}

extension ClockStanding {
  package init(
    stage: Stage, since stageSince: Timestamp, phase: Phase, since phaseSince: Timestamp,
    owner: Owner? = nil, earlierOwners: [Owner] = [], waitingFor: WaitingReason? = nil,
    holds: [ClockName: WaitingReason] = [:], reopenedAt: Timestamp? = nil
  ) {
    self.init(
      stage: stage, stageSince: stageSince, phase: phase, phaseSince: phaseSince, owner: owner,
      earlierOwners: earlierOwners, waitingFor: waitingFor, holds: holds, reopenedAt: reopenedAt)
  }
}
