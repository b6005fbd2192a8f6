/// SHA-256 (FIPS 180-4) over bytes, as a running value.
///
/// It is here so that calendars and records can name their own content; it holds no secrets and makes
/// no claim about timing. Nothing in it is unsafe, and it allocates nothing.
package struct SHA256 {
  /// The eight words a to h; a vector keeps them in registers, an array would not.
  var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  /// What is left over from whole blocks, as the block's words, followed by zeroes.
  private var pending = SIMD16<UInt32>()
  /// How many bytes were taken.
  private var length: UInt64 = 0

  package init() {}

  /// Takes more bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    update(Array(bytes).span)
  }

  /// Takes more bytes.
  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Takes more bytes; whole blocks are worked in where they stand.
  package mutating func update(_ bytes: Span<UInt8>) {
    var start = 0
    while length & 63 != 0, start < bytes.count { fill(bytes, &start) }
    while bytes.count - start >= 64 {
      absorb(Self.words(bytes.extracting(start..<start + 64)))
      start += 64
      length += 64
    }
    while start < bytes.count { fill(bytes, &start) }
  }

  /// Takes four bytes, the first in the top.
  package mutating func update(_ word: UInt32) {
    let taken = length & 3
    let place = Int(length & 63) >> 2
    if taken == 0 { return put(word, at: place, count: 4) }
    // The end of one word of the block and the beginning of the next, which may be the next block's first.
    put(word >> UInt32(taken * 8), at: place, count: 4 - taken)
    put(word << UInt32(32 - taken * 8), at: (place + 1) & 15, count: taken)
  }

  /// Takes one byte.
  package mutating func update(_ byte: UInt8) { put(byte) }

  /// Takes the next bytes into the block that is not whole yet: a word where one fits, or one byte.
  @inline(__always)
  private mutating func fill(_ bytes: Span<UInt8>, _ start: inout Int) {
    if length & 3 == 0, bytes.count - start >= 4 {
      put(
        Self.word(bytes.extracting(start..<start + 4), 0), at: Int(length & 63) >> 2, count: 4)
      start += 4
    } else {
      put(bytes[start])
      start += 1
    }
  }

  private mutating func put(_ byte: UInt8) {
    let place = length & 63
    put(UInt32(byte) << UInt32(24 - 8 * (place & 3)), at: Int(place >> 2), count: 1)
  }

  @inline(__always)
  private mutating func put(_ bits: UInt32, at index: Int, count: UInt64) {
    pending[index] |= bits
    length += count
    guard length & 63 == 0 else { return }
    absorbPending()
  }

  private mutating func absorbPending() {
    absorb(
      (
        pending[0], pending[1], pending[2], pending[3], pending[4], pending[5], pending[6],
        pending[7], pending[8], pending[9], pending[10], pending[11], pending[12], pending[13],
        pending[14], pending[15]
      ))
    pending = SIMD16()
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
    let bits = length &* 8
    copy.put(0x80 as UInt8)
    if copy.length & 63 > 56 { copy.absorbPending() }
    copy.pending[14] = UInt32(truncatingIfNeeded: bits >> 32)
    copy.pending[15] = UInt32(truncatingIfNeeded: bits)
    copy.absorbPending()
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
  typealias Words = (
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32,
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32
  )

  /// Works a block into the state.
  mutating func absorb(_ block: Words) {
    var words = block
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    let k = Self.constants
    Self.rounds(words, k.0, &a, &b, &c, &d, &e, &f, &g, &h)
    Self.advance(&words)
    Self.rounds(words, k.1, &a, &b, &c, &d, &e, &f, &g, &h)
    Self.advance(&words)
    Self.rounds(words, k.2, &a, &b, &c, &d, &e, &f, &g, &h)
    Self.advance(&words)
    Self.rounds(words, k.3, &a, &b, &c, &d, &e, &f, &g, &h)
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  /// The constants of sixteen rounds each.
  ///
  /// They are the first 32 bits of the fractional parts of the cube roots of the first 64 primes. Being literals
  /// where they are used, they become parts of instructions.
  @inline(__always)
  static var constants: (Words, Words, Words, Words) {
    (
      (
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
        0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
        0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174
      ),
      (
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa,
        0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967
      ),
      (
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb,
        0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
        0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070
      ),
      (
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
        0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
        0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2
      )
    )
  }

  /// Sixteen rounds, after which each letter is back in its own place, so that none has to be moved.
  @inline(__always)
  private static func rounds(
    _ w: Words, _ k: Words, _ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32,
    _ d: inout UInt32, _ e: inout UInt32, _ f: inout UInt32, _ g: inout UInt32,
    _ h: inout UInt32
  ) {
    round(a, b, c, &d, e, f, g, &h, k.0 &+ w.0)
    round(h, a, b, &c, d, e, f, &g, k.1 &+ w.1)
    round(g, h, a, &b, c, d, e, &f, k.2 &+ w.2)
    round(f, g, h, &a, b, c, d, &e, k.3 &+ w.3)
    round(e, f, g, &h, a, b, c, &d, k.4 &+ w.4)
    round(d, e, f, &g, h, a, b, &c, k.5 &+ w.5)
    round(c, d, e, &f, g, h, a, &b, k.6 &+ w.6)
    round(b, c, d, &e, f, g, h, &a, k.7 &+ w.7)
    round(a, b, c, &d, e, f, g, &h, k.8 &+ w.8)
    round(h, a, b, &c, d, e, f, &g, k.9 &+ w.9)
    round(g, h, a, &b, c, d, e, &f, k.10 &+ w.10)
    round(f, g, h, &a, b, c, d, &e, k.11 &+ w.11)
    round(e, f, g, &h, a, b, c, &d, k.12 &+ w.12)
    round(d, e, f, &g, h, a, b, &c, k.13 &+ w.13)
    round(c, d, e, &f, g, h, a, &b, k.14 &+ w.14)
    round(b, c, d, &e, f, g, h, &a, k.15 &+ w.15)
  }

  /// One round; `word` is that of the schedule plus the round's constant.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let first = h &+ word &+ big1 &+ (g ^ (e & (f ^ g)))
    let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    d = d &+ first
    h = first &+ big0 &+ ((a & b) ^ (c & (a ^ b)))
  }

  /// The first sixteen words: the block itself.
  @inline(__always)
  static func words(_ block: Span<UInt8>) -> Words {
    (
      word(block, 0), word(block, 1), word(block, 2), word(block, 3),
      word(block, 4), word(block, 5), word(block, 6), word(block, 7),
      word(block, 8), word(block, 9), word(block, 10), word(block, 11),
      word(block, 12), word(block, 13), word(block, 14), word(block, 15)
    )
  }

  @inline(__always)
  static func word(_ block: Span<UInt8>, _ index: Int) -> UInt32 {
    let offset = index * 4
    return UInt32(block[offset]) << 24 | UInt32(block[offset + 1]) << 16
      | UInt32(block[offset + 2]) << 8 | UInt32(block[offset + 3])
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
}
