package import BusinessTime
import Synchronization

/// Wakes the tasks that bring the desk up to now and deliver, when there is something to do earlier than
/// they knew.
///
/// It is given with every commit, and mostly nobody has to know: then it is looked at and not written to, so that
/// processors do not take it from one another.
package final class WakeSignal: Sendable {
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
    /// How many have asked how often it was given since it last was, and do not wait yet.
    var attentive = 0

    mutating func takeWaiters(beyond instant: Timestamp) -> [Waiter] {
      let woken = waiters.filter { $0.until > instant }
      if !woken.isEmpty { waiters.removeAll { $0.until > instant } }
      return woken
    }

    /// What is given for this instant or a later one is of no interest to anybody.
    var horizon: Timestamp {
      attentive > 0 ? .latest : waiters.map(\.until).max() ?? .earliest
    }
  }

  private let state = Guarded(State())
  /// The horizon of the state in milliseconds since 1970, changed together with it.
  private let horizon = Atomic<Int64>(Timestamp.earliest.millisecondsSince1970)

  /// Makes one that nobody waits for.
  package init() {}

  /// How many wait.
  package var waiting: Int { state.withLock { $0.waiters.count } }

  /// Changes the state, and the horizon with it.
  private func change<Result: Sendable>(
    _ body: (inout State) -> Result
  ) -> Result {
    state.withLock { state in
      defer { horizon.store(state.horizon.millisecondsSince1970, ordering: .releasing) }
      return body(&state)
    }
  }

  /// How often it was given by now: to be asked before one looks for something to do, and to wait with.
  ///
  /// Of what is given after somebody has asked only the first counts: they know then that they have to look again.
  package func attend() -> Int {
    change { state in
      state.attentive += 1
      return state.count
    }
  }

  /// Says that something is due at an instant; whoever sleeps no longer than that sleeps on.
  package func give(_ instant: Timestamp) {
    // Whoever has not asked yet will find what was committed before.
    guard instant.millisecondsSince1970 < horizon.load(ordering: .acquiring) else { return }
    let woken = change { state in
      state.count += 1
      state.attentive = 0
      return state.takeWaiters(beyond: instant)
    }
    for waiter in woken { waiter.continuation.resume() }
  }

  /// Waits until it is given once more than `count` for something earlier than `instant`, or until the
  /// task is cancelled.
  ///
  /// What was given before it waits is taken for earlier: it may return without need, and never too late.
  package func wait(after count: Int, until instant: Timestamp) async {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isGiven = change { state in
          if state.count > count || Task.isCancelled { return true }
          // Somebody who asked and never waited is forgotten when it is given next.
          state.attentive = max(0, state.attentive - 1)
          state.waiters.append(Waiter(id: id, until: instant, continuation: continuation))
          return false
        }
        if isGiven { continuation.resume() }
      }
    } onCancel: {
      let waiter = change { state -> Waiter? in
        guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return state.waiters.remove(at: index)
      }
      waiter?.continuation.resume()
    }
  }
}
