public import BusinessTime
public import ComplaintModel

/// What a store is asked to make so, all of it or nothing: a decision with everything that follows
/// from it.
///
/// The desk makes commits out of decisions; a store keeps them. It needs nothing of what they mean: it
/// compares ids, versions and instants, and keeps the rest. Whoever stands between the two, such as a
/// store that brings faults about for a test, changes a copy and hands that on.
public struct Commit: Sendable {
  /// The tenant to which all of it belongs.
  public var tenant: TenantID
  /// The command by which it came about.
  public var command: CommandID
  /// What the command was and who gave it, to recognise another one under the same id.
  public var fingerprint: CommandFingerprint
  /// The complaints that change, the one at hand first; no complaint twice.
  public var parts: [Part]
  /// What is to be delivered and done afterwards, in order.
  public var messages: [OutboxMessage]
  /// The budgets from which it spends, which are there; no name twice.
  public var budgets: [Budget.Change]

  /// What changes about one complaint.
  public struct Part: Sendable {
    /// The version that the complaint must have; 0 if it must not be there yet.
    public let expectedVersion: Int32
    /// What happened, at least one event, of consecutive versions after the expected one.
    public let events: [Complaint.Event]
    /// The bytes of each event, which a store keeps as they are.
    public let stored: [StoredEvent]
    /// The complaint after the events.
    public let complaint: Complaint
    /// The next instant at which time brings something about; `nil` for none.
    public let wake: Timestamp?

    /// Makes a part.
    public init(
      expectedVersion: Int32, events: [Complaint.Event], complaint: Complaint, wake: Timestamp?
    ) {
      self.init(
        expectedVersion: expectedVersion, events: events,
        stored: events.written(), complaint: complaint, wake: wake)
    }

    /// Makes a part of a decision's.
    ///
    /// - Parameters:
    ///   - part: The part, sealed if it is to be.
    ///   - stored: The bytes of its events, if they are at hand: what ``ComplaintModel/Decision/seal()`` gave.
    ///   - wake: The next instant at which time brings something about; `nil` for none.
    public init(_ part: Decision.Part, stored: [StoredEvent]? = nil, wake: Timestamp?) {
      self.init(
        expectedVersion: part.expectedVersion, events: part.events,
        stored: stored ?? part.events.written(),
        complaint: part.complaint, wake: wake)
    }

    private init(
      expectedVersion: Int32, events: [Complaint.Event], stored: [StoredEvent],
      complaint: Complaint, wake: Timestamp?
    ) {
      self.expectedVersion = expectedVersion
      self.events = events
      self.stored = stored
      self.complaint = complaint
      self.wake = wake
    }
  }

  /// Makes a commit.
  public init(
    tenant: TenantID, command: CommandID, fingerprint: CommandFingerprint, parts: [Part],
    messages: [OutboxMessage] = [], budgets: [Budget.Change] = []
  ) {
    self.tenant = tenant
    self.command = command
    self.fingerprint = fingerprint
    self.parts = parts
    self.messages = messages
    self.budgets = budgets
  }
}

extension Commit {
  /// Every command id that its events name, each once: what the ledger keeps.
  ///
  /// Beside the command itself these are the steps of clocks and what rules drew along, so that no
  /// step can be recorded twice, whatever else goes wrong.
  public var commandIDs: [CommandID] {
    var ids = [command]
    for part in parts {
      for event in part.events where event.command != ids[ids.count - 1] {
        if !ids.contains(event.command) { ids.append(event.command) }
      }
    }
    return ids
  }

  /// The playbook versions by which it was decided.
  public var playbooks: [PlaybookVersion] {
    var versions: [PlaybookVersion] = []
    for part in parts {
      for event in part.events where event.playbook != versions.last {
        if !versions.contains(event.playbook) { versions.append(event.playbook) }
      }
    }
    return versions
  }

  /// A playbook version by which it was decided and that is none of those from the first to a last one, 0 for
  /// none; `nil` if all are.
  package func playbook(unknownTo last: Int32) -> PlaybookVersion? {
    for part in parts {
      for event in part.events where event.playbook < .first || event.playbook.rawValue > last {
        return event.playbook
      }
    }
    return nil
  }
}

extension Commit {
  /// What became of a commit.
  @nonexhaustive
  public enum Outcome: Hashable, Sendable {
    /// It is so now; its events stand at these positions of the tenant's feed.
    case committed(ClosedRange<FeedPosition>)
    /// Nothing was kept: a complaint has another version than expected.
    case conflict(ComplaintID)
    /// Nothing was kept: a command id of it has committed before.
    case known(LedgerEntry)
    /// Nothing was kept: no such playbook was published.
    case unknownPlaybook(PlaybookVersion)
    /// Nothing was kept: a budget has another version than expected.
    case budgetConflict(BudgetName)
  }
}

extension Commit {
  /// What makes it a commit that cannot be, whatever is kept; `nil` if nothing does.
  ///
  /// Stores refuse such a commit as ``StoreError/Code/misuse``.
  public var fault: String? {
    if parts.isEmpty { return "a commit changes at least one complaint" }
    // By their places: to copy each would cost more than to look at it.
    for place in parts.indices {
      let id = parts[place].complaint.id
      // There are few parts, and mostly one.
      if place > 0, parts[..<place].contains(where: { $0.complaint.id == id }) {
        return "complaint \(id) stands twice in a commit"
      }
      if let fault = parts[place].fault(id, tenant) { return fault }
    }
    return budgets.isEmpty ? nil : budgetFault
  }

  private var budgetFault: String? {
    for (place, change) in budgets.enumerated() {
      if let fault = change.fault { return fault }
      let name = change.budget.name
      if change.expectedVersion == nil { return "a commit spends from budget \(name) as a new one" }
      if budgets[..<place].contains(where: { $0.budget.name == name }) {
        return "budget \(name) stands twice in a commit"
      }
    }
    return nil
  }
}

extension Commit.Part {
  fileprivate func fault(_ id: ComplaintID, _ tenant: TenantID) -> String? {
    if events.isEmpty { return "complaint \(id) stands in a commit without an event" }
    // A sealed event is known by its digest, which is part of its bytes.
    if events.count != stored.count
      || events.indices.contains(where: { events[$0].digest != stored[$0].seal })
    {
      return "complaint \(id) stands in a commit with other bytes than its events have"
    }
    var version = expectedVersion
    for index in events.indices {
      version += 1
      if events[index].version != version || events[index].complaint != id
        || events[index].tenant != tenant
      {
        return "an event of a commit is not the one of version \(version) of complaint \(id)"
      }
    }
    if complaint.version != version || complaint.tenant != tenant {
      return "complaint \(id) stands in a commit with a version that its events do not lead to"
    }
    return nil
  }
}

extension [Complaint.Event] {
  /// The bytes of each.
  fileprivate func written() -> [StoredEvent] {
    JSONWriter.lend { writer in
      var stored: [StoredEvent] = []
      for event in self {
        writer.removeAll()
        event.write(to: &writer)
        stored.append(StoredEvent(writer.bytes))
      }
      return stored
    }
  }
}
