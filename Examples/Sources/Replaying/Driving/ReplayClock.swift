public import BusinessTime
public import ComplaintDesk
import Synchronization

/// The clock of a replay: it shows what the log shows, and no time passes by itself.
public final class ReplayClock: DeskClock {
  private let instant: Mutex<Timestamp>

  /// Makes a clock that shows an instant.
  public init(_ start: Timestamp = .earliest) { instant = Mutex(start) }

  /// What it shows.
  public var now: Timestamp { instant.withLock { $0 } }

  /// Sets it forwards; an earlier instant changes nothing.
  public func advance(to later: Timestamp) { instant.withLock { $0 = max($0, later) } }

  /// Returns at once: nothing in a replay waits for time to pass.
  public func sleep(until instant: Timestamp) async {}
}
