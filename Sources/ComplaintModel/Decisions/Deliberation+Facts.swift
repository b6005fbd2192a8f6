import BusinessTime

extension Deliberation {
  /// Sees to it that the facts from outside are there that conditions and rules read for an act.
  func requireFacts(for act: Act) throws(Refusal) {
    let ready = context.playbook.ready
    var missing = ready.levelFacts.filter(isMissing)
    if act.judges { missing += ready.judgingFacts.filter(isMissing) }
    for rule in context.rules {
      let facts = rule.facts
      if !facts.isEmpty { missing += facts.filter { isMissing($0) && !missing.contains($0) } }
    }
    if !missing.isEmpty { throw .needs(missing) }
  }

  private func isMissing(_ name: String) -> Bool {
    context.outside[name] == nil && !context.unknown.contains(name)
  }

  /// Sees to it that the other complaints are there that a command concerns.
  func requireOthers(for deed: Complaint.Deed) throws(Refusal) {
    var concerned: ComplaintID?
    if case .merge(let survivor) = deed { concerned = survivor }
    if case .unmerge = deed { concerned = complaint.survivor }
    if case .link(let link) = deed { concerned = link.complaint }
    if let concerned, concerned != complaint.id, context.others[concerned] == nil {
      throw .needs(complaints: [concerned])
    }
  }

  /// Writes into an event the facts from outside by which it was decided.
  func addOutside(to event: inout Complaint.Event, judges: Bool) {
    if context.outside.isEmpty { return }
    let ready = context.playbook.ready
    for name in ready.levelFacts { event.outside[name] = context.outside[name] }
    if judges { for name in ready.judgingFacts { event.outside[name] = context.outside[name] } }
    for rule in context.rules {
      for name in rule.facts { event.outside[name] = context.outside[name] }
    }
  }
}

extension Act {
  /// Whether grading, approvals or automatic remedies may be asked by it.
  fileprivate var judges: Bool { Act.judging & bit != 0 }

  private static let judging =
    [
      Act.file, .adopt, .assess, .grade, .correctFact, .proposeResponse, .communicateDecision,
      .reopen, .split,
    ].reduce(0) { $0 | $1.bit }
}
