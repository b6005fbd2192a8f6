import BusinessTime

extension Decoder {
  /// A decoding error at this path, or at `member` below it.
  func fault(
    _ message: String, at member: String? = nil, because error: (any Error)? = nil
  ) -> DecodingError {
    .dataCorrupted(
      DecodingError.Context(
        codingPath: codingPath + (member.map { [StrictKey(stringValue: $0)] } ?? []),
        debugDescription: message,
        underlyingError: error))
  }

  /// Runs `make`; what is wrong becomes a decoding error at this path that names every fault.
  func sound<Value>(_ make: () throws(InvalidDefinition) -> Value) throws -> Value {
    do {
      return try make()
    } catch {
      throw fault(error.description, because: error)
    }
  }
}
