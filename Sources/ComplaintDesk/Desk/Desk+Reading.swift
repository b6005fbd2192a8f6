public import ComplaintModel

extension Desk {
  /// A complaint as it is kept: without what time has brought about since its last event.
  ///
  /// - Returns: The complaint; `nil` if there is none of that id.
  /// - Throws: ``DeskError/Code/damaged`` if it cannot be read.
  public func complaint(_ id: ComplaintID) async throws(DeskError) -> Complaint? {
    let loaded = try await load([id], [])
    if let fault = loaded.faults[id] {
      throw DeskError(.damaged, "\(fault)", underlying: fault)
    }
    return loaded.complaints[id]
  }

  /// Everything that happened to a complaint, in order; empty if there is none of that id.
  public func history(of id: ComplaintID) async throws(DeskError) -> [Complaint.Event] {
    try await history(of: id, through: .max)
  }

  /// What somebody may do with a complaint now, act by act.
  ///
  /// - Throws: ``DeskError/Code/noSuchComplaint``.
  public func permitted(
    for actor: Actor, on id: ComplaintID
  ) async throws(DeskError) -> [Permission] {
    guard let complaint = try await complaint(id) else {
      throw DeskError(.noSuchComplaint, "there is no complaint \(id) in tenant \(tenant)")
    }
    return complaint.permitted(
      for: actor, in: try context(ports.identities.commandID(), actor, on: [complaint]))
  }

  /// What was written, said or sent; `nil` if it was erased.
  public func content(
    at reference: ContentReference
  ) async throws(DeskError) -> VaultContent? {
    do throws(StoreError) {
      return try await ports.vault.content(at: reference, of: tenant)
    } catch {
      throw DeskError(error)
    }
  }

  /// The playbook in force.
  public var playbook: Playbook {
    get throws(DeskError) { try playbooks.selection(for: [], at: now).current }
  }

  /// The complaints that are set aside, because they cannot be read or brought up to now.
  public func setAside(limit: Int = 100) async throws(DeskError) -> [SetAside] {
    do throws(StoreError) {
      return try await ports.store.setAside(of: tenant, limit: limit)
    } catch {
      throw DeskError(error)
    }
  }
}
