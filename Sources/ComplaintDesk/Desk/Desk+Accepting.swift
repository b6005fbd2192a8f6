import BusinessTime
import ComplaintModel

/// Taking a command in: what it says goes into the vault before anything is decided.
extension Desk {
  func accept(
    _ command: Complaint.Command, on complaint: ComplaintID, by actor: Actor, as id: CommandID
  ) async throws(DeskError) -> Work {
    guard case .text(let text, let party) = command.text else {
      return Work(command, on: complaint, by: actor, as: id)
    }
    try check(text, of: command.act, by: actor, on: complaint, as: id)
    var stored = command
    stored.text = .stored(try await keep(text, under: id, party))
    return Work(stored, on: complaint, by: actor, as: id)
  }

  private func keep(
    _ text: String, under command: CommandID, _ party: PartyID?
  ) async throws(DeskError) -> ContentReference {
    do throws(StoreError) {
      return try await ports.vault.put(
        VaultContent(text), under: command, slot: 0, party: party,
        salt: ports.identities.salt(), of: tenant)
    } catch {
      ports.observer.observe(.failed(port: "vault", reason: "\(error)"))
      throw DeskError(error, during: command)
    }
  }

  /// Refuses a text that is too long or not plain, before it is kept anywhere.
  private func check(
    _ text: String, of act: Act, by actor: Actor, on complaint: ComplaintID, as id: CommandID
  ) throws(DeskError) {
    let selection = try playbooks.selection(for: [], at: now)
    let limit = selection.current.definition.limits.textLength
    var reasons: [Refusal.Reason] = []
    if text.count > limit { reasons.append(.tooMany(field: "text", limit: limit)) }
    if text.unicodeScalars.contains(where: \.isUnacceptable) {
      reasons.append(.malformed(field: "text"))
    }
    guard !reasons.isEmpty else { return }
    let refusal = Refusal(reasons)
    ports.observer.observe(.refused(complaint, act, actor.id, refusal))
    throw DeskError(refusal, of: id)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than a line break or a tab, or one that turns the
  /// direction of what follows, so that people read something else than is there.
  fileprivate var isUnacceptable: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
