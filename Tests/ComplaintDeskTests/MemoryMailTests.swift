import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

/// The messages of a store in memory, which wait in trays of 128 until somebody looks or a tray is full.
@Suite struct MemoryMailTests {
  /// How much has been committed.
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

  /// What commits are made with: a complaint, and a message to be sent again.
  private func tagging(in office: PostOffice) async throws -> Tagging {
    let filed = try await office.complaint(try await office.file())
    let pending = try await office.store.messages(.pending, of: "shop", after: nil, limit: .max)
    let playbooks = try await office.store.playbooks(after: nil, of: "shop")
    return Tagging(
      playbook: try #require(playbooks.last?.playbook),
      template: try #require(pending.first?.message), complaint: filed)
  }

  @Test func `Messages stand in the order of their commits, whichever thread made each`()
    async throws
  {
    let office = try await PostOffice()
    var tagging = try await tagging(in: office)
    let commits = try (0..<2_000).map { try tagging.next(messages: $0.isMultiple(of: 7) ? 1 : 3) }
    let threads = [OwnThread(), OwnThread()]
    defer { for thread in threads { thread.close() } }
    for (place, commit) in commits.enumerated() {
      let outcomes = try await withTaskExecutorPreference(threads[place % 2]) {
        try await office.store.commit([commit])
      }
      guard case .committed = outcomes[0] else { throw NotCommitted(outcome: outcomes[0]) }
    }
    let items = try await office.store.messages(.pending, of: "shop", after: nil, limit: .max)
    let keys = commits.flatMap { $0.messages.map(\.key) }
    #expect(items.suffix(keys.count).map(\.message.key) == keys)
    #expect(items.map(\.position) == items.map(\.position).sorted())
  }

  @Test func `Whoever looks finds all that was committed before, also while trays are emptied`()
    async throws
  {
    let office = try await PostOffice()
    var tagging = try await tagging(in: office)
    let commits = try (0..<9_900).map { _ in try tagging.next(messages: 1) }
    let keys = commits.map(\.messages[0].key)
    let (store, count) = (office.store, Count())
    let threads = (0..<3).map { _ in OwnThread() }
    defer { for thread in threads { thread.close() } }
    let missed = try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask(executorPreference: threads[0]) {
        for commit in commits {
          let outcomes = try await store.commit([commit])
          guard case .committed = outcomes[0] else { throw NotCommitted(outcome: outcomes[0]) }
          count.committed.add(1, ordering: .releasing)
        }
        return 0
      }
      // One empties the trays again and again, and one asks for each message as soon as it is there.
      group.addTask(executorPreference: threads[1]) {
        while count.committed.load(ordering: .acquiring) < keys.count, !Task.isCancelled {
          _ = try await store.messages(.pending, of: "shop", after: nil, limit: 1)
        }
        return 0
      }
      group.addTask(executorPreference: threads[2]) {
        var (known, missed) = (0, 0)
        while known < keys.count, !Task.isCancelled {
          let now = count.committed.load(ordering: .acquiring)
          missed += now - known - (try await store.forget(Array(keys[known..<now]), of: "shop"))
          known = now
        }
        return missed
      }
      return try await group.reduce(0, +)
    }
    #expect(missed == 0)
  }
}
