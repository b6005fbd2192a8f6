/// An id of 128 bits that needs no memory beyond itself.
///
/// Its text form is that of a UUID in lower case, `0190163d-8694-739b-aea5-966c26f8ad91`, and it is
/// the only one: two texts differ exactly if the ids do, so stores may compare either. Ids are
/// ordered as their texts are.
///
/// ```swift
/// let party = try PartyID("9b2f7c1e-0d43-4b6a-8f15-2c7d90ab34ef")
/// ```
public protocol UniqueIdentifier: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  /// The first 64 bits.
  var high: UInt64 { get }

  /// The last 64 bits.
  var low: UInt64 { get }

  /// The id of these 128 bits; `nil` if they are not one of this kind.
  init?(high: UInt64, low: UInt64)
}

extension UniqueIdentifier {
  /// Whether the first id comes earlier, bit by bit.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// The text form in lower case.
  public var description: String { IdentifierText.write(high, low) }

  /// Reads the text form.
  ///
  /// - Throws: ``IdentifierError/Code/malformed`` for any other text, also in upper case, or
  ///   ``IdentifierError/Code/wrongKind`` for an id that is not of this kind.
  public init(_ text: String) throws(IdentifierError) {
    guard let (high, low) = IdentifierText.read(text.utf8) else {
      throw IdentifierError(
        .malformed,
        "\"\(text.prefix(50))\" is not an id in lower case like "
          + "\"0190163d-8694-739b-aea5-966c26f8ad91\"")
    }
    guard let id = Self(high: high, low: low) else {
      throw IdentifierError(.wrongKind, "\"\(text)\" is an id, but not a \(Self.self)")
    }
    self = id
  }

  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    self = try decoder.checked { (text) throws(IdentifierError) in try Self(text) }
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
