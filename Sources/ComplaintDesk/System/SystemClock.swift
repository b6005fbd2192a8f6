public import BusinessTime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The machine's wall clock.
public struct SystemClock: DeskClock {
  /// Makes it.
  public init() {}

  /// The present instant.
  public var now: Timestamp {
    // A machine whose clock is outside the years 1 to 9999 is not one that keeps time.
    (try? Timestamp(Date())) ?? .earliest
  }

  /// Sleeps on a clock that does not jump, so a wall clock that is set back does not prolong it.
  public func sleep(until instant: Timestamp) async {
    let span = instant - now
    guard span > .zero else { return }
    try? await ContinuousClock().sleep(for: .milliseconds(span.milliseconds))
  }
}
