import BusinessTime
import ComplaintModel
import Synchronization

extension MemoryTenant {
  /// How many complaints there are.
  var count: Int {
    shards.reduce(0) { sum, shard in sum + shard.state.withLock { $0.count } }
  }

  func load(_ complaints: [ComplaintID], _ commands: [CommandID]) -> Loaded {
    var loaded = Loaded()
    // The ledger comes first: a command that commits after it was looked up is found by its own commit.
    if complaints.count > 1 {
      // Several are read while nothing can be committed, so that they fit together.
      sequence.state.withLock { _ in look(commands, complaints, into: &loaded) }
    } else {
      look(commands, complaints, into: &loaded)
    }
    let last = playbooks.lastVersion.load(ordering: .acquiring)
    if last > 0 { loaded.lastPlaybook = PlaybookVersion(rawValue: last) }
    return loaded
  }

  private func look(
    _ commands: [CommandID], _ complaints: [ComplaintID], into loaded: inout Loaded
  ) {
    for command in commands {
      if let known = remembered(command) { loaded.known[command] = known }
    }
    read(complaints, into: &loaded)
  }

  private func read(_ complaints: [ComplaintID], into loaded: inout Loaded) {
    for id in complaints {
      shard(of: id).state.withLock { shard in
        guard let slot = shard.slots[id] else { return }
        if let fault = shard.records[Int(slot)].fault {
          loaded.faults[id] = fault
        } else {
          loaded.complaints[id] = shard.records[Int(slot)].complaint
        }
      }
    }
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
      Array(sequence.feed.dropFirst(max(0, Int(position.rawValue))).prefix(max(0, limit)))
    }
    var place = max(position, .start)
    return rows.map { row in
      place = place.next
      let (id, bytes) = shards[Int(row.shard)].state.withLock { shard in
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
