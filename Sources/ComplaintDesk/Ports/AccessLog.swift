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
/// - After ``purge(before:of:)`` nothing earlier is listed, and everything else is.
/// - Tenants are apart (L10).
public protocol AccessLog: Sendable {
  /// Records an attempt.
  func record(_ attempt: DeniedAttempt, of tenant: TenantID) async throws(StoreError)

  /// The attempts from an instant on, in order, at most `limit`.
  func attempts(
    from instant: Timestamp, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [DeniedAttempt]

  /// Forgets the attempts before an instant, as when they need not be kept any longer.
  ///
  /// - Returns: How many there were.
  @discardableResult
  func purge(before instant: Timestamp, of tenant: TenantID) async throws(StoreError) -> Int
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

  /// Nothing.
  public func purge(
    before instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int { 0 }
}
