import BusinessTime
import Synchronization

/// Wakes the tasks that bring the desk up to now, when there is something to do earlier than they knew.
final class WakeSignal: Sendable {
  private struct State {
    var count = 0
    var next = 0
    /// Until when somebody sleeps; `nil` while nobody does.
    var sleepsUntil: Timestamp?
    var waiters: [(id: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  /// How often it was given.
  var count: Int { state.withLock { $0.count } }

  /// Says that something is due at an instant; whoever sleeps no longer than that sleeps on.
  func give(_ instant: Timestamp) {
    let waiters = state.withLock {
      state -> [(id: Int, continuation: CheckedContinuation<Void, Never>)] in
      if let sleepsUntil = state.sleepsUntil, sleepsUntil <= instant { return [] }
      defer { state.waiters = [] }
      state.count += 1
      return state.waiters
    }
    for waiter in waiters { waiter.continuation.resume() }
  }

  /// Says until when whoever waits would sleep; `nil` when it is awake again.
  func sleep(until instant: Timestamp?) { state.withLock { $0.sleepsUntil = instant } }

  /// Waits until it is given once more than `count`, or until the task is cancelled.
  func wait(after count: Int) async {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isGiven = state.withLock { state in
          if state.count > count || Task.isCancelled { return true }
          state.waiters.append((id, continuation))
          return false
        }
        if isGiven { continuation.resume() }
      }
    } onCancel: {
      let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
        guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return state.waiters.remove(at: index).continuation
      }
      waiter?.resume()
    }
  }
}
