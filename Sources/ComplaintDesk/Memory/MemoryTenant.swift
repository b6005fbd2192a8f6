import BusinessTime
import ComplaintModel
import Synchronization

/// What a memory store keeps of one tenant.
///
/// Commits go one after another through ``sequence``; within it each touches the shards of its
/// complaints and the leaves of the ledger with its ids. A single complaint is read behind its shard's lock
/// alone, and a single command is looked up behind its leaf's.
final class MemoryTenant: Sendable {
  /// What is the same for the whole tenant.
  struct Sequence {
    var feed: [FeedRow] = []
    var playbooks: [PublishedPlaybook] = []
    var budgets: [BudgetName: Budget] = [:]
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

  /// A part of the ledger with its lock; in parts, because one table of a million ids is moved as a whole
  /// when it grows, and everybody waits.
  final class Leaf: Sendable {
    let entries = Guarded<[CommandID: Remembered]>([:])
  }

  let tenant: TenantID
  /// How its events begin.
  let name: StoredEventName
  let shards: [Shard]
  let ledger: [Leaf]
  /// The last version that was published, 0 for none; it rises within ``sequence``.
  let lastPlaybook = Atomic<Int32>(0)
  let sequence = Guarded(Sequence())
  let outbox: Guarded<MemoryOutbox>
  let nextWaiter = Atomic(0)

  init(_ tenant: TenantID, shards count: Int) {
    self.tenant = tenant
    name = StoredEventName(tenant)
    shards = (0..<count).map { _ in Shard() }
    ledger = (0..<count).map { _ in Leaf() }
    outbox = Guarded(MemoryOutbox(tenant))
  }

  func shardIndex(of id: ComplaintID) -> Int {
    // The last bits of an id are chance.
    Int(id.low & 0xFFFF_FFFF) % shards.count
  }

  func shard(of id: ComplaintID) -> Shard { shards[shardIndex(of: id)] }

  func leaf(of id: CommandID) -> Leaf {
    // Hosts may make ids without chance: neighbours are spread by a multiplication.
    let mixed = (id.high ^ id.low) &* 0x9E37_79B9_7F4A_7C15
    return ledger[Int(mixed >> 33) % ledger.count]
  }
}
