import BusinessTime
import ComplaintModel

/// From a command to a decision: facts and other complaints are gathered until nothing is missing.
extension Desk {
  /// What a command comes to.
  enum Verdict: Sendable {
    case decided(Decision, Playbook)
    case repeated(LedgerEntry, Complaint?)
  }

  /// How often facts and complaints may be asked for in a decision.
  static let mostQuestions = 6

  /// Loads what the command concerns, unless that is at hand already, and decides; nothing is kept.
  func decide(
    _ work: Work, _ gathered: inout Gathered?, loaded first: Loaded? = nil
  ) async throws(DeskError) -> Verdict {
    var first = first
    for _ in 0..<Desk.mostQuestions {
      let loaded =
        if let known = first.take() { known } else {
          try await load(
            gathered.map { [work.complaint] + $0.others } ?? [work.complaint], [work.id])
        }
      if let entry = loaded.known[work.id] {
        return .repeated(entry, loaded.complaints[work.complaint])
      }
      if let fault = loaded.faults[work.complaint] {
        throw DeskError(.damaged, "\(fault)", command: work.id, underlying: fault)
      }
      let complaint = loaded.complaints[work.complaint]
      if complaint == nil, !work.begins { throw noSuch(work.complaint, work.id) }
      if complaint != nil, work.begins { throw taken(work.complaint, work.id) }
      let context = try context(for: work, complaint, loaded, gathered)
      do throws(Refusal) {
        return .decided(try decision(work, complaint, context), context.playbook)
      } catch {
        guard error.isProvisional else { throw await refused(error, work) }
        try await gather(error, for: work, complaint, context.now, &gathered)
      }
    }
    throw DeskError(
      .unavailable, "a decision asked for further facts more than \(Desk.mostQuestions) times",
      command: work.id)
  }

  private func decision(
    _ work: Work, _ complaint: Complaint?, _ context: DecisionContext
  ) throws(Refusal) -> Decision {
    if let complaint { return try complaint.decide(work.command, in: context) }
    if work.command.act == .adopt {
      return try Complaint.adopt(
        work.command, then: work.steps, as: work.complaint, of: tenant, in: context)
    }
    return try Complaint.decide(work.command, as: work.complaint, of: tenant, in: context)
  }

  private func refused(_ refusal: Refusal, _ work: Work) async -> DeskError {
    if refusal.isDenial {
      await log(
        DeniedAttempt(by: work.actor, to: work.command.act, on: work.complaint, at: now))
    }
    ports.observer.observe(.refused(work.complaint, work.command.act, work.actor.id, refusal))
    return DeskError(refusal, of: work.id)
  }

  private func noSuch(_ complaint: ComplaintID, _ command: CommandID) -> DeskError {
    DeskError(
      .noSuchComplaint, "there is no complaint \(complaint) in tenant \(tenant)",
      command: command)
  }

  private func taken(_ complaint: ComplaintID, _ command: CommandID) -> DeskError {
    DeskError(
      .idTaken,
      "there is a complaint \(complaint) already; a filing that is repeated has the same command id",
      command: command)
  }

  /// Loads, and takes up playbooks that others have published meanwhile.
  func load(
    _ complaints: [ComplaintID], _ commands: [CommandID]
  ) async throws(DeskError) -> Loaded {
    let loaded: Loaded
    do throws(StoreError) {
      loaded = try await ports.store.load(complaints, commands: commands, of: tenant)
    } catch {
      throw DeskError(error, during: commands.first)
    }
    if !playbooks.has(loaded.lastPlaybook) { try await playbooks.refresh() }
    return loaded
  }

  private func context(
    for work: Work, _ complaint: Complaint?, _ loaded: Loaded, _ gathered: Gathered?
  ) throws(DeskError) -> DecisionContext {
    var context = try context(
      work.id, work.actor, on: loaded.complaints.values,
      reportingLines: gathered?.lines ?? ReportingLines(asked: []))
    guard let gathered else { return context }
    context.outside = gathered.outside
    context.unknown = gathered.unknown
    context.rosters = gathered.rosters
    context.others = loaded.complaints
    context.others[work.complaint] = nil
    context.histories = gathered.histories
    context.budgets = gathered.budgets
    return context
  }

  /// What is at hand for every decision about complaints.
  func context(
    _ command: CommandID, _ actor: Actor, on complaints: some Sequence<Complaint>,
    reportingLines: ReportingLines = ReportingLines()
  ) throws(DeskError) -> DecisionContext {
    let now = now
    let selection = try playbooks.selection(for: complaints, at: now)
    return DecisionContext(
      command: command, actor: actor, now: now, playbook: selection.current,
      earlier: selection.earlier, rules: ports.rules, predicates: ports.predicates,
      reportingLines: reportingLines)
  }

