import BusinessTime
import ComplaintModel

/// A command that comes again has its first outcome again (L6).
extension Desk {
  func repeated(
    _ entry: LedgerEntry, _ work: Work, _ present: Complaint?
  ) async throws(DeskError) -> Receipt {
    guard entry.fingerprint == work.fingerprint else {
      throw DeskError(
        .commandIDReused,
        "the id \(work.id) was used for another command, or by somebody else", command: work.id)
    }
    ports.observer.observe(.repeated(entry.complaint, work.id))
    let history = try await history(of: entry.complaint, through: entry.versions.upperBound)
    let complaint: Complaint
    if let present, present.version == entry.versions.upperBound {
      complaint = present
    } else {
      complaint = try fold(history, work.id)
    }
    return Receipt(
      command: work.id, complaint: complaint,
      events: history.filter { entry.versions.contains($0.version) }, isRepeated: true)
  }

  private func fold(
    _ history: [Complaint.Event], _ command: CommandID
  ) throws(DeskError) -> Complaint {
    do throws(HistoryFault) { return try Complaint(history) } catch {
      throw DeskError(.damaged, "\(error)", command: command, underlying: error)
    }
  }

  /// The events of a complaint up to a version.
  func history(
    of complaint: ComplaintID, through version: Int32 = .max
  ) async throws(DeskError) -> [Complaint.Event] {
    var events: [Complaint.Event] = []
    do throws(StoreError) {
      while (events.last?.version ?? 0) < version {
        let start = (events.last?.version ?? 0) + 1
        let limit = min(1_000, Int(version) - Int(start) + 1)
        let more = try await ports.store.history(
          of: complaint, from: start, limit: limit, in: tenant)
        events += more
        if more.count < limit { break }
      }
    } catch {
      throw DeskError(error)
    }
    return events
  }
}
