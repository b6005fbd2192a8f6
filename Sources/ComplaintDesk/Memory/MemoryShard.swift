import BusinessTime
import ComplaintModel

/// Some of a tenant's complaints, behind their own lock.
struct MemoryShard {
  /// What is kept of one complaint.
  struct Record {
    var complaint: Complaint
    /// The events as canonical bytes: a third of what they take as values.
    var history: [PackedEvent]
    var wake: Timestamp?
    var isLeased = false
    /// What hardly any complaint has, behind one reference, so that the others need no room for it.
    private var trouble: [Trouble] = []

    init(complaint: Complaint, history: [PackedEvent]) {
      self.complaint = complaint
      self.history = history
    }

    var setAside: SetAside? {
      get { trouble.first?.setAside }
      set {
        if newValue == nil, trouble.isEmpty { return }
        trouble = [Trouble(setAside: newValue, fault: fault)]
      }
    }

    var fault: RecordFault? {
      get { trouble.first?.fault }
      set { trouble = [Trouble(setAside: setAside, fault: newValue)] }
    }
  }

  /// Why a complaint is not worked on.
  private struct Trouble {
    var setAside: SetAside?
    var fault: RecordFault?
  }

  private var slots = SlotIndex()
  private(set) var records: [Record] = []
  /// By slot: rises whenever the wake-up or the lease changes, so that what the queue had is stale.
  private var stamps: [UInt32] = []
  private var queue = WakeQueue()

  /// How many complaints there are.
  var count: Int { records.count }

  /// The slot in which a complaint lies.
  func slot(of id: ComplaintID) -> UInt32? {
    slots.slot(id.hashValue) { records[Int($0)].complaint.id == id }
  }

  func record(of id: ComplaintID) -> Record? { slot(of: id).map { records[Int($0)] } }

  /// Adds a complaint to what was loaded, or why it cannot be read, if there is one.
  func read(_ id: ComplaintID, into loaded: inout Loaded) {
    guard let slot = slot(of: id) else { return }
    if let fault = records[Int(slot)].fault {
      loaded.faults[id] = fault
    } else if loaded.complaints.isEmpty {
      // One that holds it from the start costs less than room and an entry.
      loaded.complaints = [id: records[Int(slot)].complaint]
    } else {
      loaded.complaints[id] = records[Int(slot)].complaint
    }
  }

  /// The version of the complaint in a slot; 0 for none.
  func version(at slot: UInt32?) -> Int32 {
    slot.map { records[Int($0)].complaint.version } ?? 0
  }

  /// The canonical bytes of an event, of a tenant whose events begin so.
  func bytes(_ slot: UInt32, version: Int32, _ name: StoredEventName) -> [UInt8] {
    let index = Int(slot)
    return records[index].history[Int(version) - 1].canonical(of: records[index].complaint.id, name)
  }

  /// Takes in what a commit says of a complaint, which has the version that the commit expects.
  ///
  /// - Parameters:
  ///   - part: What the commit says.
  ///   - events: Its events as they are kept.
  ///   - known: The slot in which it lies already.
  /// - Returns: The slot in which it lies, and the complaint as it was, which the caller lets go once nothing is
  ///   locked: a complaint consists of many pieces.
  mutating func keep(
    _ part: Commit.Part, events: ArraySlice<PackedEvent>, at known: UInt32?
  ) -> (slot: UInt32, earlier: Complaint?) {
    if let slot = known {
      let index = Int(slot)
      let earlier = records[index].complaint
      records[index].complaint = part.complaint
      records[index].history += events
      if records[index].wake != part.wake || records[index].setAside != nil {
        records[index].setAside = nil
        wake(slot, at: part.wake)
      }
      return (slot, earlier)
    }
    let slot = UInt32(records.count)
    slots.insert(slot, part.complaint.id.hashValue)
    records.append(Record(complaint: part.complaint, history: Array(events)))
    stamps.append(0)
    wake(slot, at: part.wake)
    return (slot, nil)
  }

  /// Moves a wake-up, which ends a lease on it.
  private mutating func wake(_ slot: UInt32, at instant: Timestamp?) {
    records[Int(slot)].wake = instant
    records[Int(slot)].isLeased = false
    schedule(slot, at: instant)
  }

  private mutating func schedule(_ slot: UInt32, at instant: Timestamp?) {
    stamps[Int(slot)] &+= 1
    if let instant { queue.push(slot, stamp: stamps[Int(slot)], at: instant) }
  }
}

// MARK: - Leases

extension MemoryShard {
  /// The earliest instant at which something is due or a lease runs out.
  mutating func next() -> Timestamp? { peek()?.instant }

  private mutating func peek() -> (slot: UInt32, instant: Timestamp)? {
    queue.first(stamps: stamps)
  }

  /// Leases the complaint that is due the longest, if one is.
  mutating func claim(_ tenant: TenantID, _ claim: Claim) -> DueComplaint? {
    guard let (slot, instant) = peek(), instant <= claim.now else { return nil }
    queue.removeFirst()
    let index = Int(slot)
    guard let wake = records[index].wake else { return nil }
    records[index].isLeased = true
    schedule(slot, at: claim.leaseUntil)
    return DueComplaint(
      tenant: tenant, complaint: records[index].complaint.id, wake: wake,
      epoch: Int64(stamps[index]), attempts: records[index].setAside?.attempts ?? 0)
  }

  /// Ends a lease, if it is still this one.
  mutating func release(_ release: DueRelease) {
    guard let slot = slot(of: release.due.complaint) else { return }
    let index = Int(slot)
    guard records[index].isLeased, Int64(stamps[index]) == release.due.epoch
    else { return }
    records[index].isLeased = false
    records[index].setAside = release.setAside
    schedule(slot, at: release.setAside?.retryAt ?? records[index].wake)
  }

  /// Makes everything that is kept of a complaint unreadable, as tests do.
  mutating func damage(_ id: ComplaintID, _ fault: RecordFault) {
    guard let slot = slot(of: id) else { return }
    records[Int(slot)].fault = fault
    for index in records[Int(slot)].history.indices {
      records[Int(slot)].history[index].damage()
    }
  }
}
