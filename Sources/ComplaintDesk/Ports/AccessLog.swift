public import BusinessTime
public import ComplaintModel

/// Where it is kept who tried what and was not let.
///
/// Nothing of what a command said and nothing of the complaint is in it, and it is no part of the
/// complaint: a refusal changes none.
///
/// Laws, each of which `AccessLogLaws` in ComplaintTestKit checks on any driver:
///
/// - What was recorded is listed as it was, in the order of its instants and, where those are the same,
///   in the order in which it was recorded; nothing else is.
/// - A list begins at the instant that is asked for and has no more entries than are asked for.
/// - Tenants are apart (L10).
public protocol AccessLog: Sendable {
  /// Records an attempt.
  func record(_ attempt: DeniedAttempt, of tenant: TenantID) async throws(StoreError)

  /// The attempts from an instant on, in order, at most `limit`.
  func attempts(
    from instant: Timestamp, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [DeniedAttempt]
}

/// A log that keeps nothing.
public struct NoAccessLog: AccessLog {
  /// Makes one.
  public init() {}

  /// Nothing.
  public func record(_ attempt: DeniedAttempt, of tenant: TenantID) async throws(StoreError) {}

  /// Nothing.
  public func attempts(
    from instant: Timestamp, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [DeniedAttempt] { [] }
}
