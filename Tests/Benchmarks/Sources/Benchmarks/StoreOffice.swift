import BusinessTime
import ComplaintDesk
import ComplaintModel

/// Commits as a desk makes them, for measuring a store alone: filings with three clocks and their messages,
/// and notes on what was filed.
struct StoreOffice {
  let tenant: TenantID = "acme"
  let playbook: Playbook
  private let anna = Actor(.agent("anna.li"), as: .manager)
  private let start = Timestamp(millisecondsSince1970: 1_772_442_000_250)

  init() throws { playbook = try Playbook(DecisionBenchmark.definition()) }

  func id(_ number: Int) -> ComplaintID {
    ComplaintID(
      at: start + .milliseconds(Int64(number)),
      random: (UInt64(number), UInt64(number) &* 0x9E37_79B9_7F4A_7C15))
  }

  private func context(_ name: String, at instant: Timestamp) -> DecisionContext {
    var context = DecisionContext(
      command: CommandID(hashing: name), actor: anna, now: instant, playbook: playbook)
    context.unknown = ["repeats", "similar"]
    return context
  }

  func filing(_ number: Int, telling: Bool = true) throws -> Commit {
    let instant = start + .milliseconds(Int64(number))
    var intake = Intake(
      .webForm, receivedAt: instant, from: PartyID(high: 1, low: UInt64(number)))
    intake.category = .qualityDefect
    intake.product = "kettle-2"
    let decision = try Complaint.decide(
      .file(intake), as: id(number), of: tenant, in: context("file/\(number)", at: instant))
    return commit(decision, telling: telling)
  }

  func note(_ name: String, on complaint: Complaint) throws -> Commit {
    commit(try noting(name, on: complaint))
  }

  /// A note before it is committed, so long after what was last recorded.
  func noting(
    _ name: String, on complaint: Complaint, after pause: TimeSpan = .seconds(60)
  ) throws -> Decision {
    let hex = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    guard let digest = ContentDigest(hex: hex) else { fatalError("\(hex) is a digest") }
    let text = ContentReference(
      command: CommandID(hashing: name), slot: 0, party: nil, digest: digest)
    let note = Complaint.Command.note.saying(.stored(text))
    return try complaint.decide(
      note, in: context(name, at: complaint.recordedAt + pause))
  }

  /// A decision as a desk commits it.
  func commit(_ decision: Decision, isSealed: Bool = true, telling: Bool = true) -> Commit {
    var decision = decision
    let stored = isSealed ? decision.seal()[0] : nil
    let part = decision.parts[0]
    let notices = telling ? part.complaint.notifications(for: part.events, by: playbook) : []
    let messages = notices.map {
      OutboxMessage(
        key: $0.key, .notification($0), notBefore: $0.notBefore, foldKey: $0.coalescingKey)
    }
    return Commit(
      tenant: tenant, command: decision.command,
      fingerprint: CommandFingerprint(high: decision.command.low, low: decision.command.high),
      parts: [Commit.Part(part, stored: stored, wake: part.complaint.nextWake)],
      messages: messages)
  }

  /// A life of so many events: a filing, and a note a second.
  func life(_ number: Int, events: Int) throws -> [Commit] {
    var commits = [try filing(number)]
    while commits[commits.count - 1].parts[0].complaint.version < events {
      let complaint = commits[commits.count - 1].parts[0].complaint
      let name = "life/\(number)/\(complaint.version)"
      commits.append(commit(try noting(name, on: complaint, after: .seconds(1))))
    }
    return commits
  }

  /// Fills a store; every complaint has its filing and so many notes.
  func fill(
    _ store: some ComplaintStore, complaints: Range<Int>, notes: Int, telling: Bool = true
  ) async throws {
    _ = try await store.publish(PublishedPlaybook(playbook, from: .earliest), of: tenant)
    for first in stride(from: complaints.lowerBound, to: complaints.upperBound, by: 200) {
      let numbers = first..<min(first + 200, complaints.upperBound)
      // Those of one complaint lie apart, so that a store may keep many together.
      var commits = try numbers.map { try filing($0, telling: telling) }
      for index in 0..<notes {
        for (number, last) in zip(numbers, commits.suffix(numbers.count)) {
          commits.append(try note("fill/\(number)/\(index)", on: last.parts[0].complaint))
        }
      }
      for outcome in try await store.commit(commits) {
        guard case .committed = outcome else { fatalError("a filling came to \(outcome)") }
      }
    }
  }
}
