import BusinessTime
public import ComplaintModel

extension Desk {
  /// Erases a party's data everywhere: what they wrote and sent, the words by which it is found, the
  /// messages to them, and who they are.
  ///
  /// ```swift
  /// let report = try await desk.erase(party, by: officer, because: "Request of 2 March")
  /// report.left  // what has to be kept, with its date
  /// ```
  ///
  /// In each of the party's complaints the erasure is ordered; then everything that is tagged with the
  /// party is deleted; then each complaint records that it is done. What happened stays on record: events
  /// know the party by an id of chance.
  ///
  /// Complaints that are held, or have to be kept by the playbook's
  /// ``ComplaintModel/RetentionSchedule``, are left out whole, and the report lists them; as long as there
  /// is one the directory keeps the party.
  ///
  /// Called again it goes on where it ended, whatever became of it: after a crash, or when nothing has to
  /// be kept any more.
  ///
  /// - Parameters:
  ///   - party: The party.
  ///   - actor: Who orders it: whoever may ``ComplaintModel/Act/erase``.
  ///   - reason: Why, for the record; without anything personal.
  /// - Returns: What it came to.
  /// - Throws: ``DeskError``: ``DeskError/Code/refused`` if the actor may not, or a rule objects;
  ///   ``DeskError/Code/damaged`` if a complaint of the party cannot be read, before anything is deleted.
  @discardableResult
  public func erase(
    _ party: PartyID, by actor: Actor, because reason: String? = nil
  ) async throws(DeskError) -> ErasureReport {
    guard try playbook.permits(.erase, by: actor, filing: .blank) else {
      throw DeskError(Refusal([.access(.erase)]), of: ports.identities.commandID())
    }
    var erasure = Erasure(party)
    for id in try await complaints(with: party) {
      try await order(&erasure, in: id, by: actor, because: reason)
    }
    try await delete(&erasure)
    for id in erasure.ordered { try await complete(party, in: id) }
    return erasure.report
  }

  /// Every complaint in which a party has a part, in the order of their ids.
  func complaints(with party: PartyID) async throws(DeskError) -> [ComplaintID] {
    var query = ComplaintQuery()
    query.party = party
    query.limit = 500
    var found: [ComplaintID] = []
    repeat {
      let page = try await find(query, isCurrent: query.after == nil)
      found += page.complaints.map(\.id)
      query.after = page.next
    } while query.after != nil
    return found.sorted()
  }
}

// MARK: - Ordering

extension Desk {
  /// Orders it in a complaint, unless that is done, or the complaint has to be kept.
  private func order(
    _ erasure: inout Erasure, in id: ComplaintID, by actor: Actor, because reason: String?
  ) async throws(DeskError) {
    for _ in 1...max(1, options.mostAttempts) {
      guard let complaint = try await complaint(id) else { return }
      if let kept = try kept(complaint) {
        return try await leave(complaint, because: kept, &erasure)
      }
      if complaint.erasures.contains(where: { $0.party == erasure.party }) {
        return erasure.ordered.append(id)
      }
      var command = Complaint.Command.erase(erasure.party)
      if let reason { command.text = .text(reason, of: nil) }
      do throws(DeskError) {
        try await perform(command, on: id, by: actor)
        return erasure.ordered.append(id)
      } catch {
        // Meanwhile it was held, or somebody else has ordered it: then it is looked at once more.
        guard let reasons = error.refusal?.reasons, reasons.allSatisfy(\.isPassing) else {
          throw error
        }
      }
    }
    throw DeskError(.versionConflict, "complaint \(id) changes again and again; try again")
  }

  private func kept(_ complaint: Complaint) throws(DeskError) -> ErasureReport.Kept? {
    if complaint.isHeld { return .whileHeld }
    let now = now
    let playbook = try playbooks.selection(for: [complaint], at: now).current
    guard let retention = playbook.retention(of: complaint), !retention.isOver(at: now) else {
      return nil
    }
    return retention.until.map { .until($0, retention.basis) } ?? .whileOpen(retention.basis)
  }

  /// Leaves a complaint out, with everything that its history names.
  private func leave(
    _ complaint: Complaint, because kept: ErasureReport.Kept, _ erasure: inout Erasure
  ) async throws(DeskError) {
    erasure.left.append(ErasureReport.Left(complaint: complaint.id, because: kept))
    for event in try await history(of: complaint.id) {
      let named = [event.text].compactMap(\.self) + event.attachments.map(\.content)
      erasure.kept.formUnion(named.filter { $0.party == erasure.party })
    }
  }
}

