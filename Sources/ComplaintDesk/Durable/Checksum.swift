package import BusinessTime
package import ComplaintModel

/// A number that goes with what is kept, so that a changed bit is noticed when it is read.
///
/// It is FNV-1a's step over words of eight bytes. Each step is a bijection, so a change of any one word
/// always changes the number. It proves nothing against somebody who writes both.
package struct Checksum: Hashable, Sendable {
  private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number of nothing yet.
  package init() {}

  /// The number as it is kept.
  package init(kept value: Int64) { sum = UInt64(bitPattern: value) }

  /// The number that goes with bytes.
  package init(of bytes: [UInt8]) { add(bytes) }

  /// In half the room, for the largest of the tables.
  package var short: Int64 { Int64(UInt32(truncatingIfNeeded: sum ^ sum >> 32)) }

  private mutating func step(_ word: UInt64) {
    sum = (sum ^ word) &* 0x0000_0100_0000_01B3
  }

  /// Takes in how many bytes there are, then words of eight of them, the little end first, of which the
  /// last is filled with zeroes.
  package mutating func add(_ bytes: [UInt8]) {
    step(UInt64(bytes.count))
    let span = unsafe bytes.span.bytes
    var offset = 0
    while offset + 8 <= span.byteCount {
      let word = unsafe span.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self)
      step(UInt64(littleEndian: word))
      offset += 8
    }
    var rest: UInt64 = 0
    for index in offset..<bytes.count {
      rest |= UInt64(bytes[index]) << UInt64((index - offset) * 8)
    }
    step(rest)
  }

  package mutating func add(_ value: Int64) { step(UInt64(bitPattern: value)) }

  package mutating func add(_ instant: Timestamp) { add(instant.millisecondsSince1970) }

  package mutating func add(_ id: some UniqueIdentifier) { add(id.high, id.low) }

  package mutating func add(_ high: UInt64, _ low: UInt64) {
    step(high)
    step(low)
  }

  package mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Nothing differs from everything that there can be.
  package mutating func add<Value>(_ value: Value?, _ add: (inout Checksum, Value) -> Void) {
    self.add(value == nil ? 0 : 1 as Int64)
    if let value { add(&self, value) }
  }

  /// The number as it is kept.
  package var kept: Int64 { Int64(bitPattern: sum) }
}
