import BusinessTime
package import ComplaintModel
import Dispatch
import Synchronization

/// Wakes those who wait for events: by a commit of this process at once, and in between so that they
/// look for those of others.
package final class FeedSignal: Sendable {
  fileprivate struct State {
    /// How many transactions have added events.
    var counts: [TenantID: Int] = [:]
    var waiting: [TenantID: [Int: CheckedContinuation<Void, Never>]] = [:]
    var nextTicket = 0
    /// How often everybody was woken.
    var generation = 0
    var isTicking = false
  }

  private let state = Guarded(State())
  private let polling: DispatchTimeInterval

  package init(polling: Duration) {
    let milliseconds =
      polling.components.seconds * 1_000 + polling.components.attoseconds / 1_000_000_000_000_000
    self.polling = .milliseconds(Int(clamping: max(1, milliseconds)))
  }

  /// How many transactions have added events so far; to be asked before one looks for them.
  package func count(of tenant: TenantID) -> Int { state.withLock { $0.count(of: tenant) } }

  /// Says that there are events of tenants.
  package func give(_ tenants: [TenantID]) {
    if tenants.isEmpty { return }
    let woken = state.withLock { state in
      tenants.flatMap { tenant in
        state.counts[tenant, default: 0] += 1
        return state.waiting.removeValue(forKey: tenant).map { Array($0.values) } ?? []
      }
    }
    for continuation in woken { continuation.resume() }
  }

  /// Waits until there was a further transaction, the task is cancelled, or it is time to look again.
  package func wait(for tenant: TenantID, after count: Int) async {
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waits = state.withLock { state in
          if state.count(of: tenant) != count || Task.isCancelled { return false }
          state.waiting[tenant, default: [:]][ticket] = continuation
          return true
        }
        if waits { tick() } else { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting[tenant]?.removeValue(forKey: ticket) }?.resume()
    }
  }

  private func tick() {
    let starts = state.withLock { state in
      defer { state.isTicking = true }
      return !state.isTicking
    }
    guard starts else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + polling) {
      self.wakeAll()
    }
  }

  /// Lets everybody look again.
  package func wakeAll() {
    let woken = state.withLock { state in
      state.isTicking = false
      state.generation += 1
      defer { state.waiting = [:] }
      return state.waiting.values.flatMap(\.values)
    }
    for continuation in woken { continuation.resume() }
  }
}

extension FeedSignal.State {
  /// Whoever was woken looks again, also if it begins to wait only now.
  fileprivate func count(of tenant: TenantID) -> Int { counts[tenant, default: 0] + generation }
}
