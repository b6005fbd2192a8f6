import BusinessTime

/// Where the playbook leads a complaint, and on to whom a queue does.
extension Deliberation {
  /// Where a complaint goes that is led to an owner: on to a person, if that is a queue with a routing.
  ///
  /// Whoever has it and can have it keeps it. If nothing is known of who there is, the first time it is
  /// asked for; where nobody can ask, the complaint stays in the queue and says so.
  ///
  /// - Returns: The owner, with the record of the choice if there was one; `nil` if a roster has to be
  ///   gathered first.
  mutating func route(
    _ owner: Owner, grade: Int32?
  ) -> (owner: Owner, record: Rare<RoutingRecord>)? {
    guard let routing = playbook.ready.routing, let queue = owner.queue,
      let rule = routing.rule(for: queue)
    else { return (owner, Rare()) }
    guard let roster = context.rosters[queue] else {
      let name = Roster.name(for: queue)
      if asksForRosters, !context.unknown.contains(name) {
        missingRosters.append(name)
        return nil
      }
      var record = RoutingRecord(queue)
      record.isRosterUnknown = true
      return (owner, Rare(record))
    }
    let request = request(grade)
    if let present = complaint.owner?.person,
      let agent = roster.agents.first(where: { $0.id == present }),
      rule.obstacle(for: agent, request, hasIt: true) == nil
    {
      return (.person(present), Rare())
    }
    let record = rule.choice(
      for: request, from: roster, deputies: context.deputies, at: context.now)
    return (record.agent.map { .person($0) } ?? owner, Rare(record))
  }

  private func request(_ grade: Int32?) -> RoutingRequest {
    let intake = complaint.parts.value.intake
    let owners = (complaint.owner.map { [$0] } ?? []) + complaint.earlierOwners
    return RoutingRequest(
      category: intake.category, grade: grade,
      languages: (intake.language.map { [$0] } ?? []) + intake.customer.languages,
      earlierOwners: owners.compactMap(\.person))
  }

  /// Makes responsible whom the playbook says, and the routing of its queue.
  mutating func assignRouted(
    _ owner: Owner, by event: inout Complaint.Event.Parts, _ reasons: inout [Refusal.Reason]
  ) {
    guard let routed = route(owner, grade: complaint.grade?.grade) else { return }
    guard routed.owner != complaint.owner else {
      let isNobody = routed.record.value != nil
      return reasons.append(
        isNobody ? .nobodyAvailable(owner.queue ?? .blank) : .nothingChanged)
    }
    event.owner = routed.owner
    event.routing = routed.record
    complaint.parts.value.handOver(to: routed.owner, at: event.occurredAt)
  }

  /// Gives the complaint an owner where it has none, and where the playbook names one for the stage or
  /// routes what is taken up again.
  mutating func routeOwner(_ event: inout Complaint.Event.Parts, _ outline: borrowing Outline) {
    guard outline.owner == nil, complaint.owner == nil || event.stage != nil else { return }
    let finding = definition.owners.owner(
      at: complaint.stage, category: complaint.parts.value.intake.category)
    let isForStage = finding.rule.map { definition.owners.rules[$0].stage != nil } ?? false
    guard complaint.owner == nil || isForStage || isTakenUpAgain(&event, finding.owner),
      let routed = route(finding.owner, grade: complaint.grade?.grade)
    else { return }
    event.routing = routed.record
    guard routed.owner != complaint.owner else { return }
    event.owner = routed.owner
    complaint.parts.value.handOver(to: routed.owner, at: event.occurredAt)
  }

  /// Whether a complaint is taken up again that a routed queue would get.
  private func isTakenUpAgain(_ event: inout Complaint.Event.Parts, _ owner: Owner) -> Bool {
    guard let routing = playbook.ready.routing, let queue = owner.queue
    else { return false }
    guard event.body.act == .reopen || event.body.act == .unmerge else { return false }
    return routing.rule(for: queue) != nil
  }
}
