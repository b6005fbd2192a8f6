import BusinessTime
public import ComplaintModel
import Synchronization

extension MemoryStore: EvidenceSource {
  /// The records after a position.
  public func records(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [EvidenceRecord] {
    let tenant = self.tenant(tenant)
    let rows = tenant.sequence.state.withLock { sequence in
      sequence.feed.rows(after: Int(clamping: position.rawValue), limit: limit)
    }
    let start = max(0, position.rawValue)
    return rows.enumerated().map { index, row in
      tenant.record(row, at: FeedPosition(rawValue: start + Int64(index) + 1))
    }
  }

  /// The records of a complaint; the whole feed is gone through for their places.
  public func records(
    of complaint: ComplaintID, in tenant: TenantID
  ) async throws(StoreError) -> [EvidenceRecord] {
    let tenant = self.tenant(tenant)
    let shard = tenant.place(of: complaint)
    let slot = tenant.shards.withLock(shard) { $0.slot(of: complaint) }
    guard let slot else { return [] }
    let feed = tenant.sequence.state.withLock { $0.feed }
    let places = (0..<feed.count).filter { feed[$0].shard == shard && feed[$0].slot == slot }
    return places.map { place in
      tenant.record(feed[place], at: FeedPosition(rawValue: Int64(place + 1)))
    }
  }

  /// How far complaints have come.
  public func standings(
    after complaint: ComplaintID?, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [EvidenceStanding] {
    var all: [EvidenceStanding] = []
    self.tenant(tenant).shards.withEach { shard in
      all += shard.records.map { EvidenceStanding($0.complaint.id, version: $0.complaint.version) }
    }
    let later = complaint.map { first in all.filter { $0.complaint > first } } ?? all
    return Array(later.sorted { $0.complaint < $1.complaint }.prefix(max(0, limit)))
  }
}

extension MemoryTenant {
  fileprivate func record(_ row: MemoryFeed.Row, at position: FeedPosition) -> EvidenceRecord {
    shards.withLock(Int(row.shard)) { shard in
      EvidenceRecord(
        at: position, of: shard.records[Int(row.slot)].complaint.id, version: row.version,
        StoredEvent(shard.bytes(row.slot, version: row.version, name)))
    }
  }
}
