import BusinessTime

extension Complaint {
  /// Who is to be told of what has been decided: a pure function of the events and the complaint after
  /// them, so that what is stored can always be made again and compared.
  ///
  /// The people of a rung are told that they are drawn in, and told again; the playbook's rules say
  /// what else is told. Of several steps of one clock, or of the ladder because of it, only the last is
  /// told, with how many came before it. Of imported events nobody is told.
  ///
  /// - Parameters:
  ///   - events: Events of one decision about this complaint, in order.
  ///   - playbook: The playbook by which they were decided.
  /// - Returns: The notifications in the order of the events and of the playbook's rules.
  public func notifications(
    for events: [Event], by playbook: Playbook
  ) -> [Notification] {
    let rules = playbook.definition.notices
    guard !rules.isEmpty || playbook.hasLadder else { return [] }
    let events = events.contains(where: \.isImported) ? events.filter { !$0.isImported } : events
    var notifications: [Notification] = []
    for (index, event) in events.enumerated() where !event.isSilent(playbook.ready.toldActs) {
      let (before, later) = (events[..<index], events[(index + 1)...])
      if event.isOvertakenStep(by: later) { continue }
      let told = Told(event, after: later, before: before)
      let drawn = summonses(event, after: before, by: playbook)
      notifications += drawn
      for number in rules.indices where told.isOf(rules, number, by: playbook) {
        let rule = rules[number]
        guard rule.condition.holds(in: facts(outside: event.outside)) else { continue }
        for addressee in addressees(of: rule.recipient, event)
        where !drawn.contains(where: { $0.addressee == addressee && $0.template == rule.template })
        {
          notifications.append(notification(told, rule, number, addressee))
        }
      }
    }
    return notifications
  }

  /// An event with what is told of it.
  private struct Told {
    let event: Event
    let occasions: [Occasion]
    private let acts: ActSet
    let effect: ClockEffect?
    /// How many steps of the same clock come before in the same decision.
    let stepsBefore: Int

    init(_ event: Event, after later: ArraySlice<Event>, before: ArraySlice<Event>) {
      self.event = event
      let step = event.step
      effect = step
      let isLast = !later.contains { $0.step != nil && $0.step?.clock == step?.clock }
      stepsBefore = before.count { $0.step != nil && $0.step?.clock == step?.clock }
      if let step {
        occasions = isLast ? step.occasions : []
      } else {
        occasions = event.occasions
      }
      acts = ActSet(
        occasions.lazy.compactMap { if case .act(let act) = $0 { act } else { nil } })
    }

    /// Whether a rule tells of it.
    ///
    /// Most rules tell of an act: there are some twenty, and to look at the occasion of each costs more.
    func isOf(_ rules: [NoticeRule], _ number: Int, by playbook: Playbook) -> Bool {
      if let act = playbook.ready.noticeActs[number] { return acts.contains(act) }
      return occasions.contains { rules[number].occasion.covers($0) }
    }
  }

  private func addressees(of recipient: Recipient, _ event: Event) -> [Addressee] {
    switch recipient {
    case .complainant:
      (intake.party(.representative) ?? intake.party(.complainant)).map { [.party($0)] } ?? []
    case .owner: owner.map { [.owner($0)] } ?? []
    case .earlierOwner: earlierOwners.first.map { [.owner($0)] } ?? []
    case .assignee:
      task(of: event.body).flatMap { $0.assignee ?? owner }.map { [.owner($0)] } ?? []
    case .approvers:
      if case .responseProposed(let response) = event.body {
        response.approvers.map { .participant(.role($0)) }
      } else {
        []
      }
    case .proposer:
      (lastProposer?.agent.map { .person($0) } ?? owner).map { [.owner($0)] } ?? []
    case .participant(.queue(let queue)): [.owner(.queue(queue))]
    case .participant(let participant): [.participant(participant)]
    }
  }

  private func notification(
    _ told: Told, _ rule: NoticeRule, _ number: Int, _ addressee: Addressee
  ) -> Notification {
    let event = told.event
    let isParty = if case .party = addressee { true } else { false }
    let customer = intake.customer
    let name = addressee.description
    return Notification(
      complaint: id, version: event.version, playbook: event.playbook,
      key: CommandID(derivedFrom: id, label: "\(event.version)/\(number)/\(name)"),
      addressee: addressee, template: rule.template, parameters: parameters(told),
      text: isParty ? event.text ?? answerText(event) : event.text,
      languages: isParty
        ? (intake.language.map { [$0] } ?? []) + customer.languages : [],
      channels: isParty ? customer.channels + [intake.channel] : [],
      notBefore: event.recordedAt,
      expiresAt: rule.expiresAfter.map { event.recordedAt + $0 },
      isEvidential: rule.isEvidential, coalescingKey: "\(name)/\(rule.template.rawValue)",
      clock: told.effect.flatMap { effect in
        clock(effect.clock).map { .init(name: effect.clock, cycle: $0.cycle) }
      })
  }

