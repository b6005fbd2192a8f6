import ComplaintKit
import ComplaintTestKit

@main
struct QuickStart {
  static func main() async throws { try await run { print($0) } }

  static func run(write: @escaping @Sendable (String) -> Void) async throws {
    // Who may be told, and how. The clock stands still until it is moved.
    let directory = MemoryDirectory()
    let lead = Contact("lead", .email, "lead@shop.example")
    directory.set([lead], for: .participant(.role(.supervisor)), of: "shop")
    let caller = PartyID(random: (1, 2))
    let customer = Contact("customer", .email, "li@mail.example")
    directory.set([customer], for: .party(caller), of: "shop")
    let clock = ManualClock()
    let desk = try await Desk(
      "shop", playbook: .standard, directory: directory,
      channels: [ConsoleChannel(.email, to: write)], clock: clock,
      identities: SeededIdentities(seed: 1))

    // A customer calls; what she says goes into the vault, and the complaint has its clocks.
    let anna = Actor(.agent("anna"), as: .agent)
    var intake = Intake(.phone, receivedAt: clock.now, from: caller)
    intake.category = .quality
    let filed = try await desk.file(intake, saying: "The kettle leaks.", by: anna)
    try await desk.perform(.acknowledge, on: filed.id, by: anna)
    for clock in filed.complaint.clocks { write("\(clock.name): due \(clock.due)") }

    // Nobody answers. A deadline passes at midnight; in the morning the supervisor is drawn in.
    await clock.advance(by: .hours(24 * 8) + .minutes(1), for: desk)
    let complaint = try await desk.complaint(filed.id)
    let missed = complaint?.clocks.filter { $0.breach != nil }.map(\.name.rawValue) ?? []
    write("missed: \(missed.joined(separator: ", "))")
  }
}
