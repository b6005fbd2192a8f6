extension SHA256 {
  /// A message of a digest, some bytes and perhaps one more.
  package struct Message {
    private let head: SIMD8<UInt32>
    private let bytes: [UInt8]
    private let count: Int
    private let last: UInt8?

    /// Makes a message of a digest, of the first so many of some bytes, and of a last byte if there is one.
    package init(_ head: SIMD8<UInt32>, _ bytes: [UInt8], upTo count: Int, _ last: UInt8? = nil) {
      self.head = head
      self.bytes = bytes
      self.count = count
      self.last = last
    }

    private var length: Int { 32 + count + (last == nil ? 0 : 1) }

    /// How many blocks it has with its padding: a bit that ends it and eight bytes of its length.
    fileprivate var blockCount: Int { (length + 1 + 8 + 63) / 64 }

    /// A block; behind its last one there are some that say nothing.
    fileprivate func block(_ number: Int) -> Words {
      let start = number * 64 - 32
      if start >= 0, start + 64 <= count {
        return SHA256.words(bytes.span.extracting(start..<start + 64))
      }
      let first = number * 16
      return (
        word(first), word(first + 1), word(first + 2), word(first + 3),
        word(first + 4), word(first + 5), word(first + 6), word(first + 7),
        word(first + 8), word(first + 9), word(first + 10), word(first + 11),
        word(first + 12), word(first + 13), word(first + 14), word(first + 15)
      )
    }

    /// A word of the message with its padding.
    private func word(_ index: Int) -> UInt32 {
      if index < 8 { return head[index] }
      let start = (index - 8) * 4
      if start + 4 <= count { return SHA256.word(bytes.span.extracting(start..<start + 4), 0) }
      switch blockCount * 16 - index {
      case 1: return UInt32(truncatingIfNeeded: length << 3)
      case 2: return UInt32(truncatingIfNeeded: length >> 29)
      default: break
      }
      return (start..<start + 4).reduce(0) { $0 << 8 | UInt32(byte($1)) }
    }

    private func byte(_ place: Int) -> UInt8 {
      if place < count { return bytes[place] }
      if place == count, let last { return last }
      return place == length - 32 ? 0x80 : 0
    }
  }

  /// Whether many digests are worked out in the lanes of vectors: without optimisation that takes longer than one
  /// after another.
  package static var prefersLanes: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }

  /// The digests of many messages.
  package static func words(
    of messages: [Message], inLanes: Bool = prefersLanes
  ) -> [SIMD8<UInt32>] {
    digests(messages.map(\.blockCount), inLanes) { messages[$0].block($1) }
  }

  /// The digests of a byte and a digest each, 33 bytes.
  package static func words(
    of byte: UInt8, each digests: [SIMD8<UInt32>], inLanes: Bool = prefersLanes
  ) -> [SIMD8<UInt32>] {
    self.digests(Array(repeating: 1, count: digests.count), inLanes) { place, _ in
      block(byte, digests[place])
    }
  }

  /// The digests of a byte and two neighbours each, 65 bytes; one that has no second neighbour is left out.
  package static func words(
    of byte: UInt8, eachTwoOf digests: [SIMD8<UInt32>], inLanes: Bool = prefersLanes
  ) -> [SIMD8<UInt32>] {
    self.digests(Array(repeating: 2, count: digests.count / 2), inLanes) { place, number in
      let (first, second) = (digests[place * 2], digests[place * 2 + 1])
      return number == 0 ? block(byte, first, second) : lastBlock(second)
    }
  }

  /// The digests of messages of so many blocks each.
  @inline(__always)
  private static func digests(
    _ counts: [Int], _ inLanes: Bool, _ block: (_ message: Int, _ number: Int) -> Words
  ) -> [SIMD8<UInt32>] {
    var digests = [SIMD8<UInt32>](repeating: SIMD8(), count: counts.count)
    // Those of about the same length go together, so that no lane waits for long.
    let order = counts.indices.sorted { counts[$0] < counts[$1] }
    let fours = inLanes ? order.count / 4 : 0
    for four in 0..<fours {
      let start = four * 4
      let (i, j, k, l) = (order[start], order[start + 1], order[start + 2], order[start + 3])
      var lanes = SHA256Lanes()
      for number in 0..<counts[l] {
        lanes.absorb(block(i, number), block(j, number), block(k, number), block(l, number))
        if number == counts[i] - 1 { digests[i] = lanes.words(of: 0) }
        if number == counts[j] - 1 { digests[j] = lanes.words(of: 1) }
        if number == counts[k] - 1 { digests[k] = lanes.words(of: 2) }
      }
      digests[l] = lanes.words(of: 3)
    }
    for place in order[(fours * 4)...] {
      var hash = SHA256()
      for number in 0..<counts[place] { hash.absorb(block(place, number)) }
      digests[place] = hash.state
    }
    return digests
  }
}