  /// Gathers what a decision lacks.
  private func gather(
    _ refusal: Refusal, for work: Work, _ complaint: Complaint?, _ now: Timestamp,
    _ known: inout Gathered?
  ) async throws(DeskError) {
    var gathered = known ?? Gathered()
    defer { known = gathered }
    for other in refusal.neededComplaints {
      if gathered.others.contains(other) { throw noSuch(other, work.id) }
      gathered.others.append(other)
    }
    // One that has grown since the complaint was loaded does not fit it, and is asked for anew.
    for id in refusal.neededHistories { gathered.histories[id] = try await history(of: id) }
    try await look(up: refusal.neededBudgets, in: &gathered.budgets)
    guard !refusal.needed.isEmpty || !refusal.neededSuperiors.isEmpty,
      let intake = complaint?.intake ?? work.command.deed.intake
    else { return }
    let facts = refusal.needed.filter { Roster.queue(named: $0) == nil }
    let question = FactQuestion(
      tenant: tenant, names: facts, complaint: complaint, id: work.complaint, intake: intake,
      now: now)
    for owner in refusal.neededSuperiors {
      try await climb(from: owner, question, &gathered.lines)
    }
    for queue in refusal.needed.compactMap(Roster.queue(named:)) {
      if let roster = try await roster(of: queue, question, work.id) {
        gathered.rosters[queue] = roster
      } else {
        gathered.unknown.insert(Roster.name(for: queue))
      }
    }
    if facts.isEmpty { return }
    let answers = try await answers(to: question, work.id)
    for name in facts {
      if let answer = answers[name] {
        gathered.outside[name] = answer
      } else {
        gathered.unknown.insert(name)
      }
    }
  }
}

extension Desk {
  /// Whom the host names.
  private func roster(
    of queue: QueueID, _ question: FactQuestion, _ command: CommandID
  ) async throws(DeskError) -> Roster? {
    do { return try await ports.facts.roster(of: queue, for: question) } catch {
      ports.observer.observe(.failed(port: "facts", reason: "\(error)"))
      throw DeskError(
        .unavailable, "the roster of the queue \(queue) could not be gathered", command: command,
        underlying: error)
    }
  }

  /// Asks who stands above somebody, up to where the playbook's ladder looks.
  func climb(
    from owner: Owner, _ question: FactQuestion, _ lines: inout ReportingLines
  ) async throws(DeskError) {
    let levels = try playbooks.selection(for: [], at: question.now).current.reportingLevels
    var end = owner
    for _ in 0..<max(1, levels) where lines.asked?.insert(end).inserted == true {
      do {
        guard let superior = try await ports.facts.superior(of: end, for: question) else { return }
        lines.superiors[end] = superior
        end = .person(superior)
      } catch {
        ports.observer.observe(.failed(port: "facts", reason: "\(error)"))
        throw DeskError(
          .unavailable, "it could not be asked who stands above \(end)", underlying: error)
      }
    }
  }

  /// What the host says, and of what it leaves open what the desk knows itself.
  func answers(
    to question: FactQuestion, _ command: CommandID
  ) async throws(DeskError) -> [String: FactValue] {
    do {
      var answers = try await ports.facts.facts(for: question)
      let open = question.names.filter { answers[$0] == nil && IndexFacts.names.contains($0) }
      if open.isEmpty { return answers }
      let own = IndexFacts(index: ports.index, tenant: tenant, window: options.repeatWindow)
      let asked = question.asking(open)
      if !own.answers(asked) { return answers }
      try await feedIndex()
      answers.merge(try await own.facts(for: asked)) { first, _ in first }
      return answers
    } catch {
      ports.observer.observe(.failed(port: "facts", reason: "\(error)"))
      throw DeskError(
        .unavailable,
        "the facts \(question.names.joined(separator: ", ")) could not be gathered",
        command: command, underlying: error)
    }
  }
}

extension Refusal {
  /// Whether the actor may not do it at all.
  fileprivate var isDenial: Bool {
    reasons.contains { if case .access = $0 { true } else { false } }
  }
}

extension Complaint.Deed {
  /// What a complaint is about that begins by it.
  var intake: Intake? {
    if case .file(let intake, _) = self { return intake }
    if case .adopt(let adoption, _) = self { return adoption.intake }
    return nil
  }
}
