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
    var intake: Intake
    var file: Boxed<File>
    var digest: ContentDigest?
  }
}

extension Complaint {
  /// A complaint that is not opened yet: nothing has happened to it.
  init(about intake: Intake, as id: ComplaintID, of tenant: TenantID) {
    self.init(Parts(intake, id: id, tenant: tenant))
  }
}

extension Complaint.Parts {
  fileprivate init(_ intake: Intake, id: ComplaintID, tenant: TenantID) {
    self.id = id
    self.tenant = tenant
    version = 0
    recordedAt = .earliest
    playbook = .blank
    stage = .blank
    phase = .open
    stageEnteredAt = .blank
    phaseEnteredAt = .blank
    ownedSince = .blank
    earlierOwners = []
    milestones = []
    clocks = []
    counts = Complaint.Counts()
    self.intake = intake
    file = Boxed(Complaint.File())
  }

  func passed(_ milestone: Milestone) -> Timestamp? {
    for record in milestones where record.milestone == milestone { return record.at }
    return nil
  }
}
