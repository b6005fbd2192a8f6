import BusinessTime

/// What has to be known after an event of the complaint as it was before it.
struct Before {
  let version: Int32
  let phase: Phase
  let grade: Int32?
  /// What took the fast lane.
  let fastLane: [GradingReason]
  let receivedAt: Timestamp
  let timesReopened: Int32
  /// Whether it was merged; asked only where it may be taken up again.
  let isMerged: Bool
  /// How the complaint stood, if the command is about clocks.
  let standing: ClockStanding?

  init(
    _ complaint: borrowing Complaint, reopening: Bool = false, standing: ClockStanding? = nil
  ) {
    version = complaint.version
    phase = complaint.phase
    grade = complaint.grade?.grade
    fastLane = complaint.grade?.fastLane ?? []
    receivedAt = complaint.parts.value.intake.receivedAt
    timesReopened = complaint.counts.reopenings
    isMerged = reopening && complaint.parts.value.file.value.isMerged
    self.standing = standing
  }
}
