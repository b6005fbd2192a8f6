public import BusinessTime

/// The id of a complaint: 128 bits in the layout of a UUID version 7 (RFC 9562), ordered by time.
///
/// ```swift
/// let id = ComplaintID(at: now, random: (generator.next(), generator.next()))
/// id.timestamp == now  // true
/// ```
///
/// A host that may file the same complaint twice, such as after a lost answer, makes the id once and
/// sends it each time: the second filing then finds the first complaint. The instant is the one at
/// which the id was made. It is not the complaint's receipt, which may be corrected; an id stays.
public struct ComplaintID: UniqueIdentifier {
  /// The first 64 bits: 48 of time, the version, 12 of chance.
  public let high: UInt64

  /// The last 64 bits: the variant, 62 of chance.
  public let low: UInt64

  /// The id of these 128 bits; `nil` unless version and variant are those of a UUID version 7.
  public init?(high: UInt64, low: UInt64) {
    guard high >> 12 & 0xF == 7, low >> 62 == 0b10 else { return nil }
    self.high = high
    self.low = low
  }

  /// Makes an id from an instant and from chance.
  ///
  /// Of the random words, the last 12 bits of the first and the last 62 bits of the second are used.
  /// The layout has room for the years 1970 to 10889; an instant outside them counts as the nearest
  /// one that fits.
  public init(at instant: Timestamp, random: (UInt64, UInt64)) {
    let time = UInt64(max(0, min(instant.millisecondsSince1970, 0xFFFF_FFFF_FFFF)))
    high = time << 16 | 0x7000 | random.0 & 0x0FFF
    low = 0b10 << 62 | random.1 & (1 << 62 - 1)
  }

  /// The instant at which the id was made.
  public var timestamp: Timestamp { Timestamp(millisecondsSince1970: Int64(high >> 16)) }
}
