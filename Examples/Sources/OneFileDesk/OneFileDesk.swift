import ComplaintKit
import ComplaintSQLite
import ComplaintTestKit

/// A desk whose complaints lie in one file.
struct OneFileDesk {
  let desk: Desk
  private let clock: ManualClock
  private let write: @Sendable (String) -> Void
  private let anna = Actor(.agent("anna"), as: .agent)
  private static let caller = PartyID(random: (1, 2))

  /// Opens the file, and makes it if it is not there.
  ///
  /// The clock stands still, so that the example can let nine days pass at once.
  init(
    at path: String, on day: Int64, write: @escaping @Sendable (String) -> Void
  ) async throws {
    let file = try SQLiteStore(at: path)
    let directory = MemoryDirectory()
    directory.set(
      [Contact("lead", .email, "lead@shop.example")],
      for: .participant(.role(.supervisor)), of: "shop")
    directory.set(
      [Contact("customer", .email, "li@mail.example")], for: .party(Self.caller), of: "shop")
    clock = ManualClock(Scenario.start + .hours(24 * day))
    desk = try await Desk(
      "shop", playbook: .standard, store: file, vault: SQLiteVault(in: file),
      directory: directory, channels: [ConsoleChannel(.email, to: write)],
      clock: clock)
    self.write = write
  }

  /// A customer calls, and hears at once that the complaint was received.
  func firstDay() async throws {
    let intake = Intake(.phone, receivedAt: Scenario.start, from: Self.caller)
    let filed = try await desk.file(intake, saying: "The kettle leaks.", by: anna)
    try await desk.perform(.acknowledge, on: filed.id, by: anna)
    await desk.catchUp()
    for clock in filed.complaint.clocks { write("\(clock.name): due \(clock.due)") }
  }

  /// Nobody has answered: what time has brought about meanwhile is recorded and told now.
  func tenthDay() async throws {
    guard let complaint = try await desk.find(ComplaintQuery()).complaints.first else {
      return write("there is no complaint")
    }
    let before = try await desk.history(of: complaint.id)
    write("found again: \(complaint.stage), after \(before.count) events")
    if let account = try await desk.complaint(complaint.id)?.account,
      let text = try await desk.content(at: account)?.text
    {
      write("in the customer's words: \(text)")
    }
    // What colleagues get waits half a minute for more of its kind.
    await clock.advance(by: .minutes(1), for: desk)
    let overdue = try await desk.complaint(complaint.id)?.clocks.filter { $0.breach != nil } ?? []
    write("missed: " + overdue.map(\.name.rawValue).joined(separator: ", "))
  }
}
