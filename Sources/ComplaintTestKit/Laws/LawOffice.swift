import BusinessTime
import ComplaintDesk
import ComplaintModel

/// A tenant of a law, with commits as a desk would make them.
///
/// Ids follow from small numbers, so a law says which complaint and which command it means.
struct LawOffice: Sendable {
  let tenant: TenantID
  private(set) var playbook: Playbook
  /// The instant at which everything begins.
  let start = Scenario.start

  private static let definition = Result { try Playbook.Definition.usual() }

  /// Opens an office, without a playbook in the store.
  init(unpublished tenant: String) throws {
    self.tenant = TenantID(rawValue: tenant)
    playbook = try Playbook(Self.definition.get())
  }

  /// Opens an office, and publishes its playbook.
  init(_ tenant: String, in store: some ComplaintStore) async throws {
    try self.init(unpublished: tenant)
    _ = try await store.publish(PublishedPlaybook(playbook, from: .earliest), of: tenant.asTenant)
  }

  func published(_ version: Int32, from: Timestamp) throws -> PublishedPlaybook {
    PublishedPlaybook(
      try Playbook(Self.definition.get(), version: PlaybookVersion(rawValue: version)), from: from)
  }

  /// The same office, which decides by another playbook.
  func deciding(by published: PublishedPlaybook) -> LawOffice {
    var office = self
    office.playbook = published.playbook
    return office
  }

  func complaint(_ number: UInt64) -> ComplaintID {
    ComplaintID(at: start, random: (number, number &* 0x9E37_79B9_7F4A_7C15))
  }

  func command(_ name: String) -> CommandID { CommandID(hashing: name) }

  func claim(
    at now: Timestamp, limit: Int = 100, lease: TimeSpan = .minutes(1)
  ) -> Claim {
    Claim(tenants: [tenant], now: now, limit: limit, leaseUntil: now + lease)
  }
}

extension String {
  fileprivate var asTenant: TenantID { TenantID(rawValue: self) }
}

// MARK: - Commits

extension LawOffice {
  private func context(_ command: CommandID, _ now: Timestamp) -> DecisionContext {
    var context = DecisionContext(command: command, actor: .usual, now: now, playbook: playbook)
    context.unknown = ["repeats", "similar"]
    return context
  }

  /// The filing of a complaint under a command's name; `file/` and the number if it is left out.
  func filing(
    _ number: UInt64, as name: String? = nil, of intake: Intake = .usual, wake: Timestamp? = nil,
    messages: [OutboxMessage] = []
  ) throws -> Commit {
    let decision = try Complaint.decide(
      .file(intake), as: complaint(number), of: tenant,
      in: context(command(name ?? "file/\(number)"), start))
    return commit([(decision, wake)], messages: messages)
  }

  /// What a command comes to, a moment after the last event.
  func decide(
    _ deed: Complaint.Command, _ name: String, on complaint: Complaint
  ) throws -> Decision {
    let now = max(start, complaint.recordedAt) + .milliseconds(1)
    return try complaint.decide(deed, in: context(command(name), now))
  }

  /// A note on a complaint, under a command's name.
  func note(
    _ name: String, on complaint: Complaint, wake: Timestamp? = nil,
    messages: [OutboxMessage] = []
  ) throws -> Commit {
    try notes(name, on: [(complaint, wake)], messages: messages)
  }

  /// Notes on several complaints in one commit.
  func notes(
    _ name: String, on complaints: [(Complaint, wake: Timestamp?)],
    messages: [OutboxMessage] = []
  ) throws -> Commit {
    let decided = try complaints.map { complaint, wake in
      let note = Complaint.Command.note.saying(.stored(try content(name)))
      return (try decide(note, name, on: complaint), wake)
    }
    return commit(decided, messages: messages)
  }

  /// A filing with the bytes of events that are not sealed, as its own are.
  func filingWithOtherBytes(_ number: UInt64) throws -> Commit {
    var decision = try Complaint.decide(
      .file(.usual), as: complaint(number), of: tenant, in: context(command("bytes"), start))
    let open = decision.parts[0].events.map { StoredEvent($0.encoded()) }
    decision.seal()
    return Commit(
      tenant: tenant, command: decision.command, fingerprint: CommandFingerprint(high: 1, low: 2),
      parts: [Commit.Part(decision.parts[0], stored: open, wake: nil)])
  }

  /// The filing of two complaints in one commit.
  func filings(
    _ numbers: UInt64..., as name: String, wake: Timestamp? = nil, messages: [OutboxMessage] = []
  ) throws -> Commit {
    let decided = try numbers.map { number in
      let decision = try Complaint.decide(
        .file(.usual), as: complaint(number), of: tenant, in: context(command(name), start))
      return (decision, wake)
    }
    return commit(decided, messages: messages)
  }

  private func commit(
    _ decided: [(Decision, wake: Timestamp?)], messages: [OutboxMessage]
  ) -> Commit {
    let parts = decided.map { decision, wake in
      var decision = decision
      let stored = decision.seal()
      return Commit.Part(decision.parts[0], stored: stored[0], wake: wake)
    }
    let command = decided[0].0.command
    return Commit(
      tenant: tenant, command: command,
      fingerprint: CommandFingerprint(high: command.high, low: ~command.low), parts: parts,
      messages: messages)
  }

  /// A reference to something that somebody wrote.
  func content(_ name: String) throws -> ContentReference {
    ContentReference(
      command: command(name), slot: 0, party: nil,
      digest: VaultContent(name).digest(with: Salt(high: 1, low: 2)))
  }
}

// MARK: - Messages

extension LawOffice {
  /// What a message says: that somebody is responsible for complaint 1.
  func notification() throws -> Complaint.Notification {
    let filing = try filing(1)
    let notifications = filing.parts[0].complaint.notifications(
      for: filing.parts[0].events, by: playbook)
    guard let first = notifications.first else { throw NothingTold() }
    return first
  }

  private struct NothingTold: Error {}

  func key(_ number: Int) -> CommandID { command("message/\(number)") }

  func message(
    _ number: Int, at instant: Timestamp? = nil, foldKey: String? = nil
  ) throws -> OutboxMessage {
    OutboxMessage(
      key: key(number), .notification(try notification()), notBefore: instant ?? start,
      foldKey: foldKey)
  }

  /// Files a complaint with these messages.
  func send(
    _ messages: [OutboxMessage], in store: some ComplaintStore, complaint number: UInt64 = 1
  ) async throws {
    _ = try await store.commit([try filing(number, messages: messages)])
  }
}
