package import ComplaintModel

/// A complaint that takes in its events one after another as they are read.
package struct Folding {
  private let name: EventName
  private var complaint: Complaint?
  private var fault: RecordFault?

  /// Begins with a snapshot, or with nothing.
  package init(_ name: EventName, from snapshot: Complaint?) {
    self.name = name
    complaint = snapshot
  }

  /// Takes in an event; the answer is whether to go on.
  package mutating func take(_ bytes: [UInt8], _ checksum: Int64, _ version: Int32) -> Bool {
    do throws(RecordFault) {
      let event = try name.read(bytes, checksum, version)
      do throws(HistoryFault) {
        if complaint == nil {
          complaint = try Complaint(opening: event)
        } else {
          try complaint?.follow(event)
        }
      } catch {
        throw name.fault(version, "\(error)")
      }
      return true
    } catch {
      fault = error
      return false
    }
  }

  /// The complaint, which has to have come to a version.
  package func complaint(at version: Int32) -> Result<Complaint, RecordFault> {
    if let fault { return .failure(fault) }
    guard let complaint, complaint.version == version else {
      let last = complaint?.version ?? 0
      return .failure(
        name.fault(nil, "it ends with version \(last), and \(version) were committed"))
    }
    return .success(complaint)
  }
}
