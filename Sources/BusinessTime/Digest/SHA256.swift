/// SHA-256 (FIPS 180-4) over bytes, as a running value.
///
/// It is here so that calendars and records can name their own content; it holds no secrets and makes
/// no claim about timing. Nothing in it is unsafe, and it allocates nothing.
package struct SHA256 {
  /// The eight words a to h; a vector keeps them in registers, an array would not.
  private var state = SIMD8<UInt32>(
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
    let place = Int(length & 63)
    if place & 3 == 0 {
      put(word, at: place >> 2, count: 4)
    } else {
      for shift in [24, 16, 8, 0] as [UInt32] { put(UInt8(truncatingIfNeeded: word >> shift)) }
    }
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
  private typealias Words = (
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32,
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32
  )

  /// Works a block into the state.
  private mutating func absorb(_ block: Words) {
    var words = block
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Rounds 0 to 15.
    Self.round(a, b, c, &d, e, f, g, &h, 0x428a_2f98 &+ words.0)
    Self.round(h, a, b, &c, d, e, f, &g, 0x7137_4491 &+ words.1)
    Self.round(g, h, a, &b, c, d, e, &f, 0xb5c0_fbcf &+ words.2)
    Self.round(f, g, h, &a, b, c, d, &e, 0xe9b5_dba5 &+ words.3)
    Self.round(e, f, g, &h, a, b, c, &d, 0x3956_c25b &+ words.4)
    Self.round(d, e, f, &g, h, a, b, &c, 0x59f1_11f1 &+ words.5)
    Self.round(c, d, e, &f, g, h, a, &b, 0x923f_82a4 &+ words.6)
    Self.round(b, c, d, &e, f, g, h, &a, 0xab1c_5ed5 &+ words.7)
    Self.round(a, b, c, &d, e, f, g, &h, 0xd807_aa98 &+ words.8)
    Self.round(h, a, b, &c, d, e, f, &g, 0x1283_5b01 &+ words.9)
    Self.round(g, h, a, &b, c, d, e, &f, 0x2431_85be &+ words.10)
    Self.round(f, g, h, &a, b, c, d, &e, 0x550c_7dc3 &+ words.11)
    Self.round(e, f, g, &h, a, b, c, &d, 0x72be_5d74 &+ words.12)
    Self.round(d, e, f, &g, h, a, b, &c, 0x80de_b1fe &+ words.13)
    Self.round(c, d, e, &f, g, h, a, &b, 0x9bdc_06a7 &+ words.14)
    Self.round(b, c, d, &e, f, g, h, &a, 0xc19b_f174 &+ words.15)
    // Rounds 16 to 31.
    Self.advance(&words)
    Self.round(a, b, c, &d, e, f, g, &h, 0xe49b_69c1 &+ words.0)
    Self.round(h, a, b, &c, d, e, f, &g, 0xefbe_4786 &+ words.1)
    Self.round(g, h, a, &b, c, d, e, &f, 0x0fc1_9dc6 &+ words.2)
    Self.round(f, g, h, &a, b, c, d, &e, 0x240c_a1cc &+ words.3)
    Self.round(e, f, g, &h, a, b, c, &d, 0x2de9_2c6f &+ words.4)
    Self.round(d, e, f, &g, h, a, b, &c, 0x4a74_84aa &+ words.5)
    Self.round(c, d, e, &f, g, h, a, &b, 0x5cb0_a9dc &+ words.6)
    Self.round(b, c, d, &e, f, g, h, &a, 0x76f9_88da &+ words.7)
    Self.round(a, b, c, &d, e, f, g, &h, 0x983e_5152 &+ words.8)
    Self.round(h, a, b, &c, d, e, f, &g, 0xa831_c66d &+ words.9)
    Self.round(g, h, a, &b, c, d, e, &f, 0xb003_27c8 &+ words.10)
    Self.round(f, g, h, &a, b, c, d, &e, 0xbf59_7fc7 &+ words.11)
    Self.round(e, f, g, &h, a, b, c, &d, 0xc6e0_0bf3 &+ words.12)
    Self.round(d, e, f, &g, h, a, b, &c, 0xd5a7_9147 &+ words.13)
    Self.round(c, d, e, &f, g, h, a, &b, 0x06ca_6351 &+ words.14)
    Self.round(b, c, d, &e, f, g, h, &a, 0x1429_2967 &+ words.15)
    // Rounds 32 to 47.
    Self.advance(&words)
    Self.round(a, b, c, &d, e, f, g, &h, 0x27b7_0a85 &+ words.0)
    Self.round(h, a, b, &c, d, e, f, &g, 0x2e1b_2138 &+ words.1)
    Self.round(g, h, a, &b, c, d, e, &f, 0x4d2c_6dfc &+ words.2)
    Self.round(f, g, h, &a, b, c, d, &e, 0x5338_0d13 &+ words.3)
    Self.round(e, f, g, &h, a, b, c, &d, 0x650a_7354 &+ words.4)
    Self.round(d, e, f, &g, h, a, b, &c, 0x766a_0abb &+ words.5)
    Self.round(c, d, e, &f, g, h, a, &b, 0x81c2_c92e &+ words.6)
    Self.round(b, c, d, &e, f, g, h, &a, 0x9272_2c85 &+ words.7)
    Self.round(a, b, c, &d, e, f, g, &h, 0xa2bf_e8a1 &+ words.8)
    Self.round(h, a, b, &c, d, e, f, &g, 0xa81a_664b &+ words.9)
    Self.round(g, h, a, &b, c, d, e, &f, 0xc24b_8b70 &+ words.10)
    Self.round(f, g, h, &a, b, c, d, &e, 0xc76c_51a3 &+ words.11)
    Self.round(e, f, g, &h, a, b, c, &d, 0xd192_e819 &+ words.12)
    Self.round(d, e, f, &g, h, a, b, &c, 0xd699_0624 &+ words.13)
    Self.round(c, d, e, &f, g, h, a, &b, 0xf40e_3585 &+ words.14)
    Self.round(b, c, d, &e, f, g, h, &a, 0x106a_a070 &+ words.15)
    // Rounds 48 to 63.
    Self.advance(&words)
    Self.round(a, b, c, &d, e, f, g, &h, 0x19a4_c116 &+ words.0)
    Self.round(h, a, b, &c, d, e, f, &g, 0x1e37_6c08 &+ words.1)
    Self.round(g, h, a, &b, c, d, e, &f, 0x2748_774c &+ words.2)
    Self.round(f, g, h, &a, b, c, d, &e, 0x34b0_bcb5 &+ words.3)
    Self.round(e, f, g, &h, a, b, c, &d, 0x391c_0cb3 &+ words.4)
    Self.round(d, e, f, &g, h, a, b, &c, 0x4ed8_aa4a &+ words.5)
    Self.round(c, d, e, &f, g, h, a, &b, 0x5b9c_ca4f &+ words.6)
    Self.round(b, c, d, &e, f, g, h, &a, 0x682e_6ff3 &+ words.7)
    Self.round(a, b, c, &d, e, f, g, &h, 0x748f_82ee &+ words.8)
    Self.round(h, a, b, &c, d, e, f, &g, 0x78a5_636f &+ words.9)
    Self.round(g, h, a, &b, c, d, e, &f, 0x84c8_7814 &+ words.10)
    Self.round(f, g, h, &a, b, c, d, &e, 0x8cc7_0208 &+ words.11)
    Self.round(e, f, g, &h, a, b, c, &d, 0x90be_fffa &+ words.12)
    Self.round(d, e, f, &g, h, a, b, &c, 0xa450_6ceb &+ words.13)
    Self.round(c, d, e, &f, g, h, a, &b, 0xbef9_a3f7 &+ words.14)
    Self.round(b, c, d, &e, f, g, h, &a, 0xc671_78f2 &+ words.15)
    state &+= SIMD8(a, b, c, d, e, f, g, h)
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
  private static func words(_ block: Span<UInt8>) -> Words {
    (
      word(block, 0), word(block, 1), word(block, 2), word(block, 3),
      word(block, 4), word(block, 5), word(block, 6), word(block, 7),
      word(block, 8), word(block, 9), word(block, 10), word(block, 11),
      word(block, 12), word(block, 13), word(block, 14), word(block, 15)
    )
  }

  @inline(__always)
  private static func word(_ block: Span<UInt8>, _ index: Int) -> UInt32 {
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
