/// The id of a party: 128 bits of chance.
///
/// Events know people only by this id. Who it is, is kept in the directory alone, so that a person can
/// be erased while what happened stays on record. For that, an id must not be made from anything
/// that belongs to the person.
public struct PartyID: UniqueIdentifier {
  /// The first 64 bits.
  public let high: UInt64

  /// The last 64 bits.
  public let low: UInt64

  /// The id of these 128 bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Makes an id from chance.
  public init(random: (UInt64, UInt64)) { self.init(high: random.0, low: random.1) }
}
