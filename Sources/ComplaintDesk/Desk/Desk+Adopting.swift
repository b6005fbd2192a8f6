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
    let work = try await accept(beginning, then: steps, on: id, by: actor, as: command)
    return try await perform(work)
  }

  /// Takes an adoption in with its steps, each of which is named as the model names it, so that its text
  /// lies under the command of its event.
  func accept(
    _ beginning: Complaint.Command, then steps: [Complaint.Command], on complaint: ComplaintID,
    by actor: Actor, as command: CommandID
  ) async throws(DeskError) -> Work {
    var work = try await accept(beginning, on: complaint, by: actor, as: command)
    for (index, step) in steps.enumerated() {
      // Most steps have no text, and so no need of an id before they are decided.
      guard case .text = step.text else {
        work.steps.append(step)
        continue
      }
      let own = CommandID(derivedFrom: command, label: "adopted/\(index + 1)")
      work.steps.append(try await accept(step, on: complaint, by: actor, as: own).command)
    }
    work.fingerprint = CommandFingerprint(
      of: work.command, then: work.steps, by: actor, on: complaint)
    return work
  }
}
