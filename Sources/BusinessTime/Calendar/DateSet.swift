/// A set of the dates of a span, which counts them and finds the n-th one quickly.
///
/// One bit per date, and before each word of 64 dates how many have come: four years are 23 words.
struct DateSet: Sendable {
  private let first: Int
  private let words: [Word]
  let count: Int

  private struct Word {
    var bits: UInt64 = 0
    /// How many dates of the set lie in the words before this one.
    var before = 0
  }

  /// The dates of `days` that lie in `span`; both are days since 1970-01-01.
  init(_ days: some Sequence<Int>, in span: ClosedRange<Int>) {
    var words = Array(repeating: Word(), count: span.count / 64 + 1)
    for day in days where span.contains(day) {
      let index = day - span.lowerBound
      words[index / 64].bits |= 1 << UInt64(index % 64)
    }
    var total = 0
    for index in words.indices {
      words[index].before = total
      total += words[index].bits.nonzeroBitCount
    }
    first = span.lowerBound
    count = total
    self.words = words
  }

  func contains(_ day: Int) -> Bool {
    let index = day - first
    return words[index / 64].bits >> UInt64(index % 64) & 1 == 1
  }

  /// How many dates of the set are not later than `day`; `day` may be the one before the span.
  func count(through day: Int) -> Int {
    let index = day - first + 1
    let word = words[index / 64]
    return word.before + (word.bits & (1 << UInt64(index % 64) &- 1)).nonzeroBitCount
  }

  /// The date of which the set has `number` - 1 earlier ones; `nil` if it has no such date.
  func date(number: Int) -> Int? {
    guard number >= 1, number <= count else { return nil }
    var (low, high) = (0, words.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if words[middle].before < number { low = middle } else { high = middle }
    }
    var bits = words[low].bits
    for _ in 1..<(number - words[low].before) { bits &= bits &- 1 }
    return first + low * 64 + bits.trailingZeroBitCount
  }
}
