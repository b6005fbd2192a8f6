import BusinessTime
import ComplaintModel

/// The messages of one tenant.
struct MemoryOutbox {
  /// What is kept of one message.
  private struct Record {
    var item: OutboxItem
    var foldKey: String?
    var lease: Int64?
    var isPurged = false
  }

  private let tenant: TenantID
  private var records: [Record] = []
  private var slots: [CommandID: UInt32] = [:]
  private var stamps: [UInt32] = []
  private var queue = WakeQueue()
  /// The messages that wait unsealed and unleased under a fold key, in their order.
  private var alike: [String: [UInt32]] = [:]
  private var epoch: Int64 = 0

  init(_ tenant: TenantID) { self.tenant = tenant }

  mutating func add(_ messages: [OutboxMessage], at position: FeedPosition) {
    for message in messages where slots[message.key] == nil {
      let slot = UInt32(records.count)
      slots[message.key] = slot
      records.append(Record(item: OutboxItem(message, at: position), foldKey: message.foldKey))
      stamps.append(0)
      if let foldKey = message.foldKey { alike[foldKey, default: []].append(slot) }
      schedule(slot, at: message.notBefore)
    }
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

// MARK: - Leases

extension MemoryOutbox {
  mutating func claim(_ claim: Claim, foldLimit: Int) -> ClaimedMessage? {
    guard let (slot, instant) = peek(), instant <= claim.now else { return nil }
    queue.removeFirst()
    epoch += 1
    lease(slot, until: claim.leaseUntil)
    let record = records[Int(slot)]
    var others: [UInt32] = []
    if let foldKey = record.foldKey, record.item.progress.sealedAt == nil {
      others = Array((alike[foldKey] ?? []).prefix(foldLimit))
      for other in others { lease(other, until: claim.leaseUntil) }
    }
    return ClaimedMessage(
      tenant: tenant, item: record.item, alike: others.map { records[Int($0)].item }, epoch: epoch)
  }

  private mutating func lease(_ slot: UInt32, until instant: Timestamp) {
    leaveAlike(slot)
    records[Int(slot)].lease = epoch
    schedule(slot, at: instant)
  }

  private mutating func leaveAlike(_ slot: UInt32) {
    guard let foldKey = records[Int(slot)].foldKey, var slots = alike[foldKey],
      let index = slots.firstIndex(of: slot)
    else { return }
    slots.remove(at: index)
    alike[foldKey] = slots.isEmpty ? nil : slots
  }

  mutating func settle(_ settlements: [Settlement]) -> Bool {
    guard settlements.allSatisfy(isAcceptable) else { return false }
    for settlement in settlements {
      guard let slot = slots[settlement.key] else { continue }
      apply(settlement, to: slot)
    }
    return true
  }

  private func isAcceptable(_ settlement: Settlement) -> Bool {
    guard let slot = slots[settlement.key] else { return false }
    let record = records[Int(slot)]
    guard let epoch = settlement.epoch else {
      return record.item.state.kind == .dead
    }
    return record.lease == epoch && !record.item.state.isEnded
  }

  private mutating func apply(_ settlement: Settlement, to slot: UInt32) {
    let index = Int(slot)
    records[index].lease = nil
    records[index].item.state = settlement.state
    if let progress = settlement.progress { records[index].item.progress = progress }
    if let foldKey = settlement.foldKey { records[index].foldKey = foldKey }
    guard case .pending(let instant) = settlement.state else {
      schedule(slot, at: nil)
      return
    }
    if let foldKey = records[index].foldKey, records[index].item.progress.sealedAt == nil {
      let waiting = alike[foldKey] ?? []
      alike[foldKey] = waiting + [slot]
    }
    schedule(slot, at: instant)
  }
}

// MARK: - Looking

extension MemoryOutbox {
  func items(
    _ kind: OutboxItem.State.Kind, after key: CommandID?, limit: Int
  ) -> [OutboxItem] {
    let start = key.flatMap { slots[$0] }.map { Int($0) + 1 } ?? 0
    var items: [OutboxItem] = []
    for record in records[min(start, records.count)...]
    where !record.isPurged && record.item.state.kind == kind {
      guard items.count < limit else { break }
      items.append(record.item)
    }
    return items
  }

  mutating func purge(_ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp) -> Int {
    var count = 0
    for index in records.indices
    where !records[index].isPurged && records[index].item.state.kind == kind {
      guard let end = records[index].item.state.endedAt, end < instant else { continue }
      records[index].isPurged = true
      slots[records[index].item.message.key] = nil
      count += 1
    }
    return count
  }
}
