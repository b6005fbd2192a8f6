import BusinessTime
import ComplaintDesk
import ComplaintModel

/// Looks at a store after a simulation, through its port, and at what everybody got to hear.
struct SimulationAudit: Sendable {
  let store: SimulatedStore
  let playbooks: [Playbook]
  let now: Timestamp
  let complaints: [ComplaintID]
  let commands: [SimulatedCommand]
  let read: [FeedEntry]
  let deliveries: [SimulatedWorld.Delivery]
  let neighbour: SimulatedNeighbour
  /// What each desk found at the end.
  let found: [[ComplaintSummary]]

  /// Everything that is wrong.
  func findings() async -> SimulationFindings.Findings {
    var audit = Auditing(self)
    do throws(StoreError) { try await audit.look() } catch {
      audit.broken("the store cannot be read: \(error)")
    }
    return audit.found
  }
}

/// An audit on its way.
struct Auditing {
  let given: SimulationAudit
  var found = SimulationFindings.Findings()
  private(set) var items: [CommandID: OutboxItem] = [:]
  private(set) var expected: Set<CommandID> = []
  /// How often the rule calls for something on a complaint.
  private var called: [ComplaintID: Int] = [:]

  init(_ given: SimulationAudit) { self.given = given }

  var tenant: TenantID { SimulationRun.tenant }

  mutating func broken(_ fault: String) { found.faults.append(fault) }

  mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { broken(fault()) }
  }

  mutating func look() async throws(StoreError) {
    lookAtFeed()
    try await readMessages()
    var firings: Set<CommandID> = []
    for id in given.complaints { try await lookAt(id, &firings) }
    lookAtMessages()
    try await lookAtRequests()
    try await lookAtCommands()
    try await lookAtWork()
    try await lookAtIndexes()
    try await lookAtBudget()
    found.faults += try await given.neighbour.faults()
  }

  /// What each desk finds is what is kept, whatever became of its index on the way.
  private mutating func lookAtIndexes() async throws(StoreError) {
    let loaded = try await given.store.load(given.complaints, commands: [], of: tenant)
    let kept = loaded.complaints.mapValues(ComplaintSummary.init)
    for (number, found) in given.found.enumerated() {
      expect(
        Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 }) == kept,
        "desk \(number) finds others than are kept")
    }
  }

  /// L4: what rules have granted was spent, all of it and nothing else.
  private mutating func lookAtBudget() async throws(StoreError) {
    let loaded = try await given.store.load(given.complaints, commands: [], of: tenant)
    let granted = loaded.complaints.values.flatMap(\.remedies).filter { $0.budget != nil }
    let sum = granted.compactMap(\.amount?.minorUnits).reduce(0, +)
    let budget = try await given.store.budgets(nil, of: tenant).first
    let spent = budget?.spent.minorUnits ?? 0
    expect(spent == sum, "\(sum) was granted, and \(spent) was spent")
    found.grants = granted.count
  }

  /// L11: positions without gaps, and each event once.
  private mutating func lookAtFeed() {
    found.events = given.read.count
    for (index, entry) in given.read.enumerated() where entry.position.rawValue != index + 1 {
      broken("the feed goes on with position \(entry.position) in place \(index + 1)")
      break
    }
  }

  private mutating func readMessages() async throws(StoreError) {
    for kind in OutboxItem.State.Kind.allCases {
      for item in try await given.store.messages(kind, of: tenant, after: nil, limit: .max) {
        let other = items.updateValue(item, forKey: item.message.key)
        if other != nil { broken("message \(item.message.key) is in two states") }
      }
    }
  }

  /// L1, L6, L7: the history folds to the state, and nothing stands in it twice.
  private mutating func lookAt(
    _ id: ComplaintID, _ firings: inout Set<CommandID>
  ) async throws(StoreError) {
    let events = try await given.store.history(of: id, from: 1, limit: .max, in: tenant)
    let told = given.read.compactMap { try? $0.event.get() }.filter { $0.complaint == id }
    expect(told == events, "the feed and the history of \(id) differ")
    let loaded = try await given.store.load([id], commands: [], of: tenant)
    guard let first = events.first else {
      return expect(loaded.complaints[id] == nil, "\(id) has a state and no history")
    }
    let known = try await given.store.remembered(events.map(\.command), of: tenant)
    guard var state = try? Complaint(opening: first) else {
      return broken("\(id) does not begin with its first event")
    }
    var group = [first]
    var clocks = ClockAudit(promises: ["acknowledge", "answer"])
    clocks.take(first)
    for event in events.dropFirst() {
      if !isTogether(event, group, known) {
        tell(group, state)
        group = []
      }
      group.append(event)
      clocks.take(event)
      guard (try? state.follow(event)) != nil else {
        return broken("event \(event.version) of \(id) does not follow")
      }
    }
    tell(group, state)
    for event in events {
      if let other = SimulatedRule.repeated(by: event) { called[other, default: 0] += 1 }
      if case .timePassed = event.body {
        expect(firings.insert(event.command).inserted, "a step of \(id) is recorded twice")
      }
      lookAt(event, known[event.command])
    }
    lookAtSeals(of: events)
    expect(
      loaded.complaints[id]?.encoded() == state.encoded(), "the state of \(id) is another one")
    found.faults += clocks.faults(of: state, at: given.now).map { "\(id): \($0)" }
    found.breaches += clocks.breaches
  }

  /// Every event is sealed with its link in the chain.
  private mutating func lookAtSeals(of events: [Complaint.Event]) {
    var last: ContentDigest?
    for event in events {
      expect(
        event.isSealed(after: last),
        "event \(event.version) of \(event.complaint) is not sealed after the one before it")
      last = event.digest
    }
  }

  private func isTogether(
    _ event: Complaint.Event, _ group: [Complaint.Event], _ known: [CommandID: LedgerEntry]
  ) -> Bool {
    guard let last = group.last, let one = known[event.command], let other = known[last.command]
    else { return false }
    return one.complaint == other.complaint && one.versions == other.versions
  }

  /// L6: whatever stands under a command id was committed by its first commit.
  private mutating func lookAt(_ event: Complaint.Event, _ entry: LedgerEntry?) {
    guard let entry else {
      return broken("the command of event \(event.version) of \(event.complaint) is not known")
    }
    expect(
      entry.complaint != event.complaint || entry.versions.contains(event.version),
      "command \(event.command) was committed twice")
  }

  /// L4, L9: the notifications of a commit are there, as they follow from its events.
  private mutating func tell(_ events: [Complaint.Event], _ complaint: Complaint) {
    guard let last = events.last, given.playbooks.indices.contains(Int(last.playbook.rawValue) - 1)
    else { return }
    let playbook = given.playbooks[Int(last.playbook.rawValue) - 1]
    for notification in complaint.notifications(for: events, by: playbook) {
      expected.insert(notification.key)
      guard let item = items[notification.key] else {
        broken(
          "notification \(notification.template) of event \(notification.version) of "
            + "\(complaint.id) is lost")
        continue
      }
      expect(
        item.message.content.notification == notification,
        "notification \(notification.key) is another one than follows from its events")
    }
  }
}

// MARK: - Messages, commands and work

extension Auditing {
  /// L9: nothing else is in the outbox, and all attempts of one message say the same under one key.
  private mutating func lookAtMessages() {
    for item in items.values where item.message.content.notification != nil {
      expect(
        expected.contains(item.message.key),
        "message \(item.message.key) follows from no event")
      if case .delivered = item.state {
        expect(
          given.deliveries.contains { isOf($0.message, item) },
          "message \(item.message.key) counts as delivered, and no channel has it")
      }
    }
    var attempts: [String: OutgoingMessage] = [:]
    for delivery in given.deliveries {
      let message = delivery.message
      let name = "\(message.notification.key)/\(message.contact.id)/\(delivery.way)"
      if let first = attempts.updateValue(message, forKey: name) {
        expect(
          first.key == message.key && first.subject == message.subject
            && first.body == message.body && first.count == message.count,
          "attempts of message \(message.notification.key) differ")
      }
    }
  }

