import ComplaintKit

/// Complaints about a bicycle shop.
struct SmallDesk: Sendable {
  /// The desk behind it, for whatever is not said here.
  let desk: Desk
  private let clock: any DeskClock
  private let directory = MemoryDirectory()

  /// Opens the desk, with a way of telling people.
  init(
    telling channel: any NotificationChannel, clock: any DeskClock = SystemClock()
  ) async throws {
    self.clock = clock
    directory.set(
      [Contact("workshop", .email, "workshop@bicycles.example")],
      for: .participant(.role(.supervisor)), of: "bicycles")
    desk = try await Desk(
      "bicycles", playbook: try Self.playbook(), directory: directory, channels: [channel],
      rules: [BrakesAreInspected()], clock: clock)
  }

  /// Lets deadlines pass and messages go out, until its task is cancelled.
  func run() async { await desk.run() }

  /// Says how a customer is reached.
  func know(_ customer: PartyID, at address: String) {
    directory.set(
      [Contact("\(customer)", .email, address)], for: .party(customer), of: "bicycles")
  }

  /// How the shop works: as offices usually do, in Berlin, with a promise of its own.
  static func playbook() throws -> Playbook {
    var definition = try Playbook.Definition.standard(in: "Europe/Berlin")
    definition.serviceLevels.append(
      ServiceLevel(
        "callBack", Wording("Call back", "回电"), starts: [.milestone(.complaintReceived)],
        stops: [.milestone(.progressReported), .act(.communicateDecision)],
        targets: .all(.working(.hours(4))), calendar: .office))
    return try Playbook(definition)
  }

  /// Records what a customer says on the telephone, and tells them that it was received.
  func take(
    _ account: String, from customer: PartyID, by agent: AgentID
  ) async throws -> ComplaintID {
    let actor = Actor(.agent(agent), as: .agent)
    let intake = Intake(.phone, receivedAt: clock.now, from: customer)
    let filed = try await desk.file(intake, saying: .text(account, of: customer), by: actor)
    try await desk.perform(.acknowledge, on: filed.id, by: actor)
    return filed.id
  }

  /// Deals with a complaint: looks into it, and tells the customer what comes of it.
  func answer(_ complaint: ComplaintID, saying answer: String, by agent: AgentID) async throws {
    let actor = Actor(.agent(agent), as: .agent)
    try await desk.perform(.assess(), on: complaint, by: actor)
    try await desk.perform(.assign(to: .person(agent)), on: complaint, by: actor)
    try await desk.perform(.move(to: .investigating), on: complaint, by: actor)
    try await desk.perform(
      .communicateDecision(
        .upheld, remedies: [.init(.repair)], contents: [.decision, .reasons, .furtherStage]
      ).saying(.text(answer, of: nil)), on: complaint, by: actor)
  }
}

/// Nobody is told a decision about brakes before a mechanic has looked at them.
struct BrakesAreInspected: BusinessRule {
  let name: RuleName = "brakes"

  func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] {
    guard command.act == .communicateDecision,
      complaint.intake.category?.isWithin(.safety) == true,
      complaint.passed(.siteInspected) == nil
    else { return [] }
    return [Objection("A mechanic has to inspect it first.", "须先由技师检查。")]
  }
}
