import BusinessTime
public import ComplaintModel

extension Desk {
  /// Files a complaint.
  ///
  /// - Parameters:
  ///   - intake: What it is about.
  ///   - account: The complaint in the complainant's words.
  ///   - actor: Who records it.
  ///   - id: The id of the complaint; a fresh one if it is left out. A host that may have to repeat a
  ///     filing makes it once.
  ///   - command: The id of the command; derived from the complaint's if it is left out.
  /// - Returns: What came of it; of a filing that is repeated what came of the first.
  /// - Throws: ``DeskError``.
  @discardableResult
  public func file(
    _ intake: Intake, saying account: Content? = nil, by actor: Actor, id: ComplaintID? = nil,
    as command: CommandID? = nil
  ) async throws(DeskError) -> Receipt {
    var filing = Complaint.Command.file(intake)
    filing.text = account
    let id = id ?? ports.identities.complaintID(at: now)
    let command = command ?? CommandID(derivedFrom: id, label: "file")
    return try await perform(filing, on: id, by: actor, as: command)
  }

  /// Performs a command.
  ///
  /// First everything is recorded that time has brought about until now. The command is decided anew
  /// when somebody else writes to the complaint meanwhile.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - complaint: The complaint.
  ///   - actor: Who gives it, as the host vouches.
  ///   - id: The id of the command, under which it may be repeated; a fresh one if it is left out.
  /// - Returns: What came of it; of a command that is repeated what came of it first.
  /// - Throws: ``DeskError``.
  @discardableResult
  public func perform(
    _ command: Complaint.Command, on complaint: ComplaintID, by actor: Actor,
    as id: CommandID? = nil
  ) async throws(DeskError) -> Receipt {
    let id = id ?? ports.identities.commandID()
    return try await perform(try await accept(command, on: complaint, by: actor, as: id))
  }

  /// Decides and commits, anew where others wrote meanwhile or an answer was lost.
  func perform(_ work: Work) async throws(DeskError) -> Receipt {
    var gathered: Gathered?
    var attempts = Attempts(atMost: options.mostAttempts)
    while attempts.mayGoOn {
      attempts.begin()
      do throws(DeskError) {
        if let receipt = try await attempt(work, &gathered, &attempts) { return receipt }
      } catch {
        // What became of a commit whose answer was lost is found in the ledger.
        guard error.code == .unavailable, error.underlying is StoreError, attempts.mayGoOn
        else { throw error }
        ports.observer.observe(.failed(port: "store", reason: error.message))
      }
    }
    throw DeskError(
      .versionConflict,
      "others wrote to complaint \(work.complaint), or spent from its budget, \(attempts.count) times "
        + "meanwhile; try again",
      command: work.id)
  }

  /// Decides and commits once; `nil` if somebody else was first.
  private func attempt(
    _ work: Work, _ gathered: inout Gathered?, _ attempts: inout Attempts
  ) async throws(DeskError) -> Receipt? {
    switch try await decide(work, &gathered) {
    case .repeated(let entry, let complaint):
      return try await repeated(entry, work, complaint)
    case .decided(var decision, let playbook):
      let commit = commit(&decision, work.fingerprint, playbook)
      switch try await make([commit], during: work.id)[0] {
      case .committed:
        observe(decision, work, attempts.count)
        return Receipt(
          command: work.id, complaint: decision.complaint, events: decision.parts[0].events,
          isRepeated: false)
      case .conflict(let complaint):
        ports.observer.observe(.conflict(complaint))
        return nil
      case .known: return nil
      case .unknownPlaybook(let version):
        throw DeskError(
          .playbookConflict, "the store does not have playbook \(version)", command: work.id)
      case .budgetConflict:
        ports.observer.observe(.conflict(work.complaint))
        attempts.noteOutspent()
        if let names = gathered?.budgets.names { gathered?.budgets = try await known(names) }
        return nil
      @unknown default: return nil
      }
    }
  }

  private func observe(_ decision: Decision, _ work: Work, _ attempts: Int) {
    ports.observer.observe(
      .committed(
        work.complaint, work.command.act, events: decision.parts[0].events.count,
        attempts: attempts))
  }

  func make(
    _ commits: [Commit], during command: CommandID?
  ) async throws(DeskError) -> [Commit.Outcome] {
    let outcomes: [Commit.Outcome]
    do throws(StoreError) { outcomes = try await ports.store.commit(commits) } catch {
      throw DeskError(error, during: command)
    }
    let due = commits.reduce(nil) { Timestamp.earlier($0, $1.nextDue) }
    if let due { signal.give(due) }
    return outcomes
  }

  /// A decision, sealed if that is wished, with everything that follows from it.
  func commit(
    _ decision: inout Decision, _ fingerprint: CommandFingerprint, _ playbook: Playbook
  ) -> Commit {
    let stored = options.sealsEvents ? JSONWriter.lend { decision.seal(with: &$0) } : nil
    var messages: [OutboxMessage] = []
    var parts: [Commit.Part] = []
    for (place, part) in decision.parts.enumerated() {
      for notification in part.complaint.notifications(for: part.events, by: playbook) {
        let folds = playbook.folds(notification)
        messages.append(
          OutboxMessage(notification, folds: folds, foldingWindow: options.foldingWindow))
      }
      parts.append(Commit.Part(part, stored: stored?[place], wake: part.complaint.nextWake))
    }
    for request in decision.requests {
      messages.append(
        OutboxMessage(
          key: request.id, .request(request), notBefore: decision.complaint.recordedAt))
    }
    return Commit(
      tenant: tenant, command: decision.command, fingerprint: fingerprint, parts: parts,
      messages: messages, budgets: decision.budgets)
  }
}

extension Commit {
  /// When the first thing is due that follows from it.
  fileprivate var nextDue: Timestamp? {
    var due: Timestamp?
    for part in parts { due = Timestamp.earlier(due, part.wake) }
    for message in messages { due = Timestamp.earlier(due, message.notBefore) }
    return due
  }
}

extension OutboxMessage {
  /// The message of a notification.
  ///
  /// What goes to colleagues and carries no text of its own waits for others to be folded with it; what
  /// a party gets, what has to be proved, and what there are no words for several of, goes alone and at
  /// once.
  init(_ notification: Complaint.Notification, folds: Bool, foldingWindow: TimeSpan) {
    let isParty = if case .party = notification.addressee { true } else { false }
    let isAlone = isParty || notification.text != nil || !folds
    self.init(
      key: notification.key, .notification(notification),
      notBefore: isAlone ? notification.notBefore : notification.notBefore + foldingWindow,
      foldKey: isAlone ? nil : notification.coalescingKey)
  }
}
