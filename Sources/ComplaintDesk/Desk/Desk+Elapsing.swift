import BusinessTime
import ComplaintModel

/// What time brings about: claimed in batches, decided one by one, committed together.
extension Desk {
  /// Brings up to now what is leased; each lease is ended by its commit or released.
  func elapse(_ due: [DueComplaint]) async {
    guard !due.isEmpty else { return }
    do throws(DeskError) { try await elapseLeased(due) } catch {
      // The leases run out, and whoever claims then tries again.
      ports.observer.observe(.failed(port: "store", reason: "\(error)"))
    }
  }

  private func elapseLeased(_ due: [DueComplaint]) async throws(DeskError) {
    let loaded = try await load(due.map(\.complaint), [])
    var commits: [(commit: Commit, lease: DueComplaint)] = []
    var releases: [DueRelease] = []
    for lease in due {
      switch await elapse(lease, loaded) {
      case .success(let commit?): commits.append((commit, lease))
      case .success(nil): releases.append(DueRelease(lease))
      case .failure(let reason): releases.append(setAside(lease, because: reason.description))
      }
    }
    releases += try await make(commits)
    if releases.isEmpty { return }
    do throws(StoreError) { try await ports.store.release(releases) } catch {
      throw DeskError(error)
    }
  }

  /// Why a complaint is set aside.
  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private func elapse(
    _ lease: DueComplaint, _ loaded: Loaded
  ) async -> Result<Commit?, Failure> {
    if let fault = loaded.faults[lease.complaint] {
      return .failure(Failure(description: "\(fault)"))
    }
    guard let complaint = loaded.complaints[lease.complaint] else { return .success(nil) }
    do {
      let context = try timeContext(for: complaint)
      guard var decision = try await elapse(complaint, in: context) else {
        return try nothingHappens(to: complaint, lease, context.now)
      }
      observe(decision, lease, context.now)
      return .success(commit(&decision, .time, context.playbook))
    } catch {
      return .failure(Failure(description: "\(error)"))
    }
  }

  /// What time brings about; facts are gathered only where what a timer does has to know some.
  private func elapse(
    _ complaint: Complaint, in context: DecisionContext
  ) async throws -> Decision? {
    var informed = context
    informed.reportingLines = ReportingLines(asked: [])
    guard var decision = try complaint.elapse(in: informed) else { return nil }
    let names = context.playbook.outsideFacts + ports.rules.facts
    let question = FactQuestion(
      tenant: tenant, names: names, complaint: complaint, id: complaint.id,
      intake: complaint.intake, now: context.now)
    if decision.lacksFacts {
      informed.outside = try await answers(to: question, context.command)
      informed.unknown = Set(names).subtracting(informed.outside.keys)
      decision = try complaint.elapse(in: informed) ?? decision
    }
    // A rung that makes somebody else responsible may have the next one look above them.
    while !decision.unknownSuperiors.isEmpty || !decision.unknownBudgets.isEmpty {
      for owner in decision.unknownSuperiors {
        try await climb(from: owner, question, &informed.reportingLines)
      }
      try await look(up: decision.unknownBudgets, in: &informed.budgets)
      decision = try complaint.elapse(in: informed) ?? decision
    }
    return decision
  }

  /// Nothing happens if somebody else was first, or if the wall clock was set back.
  ///
  /// If the store woke the complaint without a reason it would do so again and again.
  private func nothingHappens(
    to complaint: Complaint, _ lease: DueComplaint, _ now: Timestamp
  ) throws(Failure) -> Result<Commit?, Failure> {
    if lease.wake > now || complaint.nextWake.map({ $0 <= now }) ?? false { return .success(nil) }
    if complaint.nextWake == lease.wake { return .success(nil) }
    throw Failure(
      description: "the store wakes the complaint at \(lease.wake), and nothing is due then")
  }

  private func timeContext(for complaint: Complaint) throws(DeskError) -> DecisionContext {
    // Two desks that bring the same version up to now give the same id: one of them is the first.
    try context(
      CommandID(derivedFrom: complaint.id, label: "elapse/\(complaint.version)"), .system,
      on: [complaint])
  }

  private func observe(_ decision: Decision, _ lease: DueComplaint, _ now: Timestamp) {
    ports.observer.observe(
      .elapsed(lease.complaint, events: decision.events.count, late: now - lease.wake))
  }

  /// Commits, and says which leases are to be released.
  ///
  /// A commit that moves the wake-up has ended its lease; then the release changes nothing.
  private func make(
    _ commits: [(commit: Commit, lease: DueComplaint)]
  ) async throws(DeskError) -> [DueRelease] {
    guard !commits.isEmpty else { return [] }
    let outcomes = try await make(commits.map(\.commit), during: nil)
    return zip(outcomes, commits).map { outcome, attempt in
      switch outcome {
      case .committed, .conflict, .budgetConflict: DueRelease(attempt.lease)
      case .known(let entry):
        // Somebody else was first, unless that was before this complaint was loaded.
        entry.versions.upperBound > attempt.commit.parts[0].expectedVersion
          ? DueRelease(attempt.lease)
          : setAside(attempt.lease, because: "a step of time that is recorded came up again")
      case .unknownPlaybook(let version):
        setAside(attempt.lease, because: "the store does not have playbook \(version)")
      @unknown default: DueRelease(attempt.lease)
      }
    }
  }

  private func setAside(_ lease: DueComplaint, because reason: String) -> DueRelease {
    let attempts = lease.attempts + 1
    let record = SetAside(
      lease.complaint, because: reason, since: now, attempts: attempts,
      retryAt: now + options.retry(after: attempts))
    ports.observer.observe(.setAside(record))
    return DueRelease(lease, setAside: record)
  }
}

extension Decision {
  /// Whether something was left because facts from outside were not at hand.
  fileprivate var lacksFacts: Bool {
    events.contains { event in
      if case .followUpRefused(let refusal) = event.body {
        refusal.reasons == ["needs"]
      } else {
        false
      }
    }
  }
}
