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
