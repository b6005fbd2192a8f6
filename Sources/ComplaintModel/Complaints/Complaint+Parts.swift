import BusinessTime

extension Complaint {
  /// What a complaint consists of; see the properties of the same names.
  struct Parts: Hashable, Sendable {
    var id: ComplaintID
    var tenant: TenantID
    var version: Int32
    var recordedAt: Timestamp
    var playbook: PlaybookVersion
    var stage: Stage
    var phase: Phase
    var stageEnteredAt: Timestamp
    var phaseEnteredAt: Timestamp
    var lastWorkingStage: Stage?
    var reopenedAt: Timestamp?
    var owner: Owner?
    var ownedSince: Timestamp
    var earlierOwners: [Owner]
    var grade: GradeRecord?
    var milestones: [MilestoneRecord]
    var clocks: [ServiceClock]
    var counts: Counts
    var intake: Boxed<Intake>
    var file: Boxed<File>
    var digest: ContentDigest?
  }
}

extension Complaint.Parts {
  /// A complaint that begins, without anything that happened to it.
  init(
    _ intake: Intake, _ file: Complaint.File = Complaint.File(), id: ComplaintID, tenant: TenantID,
    playbook: PlaybookVersion,
    in entry: Complaint.StageEntry, at instant: Timestamp, recordedAt: Timestamp
  ) {
    self.id = id
    self.tenant = tenant
    version = 0
    self.recordedAt = recordedAt
    self.playbook = playbook
    stage = entry.stage
    phase = entry.phase
    stageEnteredAt = instant
    phaseEnteredAt = instant
    ownedSince = instant
    earlierOwners = []
    milestones = []
    clocks = []
    counts = Complaint.Counts()
    self.intake = Boxed(intake)
    self.file = Boxed(file)
  }

  func passed(_ milestone: Milestone) -> Timestamp? {
    for record in milestones where record.milestone == milestone { return record.at }
    return nil
  }
}
