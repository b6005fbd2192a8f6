public import BusinessTime

/// The desk's only clock.
///
/// Laws: ``now`` is the wall clock's time, which may jump; ``sleep(until:)`` returns when it is that
/// late or somewhat later, and at once when the task is cancelled.
public protocol DeskClock: Sendable {
  /// The present instant.
  var now: Timestamp { get }

  /// Sleeps until an instant, or until the task is cancelled.
  func sleep(until instant: Timestamp) async
}
