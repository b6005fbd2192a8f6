import BusinessTime
public import ComplaintModel
import Synchronization

/// Checkpoints in memory: for tests, and for trying things out.
public final class MemoryCheckpoints: CheckpointShelf {
  private let kept = Guarded<[SignedCheckpoint]>([])

  /// Makes an empty shelf.
  public init() {}

  /// Keeps a checkpoint.
  public func keep(_ checkpoint: SignedCheckpoint) async throws(StoreError) {
    kept.withLock { $0.append(checkpoint) }
  }

  /// All checkpoints of a tenant.
  public func checkpoints(of tenant: TenantID) async throws(StoreError) -> [SignedCheckpoint] {
    kept.withLock { $0.filter { $0.checkpoint.tenant == tenant } }
  }
}
