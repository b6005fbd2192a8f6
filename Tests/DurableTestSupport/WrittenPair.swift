import BusinessTime
package import ComplaintDesk
package import ComplaintModel
import ComplaintTestKit

/// Two complaints that always change in one commit, with a message each time: so whatever is kept in part
/// shows.
package struct WrittenPair {
  package static let tenant: TenantID = "shop"
  private static let playbook = Result { try Playbook(Playbook.Definition.usual()) }

  package let life: Int
  package let task: Int
  /// How many commits there were.
  package private(set) var step = 0
  private var complaints: [Complaint] = []
  /// What every message says.
  private var notification: Complaint.Notification?
  /// From which each commit spends one hundredth, once it is opened.
  private var budget: Budget?

  private struct NothingTold: Error {}

  package init(life: Int, task: Int) {
    self.life = life
    self.task = task
  }

  package static func publish(in store: some ComplaintStore) async throws {
    let playbook = PublishedPlaybook(try playbook.get(), from: .earliest)
    _ = try await store.publish(playbook, of: tenant)
  }

  package var budgetName: BudgetName { BudgetName(rawValue: "\(life)/\(task)") }

  /// Opens a budget from which every commit spends.
  package mutating func openBudget(in store: some ComplaintStore) async throws {
    let budget = try Budget(
      budgetName, from: .earliest, until: .latest, limit: Money(minorUnits: 1 << 40, .cny))
    _ = try await store.keep(Budget.Change(budget, replacing: nil), of: Self.tenant)
    self.budget = budget
  }

  private mutating func spend(at now: Timestamp) throws -> [Budget.Change] {
    guard let budget else { return [] }
    let next = try budget.spending(Money(minorUnits: 1, .cny), at: now)
    self.budget = next
    return [Budget.Change(next, replacing: budget.version)]
  }

  package var ids: [ComplaintID] {
    [0, 1].map { number in
      ComplaintID(
        at: Scenario.start, random: (UInt64(life * 100 + task), UInt64(number)))
    }
  }

  package func command(_ step: Int) -> CommandID {
    CommandID(hashing: "\(life)/\(task)/\(step)")
  }

  package func message(_ step: Int) -> CommandID {
    CommandID(derivedFrom: command(step), label: "message")
  }

  private var text: ContentReference {
    ContentReference(
      command: command(step), slot: 0, party: nil,
      digest: VaultContent("text").digest(with: Salt(high: 1, low: 2)))
  }

  /// The next commit: first the filing of both, then notes on both.
  package mutating func next() throws -> Commit {
    let playbook = try Self.playbook.get()
    let id = command(step)
    let now = (complaints.first?.recordedAt ?? Scenario.start) + .milliseconds(1)
    var context = DecisionContext(command: id, actor: .usual, now: now, playbook: playbook)
    context.unknown = ["repeats", "similar"]
    let decisions = try ids.enumerated().map { index, id in
      try complaints.isEmpty
        ? Complaint.decide(.file(.usual), as: id, of: Self.tenant, in: context)
        : complaints[index].decide(.note.saying(.stored(text)), in: context)
    }
    complaints = decisions.map(\.complaint)
    notification =
      notification
      ?? decisions[0].complaint.notifications(
        for: decisions[0].events, by: playbook
      ).first
    guard let notification else { throw NothingTold() }
    let message = OutboxMessage(key: message(step), .notification(notification), notBefore: now)
    let budgets = try spend(at: now)
    step += 1
    return Commit(
      tenant: Self.tenant, command: id, fingerprint: CommandFingerprint(high: 1, low: 2),
      parts: decisions.map { decision in
        Commit.Part(decision.parts[0], wake: decision.complaint.nextWake)
      },
      messages: [message], budgets: budgets)
  }
}
