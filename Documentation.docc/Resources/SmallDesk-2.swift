import ComplaintKit

/// Complaints about a bicycle shop.
struct SmallDesk: Sendable {
  /// The desk behind it, for whatever is not said here.
  let desk: Desk
  private let clock: any DeskClock

  /// Opens the desk.
  init(clock: any DeskClock = SystemClock()) async throws {
    self.clock = clock
    desk = try await Desk("bicycles", playbook: try Self.playbook(), clock: clock)
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
}
