import BusinessTime
import Synchronization

/// A value behind a lock, at a place of its own in memory.
final class Locked<Value: Sendable>: Sendable {
  let state: Guarded<Value>

  init(_ value: Value) { state = Guarded(value) }
}
