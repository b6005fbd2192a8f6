import Synchronization

/// How long it takes until one core has a word that another has written.
///
/// Two processors of a virtual machine lie now on cores that share a cache and now on others, and what
/// tasks do together takes longer there: this tells runs on the ones from runs on the others.
enum SharedWords {
  /// A word with so much room after it that no other lies in its cache line.
  private final class Line: Sendable {
    let word = Atomic<UInt64>(0)
    let room = InlineArray<32, UInt64>(repeating: 0)
  }

  private static let rounds = 1_000_000
  private static let words = 4

  /// What a write to a word takes longer where another task writes it too, in nanoseconds.
  static func passage() async -> Double {
    let (own, shared) = (await writing(shared: false), await writing(shared: true))
    return max(0, shared - own)
  }

  /// Nanoseconds for a write by each of two tasks at once.
  private static func writing(shared: Bool) async -> Double {
    let first = (0..<words).map { _ in Line() }
    let second = shared ? first : (0..<words).map { _ in Line() }
    let start = ContinuousClock.now
    await withTaskGroup { group in
      for lines in [first, second] { group.addTask { write(lines) } }
    }
    let taken = ContinuousClock.now - start
    return taken / .nanoseconds(1) / Double(rounds * words)
  }

  private static func write(_ lines: [Line]) {
    var sum: UInt64 = 1
    for _ in 0..<rounds {
      for line in lines { sum &+= line.word.add(1, ordering: .relaxed).newValue }
      // Something between, as there is in a program: else one core keeps the words for many rounds.
      for _ in 0..<40 { sum = (sum ^ sum >> 7) &* 3 }
    }
    if sum == 0 { fatalError("nothing was written") }
  }
}