  /// L4, L6: what the rule called for is there once for each event, and was done if it counts as done.
  private mutating func lookAtRequests() async throws(StoreError) {
    let requests = items.values.compactMap { item -> (Decision.Request, OutboxItem.State)? in
      guard case .request(let request) = item.message.content else { return nil }
      return (request, item.state)
    }
    let known = try await given.store.remembered(requests.map(\.0.id), of: tenant)
    var asked: [ComplaintID: Int] = [:]
    for (request, state) in requests {
      asked[request.complaint, default: 0] += 1
      let isDone = if case .delivered = state { true } else { false }
      expect(
        isDone == (known[request.id] != nil),
        "request \(request.id) counts as \(state), which is not what is kept")
      if isDone { found.requests += 1 }
    }
    if asked != called {
      broken("the rule's requests are \(asked), and its events call for \(called)")
    }
  }

  private func isOf(_ message: OutgoingMessage, _ item: OutboxItem) -> Bool {
    message.notification.key == item.message.key
      || item.progress.folded.contains(message.notification.key)
  }

  /// L6: everybody who asked under one id got to hear the same, and it is what is kept.
  private mutating func lookAtCommands() async throws(StoreError) {
    let known = try await given.store.remembered(given.commands.map(\.id), of: tenant)
    for command in given.commands {
      var first: Receipt?
      var isUnknown = false
      for outcome in command.outcomes {
        switch outcome {
        case .done(let receipt):
          expect(
            first == nil
              || first?.events == receipt.events && first?.complaint == receipt.complaint,
            "command \(command.id) had two outcomes")
          first = receipt
        case .refused(let code):
          expect(
            first == nil || code == .damaged, "command \(command.id) was done and then \(code)")
        case .unknown: isUnknown = true
        }
      }
      guard let first else {
        expect(
          known[command.id] == nil || isUnknown || command.outcomes.isEmpty,
          "command \(command.id) was refused and is kept")
        continue
      }
      guard let entry = known[command.id] else {
        broken("command \(command.id) was done and is not known")
        continue
      }
      let events = try await given.store.history(
        of: command.complaint, from: entry.versions.lowerBound, limit: entry.versions.count,
        in: tenant)
      expect(events == first.events, "command \(command.id) is kept otherwise than it was told")
    }
  }

  /// L7: nothing that is due is left, and each wake-up is the one of its complaint.
  private mutating func lookAtWork() async throws(StoreError) {
    let aside = try await given.store.setAside(of: tenant, limit: .max)
    expect(aside.isEmpty, "complaints are set aside: \(aside.map(\.reason))")
    let due = try await given.store.claimDue(claim(at: given.now)).due
    expect(due.isEmpty, "complaints are due: \(due.map(\.complaint))")
    let messages = try await given.store.claimMessages(claim(at: given.now), foldLimit: 0).due
    expect(messages.isEmpty, "messages are due: \(messages.map(\.item.message.key))")
    let later = try await given.store.claimDue(claim(at: .latest - .hours(1))).due
    let loaded = try await given.store.load(given.complaints, commands: [], of: tenant)
    let wakes = loaded.complaints.compactMapValues(\.nextWake)
    expect(
      Dictionary(later.map { ($0.complaint, $0.wake) }, uniquingKeysWith: { $1 }) == wakes,
      "the wake-ups are others than the complaints'")
    try await given.store.release(later.map { DueRelease($0) })
  }

  private func claim(at instant: Timestamp) -> Claim {
    Claim(tenants: [tenant], now: instant, limit: .max, leaseUntil: instant + .minutes(1))
  }
}
