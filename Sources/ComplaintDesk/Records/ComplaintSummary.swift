public import BusinessTime
public import ComplaintModel

/// What an index knows of a complaint: enough to find and list it.
public struct ComplaintSummary: Hashable, Sendable, Identifiable {
  /// The complaint.
  public let id: ComplaintID
  /// The version of which this is a summary.
  public let version: Int32
  /// When that was recorded.
  public let recordedAt: Timestamp
  /// When it was received.
  public let receivedAt: Timestamp
  /// The stage.
  public let stage: Stage
  /// The phase.
  public let phase: Phase
  /// The grade; `nil` before anybody judged.
  public let grade: Int32?
  /// Who has to deal with it.
  public let owner: Owner?
  /// What it is about.
  public let category: ComplaintCategory?
  /// The product or service.
  public let product: ProductID?
  /// The order or contract.
  public let order: OrderID?
  /// The parties, each once.
  public let parties: [PartyID]
  /// The complainant.
  public let complainant: PartyID?
  /// The marks.
  public let tags: [ComplaintTag]
  /// The due instants of the clocks that run; one that stands still has none.
  public let due: [ClockName: Timestamp]
  /// The clocks that were missed, other than those of which it was said that they were not.
  public let breached: [ClockName]

  /// The summary of a complaint.
  public init(_ complaint: Complaint) {
    let intake = complaint.intake
    id = complaint.id
    version = complaint.version
    recordedAt = complaint.recordedAt
    receivedAt = intake.receivedAt
    stage = complaint.stage
    phase = complaint.phase
    grade = complaint.grade?.grade
    owner = complaint.owner
    category = intake.category
    product = intake.product
    order = intake.order
    var seen: Set<PartyID> = []
    parties = intake.parties.map(\.party).filter { seen.insert($0).inserted }
    complainant = intake.party(.complainant)
    tags = intake.tags
    let running = complaint.clocks.filter { $0.state == .running }
    due = Dictionary(running.map { ($0.name, $0.due) }, uniquingKeysWith: { $1 })
    breached = complaint.clocks.filter { $0.breach?.isCorrected == false }.map(\.name)
  }

  /// The earliest due instant of the clocks that run, or of one of them.
  public func due(of clock: ClockName?) -> Timestamp? {
    if let clock { due[clock] } else { due.values.min() }
  }
}
