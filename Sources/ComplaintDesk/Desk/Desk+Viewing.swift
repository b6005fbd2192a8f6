public import BusinessTime
public import ComplaintModel

extension Desk {
  /// What somebody may see of a complaint, by the playbook in force.
  ///
  /// ```swift
  /// guard let view = try await desk.view(of: id, for: customer) else { return .notFound }
  /// view.status?.words.text(in: .english)
  /// ```
  ///
  /// - Returns: The view; `nil` if there is no such complaint, and also if the reader may see nothing of
  ///   it, so that nobody learns which ids there are. That somebody was not let goes to the access log.
  /// - Throws: ``DeskError/Code/damaged`` if it cannot be read.
  public func view(
    of id: ComplaintID, for reader: Actor
  ) async throws(DeskError) -> ComplaintView? {
    guard let complaint = try await complaint(id) else { return nil }
    let playbook = try playbooks.selection(for: [complaint], at: now).current
    if playbook.visibleParts(of: complaint, for: reader).isEmpty {
      await log(DeniedAttempt(by: reader, to: nil, on: id, at: now))
      return nil
    }
    let history = try await history(of: id, through: complaint.version)
    return complaint.view(for: reader, history: history, by: playbook)
  }

  /// What was written, said or sent, for somebody who may see that.
  ///
  /// ``content(at:)`` gives it to whoever asks, as for the host's own work.
  ///
  /// - Returns: The content; `nil` if it was erased, if the complaint's view does not show it to the
  ///   reader, or if there is no such complaint.
  public func content(
    at reference: ContentReference, of id: ComplaintID, for reader: Actor
  ) async throws(DeskError) -> VaultContent? {
    guard let view = try await view(of: id, for: reader) else { return nil }
    guard view.contains(reference) else {
      await log(DeniedAttempt(by: reader, to: nil, on: id, at: now))
      return nil
    }
    return try await content(at: reference)
  }

  /// Who tried what from an instant on and was not let, in order, at most `limit`.
  public func deniedAttempts(
    from instant: Timestamp = .earliest, limit: Int = 100
  ) async throws(DeskError) -> [DeniedAttempt] {
    do throws(StoreError) {
      return try await ports.accessLog.attempts(from: instant, of: tenant, limit: limit)
    } catch {
      throw DeskError(error)
    }
  }

  /// Forgets who tried what before an instant, as when it need not be kept any longer.
  ///
  /// - Returns: How many attempts there were.
  @discardableResult
  public func purgeDeniedAttempts(before instant: Timestamp) async throws(DeskError) -> Int {
    do throws(StoreError) {
      return try await ports.accessLog.purge(before: instant, of: tenant)
    } catch {
      throw DeskError(error)
    }
  }

  /// Records an attempt; it stays denied where the log cannot be reached, and the observer learns of it.
  func log(_ attempt: DeniedAttempt) async {
    do throws(StoreError) { try await ports.accessLog.record(attempt, of: tenant) } catch {
      ports.observer.observe(.failed(port: "accessLog", reason: "\(error)"))
    }
  }
}
