/// A member of any name.
struct AnyMember: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(_ name: String) { stringValue = name }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The members of an object; one that is not among `keys` is refused, because a misspelt one would
  /// silently say nothing.
  func strictMembers<Key: CodingKey & CaseIterable>(
    _ keys: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try container(keyedBy: AnyMember.self).refuse(besides: Key.allCases.map(\.stringValue))
    return try container(keyedBy: keys)
  }

  /// A decoding error at this path, or at `member` below it.
  func fault(
    _ message: String, at member: String? = nil, because error: (any Error)? = nil
  ) -> DecodingError {
    .dataCorrupted(
      DecodingError.Context(
        codingPath: codingPath + (member.map { [AnyMember($0)] } ?? []), debugDescription: message,
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

extension KeyedDecodingContainer<AnyMember> {
  /// Refuses members other than the known ones.
  func refuse(besides known: [String]) throws {
    let stray = allKeys.map(\.stringValue).filter { !known.contains($0) }.min()
    guard let stray else { return }
    throw DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: codingPath + [AnyMember(stray)],
        debugDescription: "there is no member \"\(stray)\" here; known are "
          + known.joined(separator: ", ")))
  }
}

extension KeyedEncodingContainer {
  /// Writes a list unless it says nothing.
  mutating func encodeIfAny(_ list: [some Encodable], forKey key: Key) throws {
    if !list.isEmpty { try encode(list, forKey: key) }
  }
}
