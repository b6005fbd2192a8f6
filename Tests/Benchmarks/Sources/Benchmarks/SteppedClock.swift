import BusinessTime
import ComplaintDesk
import Synchronization

/// A clock that goes a millisecond further each time it is read.
final class SteppedClock: DeskClock {
  private let milliseconds = Atomic<Int64>(1_772_442_000_250)

  var now: Timestamp {
    Timestamp(
      millisecondsSince1970: milliseconds.add(0, ordering: .relaxed).newValue)
  }

  func sleep(until instant: Timestamp) async {}
}

/// Ids that are counted, so that runs are alike.
final class CountedIdentities: IdentityGenerator {
  private let count = Atomic<UInt64>(0)

  func next() -> UInt64 {
    // A multiplication spreads neighbours over the shards.
    count.add(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15
  }
}
