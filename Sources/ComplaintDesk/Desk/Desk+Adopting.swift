import BusinessTime
public import ComplaintModel

extension Desk {
  /// Takes a complaint over from another system, with what was done about it there: in one commit, or
  /// not at all.
  ///
  /// Nobody is told of it, and clocks come to what they would have come to had the complaint been here
  /// from the beginning; see ``ComplaintModel/Complaint/adopt(_:then:as:of:in:)``.
  ///
  /// ```swift
  /// let adopted = try await desk.adopt(
  ///   Complaint.Adoption(intake, from: "CRM"),
  ///   then: [.acknowledge.occurred(at: monday), .assess().occurred(at: tuesday)],
  ///   by: migration, as: CommandID(hashing: "crm/4711"))
  /// ```
  ///
  /// A move from another system runs long and may have to be run again. Name each command after what the
  /// other system calls the complaint, as above: one that is taken over already is then not taken over a
  /// second time.
  ///
  /// - Parameters:
  ///   - adoption: What it is about, and where it comes from.
  ///   - stage: The stage in which it begins; that of a filing if it is left out.
  ///   - account: The complaint in the complainant's words.
  ///   - steps: What was done there, in order, each as of its own instant.
  ///   - actor: Who takes it over; whoever may ``ComplaintModel/Act/adopt``.
  ///   - id: The id of the complaint; one made of the instant of receipt and the command's id if it is
  ///     left out.
  ///   - command: The id of the command, under which it may be repeated; a fresh one if it is left out.
  /// - Returns: What came of it; of an adoption that is repeated what came of the first.
  /// - Throws: ``DeskError``.
  @discardableResult
  public func adopt(
    _ adoption: Complaint.Adoption, at stage: Stage? = nil, saying account: Content? = nil,
    then steps: [Complaint.Command] = [], by actor: Actor, id: ComplaintID? = nil,
    as command: CommandID? = nil
  ) async throws(DeskError) -> Receipt {
    let command = command ?? ports.identities.commandID()
    let received = adoption.intake.receivedAt
    let id = id ?? ComplaintID(at: received, random: (command.high, command.low))
    var beginning = Complaint.Command.adopt(adoption, at: stage)
    beginning.text = account
    var work = try await accept(beginning, on: id, by: actor, as: command)
    var prints: [CommandFingerprint] = []
    for (index, step) in steps.enumerated() {
      // As the model names them, so that each text lies under the command of its event.
      let own = CommandID(derivedFrom: command, label: "adopted/\(index + 1)")
      let accepted = try await accept(step, on: id, by: actor, as: own)
      work.steps.append(accepted.command)
      prints.append(accepted.fingerprint)
    }
    work.fingerprint = CommandFingerprint(of: work.fingerprint, with: prints)
    return try await perform(work)
  }
}
