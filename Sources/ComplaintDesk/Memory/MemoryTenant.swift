import BusinessTime
import ComplaintModel
import Synchronization

/// What a memory store keeps of one tenant.
///
/// Commits go one after another through ``sequence``; within it each touches the shards of its
/// complaints. A single complaint is read behind its shard's lock alone.
final class MemoryTenant: Sendable {
  /// What is the same for the whole tenant.
  struct Sequence {
    var ledger: [CommandID: Remembered] = [:]
    var feed: [FeedRow] = []
    var playbooks: [PublishedPlaybook] = []
    var waiters: [FeedWaiter] = []
  }

  /// A ledger entry, without the key.
  struct Remembered {
    var complaint: ComplaintID
    var first: Int32
    var last: Int32
    var fingerprint: CommandFingerprint
  }

  /// Where an event lies.
  struct FeedRow {
    var shard: UInt16
    var slot: UInt32
    var version: Int32
  }

  /// Somebody who waits for an event after a position.
  struct FeedWaiter {
    var id: Int
    var continuation: CheckedContinuation<Void, Never>
  }

  /// A shard with its lock.
  final class Shard: Sendable {
    let storage = Guarded(MemoryShard())
  }

  let tenant: TenantID
  let shards: [Shard]
  let sequence = Guarded(Sequence())
  let outbox: Guarded<MemoryOutbox>
  let nextWaiter = Atomic(0)

  init(_ tenant: TenantID, shards count: Int) {
    self.tenant = tenant
    shards = (0..<count).map { _ in Shard() }
    outbox = Guarded(MemoryOutbox(tenant))
  }

  func shardIndex(of id: ComplaintID) -> Int {
    // The last bits of an id are chance.
    Int(id.low & 0xFFFF_FFFF) % shards.count
  }

  func shard(of id: ComplaintID) -> Shard { shards[shardIndex(of: id)] }
}
