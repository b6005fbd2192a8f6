import BusinessTime

extension Complaint.Event {
  /// What an event consists of but for its digest; see the properties of the same names.
  ///
  /// While it is decided it stands by itself and changes; an event is made of it at the end.
  struct Parts: Hashable, Sendable {
    var tenant: TenantID
    var complaint: ComplaintID
    var version: Int32
    var occurredAt: Timestamp
    var recordedAt: Timestamp
    var actor: ActorID
    var onBehalfOf: ActorID?
    var command: CommandID
    var cause: Cause?
    var playbook: PlaybookVersion
    var isImported = false
    var body: Complaint.Body
    var text: ContentReference?
    var attachments: [Evidence] = []
    var stage: Complaint.StageEntry?
    var owner: Owner?
    var routing = Rare<RoutingRecord>()
    var grade: Complaint.GradeRecord?
    var clocks: [ClockEffect] = []
    var ladder: [LadderEffect] = []
    var outside: [String: FactValue] = [:]
  }
}
