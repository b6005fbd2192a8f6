import BusinessTime

extension Complaint {
  /// What taking a complaint over from another system comes to, with what was done about it there.
  ///
  /// The steps are done one after another, each as of its own instant and after what time had brought
  /// about by then; in the end time passes until now. So clocks come to what they would have come to had
  /// the complaint been here from the beginning:
  ///
  /// ```swift
  /// let decision = try Complaint.adopt(
  ///   .adopt(Complaint.Adoption(intake, from: "CRM")),
  ///   then: [
  ///     .acknowledge.occurred(at: monday), .adoptMove(to: .investigating).occurred(at: tuesday),
  ///   ],
  ///   as: id, of: "shop", in: context)
  /// ```
  ///
  /// The past is recorded and not judged: every event says that it is imported, nobody is told of it, no
  /// rung is drawn in, no timer acts, no rule is asked and nothing is given automatically. What was
  /// decided needs no authority, no approval and no reasons in words. Steps that no lifecycle has are
  /// taken by ``Command/adoptMove(to:)`` and stay in the history as irregular; other steps that the
  /// lifecycle does not permit are refused, for they would mean something else than they say.
  ///
  /// - Parameters:
  ///   - adoption: ``Command/adopt(_:at:)``; any other is refused.
  ///   - steps: What was done there, in order; what has no instant of its own happens now.
  ///   - id: The id of the new complaint.
  ///   - tenant: The tenant to which it belongs.
  ///   - context: Everything else. It is only asked whether the actor may adopt.
  /// - Returns: The decision, whose first part is the new complaint.
  /// - Throws: ``Refusal`` as ``decide(_:as:of:in:)``; what is wrong with a step is
  ///   ``Refusal/Reason/adoptedStep(_:_:)``.
  public static func adopt(
    _ adoption: Command, then steps: [Command] = [], as id: ComplaintID, of tenant: TenantID,
    in context: DecisionContext
  ) throws(Refusal) -> Decision {
    guard adoption.act == .adopt, let beginning = Deliberation.Beginning(adoption.deed) else {
      throw Refusal([.lifecycle(.noEntry(adoption.act, at: nil))])
    }
    let known = beginning.intake
    guard context.playbook.permits(.adopt, by: context.actor, filing: known) else {
      throw Refusal([.access(.adopt)])
    }
    var past = context
    past.isImporting = true
    past.rules = []
    let unopened = Complaint(about: known, as: id, of: tenant)
    var deliberation = Deliberation(on: unopened, in: past)
    deliberation.asksForRosters = false
    var dated = adoption
    // What was done there came after the receipt.
    if !steps.isEmpty, dated.occurredAt == nil { dated.occurredAt = known.receivedAt }
    try deliberation.begin(beginning, dated)
    for (index, step) in steps.enumerated() { try deliberation.take(step, number: index + 1) }
    try deliberation.elapse()
    return try deliberation.concludeInformed()
  }
}

extension Deliberation {
  /// Takes over one step, after what time had brought about until then.
  fileprivate mutating func take(
    _ step: Complaint.Command, number: Int
  ) throws(Refusal) {
    let id = CommandID(derivedFrom: context.command, label: "adopted/\(number)")
    do throws(Refusal) {
      try elapse(until: step.occurredAt ?? context.now)
      try perform(step, as: id, because: nil)
    } catch {
      if let lack { throw lack }
      throw error.isProvisional ? error : Refusal(error.reasons.map { .adoptedStep(number, $0) })
    }
  }
}
