import BusinessTime
import ComplaintModel

/// The messages of one tenant.
struct MemoryOutbox {
  /// What is kept of one message.
  private struct Record {
    var item: OutboxItem
    var foldKey: String?
    var lease: Int64?
    var leasedUntil: Timestamp?
    /// Whether it stands in the list of its fold key.
    var isListed = false

    /// Whether others may be folded into it, or it into others.
    var isFoldable: Bool { !item.state.isEnded && item.progress.sealedAt == nil }
  }

  private let tenant: TenantID
  /// In the order in which they came; `nil` for one that was purged.
  private var records: [Record?] = []
  private var slots: [CommandID: UInt32] = [:]
  private var stamps: [UInt32] = []
  private var queue = WakeQueue()
  /// The messages under a fold key, in their order; those that are not foldable any more are left in it
  /// until somebody looks.
  private var alike: [String: [UInt32]] = [:]
  private var epoch: Int64 = 0
  private var purged = 0

  init(_ tenant: TenantID) { self.tenant = tenant }

  mutating func add(_ message: OutboxMessage, at position: FeedPosition) {
    add(OutboxItem(message, at: position))
  }

  private mutating func add(_ item: OutboxItem) {
    let slot = UInt32(records.count)
    if let known = slots.updateValue(slot, forKey: item.message.key) {
      slots[item.message.key] = known
      return
    }
    var record = Record(item: item, foldKey: item.message.foldKey)
    if let foldKey = record.foldKey, record.isFoldable {
      alike[foldKey, default: []].append(slot)
      record.isListed = true
    }
    records.append(record)
    stamps.append(0)
    if case .pending(let instant) = item.state { schedule(slot, at: instant) }
  }

  private mutating func schedule(_ slot: UInt32, at instant: Timestamp?) {
    stamps[Int(slot)] &+= 1
    if let instant { queue.push(slot, stamp: stamps[Int(slot)], at: instant) }
  }

  private mutating func peek() -> (slot: UInt32, instant: Timestamp)? {
    queue.first(stamps: stamps)
  }

  mutating func next() -> Timestamp? { peek()?.instant }
}

// MARK: - Fold keys

extension MemoryOutbox {
  private mutating func enlist(_ slot: UInt32) {
    guard let record = records[Int(slot)], let foldKey = record.foldKey, record.isFoldable,
      !record.isListed
    else { return }
    alike[foldKey, default: []].append(slot)
    records[Int(slot)]?.isListed = true
  }

  private mutating func strike(_ slot: UInt32) {
    guard let record = records[Int(slot)], record.isListed, let foldKey = record.foldKey
    else { return }
    alike[foldKey]?.removeAll { $0 == slot }
    if alike[foldKey]?.isEmpty == true { alike[foldKey] = nil }
    records[Int(slot)]?.isListed = false
  }

  /// Those that may be folded into a message, at most so many; what is not foldable any more is struck
  /// from the list on the way.
  private mutating func takeAlike(_ leader: UInt32, _ now: Timestamp, limit: Int) -> [UInt32] {
    guard let record = records[Int(leader)], record.isFoldable, let foldKey = record.foldKey,
      let listed = alike.removeValue(forKey: foldKey)
    else { return [] }
    var kept: [UInt32] = []
    var taken: [UInt32] = []
    for slot in listed {
      guard let other = records[Int(slot)], other.isFoldable else {
        records[Int(slot)]?.isListed = false
        continue
      }
      kept.append(slot)
      let isFree = other.lease == nil || other.leasedUntil.map { $0 <= now } ?? true
      if slot != leader, isFree, taken.count < limit { taken.append(slot) }
    }
    alike[foldKey] = kept.isEmpty ? nil : kept
    return taken
  }
}

// MARK: - Leases

