import BusinessTime
import ComplaintModel
import Synchronization

extension MemoryTenant {
  /// How many complaints there are.
  var count: Int {
    var count = 0
    shards.withEach { count += $0.count }
    return count
  }

  func load(_ complaints: [ComplaintID], _ commands: [CommandID]) -> Loaded {
    var loaded = Loaded()
    // The ledger comes first: a command that commits after it was looked up is found by its own commit.
    for command in commands {
      if let known = remembered(command) { loaded.known[command] = known }
    }
    if complaints.count == 1 {
      shards.withLock(place(of: complaints[0])) { $0.read(complaints[0], into: &loaded) }
    } else if !complaints.isEmpty {
      // It grows by hashing everything anew otherwise, the first one twice.
      loaded.complaints.reserveCapacity(complaints.count)
      // Several are read while nothing can be committed to any of them, so that they fit together.
      shards.withLocks(.init(of: complaints, place(of:))) { shards in
        for id in complaints { shards[place(of: id)].read(id, into: &loaded) }
      }
    }
    let last = playbooks.lastVersion.load(ordering: .acquiring)
    if last > 0 { loaded.lastPlaybook = PlaybookVersion(rawValue: last) }
    return loaded
  }

  func event(
    _ bytes: [UInt8], of complaint: ComplaintID, version: Int32
  ) -> Result<Complaint.Event, RecordFault> {
    do throws(CodingError) {
      return .success(try Complaint.Event(decoding: bytes))
    } catch {
      return .failure(
        RecordFault(
          tenant: tenant, complaint: complaint, version: version, message: "\(error)"))
    }
  }

  func events(after position: FeedPosition, limit: Int) -> [FeedEntry] {
    let rows = sequence.state.withLock { sequence in
      sequence.feed.rows(after: Int(clamping: position.rawValue), limit: limit)
    }
    var place = max(position, .start)
    return rows.map { row in
      place = place.next
      let (id, bytes) = shards.withLock(Int(row.shard)) { shard in
        (
          shard.records[Int(row.slot)].complaint.id,
          shard.bytes(row.slot, version: row.version, name)
        )
      }
      return FeedEntry(place, event(bytes, of: id, version: row.version))
    }
  }

  func waitForEvents(after position: FeedPosition) async {
    let id = sequence.state.withLock { sequence in
      sequence.nextWaiter += 1
      return sequence.nextWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isThere = sequence.state.withLock { sequence in
          if sequence.feed.count > position.rawValue || Task.isCancelled { return true }
          sequence.waiters.append(FeedWaiter(id: id, continuation: continuation))
          return false
        }
        if isThere { continuation.resume() }
      }
    } onCancel: {
      let waiter = sequence.state.withLock { sequence -> FeedWaiter? in
        guard let index = sequence.waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return sequence.waiters.remove(at: index)
      }
      waiter?.continuation.resume()
    }
  }
}
