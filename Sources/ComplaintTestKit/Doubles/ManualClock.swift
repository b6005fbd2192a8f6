public import BusinessTime
public import ComplaintDesk
import Synchronization

/// A clock that stands still until a test moves it.
///
/// ```swift
/// let clock = ManualClock()
/// let desk = try await Desk("shop", playbook: .standard, clock: clock)
/// let filed = try await desk.file(.usual, by: .usual)
/// await clock.advance(by: .hours(100), for: desk)  // every deadline in between is missed, in order
/// ```
///
/// No time passes by itself: nothing sleeps, and nothing waits in hope that others have run.
public final class ManualClock: DeskClock {
  private struct Sleeper {
    let id: Int
    let instant: Timestamp
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct Watcher {
    let count: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var now: Timestamp
    var lastID = 0
    var sleepers: [Sleeper] = []
    var watchers: [Watcher] = []

    /// The watchers for whom enough tasks sleep now.
    mutating func takeWatchers() -> [Watcher] {
      let ready = watchers.filter { $0.count <= sleepers.count }
      watchers.removeAll { $0.count <= sleepers.count }
      return ready
    }
  }

  private let state: Guarded<State>

  /// Makes a clock that shows an instant.
  public init(_ start: Timestamp = Scenario.start) { state = Guarded(State(now: start)) }

  /// What the clock shows.
  public var now: Timestamp { state.withLock { $0.now } }

  /// Sets the clock, forwards or backwards, as when an administrator or a time server does.
  ///
  /// Whoever sleeps until that instant or an earlier one is woken; no desk is told.
  public func jump(to instant: Timestamp) {
    let woken = state.withLock { state in
      state.now = instant
      let woken = state.sleepers.filter { $0.instant <= instant }
      state.sleepers.removeAll { $0.instant <= instant }
      return woken
    }
    for sleeper in woken { sleeper.continuation.resume() }
  }

  /// Sets the clock by a span; a negative one sets it back.
  public func jump(by span: TimeSpan) { jump(to: now + span) }
}

// MARK: - Sleeping

extension ManualClock {
  /// Sleeps until the clock is moved to the instant or past it, or until the task is cancelled.
  public func sleep(until instant: Timestamp) async {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let (isAwake, watchers) = state.withLock { state -> (Bool, [Watcher]) in
          // Asked under the lock: a cancellation that comes later finds the sleeper.
          if state.now >= instant || Task.isCancelled { return (true, []) }
          state.sleepers.append(Sleeper(id: id, instant: instant, continuation: continuation))
          return (false, state.takeWatchers())
        }
        if isAwake { continuation.resume() }
        for watcher in watchers { watcher.continuation.resume() }
      }
    } onCancel: {
      let sleeper = state.withLock { state -> Sleeper? in
        guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else { return nil }
        return state.sleepers.remove(at: index)
      }
      sleeper?.continuation.resume()
    }
  }

  /// Waits until at least so many tasks sleep on the clock.
  ///
  /// A desk that runs in a task of its own sleeps once it has done everything that is due: so a test
  /// moves the clock only when the desk is ready for it.
  public func untilAsleep(_ count: Int = 1) async {
    await withCheckedContinuation { continuation in
      let isAsleep = state.withLock { state in
        if state.sleepers.count >= count { return true }
        state.watchers.append(Watcher(count: count, continuation: continuation))
        return false
      }
      if isAsleep { continuation.resume() }
    }
  }

  /// The earliest instant until which a task sleeps; `nil` if none does.
  public var nextAwakening: Timestamp? {
    state.withLock { state in state.sleepers.map(\.instant).min() }
  }
}

// MARK: - Advancing

extension ManualClock {
  /// Moves the clock forwards by a span and lets desks do what falls due on the way.
  public func advance(by span: TimeSpan, for desks: Desk...) async {
    await advance(to: now + span, for: desks)
  }

  /// Moves the clock forwards to an instant and lets desks do what falls due on the way.
  ///
  /// It goes from one instant at which something is due to the next, and at each of them every desk
  /// does all that is due, in the order in which the desks are named. When it returns, nothing is left
  /// that was due by the instant and could be done. An instant that is past only lets the desks catch up.
  ///
  /// Tasks that sleep on the clock are woken in order as well, but not waited for; see
  /// ``untilAsleep(_:)``.
  public func advance(to instant: Timestamp, for desks: [Desk]) async {
    var next = await catchUp(desks)
    while true {
      let now = now
      // A store may name an instant that is too early: time goes on all the same.
      let step = [next, nextAwakening].compactMap(\.self).min().map { max($0, now + Self.least) }
      guard let step, step < instant else { break }
      jump(to: step)
      next = await catchUp(desks)
    }
    guard instant > now else { return }
    jump(to: instant)
    await catchUp(desks)
  }

  /// The smallest step by which time goes on.
  private static let least = TimeSpan.milliseconds(1)

  @discardableResult
  private func catchUp(_ desks: [Desk]) async -> Timestamp? {
    var next: Timestamp?
    for desk in desks {
      let due = await desk.catchUp()
      next = [next, due].compactMap(\.self).min()
    }
    return next
  }
}
