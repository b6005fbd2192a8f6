import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

/// The messages of a store in memory, which wait in trays of 128 until somebody looks or a tray is full.
@Suite struct MemoryMailTests {
  /// How many messages have been committed.
  private final class Count: Sendable {
    let committed = Atomic(0)
  }

  private struct NotCommitted: Error {
    let outcome: Commit.Outcome
  }

  /// Commits on one complaint that add and remove a tag by turns, with any number of messages.
  private struct Tagging {
    let playbook: Playbook
    let template: OutboxMessage
    var complaint: Complaint
    var step = 0

    mutating func next(messages count: Int) throws -> Commit {
      step += 1
      let tags = [ComplaintTag(rawValue: "old")]
      let tag: Complaint.Command =
        step.isMultiple(of: 2) ? .tag(remove: tags) : .tag(add: tags)
      let id = CommandID(hashing: "tagging/\(step)")
      let context = DecisionContext(
        command: id, actor: Actor(.agent("anna"), as: .agent),
        now: complaint.recordedAt + .milliseconds(1), playbook: playbook)
      let decision = try complaint.decide(tag, in: context)
      complaint = decision.parts[0].complaint
      let messages = (0..<count).map { number in
        OutboxMessage(
          key: CommandID(derivedFrom: id, label: "\(number)"), template.content,
          notBefore: template.notBefore, foldKey: nil)
      }
      return Commit(
        tenant: "shop", command: id, fingerprint: CommandFingerprint(high: 1, low: 2),
        parts: [Commit.Part(decision.parts[0], wake: nil)], messages: messages)
    }
  }

  @Test func `Whoever looks finds all that was committed before, also while trays are emptied`()
    async throws
  {
    let office = try await PostOffice()
    let filed = try await office.complaint(try await office.file())
    let store = office.store
    let earlier = try await store.messages(.pending, of: "shop", after: nil, limit: .max)
    let template = try #require(earlier.first?.message)
    let playbook = try #require(try await store.playbooks(after: nil, of: "shop").last?.playbook)
    let count = Count()
    // Every second commit fills the tray, which holds the messages of the one before.
    let sizes = Array(repeating: [127, 1], count: 400).flatMap(\.self)
    let total = sizes.reduce(0, +)
    var tagging = Tagging(playbook: playbook, template: template, complaint: filed)
    let commits = try sizes.map { try tagging.next(messages: $0) }
    async let missed = {
      var (known, missed) = (0, 0)
      while known < total, !Task.isCancelled {
        known = count.committed.load(ordering: .acquiring)
        let found = try await store.messages(.pending, of: "shop", after: nil, limit: .max)
        if found.count < earlier.count + known { missed += 1 }
      }
      return missed
    }()
    for commit in commits {
      let outcomes = try await store.commit([commit])
      guard case .committed = outcomes[0] else { throw NotCommitted(outcome: outcomes[0]) }
      count.committed.add(commit.messages.count, ordering: .releasing)
    }
    #expect(try await missed == 0)
  }
}
