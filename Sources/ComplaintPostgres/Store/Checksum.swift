#if PostgreSQL
  /// A number that goes with bytes, so that a changed bit is noticed when they are read.
  ///
  /// It is FNV-1a's step over words of eight bytes, little end first, of which the last is filled with
  /// zeroes, begun with the count of bytes. Each step is a bijection, so a change of any one word always
  /// changes the number. It proves nothing against somebody who writes both.
  struct Checksum: Hashable, Sendable {
    private let value: Int64

    /// The number as it is kept.
    init(kept value: Int64) { self.value = value }

    /// The number that goes with bytes.
    init(of bytes: [UInt8]) {
      var sum = Self.step(0xCBF2_9CE4_8422_2325, UInt64(bytes.count))
      let span = unsafe bytes.span.bytes
      var offset = 0
      while offset + 8 <= span.byteCount {
        let word = unsafe span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        sum = Self.step(sum, UInt64(littleEndian: word))
        offset += 8
      }
      var rest: UInt64 = 0
      for index in offset..<bytes.count {
        rest |= UInt64(bytes[index]) << UInt64((index - offset) * 8)
      }
      value = Int64(bitPattern: Self.step(sum, rest))
    }

    private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
      (sum ^ word) &* 0x0000_0100_0000_01B3
    }

    /// The number as it goes to the database.
    var bound: Value { .integer(value) }
  }
#endif
