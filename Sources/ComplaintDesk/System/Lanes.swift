import BusinessTime
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A value in many copies, each behind a lock of its own, of which a thread always takes the same.
///
/// Where threads on several processors lock one lock, or count the references to one object, each has to take that
/// memory from the other's cache first, which lasts as long as some hundred instructions. In lanes they mostly
/// do not meet. Two threads may share a lane, and a task is in another one when it goes on on another thread:
/// nothing but speed depends on it.
struct Lanes<Value: Sendable>: Sendable {
  private let lanes: [Locked<Value>]

  /// How many there are: so many that of a few threads two seldom share one.
  private static var count: Int { 64 }

  init(_ value: Value) { lanes = (0..<Self.count).map { _ in Locked(value) } }

  /// Gives the copy of the thread's lane to `body`, and to nobody else meanwhile.
  func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    lanes[Self.lane].state.withLock { body(&$0) }
  }

  /// Gives one copy after another to `body`.
  func withEach(_ body: (inout Value) -> Void) {
    for lane in lanes { lane.state.withLock { body(&$0) } }
  }

  private static var lane: Int {
    #if canImport(Glibc)
      let thread = UInt64(pthread_self())
    #else
      let thread = UInt64(UInt(bitPattern: pthread_self()))
    #endif
    // Threads lie whole pages apart: the multiplication brings what differs to the top.
    return Int((thread &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}
