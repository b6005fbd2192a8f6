/// SHA-256 (FIPS 180-4) over bytes, as a running value.
///
/// It is here so that calendars and records can name their own content; it holds no secrets and makes
/// no claim about timing.
package struct SHA256 {
  /// The eight words a to h; a vector keeps them in registers, an array would not.
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  /// What is left over from whole blocks, fewer than 64 bytes.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  package init() {}

  /// Takes more bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    update(Array(bytes))
  }

  /// Takes more bytes; whole blocks are worked in where they stand.
  package mutating func update(_ bytes: [UInt8]) {
    length += UInt64(bytes.count) * 8
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending += bytes[..<start]
      guard pending.count == 64 else { return }
      absorb(pending, at: 0)
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= 64 {
      absorb(bytes, at: start)
      start += 64
    }
    pending += bytes[start...]
  }

  /// The digest of everything taken so far, 32 bytes.
  package func finalized() -> [UInt8] {
    let words = finalizedWords()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in words.indices {
      for shift in [24, 16, 8, 0] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: words[index] >> shift))
      }
    }
    return bytes
  }

  /// The digest of everything taken so far as eight words, the first bytes in the first one's top.
  package func finalizedWords() -> SIMD8<UInt32> {
    var copy = self
    var padding = [UInt8](repeating: 0, count: (119 - pending.count) % 64 + 9)
    padding[0] = 0x80
    for index in 1...8 {
      padding[padding.count - index] = UInt8(
        truncatingIfNeeded: length >> UInt64((index - 1) * 8))
    }
    copy.update(padding)
    return copy.state
  }

  /// The digest of everything taken so far in lower-case hexadecimal.
  package var hex: String {
    finalized().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// Sixteen words of a block's schedule; locals instead of an array, so that none is looked up.
  private typealias Words = (
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32,
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32
  )

  /// Works the block of 64 bytes at an offset into the state.
  private mutating func absorb(_ bytes: [UInt8], at start: Int) {
    var words = Self.words(bytes, at: start)
    let constants = SHA256.constants
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var index = 0
    // After sixteen rounds each letter is back in its own place, so none has to be moved.
    while true {
      Self.round(a, b, c, &d, e, f, g, &h, constants[index] &+ words.0)
      Self.round(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ words.1)
      Self.round(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ words.2)
      Self.round(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ words.3)
      Self.round(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ words.4)
      Self.round(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ words.5)
      Self.round(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ words.6)
      Self.round(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ words.7)
      Self.round(a, b, c, &d, e, f, g, &h, constants[index + 8] &+ words.8)
      Self.round(h, a, b, &c, d, e, f, &g, constants[index + 9] &+ words.9)
      Self.round(g, h, a, &b, c, d, e, &f, constants[index + 10] &+ words.10)
      Self.round(f, g, h, &a, b, c, d, &e, constants[index + 11] &+ words.11)
      Self.round(e, f, g, &h, a, b, c, &d, constants[index + 12] &+ words.12)
      Self.round(d, e, f, &g, h, a, b, &c, constants[index + 13] &+ words.13)
      Self.round(c, d, e, &f, g, h, a, &b, constants[index + 14] &+ words.14)
      Self.round(b, c, d, &e, f, g, h, &a, constants[index + 15] &+ words.15)
      index += 16
      guard index < 64 else { break }
      Self.advance(&words)
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round; `word` is that of the schedule plus the round's constant.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let first = h &+ big1 &+ ((e & f) ^ (~e & g)) &+ word
    let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    d = d &+ first
    h = first &+ big0 &+ ((a & b) ^ (a & c) ^ (b & c))
  }

  /// The first sixteen words: the block itself.
  @inline(__always)
  private static func words(_ bytes: [UInt8], at start: Int) -> Words {
    func word(_ index: Int) -> UInt32 {
      let offset = start + index * 4
      return UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16
        | UInt32(bytes[offset + 2]) << 8 | UInt32(bytes[offset + 3])
    }
    return (
      word(0), word(1), word(2), word(3), word(4), word(5), word(6), word(7),
      word(8), word(9), word(10), word(11), word(12), word(13), word(14), word(15)
    )
  }

  /// The next sixteen words, each in the place of the one sixteen before it.
  @inline(__always)
  private static func advance(_ words: inout Words) {
    words.0 = next(words.0, words.1, words.9, words.14)
    words.1 = next(words.1, words.2, words.10, words.15)
    words.2 = next(words.2, words.3, words.11, words.0)
    words.3 = next(words.3, words.4, words.12, words.1)
    words.4 = next(words.4, words.5, words.13, words.2)
    words.5 = next(words.5, words.6, words.14, words.3)
    words.6 = next(words.6, words.7, words.15, words.4)
    words.7 = next(words.7, words.8, words.0, words.5)
    words.8 = next(words.8, words.9, words.1, words.6)
    words.9 = next(words.9, words.10, words.2, words.7)
    words.10 = next(words.10, words.11, words.3, words.8)
    words.11 = next(words.11, words.12, words.4, words.9)
    words.12 = next(words.12, words.13, words.5, words.10)
    words.13 = next(words.13, words.14, words.6, words.11)
    words.14 = next(words.14, words.15, words.7, words.12)
    words.15 = next(words.15, words.0, words.8, words.13)
  }

  @inline(__always)
  private static func next(
    _ sixteenBefore: UInt32, _ early: UInt32, _ sevenBefore: UInt32, _ late: UInt32
  ) -> UInt32 {
    let small0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
    let small1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
    return sixteenBefore &+ small0 &+ sevenBefore &+ small1
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
