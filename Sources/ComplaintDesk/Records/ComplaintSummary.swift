public import BusinessTime
public import ComplaintModel

/// What an index knows of a complaint: enough to find and list it.
public struct ComplaintSummary: Hashable, Sendable, Identifiable {
  /// The complaint.
  public internal(set) var id: ComplaintID
  /// The version of which this is a summary.
  public internal(set) var version: Int32
  /// When that was recorded.
  public internal(set) var recordedAt: Timestamp
  /// When it was received.
  public internal(set) var receivedAt: Timestamp
  /// The stage.
  public internal(set) var stage: Stage
  /// The phase.
  public internal(set) var phase: Phase
  /// The grade; `nil` before anybody judged.
  public internal(set) var grade: Int32?
  /// Who has to deal with it.
  public internal(set) var owner: Owner?
  /// What it is about.
  public internal(set) var category: ComplaintCategory?
  /// The product or service.
  public internal(set) var product: ProductID?
  /// The order or contract.
  public internal(set) var order: OrderID?
  /// The parties, each once.
  public internal(set) var parties: [PartyID]
  /// The complainant.
  public internal(set) var complainant: PartyID?
  /// The marks.
  public internal(set) var tags: [ComplaintTag]
  /// The due instants of the clocks that run; one that stands still has none.
  public internal(set) var due: [ClockName: Timestamp]
  /// The clocks that were missed, other than those of which it was said that they were not.
  public internal(set) var breached: [ClockName]

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
