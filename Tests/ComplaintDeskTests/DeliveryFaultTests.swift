import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import ComplaintTestSupport
import Synchronization
import Testing

/// Two desks over a store that loses answers, with channels that fail: every message ends once (L9).
@Suite struct DeliveryFaultTests {
  @Test(arguments: Effort.seeds)
  func `Whatever fails, every message ends in one state and says the same each time`(
    seed: UInt64
  ) async throws {
    for number in 0..<UInt64(Effort.count(300)) {
      let seed = seed &* 1_000_003 &+ number
      let faults = try await Self.faults(after: seed)
      #expect(faults.isEmpty, "seed \(seed)")
      if !faults.isEmpty { return }
    }
  }

  /// Lives through some days with faults, then a quiet one, and says what is not as it should be.
  private static func faults(after seed: UInt64) async throws -> [String] {
    var random = SeededGenerator(seed: seed)
    let office = try await office(seed)
    let weather = Weather(seed: seed)
    var desks: [Desk] = []
    for _ in 0..<2 {
      desks.append(
        try await Desk(
          "shop", playbook: try office.desk.playbook, store: FaultyStore(office.store, weather),
          directory: office.directory, channels: [office.mail, office.letters, office.app],
          clock: office.clock, identities: SeededIdentities(seed: seed)))
    }
    weather.set(isRough: true)
    var ids: [ComplaintID] = []
    for _ in 0..<12 {
      if let id = ids.randomElement(using: &random), Bool.random(using: &random) {
        let commands: [Complaint.Command] = [
          .acknowledge, .assign(to: .person("anna")), .escalate().saying("Look!"), .assess(),
        ]
        // What is not possible any more does no harm.
        _ = try? await office.desk.perform(
          commands.randomElement(using: &random) ?? .acknowledge, on: id, by: office.ben)
      } else {
        ids.append(try await office.file())
      }
      office.clock.set(office.clock.now + .seconds(.random(in: 0...90, using: &random)))
      await desks.randomElement(using: &random)?.catchUp()
    }
    weather.set(isRough: false)
    await office.pass(.hours(96))
    return try await faults(of: office, ids)
  }

  private static func office(_ seed: UInt64) async throws -> PostOffice {
    let flaky: @Sendable (OutgoingMessage, Int) -> DeliveryError? = { _, number in
      var random = SeededGenerator(seed: seed &+ UInt64(number))
      return switch random.next() % 12 {
      case 0..<3: .transient("busy")
      case 3: .permanent("no such address")
      default: nil
      }
    }
    let office = try await PostOffice(
      boxes: [.email, .letter, .app].map { PostBox($0, judge: flaky) }
    ) { definition in
      definition.serviceLevels = []
      definition.ladder = .none
      definition.whenDue = [:]
    }
    var ben = Contact("ben", .app, "ben")
    ben.digest = DigestSchedule(every: .hours(6), from: PostOffice.monday)
    var zoe = Contact("zoe", .email, "zoe")
    zoe.hours = try .mondayToFriday(in: "UTC")
    office.directory.set([ben, zoe], for: .participant(.role(.supervisor)), of: "shop")
    return office
  }

  private static func faults(
    of office: PostOffice, _ ids: [ComplaintID]
  ) async throws -> [String] {
    var faults: [String] = []
    var fates: [CommandID: OutboxItem.State] = [:]
    for kind in OutboxItem.State.Kind.allCases {
      for item in try await office.desk.messages(kind, limit: .max) {
        if fates.updateValue(item.state, forKey: item.message.key) != nil {
          faults.append("\(item.message.key) has two states")
        }
        if kind == .pending { faults.append("\(item.message.key) waits: \(item)") }
      }
    }
    for case .folded(let others, _) in fates.values {
      guard others.contains(where: { fates[$0] == nil }) else { continue }
      faults.append("something was folded into nothing")
    }
    let attempts = office.boxes.flatMap(\.attempts).map(\.message)
    for (key, messages) in Dictionary(grouping: attempts, by: \.key) where Set(messages).count > 1 {
      faults.append("the attempts of \(key) differ")
    }
    let playbook = try office.desk.playbook
    for id in ids {
      let history = try await office.desk.history(of: id)
      // What follows from an event depends on the complaint as it was then.
      for event in history {
        let complaint = try Complaint(history.filter { $0.version <= event.version })
        for notification in complaint.notifications(for: [event], by: playbook)
        where fates[notification.key] == nil {
          faults.append("\(notification.template) of \(id) is not accounted for")
        }
      }
      faults += reports(history)
    }
    return faults
  }

  /// That each report of what became of a message stands there once.
  private static func reports(_ history: [Complaint.Event]) -> [String] {
    var seen: Set<Complaint.Delivery> = []
    var faults: [String] = []
    for event in history {
      if case .deliveryRecorded(let delivery) = event.body, !seen.insert(delivery).inserted {
        faults.append("\(delivery) stands twice on \(event.complaint)")
      }
    }
    return faults
  }
}

/// Faults that come and go.
private final class Weather: StoreFaultSource {
  private let faults: SeededFaults
  private let isRough = Guarded(false)

  init(seed: UInt64) { faults = SeededFaults(seed: seed, oneIn: 4) }

  func set(isRough: Bool) { self.isRough.withLock { $0 = isRough } }

  func fault(for call: StoreCall) async -> StoreFault? {
    guard isRough.withLock({ $0 }) else { return nil }
    return await faults.fault(for: call)
  }
}
