import BusinessTime
import ComplaintDesk
import Synchronization

/// A clock that stands still.
struct StandingClock: DeskClock {
  var now = Timestamp(millisecondsSince1970: 1_772_442_000_250)

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
