public import BusinessTime
import ComplaintModel

/// Drives the desks of many tenants that share a store with one loop and one claim.
///
/// ```swift
/// await DeskRunner(desks).run()
/// ```
///
/// All of them have the same store and clock; the first one's are used.
public struct DeskRunner: Sendable {
  private let desks: [TenantID: Desk]
  private let first: Desk?

  /// Puts desks together, one a tenant; of two for one tenant the last counts.
  public init(_ desks: [Desk]) {
    self.desks = Dictionary(desks.map { ($0.tenant, $0) }, uniquingKeysWith: { $1 })
    first = desks.first
  }

  /// Brings all desks up to now, again and again, until the task is cancelled.
  public func run() async {
    guard let first else { return }
    while !Task.isCancelled {
      let given = desks.values.map { ($0.signal, $0.signal.count) }
      let next = await catchUp()
      let latest = first.now + first.options.longestSleep
      await pause(until: min(next ?? latest, latest), orAfter: given)
    }
  }

  /// Does everything that is due now, for all desks.
  ///
  /// - Returns: The instant at which something is due next; `nil` for none.
  @discardableResult
  public func catchUp() async -> Timestamp? {
    var next: Timestamp?
    while !Task.isCancelled {
      guard let round = await passTime() else { return retry }
      next = round.next
      if !round.isWorking { break }
    }
    return next
  }

  /// When to try again after a store did not answer.
  private var retry: Timestamp? { first.map { $0.now + $0.options.firstRetry } }

  /// Claims what time has made due, and brings it about.
  ///
  /// - Returns: Whether there was something, and when there is more; `nil` if the store did not answer.
  private func passTime() async -> (isWorking: Bool, next: Timestamp?)? {
    guard let first else { return (false, nil) }
    let now = first.now
    let claim = Claim(
      tenants: Array(desks.keys), now: now, limit: first.options.batch,
      leaseUntil: now + first.options.lease)
    do throws(StoreError) {
      let batch = try await first.ports.store.claimDue(claim)
      for (tenant, due) in Dictionary(grouping: batch.due, by: \.tenant) {
        await desks[tenant]?.elapse(due)
      }
      return (!batch.due.isEmpty, batch.next)
    } catch {
      first.ports.observer.observe(.failed(port: "store", reason: "\(error)"))
      return nil
    }
  }

  /// Sleeps until an instant, or until a desk has committed something since.
  private func pause(until instant: Timestamp, orAfter given: [(WakeSignal, Int)]) async {
    guard let first else { return }
    let clock = first.ports.clock
    for (signal, _) in given { signal.sleep(until: instant) }
    defer { for (signal, _) in given { signal.sleep(until: nil) } }
    await withTaskGroup { group in
      group.addTask { await clock.sleep(until: instant) }
      for (signal, count) in given { group.addTask { await signal.wait(after: count) } }
      await group.next()
      group.cancelAll()
    }
  }
}
