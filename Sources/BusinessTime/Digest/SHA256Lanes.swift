/// SHA-256 of four messages at once, one in each lane of vectors.
///
/// It takes little longer than one message does. Whoever has four works in the next block of each; the digest
/// of a message stands in its lane right after its last block, and what is worked into the lane after that does
/// not matter any more.
struct SHA256Lanes {
  private typealias Word = SIMD4<UInt32>
  private typealias Words = (
    Word, Word, Word, Word, Word, Word, Word, Word, Word, Word, Word, Word, Word, Word, Word, Word
  )

  private var a = Word(repeating: 0x6a09_e667)
  private var b = Word(repeating: 0xbb67_ae85)
  private var c = Word(repeating: 0x3c6e_f372)
  private var d = Word(repeating: 0xa54f_f53a)
  private var e = Word(repeating: 0x510e_527f)
  private var f = Word(repeating: 0x9b05_688c)
  private var g = Word(repeating: 0x1f83_d9ab)
  private var h = Word(repeating: 0x5be0_cd19)

  /// What has been worked into a lane, as eight words.
  func words(of lane: Int) -> SIMD8<UInt32> {
    SIMD8(a[lane], b[lane], c[lane], d[lane], e[lane], f[lane], g[lane], h[lane])
  }

  /// Works in the next block of each message.
  mutating func absorb(
    _ first: SHA256.Words, _ second: SHA256.Words, _ third: SHA256.Words, _ fourth: SHA256.Words
  ) {
    let (i, j, k, l) = (first, second, third, fourth)
    var words = (
      Word(i.0, j.0, k.0, l.0), Word(i.1, j.1, k.1, l.1), Word(i.2, j.2, k.2, l.2),
      Word(i.3, j.3, k.3, l.3), Word(i.4, j.4, k.4, l.4), Word(i.5, j.5, k.5, l.5),
      Word(i.6, j.6, k.6, l.6), Word(i.7, j.7, k.7, l.7), Word(i.8, j.8, k.8, l.8),
      Word(i.9, j.9, k.9, l.9), Word(i.10, j.10, k.10, l.10), Word(i.11, j.11, k.11, l.11),
      Word(i.12, j.12, k.12, l.12), Word(i.13, j.13, k.13, l.13), Word(i.14, j.14, k.14, l.14),
      Word(i.15, j.15, k.15, l.15)
    )
    let before = self
    rounds(words, SHA256.constants.0)
    Self.advance(&words)
    rounds(words, SHA256.constants.1)
    Self.advance(&words)
    rounds(words, SHA256.constants.2)
    Self.advance(&words)
    rounds(words, SHA256.constants.3)
    a &+= before.a
    b &+= before.b
    c &+= before.c
    d &+= before.d
    e &+= before.e
    f &+= before.f
    g &+= before.g
    h &+= before.h
  }

  /// Sixteen rounds, as ``SHA256`` makes them.
  @inline(__always)
  private mutating func rounds(_ w: Words, _ k: SHA256.Words) {
    Self.round(a, b, c, &d, e, f, g, &h, w.0, k.0)
    Self.round(h, a, b, &c, d, e, f, &g, w.1, k.1)
    Self.round(g, h, a, &b, c, d, e, &f, w.2, k.2)
    Self.round(f, g, h, &a, b, c, d, &e, w.3, k.3)
    Self.round(e, f, g, &h, a, b, c, &d, w.4, k.4)
    Self.round(d, e, f, &g, h, a, b, &c, w.5, k.5)
    Self.round(c, d, e, &f, g, h, a, &b, w.6, k.6)
    Self.round(b, c, d, &e, f, g, h, &a, w.7, k.7)
    Self.round(a, b, c, &d, e, f, g, &h, w.8, k.8)
    Self.round(h, a, b, &c, d, e, f, &g, w.9, k.9)
    Self.round(g, h, a, &b, c, d, e, &f, w.10, k.10)
    Self.round(f, g, h, &a, b, c, d, &e, w.11, k.11)
    Self.round(e, f, g, &h, a, b, c, &d, w.12, k.12)
    Self.round(d, e, f, &g, h, a, b, &c, w.13, k.13)
    Self.round(c, d, e, &f, g, h, a, &b, w.14, k.14)
    Self.round(b, c, d, &e, f, g, h, &a, w.15, k.15)
  }

  @inline(__always)
  private static func round(
    _ a: Word, _ b: Word, _ c: Word, _ d: inout Word,
    _ e: Word, _ f: Word, _ g: Word, _ h: inout Word, _ word: Word, _ constant: UInt32
  ) {
    let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let first = h &+ word &+ Word(repeating: constant) &+ big1 &+ (g ^ (e & (f ^ g)))
    let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    d = d &+ first
    h = first &+ big0 &+ ((a & b) ^ (c & (a ^ b)))
  }

  /// The next sixteen words, as ``SHA256`` makes them.
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
  private static func next(_ sixteenBefore: Word, _ early: Word, _ sevenBefore: Word, _ late: Word)
    -> Word
  {
    let small0 = rotated(early, 7) ^ rotated(early, 18) ^ shifted(early, 3)
    let small1 = rotated(late, 17) ^ rotated(late, 19) ^ shifted(late, 10)
    return sixteenBefore &+ small0 &+ sevenBefore &+ small1
  }

  /// What two shifts leave has no bit in common, so that their sum is what is wanted.
  ///
  /// It is written as a product and a sum because those are made on vectors as they are; of `&<<` and `|` the
  /// compiler makes four of each, and does not find them together again.
  @inline(__always)
  private static func rotated(_ word: Word, _ count: UInt32) -> Word {
    shifted(word, count) &+ word &* Word(repeating: 1 &<< (32 &- count))
  }

  @inline(__always)
  private static func shifted(_ word: Word, _ count: UInt32) -> Word {
    word &>> Word(repeating: count)
  }
}
