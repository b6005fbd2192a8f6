import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Synchronization
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Ten thousand complaints that are missed in the same minute, with a channel that takes fifty messages a
/// second and fails one in five.
@Suite struct StormTests {
  private static func definition(_ definition: inout Playbook.Definition) {
    definition.serviceLevels = [
      ServiceLevel(
        .firstResponse, Wording("First response", "首次响应"),
        starts: [.milestone(.complaintReceived)],
        stops: [.milestone(.firstResponse), .act(.communicateDecision)],
        targets: .all(.elapsed(.hours(2))), calendar: .office)
    ]
    definition.whenDue = [:]
    definition.ladder = .none
    definition.notices = [
      NoticeRule(.breached(nil), to: .owner, .escalationBreach),
      NoticeRule(.breached(nil), to: .participant(.role(.supervisor)), .escalationBreach),
      NoticeRule(.breached(nil), to: .complainant, .progress),
    ]
  }

  @Test func `A storm loses nothing, and nobody gets ten thousand messages`() async throws {
    let count = Effort.count(10_000)
    let clock = HandClock(PostOffice.monday)
    let mail = PostBox(.email, clock: clock) { _, number in
      number.isMultiple(of: 5) ? .transient("busy") : nil
    }
    var options = DeskOptions.standard
    options.rates = [.email: 50]
    let office = try await PostOffice(channels: [mail], options: options, Self.definition)
    let desk = office.desk
    office.know("team", .email, for: .owner(.queue("complaints")))
    let supervisors = ["ben", "zoe"].map { Contact($0, .email, "\($0)@shop.example") }
    office.directory.set(supervisors, for: .participant(.role(.supervisor)), of: "shop")

    // All of them are received within a minute, so all are missed within one.
    let filings = (0..<count).map { number in
      var intake = office.intake()
      intake.receivedAt = PostOffice.monday + .milliseconds(Int64(number % 60_000))
      return CommandRequest(
        .file(intake), on: ComplaintID(at: PostOffice.monday, random: (7, UInt64(number))),
        by: office.anna)
    }
    office.clock.set(PostOffice.monday + .minutes(1))
    let filed = await desk.perform(filings)
    #expect(filed.allSatisfy { (try? $0.get()) != nil })
    office.clock.set(PostOffice.monday + .hours(2) + .minutes(1))
    clock.set(office.clock.now)
    let memory = Memory()
    while let next = await desk.catchUp(), next < PostOffice.monday + .hours(24) {
      office.clock.set(next)
      clock.set(next)
      memory.look()
    }
    let states = try await office.states()
    print(
      "storm: \(count) complaints, \(mail.attempts.count) attempts, \(mail.delivered.count) taken "
        + "over, until \(office.clock.now), \(memory), states \(states)")

    // Each complainant has one message, and the three colleagues have all of it in a few.
    let parties = mail.delivered.filter { $0.contact.id == "c-1" }
    #expect(Set(parties.map(\.complaint)).count == count)
    #expect(parties.count == count)
    for person in ["team", "ben", "zoe"] {
      let letters = mail.delivered.filter { $0.contact.id == person }
      #expect(letters.reduce(0) { $0 + $1.count } == count)
      #expect(letters.count <= (count + options.mostFolded) / options.mostFolded + 1)
    }
    // Every message ended in one state, and folded ones name where they went.
    #expect(states[.pending] == nil && states[.dead] == nil)
    #expect(states[.dropped] == nil && states[.expired] == nil)
    try await account(for: office, count)
    #expect(Self.mostInASecond(mail.attempts.compactMap(\.at)) <= 50)
  }

  /// Every notification that the events make is in the outbox once, and what was folded was delivered.
  private func account(for office: PostOffice, _ count: Int) async throws {
    let delivered = try await office.desk.messages(.delivered, limit: .max)
    let folded = try await office.desk.messages(.folded, limit: .max)
    var fates: [CommandID: OutboxItem.State] = [:]
    for item in delivered + folded {
      #expect(fates.updateValue(item.state, forKey: item.message.key) == nil)
    }
    var undelivered = 0
    for item in folded {
      guard case .folded(let others, _) = item.state else { continue }
      for other in others where fates[other] == nil { undelivered += 1 }
    }
    #expect(undelivered == 0)
    let playbook = try office.desk.playbook
    var missing = 0
    for number in 0..<count {
      let id = ComplaintID(at: PostOffice.monday, random: (7, UInt64(number)))
      let history = try await office.desk.history(of: id)
      let complaint = try Complaint(history)
      for notification in complaint.notifications(for: history, by: playbook)
      where fates[notification.key] == nil {
        missing += 1
      }
    }
    #expect(missing == 0)
  }

  private static func mostInASecond(_ instants: [Timestamp]) -> Int {
    var most = 0
    var start = 0
    for (index, instant) in instants.enumerated() {
      while instants[start] + .seconds(1) <= instant { start += 1 }
      most = max(most, index - start + 1)
    }
    return most
  }
}

/// How much memory the process holds, where the system says so.
private final class Memory: CustomStringConvertible, Sendable {
  private let first: Int
  private let most = Guarded(0)

  init() { first = Self.pages }

  func look() { most.withLock { $0 = max($0, Self.pages) } }

  var description: String {
    let grown = most.withLock { max(0, $0 - first) * 4_096 / 1_048_576 }
    return "grown by \(grown) MB at most"
  }

  private static var pages: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    else { return 0 }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? Int(fields[1]) ?? 0 : 0
  }
}
