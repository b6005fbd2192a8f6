import BusinessTime
import ComplaintModel
import Synchronization

/// What a memory store keeps of one tenant.
///
/// A commit locks the parts of the ledger with its ids, then the shards of its complaints, and last the sequence,
/// for no longer than it takes to write at the end of the feed. A single complaint is read behind its shard's
/// lock alone, several behind those of all their shards, and a command is looked up behind its part's.
final class MemoryTenant: Sendable {
  /// What is the same for the whole tenant.
  struct Sequence: Sendable {
    var feed = MemoryFeed()
    var budgets: [BudgetName: Budget] = [:]
    var waiters: [FeedWaiter] = []
    var nextWaiter = 0
  }

  /// Somebody who waits for an event after a position.
  struct FeedWaiter: Sendable {
    var id: Int
    var continuation: CheckedContinuation<Void, Never>
  }

  /// The playbooks that were published.
  final class Playbooks: Sendable {
    let published = Guarded<[PublishedPlaybook]>([])
    /// The version of the last of them, 0 for none: asked with every commit, and hardly ever another.
    let lastVersion = Atomic<Int32>(0)
  }

  let tenant: TenantID
  /// How its events begin.
  let name: StoredEventName
  let sequence: Locked<Sequence>
  let shards: MemoryParts<MemoryShard>
  let ledger: MemoryParts<MemoryLedger>
  let mail: MemoryMail
  let playbooks: Playbooks

  init(_ tenant: TenantID, shards count: Int) {
    self.tenant = tenant
    name = StoredEventName(tenant)
    sequence = Locked(Sequence())
    shards = MemoryParts(count, of: MemoryShard())
    ledger = MemoryParts(count, of: MemoryLedger())
    mail = MemoryMail(tenant)
    playbooks = Playbooks()
  }

  /// The same tenant once more, for another thread: it keeps nothing of its own but its reference count.
  init(sharing other: MemoryTenant) {
    tenant = other.tenant
    name = StoredEventName(other.tenant)
    sequence = other.sequence
    shards = other.shards
    ledger = other.ledger
    mail = other.mail
    playbooks = other.playbooks
  }

  func place(of id: ComplaintID) -> Int {
    // The last bits of an id are chance.
    Int(id.low & 0xFFFF_FFFF) % shards.count
  }

  func place(of id: CommandID) -> Int {
    // Hosts may make ids without chance: neighbours are spread by a multiplication.
    let mixed = (id.high ^ id.low) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 33) % ledger.count
  }
}
