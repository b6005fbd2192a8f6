/// A value with a JSON form that a host's own coders carry in the same shape.
///
/// `extension Lifecycle: Bridged, Codable {}` is all that a type needs; the second name is there
/// because only a conformance that a type states itself is seen by hosts.
package protocol Bridged: Coded, Codable {}

extension Bridged {
  /// Reads the JSON form from any decoder.
  ///
  /// - Throws: `DecodingError` with the path of the first fault; where the text can be read but makes
  ///   no sense, its `underlyingError` is the ``InvalidDefinition`` with every fault.
  public init(from decoder: any Decoder) throws { self = try decoder.decodeDescribed() }

  /// Writes the JSON form to any encoder.
  public func encode(to encoder: any Encoder) throws { try encoder.encode(described: self) }
}
