import BusinessTime

extension Decoder {
  /// Reads a single string and hands it to `make`; a fault becomes a decoding error at this path.
  func checked<Value, Fault: Error & CustomStringConvertible>(
    _ make: (String) throws(Fault) -> Value
  ) throws -> Value {
    let text = try singleValueContainer().decode(String.self)
    do {
      return try make(text)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath, debugDescription: error.description, underlyingError: error))
    }
  }
}

extension Decoder {
  /// The members of an object.
  ///
  /// One that is not among `keys` is refused, because a misspelt one would silently say nothing.
  func members<Key: CodingKey & CaseIterable>(
    _ keys: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try refuseMembers(besides: keys)
    return try container(keyedBy: keys)
  }
}

extension KeyedEncodingContainer {
  /// Writes a list unless it says nothing.
  mutating func encodeUnlessEmpty(_ list: [some Encodable], _ key: Key) throws {
    if !list.isEmpty { try encode(list, forKey: key) }
  }
}
