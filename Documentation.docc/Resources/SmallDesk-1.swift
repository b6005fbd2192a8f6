import ComplaintKit

/// Complaints about a bicycle shop.
struct SmallDesk: Sendable {
  /// The desk behind it, for whatever is not said here.
  let desk: Desk
  private let clock: any DeskClock

  /// Opens the desk.
  init(clock: any DeskClock = SystemClock()) async throws {
    self.clock = clock
    desk = try await Desk("bicycles", playbook: .standard, clock: clock)
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
