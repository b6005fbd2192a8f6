import BusinessTime
import ComplaintDesk
import ComplaintModel

/// The side that hands evidence out: a desk whose feed a notary certifies.
struct Shop {
  private let desk: Desk
  private let notary: Notary
  private let anna = Actor(.agent("anna"), as: .agent)

  init(signer: any CheckpointSigner) async throws {
    let store = MemoryStore()
    desk = try await Desk("shop", playbook: .standard, store: store)
    notary = Notary(for: "shop", reading: store, keeping: MemoryCheckpoints(), signer: signer)
  }

  /// Handles a complaint among others, and gives the evidence of it.
  func evidence() async throws -> [UInt8] {
    let id = try await file()
    _ = try await file()
    try await desk.perform(.acknowledge, on: id, by: anna)
    try await desk.perform(.note.saying("She called again."), on: id, by: anna)
    _ = try await file()
    try await desk.perform(.assess(), on: id, by: anna)
    return try await notary.evidence(of: id)?.encoded() ?? []
  }

  private func file() async throws -> ComplaintID {
    let now = SystemClock().now
    let party = PartyID(random: (1, 2))
    let intake = Intake(.email, receivedAt: now - .hours(1), from: party)
    return try await desk.file(intake, saying: "The kettle leaks.", by: anna).id
  }
}
