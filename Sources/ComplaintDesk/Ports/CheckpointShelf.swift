public import ComplaintModel

/// Where checkpoints are kept: elsewhere than the records, out of reach of whoever writes those.
///
/// Laws, each of which `ShelfLaws` in ComplaintTestKit checks on any driver:
///
/// - What was kept comes back as it was, in the order in which it was kept.
/// - Tenants are apart (L10).
public protocol CheckpointShelf: Sendable {
  /// Keeps a checkpoint, for good when it returns.
  func keep(_ checkpoint: SignedCheckpoint) async throws(StoreError)

  /// All checkpoints of a tenant.
  func checkpoints(of tenant: TenantID) async throws(StoreError) -> [SignedCheckpoint]
}