  /// The task that an event is about; one that is overdue only while it is open.
  private func task(of body: Body) -> TaskRecord? {
    if case .taskOpened(let task) = body { return task }
    guard case .taskOverdue(let id) = body else { return nil }
    return tasks.first { $0.id == id }
  }

  /// What was written in the decision that was put forward before it was communicated.
  private func answerText(_ event: Event) -> ContentReference? {
    if case .decisionCommunicated = event.body { answer?.text } else { nil }
  }

  private func parameters(_ told: Told) -> MessageParameters {
    var values = parameters(of: told.event)
    if let effect = told.effect {
      tell(of: effect.clock, in: &values)
      if told.stepsBefore > 0 { values[.stepsBefore] = .number(Int64(told.stepsBefore)) }
    }
    return values
  }

  /// What the words may tell of any event.
  func parameters(of event: Event) -> MessageParameters {
    var values = parameters(of: event.body)
    values[.stage] = .code(stage)
    values[.occurredAt] = .instant(event.occurredAt)
    values[.receivedAt] = .instant(intake.receivedAt)
    if let owner { values[.owner] = .text(owner.person?.rawValue ?? owner.queue?.rawValue ?? "") }
    if let grade { values[.grade] = .number(Int64(grade.grade)) }
    if let category = intake.category { values[.category] = .code(category) }
    if let answer { values[.outcome] = .code(answer.decision.outcome) }
    return values
  }

  /// What an event of some kinds tells besides.
  private func parameters(of body: Body) -> MessageParameters {
    var values = MessageParameters(roomFor: 6)
    if case .extended(let clock) = body { tell(of: clock, in: &values) }
    if let task = task(of: body) {
      values[.task] = .code(task.kind)
      values[.due] = task.due.map(FactValue.instant)
    }
    if case .remedyFulfilled(let id) = body, let remedy = remedies.first(where: { $0.id == id }) {
      values[.remedy] = .code(remedy.kind)
      values[.amount] = remedy.amount.map(FactValue.money)
    }
    if case .reviewOpened(let round) = body { values[.round] = .code(round) }
    if case .reviewAnswered(let round) = body { values[.round] = .code(round) }
    if case .escalated(let escalation) = body {
      values[.rung] = .number(Int64(escalation.rung))
    }
    if case .escalationReminded(let reminder) = body {
      values[.rung] = .number(Int64(reminder.rung))
    }
    if case .escalationUnanswered(let unanswered) = body {
      values[.rung] = .number(Int64(unanswered.rung))
      if let clock = unanswered.clock { tell(of: clock, in: &values) }
    }
    if case .complainantAsked(let reason) = body { values[.waitingFor] = .code(reason) }
    if case .waitingBegan(let reason) = body { values[.waitingFor] = .code(reason) }
    if case .responseReturned(let reason) = body { values[.returnReason] = .code(reason) }
    if case .closed(let closing) = body { values[.closingReason] = .code(closing.reason) }
    if case .rejected(let reason) = body { values[.closingReason] = .code(reason) }
    return values
  }

  func tell(of clock: ClockName, in values: inout MessageParameters) {
    values[.clock] = .code(clock)
    values[.due] = self.clock(clock).map { .instant($0.due) }
  }
}

extension Complaint.Event {
  /// The step of a clock that time brought about, if it is one that people are told of.
  fileprivate var step: ClockEffect? {
    guard case .timePassed = body, let effect = clocks.first, !effect.occasions.isEmpty
    else { return nil }
    return effect
  }

  fileprivate var occasions: [Occasion] {
    if case .deliveryRecorded(let delivery) = body, delivery.state == .failed {
      return [.undelivered, .act(.recordDelivery)]
    }
    if case .escalationUnanswered = body { return [.unanswered] }
    if case .taskOverdue = body { return [.taskOverdue] }
    return body.act.map { [.act($0)] } ?? []
  }
}

extension Complaint.Event {
  /// Whether it is an act and nothing else of which anybody is told, and not one of those that are told.
  fileprivate func isSilent(_ told: ActSet) -> Bool {
    switch body {
    case .timePassed, .escalated, .escalationReminded, .escalationUnanswered, .taskOverdue,
      .deliveryRecorded:
      false
    default: body.act.map { !told.contains($0) } ?? true
    }
  }
}

extension ClockEffect {
  fileprivate var occasions: [Occasion] {
    switch self {
    case .warned(let clock, _, _, let passed, _): passed ? [] : [.warned(clock)]
    case .breached(let clock, _): [.breached(clock)]
    case .expired(let clock, _): [.expired(clock)]
    case .started, .paused, .resumed, .continued, .retargeted, .breachCorrected, .stopped, .ended:
      []
    }
  }
}

extension Occasion {
  /// Whether a rule for this occasion is about that one.
  fileprivate func covers(_ other: Occasion) -> Bool {
    switch (self, other) {
    case (.warned(nil), .warned), (.breached(nil), .breached), (.expired(nil), .expired): true
    default: self == other
    }
  }
}
