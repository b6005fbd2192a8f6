public import BusinessTime

extension Complaint {
  /// What a command comes to.
  ///
  /// First everything is recorded that time has brought about until now; then the command is looked
  /// at. Nothing is changed: the decision says what happens, and who commits it makes it so.
  ///
  /// - Throws: ``Refusal`` with every reason; if access refuses, that is the only one. If facts or other
  ///   complaints have to be gathered first, it names them.
  public func decide(
    _ command: Command, in context: DecisionContext
  ) throws(Refusal) -> Decision {
    guard context.playbook.permits(command.act, by: context.actor, on: self) else {
      throw Refusal([.access(command.act)])
    }
    var deliberation = Deliberation(on: self, in: context)
    do throws(Refusal) {
      try deliberation.elapse()
      try deliberation.perform(command, as: context.command, because: nil)
    } catch {
      throw deliberation.lack ?? error
    }
    return try deliberation.concludeInformed()
  }

  /// What filing or adopting a complaint comes to.
  ///
  /// To adopt one with what was done about it so far, see ``adopt(_:then:as:of:in:)``.
  ///
  /// - Parameters:
  ///   - command: ``Command/file(_:at:)`` or ``Command/adopt(_:at:)``; any other is refused, because
  ///     there is no complaint yet.
  ///   - id: The id of the new complaint.
  ///   - tenant: The tenant to which it belongs.
  ///   - context: Everything else.
  /// - Returns: The decision, whose first part is the new complaint.
  /// - Throws: ``Refusal``, as ``decide(_:in:)``.
  public static func decide(
    _ command: Command, as id: ComplaintID, of tenant: TenantID, in context: DecisionContext
  ) throws(Refusal) -> Decision {
    if case .adopt = command.deed { return try adopt(command, as: id, of: tenant, in: context) }
    guard let beginning = Deliberation.Beginning(command.deed) else {
      throw Refusal([.lifecycle(.noEntry(command.act, at: nil))])
    }
    let intake = beginning.intake
    guard context.playbook.permits(command.act, by: context.actor, filing: intake) else {
      throw Refusal([.access(command.act)])
    }
    let unopened = Complaint(about: intake, as: id, of: tenant)
    var deliberation = Deliberation(on: unopened, in: context)
    try deliberation.begin(beginning, command)
    return try deliberation.concludeInformed()
  }

  /// What time brings about until the context's present instant; `nil` for nothing.
  ///
  /// Neither access nor rules are asked. Catching up after days of downtime and the ordinary wake-up
  /// are the same.
  ///
  /// - Returns: What happens. If it names ``Decision/unknownSuperiors`` or ``Decision/unknownBudgets``, it
  ///   is to be asked again once they are known.
  /// - Throws: ``ClockFailure`` if a playbook or an answer of a calendar is missing: the complaint is
  ///   set aside until that is put right.
  public func elapse(in context: DecisionContext) throws(ClockFailure) -> Decision? {
    var deliberation = Deliberation(on: self, in: context)
    try deliberation.passTime()
    return deliberation.events.isEmpty ? nil : deliberation.conclude()
  }

  /// The next instant at which time brings something about; `nil` for none.
  ///
  /// It is the earliest of its clocks', its ladder's and its tasks'.
  public var nextWake: Timestamp? {
    let clocks = ClockKeeper.nextWake(of: clocks)
    guard let ladder = ladderWake else { return clocks }
    return clocks.map { min($0, ladder) } ?? ladder
  }
}