extension MemoryOutbox {
  mutating func claim(_ claim: Claim, foldLimit: Int) -> ClaimedMessage? {
    guard let (slot, instant) = peek(), instant <= claim.now else { return nil }
    queue.removeFirst()
    epoch += 1
    let others = takeAlike(slot, claim.now, limit: foldLimit)
    for slot in [slot] + others { lease(slot, until: claim.leaseUntil) }
    guard let item = records[Int(slot)]?.item else { return nil }
    return ClaimedMessage(
      tenant: tenant, item: item, alike: others.compactMap { records[Int($0)]?.item },
      epoch: epoch)
  }

  private mutating func lease(_ slot: UInt32, until instant: Timestamp) {
    records[Int(slot)]?.lease = epoch
    records[Int(slot)]?.leasedUntil = instant
    schedule(slot, at: instant)
  }

  mutating func settle(_ settlements: [Settlement], adding items: [OutboxItem]) -> Bool {
    guard settlements.allSatisfy(isAcceptable) else { return false }
    for settlement in settlements {
      if let slot = slots[settlement.key] { apply(settlement, to: slot) }
    }
    for item in items { add(item) }
    return true
  }

  private func isAcceptable(_ settlement: Settlement) -> Bool {
    guard let slot = slots[settlement.key], let record = records[Int(slot)] else { return false }
    guard let epoch = settlement.epoch else { return record.item.state.kind == .dead }
    return record.lease == epoch && !record.item.state.isEnded
  }

  private mutating func apply(_ settlement: Settlement, to slot: UInt32) {
    guard var record = records[Int(slot)] else { return }
    if let foldKey = settlement.foldKey, foldKey != record.foldKey {
      strike(slot)
      record.isListed = false
      record.foldKey = foldKey
    }
    record.item.state = settlement.state
    if let progress = settlement.progress { record.item.progress = progress }
    record.leasedUntil = nil
    if !settlement.keepsLease { record.lease = nil }
    if case .pending(let instant) = settlement.state {
      if settlement.keepsLease { record.leasedUntil = instant }
      records[Int(slot)] = record
      enlist(slot)
      schedule(slot, at: instant)
    } else {
      records[Int(slot)] = record
      schedule(slot, at: nil)
    }
  }
}

// MARK: - Looking

extension MemoryOutbox {
  func items(
    _ kind: OutboxItem.State.Kind, after key: CommandID?, limit: Int
  ) -> [OutboxItem] {
    let start = key.flatMap { slots[$0] }.map { Int($0) + 1 } ?? 0
    var items: [OutboxItem] = []
    for case let record? in records[min(start, records.count)...]
    where record.item.state.kind == kind {
      guard items.count < limit else { break }
      items.append(record.item)
    }
    return items
  }

  mutating func purge(_ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp) -> Int {
    var count = 0
    for index in records.indices {
      guard let record = records[index], record.item.state.kind == kind,
        let end = record.item.state.endedAt, end < instant
      else { continue }
      remove(record, at: index)
      count += 1
    }
    compactIfWorthwhile()
    return count
  }

  mutating func forget(_ keys: [CommandID]) -> Int {
    var count = 0
    for key in keys {
      guard let slot = slots[key], let record = records[Int(slot)] else { continue }
      remove(record, at: Int(slot))
      schedule(slot, at: nil)
      count += 1
    }
    compactIfWorthwhile()
    return count
  }

  private mutating func remove(_ record: Record, at index: Int) {
    strike(UInt32(index))
    slots[record.item.message.key] = nil
    records[index] = nil
    purged += 1
  }

  private mutating func compactIfWorthwhile() {
    if purged > 1_000, purged > records.count / 2 { compact() }
  }

  /// Gives back what purged messages took.
  private mutating func compact() {
    let kept = records.compactMap(\.self)
    records = []
    stamps = []
    slots = [:]
    alike = [:]
    queue = WakeQueue()
    purged = 0
    for var record in kept {
      let slot = UInt32(records.count)
      slots[record.item.message.key] = slot
      record.isListed = false
      records.append(record)
      stamps.append(0)
      enlist(slot)
      if case .pending(let instant) = record.item.state {
        schedule(slot, at: record.leasedUntil ?? instant)
      }
    }
  }
}
