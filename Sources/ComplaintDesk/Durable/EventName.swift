package import ComplaintModel

/// Whose events are read, so that whatever is wrong with one names its record.
package struct EventName: Sendable {
  let tenant: TenantID
  let complaint: ComplaintID

  package init(tenant: TenantID, complaint: ComplaintID) {
    self.tenant = tenant
    self.complaint = complaint
  }

  func fault(_ version: Int32?, _ message: String) -> RecordFault {
    RecordFault(tenant: tenant, complaint: complaint, version: version, message: message)
  }

  /// Reads an event, and sees that it is the one that was written there.
  func read(
    _ bytes: [UInt8], _ checksum: Int64, _ version: Int32
  ) throws(RecordFault) -> Complaint.Event {
    guard Checksum(of: bytes) == Checksum(kept: checksum) else {
      throw fault(version, "its bytes are not those that were written")
    }
    let event: Complaint.Event
    do throws(CodingError) { event = try Complaint.Event(decoding: bytes) } catch {
      throw fault(version, "\(error)")
    }
    guard event.tenant == tenant, event.complaint == complaint, event.version == version else {
      throw fault(version, "it belongs to another complaint or version")
    }
    return event
  }

  /// The same as a value.
  package func event(
    _ bytes: [UInt8], _ checksum: Int64, _ version: Int32
  ) -> Result<Complaint.Event, RecordFault> {
    do throws(RecordFault) { return .success(try read(bytes, checksum, version)) } catch {
      return .failure(error)
    }
  }

  /// Events that follow each other from a version on.
  package func following(
    _ version: Int32, _ read: [Result<Complaint.Event, RecordFault>]
  ) throws(StoreError) -> [Complaint.Event] {
    var events: [Complaint.Event] = []
    events.reserveCapacity(read.count)
    for (index, event) in read.enumerated() {
      switch event {
      case .success(let event):
        let expected = version + Int32(index)
        guard event.version == expected else {
          throw StoreError(fault(expected, "it is missing"))
        }
        events.append(event)
      case .failure(let fault): throw StoreError(fault)
      }
    }
    return events
  }

  /// Reads a snapshot; `nil` if it is not what was written there.
  ///
  /// The events tell everything that it does.
  package func snapshot(_ bytes: [UInt8], _ checksum: Int64) -> Complaint? {
    guard Checksum(of: bytes) == Checksum(kept: checksum),
      let state = try? Complaint(decoding: bytes), state.id == complaint, state.tenant == tenant
    else { return nil }
    return state
  }
}
