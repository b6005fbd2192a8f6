import BusinessTime
import Synchronization

/// Wakes the tasks that bring the desk up to now and deliver, when there is something to do earlier than
/// they knew.
final class WakeSignal: Sendable {
  private struct Waiter {
    let id: Int
    /// Until when it sleeps anyway.
    let until: Timestamp
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var count = 0
    var next = 0
    var waiters: [Waiter] = []

    mutating func takeWaiters(beyond instant: Timestamp) -> [Waiter] {
      let woken = waiters.filter { $0.until > instant }
      if !woken.isEmpty { waiters.removeAll { $0.until > instant } }
      return woken
    }
  }

  private let state = Guarded(State())

  /// How often it was given.
  var count: Int { state.withLock { $0.count } }

  /// Says that something is due at an instant; whoever sleeps no longer than that sleeps on.
  func give(_ instant: Timestamp) {
    let woken = state.withLock { state in
      state.count += 1
      return state.takeWaiters(beyond: instant)
    }
    for waiter in woken { waiter.continuation.resume() }
  }

  /// Waits until it is given once more than `count` for something earlier than `instant`, or until the
  /// task is cancelled.
  ///
  /// What was given before it waits is taken for earlier: it may return without need, and never too late.
  func wait(after count: Int, until instant: Timestamp) async {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isGiven = state.withLock { state in
          if state.count > count || Task.isCancelled { return true }
          state.waiters.append(Waiter(id: id, until: instant, continuation: continuation))
          return false
        }
        if isGiven { continuation.resume() }
      }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return state.waiters.remove(at: index)
      }
      waiter?.continuation.resume()
    }
  }
}
