import BusinessTime

extension Complaint {
  /// What an actor may do now, act by act, in the order in which ``Act`` lists them.
  ///
  /// ```swift
  /// for permission in complaint.permitted(for: anna, in: context) where permission.isPossible {
  ///   permission.targets  // where it may lead
  /// }
  /// ```
  ///
  /// An act that is not possible is refused whatever its parameters are. One that is listed as
  /// possible may still be refused because of them, by a rule of the host, because of its time, or
  /// because the budget of what it promises does not pay for that.
  ///
  /// - Parameters:
  ///   - actor: Who asks; whoever stands in the context does not matter.
  ///   - context: The playbook, the present instant and who stands in for whom.
  /// - Returns: One permission for each act.
  public func permitted(for actor: Actor, in context: DecisionContext) -> [Permission] {
    var context = context
    context.actor = actor
    var deliberation = Deliberation(on: self, in: context)
    do throws(ClockFailure) { try deliberation.passTime() } catch {
      return Act.allCases.map { Permission($0, access($0, actor, context) ?? [.clocks(error)]) }
    }
    return Act.allCases.map { act in
      access(act, actor, context).map { Permission(act, $0) } ?? deliberation.permission(of: act)
    }
  }

  private func access(
    _ act: Act, _ actor: Actor, _ context: DecisionContext
  ) -> [Refusal.Reason]? {
    context.playbook.permits(act, by: actor, on: self) ? nil : [.access(act)]
  }
}

extension Deliberation {
  fileprivate func permission(of act: Act) -> Permission {
    let (targets, objections) = targets(of: act)
    var permission = Permission(act, (standingReasons(against: act) + objections).once)
    guard permission.isPossible else { return permission }
    permission.targets = targets
    if act == .escalate { permission.nextRung = (complaint.rung?.escalation.rung ?? 0) &+ 1 }
    if act.givesMoney { permission.ceilings = definition.authority.ceilings(of: actor.roles) }
    return permission
  }

  /// Where the act may lead, and what the lifecycle has against every command of it.
  private func targets(of act: Act) -> ([Stage], [Refusal.Reason]) {
    let (lifecycle, stage) = (definition.lifecycle, complaint.stage)
    if act == .file { return ([], [.alreadyBegun]) }
    if act == .adopt {
      return (lifecycle.stages.map(\.stage), adoptedMove(to: stage).reasons)
    }
    guard lifecycle.acts(in: stage).contains(act) else {
      return ([], [.lifecycle(.notPossible(act, in: stage))])
    }
    let facts = lifecycleFacts
    if act.changesFacts { return (lifecycle.targets(of: act, from: stage, whatever: facts), []) }
    let targets = lifecycle.targets(of: act, from: stage, given: facts)
    guard targets.isEmpty,
      case .refused(let objections) = lifecycle.step(
        on: act, from: stage, given: facts)
    else { return (targets, []) }
    return ([], objections.map(Refusal.Reason.lifecycle))
  }

  /// What of the complaint itself speaks against every command of an act.
  private func standingReasons(against act: Act) -> [Refusal.Reason] {
    let unfulfilled = complaint.remedies.contains { fulfilled($0.id).reasons.isEmpty }
    let isInReview = complaint.reviews.contains { $0.answeredAt == nil }
    let rungs = context.playbook.ready.ladder.rungs.count
    let present = Int(complaint.rung?.escalation.rung ?? 0)
    let obstacles: [(act: Act, stands: Bool, reason: Refusal.Reason)] = [
      (.returnResponse, complaint.draft == nil, .noResponse),
      (
        .communicateDecision, complaint.draft?.isApproved == false,
        .lifecycle(.precluded(by: .approvalOutstanding))
      ),
      (.fulfilRemedy, !unfulfilled, .remedyNotPromised(1)),
      (.completeTask, complaint.tasks.isEmpty, .noSuchTask(1)),
      (.unmerge, complaint.survivor == nil, .notMerged),
      (.merge, complaint.survivor != nil, .notOpen(complaint.id)),
      (.answerReview, !isInReview, .reviewNotOpen(.internal)),
      (.acknowledgeEscalation, complaint.rung == nil, .notEscalated),
      (.acknowledgeEscalation, complaint.rung?.acknowledgedAt != nil, .nothingChanged),
      (.escalate, rungs > 0 && present >= rungs, .noSuchRung(Int32(clamping: present + 1))),
      (.deescalate, complaint.rung == nil, .notEscalated),
      (.hold, complaint.isHeld, .held), (.erase, complaint.isHeld, .held),
      (.release, !complaint.isHeld, .notHeld),
    ]
    let standing = obstacles.filter { $0.act == act && $0.stands }.map(\.reason)
    return sizeReasons(against: act) + standing
      + (act == .approveResponse ? approved().reasons : [])
      + (act == .erase ? [retentionReason].compactMap(\.self) : [])
  }

  /// What has grown as large as the playbook allows.
  private func sizeReasons(against act: Act) -> [Refusal.Reason] {
    let limits = definition.limits
    var full: [(field: String, limit: Int)] = []
    if act != .erase, actor.id != .system, Int(complaint.version) >= limits.events {
      full.append(("events", limits.events))
    }
    if act == .attach, Int(complaint.counts.attachments) >= limits.attachments {
      full.append(("attachments", limits.attachments))
    }
    if act == .openTask, complaint.tasks.count >= limits.tasks {
      full.append(("tasks", limits.tasks))
    }
    if act == .link || act == .split, complaint.links.count >= limits.links {
      full.append(("links", limits.links))
    }
    return full.map { .tooMany(field: $0.field, limit: $0.limit) }
  }
}

extension Lifecycle {
  /// The stages to which an act may lead from a stage, whether the guards of its moves hold or not.
  fileprivate func targets(of act: Act, from stage: Stage, whatever facts: Facts) -> [Stage] {
    guard let row = table.index(of: stage) else { return [] }
    let moves = table.rows[row].moves.filter { table.acts[$0] == act }
    let targets = moves.map { table.target($0, given: facts) }
    return (targets + (table.stays(act, in: row) ? [stage] : [])).once
  }
}

extension AuthorityTable {
  /// The highest amount in each currency that one of some roles may give.
  fileprivate func ceilings(of roles: Set<Role>) -> [Money] {
    var highest: [Currency: Money] = [:]
    for ceiling in grants.filter({ roles.contains($0.role) }).flatMap(\.upTo) {
      let known = highest[ceiling.currency]?.minorUnits ?? 0
      if ceiling.minorUnits > known { highest[ceiling.currency] = ceiling }
    }
    return highest.values.sorted { $0.currency < $1.currency }
  }
}

extension Act {
  /// Whether remedies may be offered or approved with it.
  fileprivate var givesMoney: Bool {
    self == .proposeResponse || self == .approveResponse || self == .communicateDecision
  }

  /// Whether what a command of it brings about may decide whether a guard holds; when it happened is
  /// such a thing for taking up again.
  fileprivate var changesFacts: Bool { Act.changing.contains(self) }

  private static let changing: ActSet = [
    .assess, .assign, .grade, .correctFact, .proposeResponse, .approveResponse,
    .returnResponse, .communicateDecision, .recordReply, .fulfilRemedy, .reject, .merge,
    .unmerge, .openReview, .answerReview, .openTask, .completeTask, .reopen,
  ]
}

extension Array where Element: Hashable {
  /// The elements, each once, in their order.
  fileprivate var once: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
