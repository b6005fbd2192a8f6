public import BusinessTime
public import ComplaintModel
import Synchronization

/// An access log in memory, for tests and for trying things out.
public final class MemoryAccessLog: AccessLog {
  private let attempts = Guarded<[TenantID: [DeniedAttempt]]>([:])

  /// Makes an empty log.
  public init() {}

  /// Records an attempt.
  public func record(
    _ attempt: DeniedAttempt, of tenant: TenantID
  ) async throws(StoreError) {
    attempts.withLock { attempts in
      // Clocks of several machines differ: an attempt may have been made before the last one.
      let known = attempts[tenant] ?? []
      let place = known.lastIndex { $0.at <= attempt.at }.map { $0 + 1 } ?? 0
      attempts[tenant, default: []].insert(attempt, at: place)
    }
  }

  /// The attempts from an instant on.
  public func attempts(
    from instant: Timestamp, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [DeniedAttempt] {
    attempts.withLock { attempts in
      Array((attempts[tenant] ?? []).drop { $0.at < instant }.prefix(max(0, limit)))
    }
  }

  /// Forgets the attempts before an instant.
  public func purge(
    before instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    attempts.withLock { attempts in
      let known = attempts[tenant] ?? []
      attempts[tenant] = known.filter { $0.at >= instant }
      return known.count - (attempts[tenant]?.count ?? 0)
    }
  }
}
