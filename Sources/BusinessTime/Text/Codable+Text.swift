extension Decoder {
  /// Reads a single string and hands it to `parse`; a fault becomes a decoding error at this path.
  func parsed<Value>(_ parse: (String) throws(BusinessTimeError) -> Value) throws -> Value {
    let text = try singleValueContainer().decode(String.self)
    return try checked { () throws(BusinessTimeError) in try parse(text) }
  }

  /// Runs `make`; a fault becomes a decoding error at this path, or at `key` below it.
  func checked<Value>(
    at key: (any CodingKey)? = nil, _ make: () throws(BusinessTimeError) -> Value
  ) throws -> Value {
    do {
      return try make()
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath + (key.map { [$0] } ?? []), debugDescription: error.description,
          underlyingError: error))
    }
  }
}

extension Encoder {
  /// Writes a single string.
  func write(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
