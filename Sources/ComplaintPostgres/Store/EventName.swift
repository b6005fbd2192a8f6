#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel

  /// Whose events are read, so that whatever is wrong with one names its record.
  struct EventName {
    let tenant: TenantID
    let complaint: ComplaintID

    func fault(_ version: Int32?, _ message: String) -> RecordFault {
      RecordFault(tenant: tenant, complaint: complaint, version: version, message: message)
    }

    /// Reads an event, and sees that it is the one that was written there.
    func event(
      _ bytes: [UInt8], _ checksum: Int64, _ version: Int32
    ) -> Result<Complaint.Event, RecordFault> {
      guard Checksum(of: bytes) == Checksum(kept: checksum) else {
        return .failure(fault(version, "its bytes are not those that were written"))
      }
      do throws(CodingError) {
        let event = try Complaint.Event(decoding: bytes)
        guard event.tenant == tenant, event.complaint == complaint, event.version == version else {
          return .failure(fault(version, "it belongs to another complaint or version"))
        }
        return .success(event)
      } catch {
        return .failure(fault(version, "\(error)"))
      }
    }

    /// Events that follow each other from a version on.
    func following(
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

    /// A complaint after events, which have to lead to a version.
    func folding(
      _ events: [Result<Complaint.Event, RecordFault>], into snapshot: Complaint?,
      upTo version: Int32
    ) -> Result<Complaint, RecordFault> {
      var complaint = snapshot
      for event in events {
        switch event {
        case .failure(let fault): return .failure(fault)
        case .success(let event):
          do throws(HistoryFault) {
            if complaint == nil {
              complaint = try Complaint(opening: event)
            } else {
              try complaint?.follow(event)
            }
          } catch {
            return .failure(fault(event.version, "\(error)"))
          }
        }
      }
      guard let complaint, complaint.version == version else {
        let last = complaint?.version ?? 0
        return .failure(
          fault(nil, "it ends with version \(last), and \(version) were committed"))
      }
      return .success(complaint)
    }
  }
#endif
