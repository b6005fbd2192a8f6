import BusinessTime

extension Deliberation {
  /// Sees to it that the facts from outside are there that conditions and rules read for an act.
  func requireFacts(for act: Act) throws(Refusal) {
    var missing: [String] = []
    note(playbook.ready.levelFacts, in: &missing)
    if act.judges { note(playbook.ready.judgingFacts, in: &missing) }
    note(context.ruleFacts, in: &missing)
    if !missing.isEmpty { throw .needs(missing) }
  }

  private func note(_ names: [String], in missing: inout [String]) {
    for name in names where isMissing(name) && !missing.contains(name) { missing.append(name) }
  }

  private func isMissing(_ name: String) -> Bool {
    (context.outside.isEmpty || context.outside[name] == nil) && !context.isUnknown(name)
  }

  /// What conditions read: the complaint as it stands so far, what the host says from outside, and its
  /// predicates.
  var facts: Complaint.Facts {
    complaint.facts(outside: context.outside, predicates: context.predicates)
  }

  /// Whether the complaint itself says all that conditions read, so that it need not be copied for them.
  var complaintSaysAll: Bool { context.outside.isEmpty && context.predicates.isEmpty }

  /// The grade that the complaint has by what is known by now.
  var gradeByFacts: Complaint.GradeRecord {
    let grading = playbook.ready.grading
    return complaintSaysAll ? grading.grade(complaint) : grading.grade(facts)
  }

  /// What guards ask; a host's own facts are what its predicates of the same names say.
  var lifecycleFacts: Lifecycle.Facts {
    var facts = complaint.lifecycleFacts
    for fact in definition.lifecycle.hostFacts {
      let predicate = context.predicates[PredicateName(rawValue: fact.rawValue)]
      if let predicate, predicate(complaint) { facts.insert(fact) }
    }
    return facts
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
  func addOutside(to event: inout Complaint.Event.Parts, judges: Bool) {
    if context.outside.isEmpty { return }
    let ready = playbook.ready
    for name in ready.levelFacts { event.outside[name] = context.outside[name] }
    if judges { for name in ready.judgingFacts { event.outside[name] = context.outside[name] } }
    for name in context.ruleFacts { event.outside[name] = context.outside[name] }
  }
}

extension Act {
  /// Whether grading, approvals or automatic remedies may be asked by it.
  fileprivate var judges: Bool { Act.judging.contains(self) }

  private static let judging: ActSet = [
    .file, .adopt, .assess, .grade, .correctFact, .proposeResponse, .communicateDecision,
    .reopen, .split,
  ]
}