// MARK: - Deleting

extension Desk {
  private func delete(_ erasure: inout Erasure) async throws(DeskError) {
    let (party, left) = (erasure.party, Set(erasure.left.map(\.complaint)))
    do throws(StoreError) {
      erasure.contents = try await ports.vault.erase(
        party: party, keeping: erasure.kept, of: tenant)
      erasure.indexed = try await ports.index.erase(party, keeping: left, of: tenant)
      let messages = try await messages(to: party, outside: left)
      erasure.messages = try await ports.store.forget(messages, of: tenant)
    } catch {
      throw DeskError(error)
    }
    guard left.isEmpty else { return }
    do { try await ports.directory.erase(party, of: tenant) } catch {
      ports.observer.observe(.failed(port: "directory", reason: "\(error)"))
      throw DeskError(
        .unavailable, "the directory could not forget party \(party); call it again",
        underlying: error)
    }
    erasure.isForgotten = true
  }

  /// The messages to a party about other complaints than those that are left out.
  private func messages(
    to party: PartyID, outside left: Set<ComplaintID>
  ) async throws(StoreError) -> [CommandID] {
    var keys: [CommandID] = []
    for kind in OutboxItem.State.Kind.allCases {
      var after: CommandID?
      repeat {
        let page = try await ports.store.messages(kind, of: tenant, after: after, limit: 500)
        for item in page {
          guard let notification = item.message.content.notification,
            notification.addressee == .party(party), !left.contains(notification.complaint)
          else { continue }
          keys.append(item.message.key)
        }
        after = page.count < 500 ? nil : page.last?.message.key
      } while after != nil
    }
    return keys
  }
}

// MARK: - Recording that it is done

extension Desk {
  private func complete(_ party: PartyID, in id: ComplaintID) async throws(DeskError) {
    for _ in 1...max(1, options.mostAttempts) {
      guard let complaint = try await complaint(id) else { return }
      // The same on every machine: whoever is second finds it done.
      let context = try context(
        CommandID(derivedFrom: id, label: "erased/\(party)"), .system, on: [complaint])
      guard var decision = try await completion(of: party, complaint, context) else { return }
      let outcome = try await make(
        [commit(&decision, .time, context.playbook)], during: context.command)[0]
      switch outcome {
      case .committed, .known: return
      case .conflict, .budgetConflict: continue
      case .unknownPlaybook(let version):
        throw DeskError(.playbookConflict, "the store does not have playbook \(version)")
      @unknown default: continue
      }
    }
    throw DeskError(.versionConflict, "complaint \(id) changes again and again; try again")
  }

  private func completion(
    of party: PartyID, _ complaint: Complaint, _ context: DecisionContext
  ) async throws(DeskError) -> Decision? {
    var informed = context
    // Nobody is drawn in by it; who stands above whom is asked when time next passes, and is not told here.
    informed.unknown = Set(context.playbook.outsideFacts + ports.rules.facts)
    while true {
      do throws(Refusal) {
        return try complaint.completingErasure(of: party, in: informed)
      } catch {
        // What a timer does meanwhile may spend from some.
        guard !error.neededBudgets.isEmpty else { throw DeskError(error, of: context.command) }
        try await look(up: error.neededBudgets, in: &informed.budgets)
      }
    }
  }
}

/// An erasure on its way.
private struct Erasure {
  let party: PartyID
  var ordered: [ComplaintID] = []
  var left: [ErasureReport.Left] = []
  /// What of the party is named by complaints that are left out.
  var kept: Set<ContentReference> = []
  var contents = 0
  var indexed = 0
  var messages = 0
  var isForgotten = false

  init(_ party: PartyID) { self.party = party }

  var report: ErasureReport {
    ErasureReport(
      party: party, erased: ordered, left: left, contents: contents, indexed: indexed,
      messages: messages, isForgotten: isForgotten)
  }
}

extension Refusal.Reason {
  /// Whether it may have come about while the complaint was looked at.
  fileprivate var isPassing: Bool {
    switch self {
    case .held, .retained, .alreadyErased: true
    default: false
    }
  }
}
