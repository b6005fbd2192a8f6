import BusinessTime
import ComplaintModel
import Synchronization

/// How many messages the channels of a desk may still get.
///
/// For each that is limited there is a bucket of tokens, of which each comes back a second after it was
/// taken: so no second sees more than the bucket holds.
final class ChannelRates: Sendable {
  private struct Bucket {
    let size: Int
    /// When the tokens were taken that are away, the earliest first.
    var taken: [Timestamp] = []
    /// The instants for which others were put off, the earliest first.
    var turns: [Timestamp] = []

    /// How many tokens there are now.
    mutating func count(at now: Timestamp) -> Int {
      // A clock that was set back does not keep tokens away for longer.
      for index in taken.indices where taken[index] > now { taken[index] = now }
      if let last = turns.last, last > now + .seconds(Int64(turns.count / size) + 2) { turns = [] }
      let back = taken.firstIndex { $0 + .seconds(1) > now } ?? taken.endIndex
      taken.removeFirst(back)
      return size - taken.count
    }

    /// When the next token is back.
    var next: Timestamp? { taken.first.map { $0 + .seconds(1) } }

    /// A turn of one's own: when that token is back which nobody else waits for.
    mutating func turn(after now: Timestamp) -> Timestamp {
      turns.removeFirst(turns.firstIndex { $0 > now } ?? turns.endIndex)
      let (rounds, place) = turns.count.quotientAndRemainder(dividingBy: taken.count)
      let turn = taken[place] + .seconds(Int64(rounds) + 1)
      turns.append(turn)
      return turn
    }
  }

  private let buckets: Guarded<[ContactChannel: Bucket]>

  init(_ rates: [ContactChannel: Int]) {
    buckets = Guarded(rates.mapValues { Bucket(size: $0) })
  }

  /// Takes a token.
  ///
  /// - Returns: When to try again if there is none; `nil` if one was taken, or none is needed.
  func take(_ channel: ContactChannel, at now: Timestamp) -> Timestamp? {
    buckets.withLock { buckets in
      guard var bucket = buckets[channel] else { return nil }
      defer { buckets[channel] = bucket }
      guard bucket.count(at: now) > 0 else { return bucket.turn(after: now) }
      bucket.taken.append(now)
      return nil
    }
  }

  /// How many messages can be sent by these channels now, and when the next can if that is none.
  ///
  /// - Returns: `nil` if one of them is not limited.
  func room(
    for channels: some Sequence<ContactChannel>, at now: Timestamp
  ) -> (count: Int, next: Timestamp?)? {
    buckets.withLock { buckets in
      var room: (count: Int, next: Timestamp?) = (0, nil)
      var isLimited = false
      for channel in channels {
        guard var bucket = buckets[channel] else { return nil }
        room.count += bucket.count(at: now)
        room.next = Timestamp.earlier(room.next, bucket.next)
        buckets[channel] = bucket
        isLimited = true
      }
      return isLimited ? room : nil
    }
  }
}
