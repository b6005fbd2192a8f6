import BusinessTime
import ComplaintDesk
import ComplaintModel

/// A desk over a host's own store and channel: a complaint is filed and acknowledged, and the
/// complainant is told.
@main struct OwnStoreProgram {
  static func main() async throws {
    let customer = PartyID(random: (SystemIdentities().next(), SystemIdentities().next()))
    let directory = MemoryDirectory()
    directory.set(
      [Contact("customer", .email, "customer@home.example")], for: .party(customer), of: "shop")
    let tray = OutTray()
    let clock = SystemClock()
    let desk = try await Desk(
      "shop", playbook: .standard, store: NotebookStore(), directory: directory, channels: [tray],
      clock: clock)

    let anna = Actor(.agent("anna"), as: .agent)
    let intake = Intake(.phone, receivedAt: clock.now, from: customer)
    let filed = try await desk.file(intake, saying: "The kettle leaks.", by: anna)
    try await desk.perform(.acknowledge, on: filed.id, by: anna)
    await desk.catchUp()

    for event in try await desk.history(of: filed.id) {
      print(event.version, event.body.act?.name(in: .english) ?? "Time passes")
    }
    for message in tray.sent { print(message.address, "-", message.subject) }
  }
}
