/// A member of any name, to find those that do not belong.
private struct MemberName: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The members of an object; one that is not among `keys` is refused, because a misspelt one would
  /// silently say nothing.
  func members<Key: CodingKey & CaseIterable>(
    _ keys: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    let known = Key.allCases.map(\.stringValue)
    let found = try container(keyedBy: MemberName.self).allKeys.map(\.stringValue)
    if let stray = found.sorted().first(where: { !known.contains($0) }) {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath + [MemberName(stringValue: stray)],
          debugDescription: "there is no member \"\(stray)\" here; known are "
            + known.joined(separator: ", ")))
    }
    return try container(keyedBy: keys)
  }
}

extension KeyedDecodingContainer {
  /// A list that may be left out.
  func list<Element: Decodable>(_: Element.Type, _ key: Key) throws -> [Element] {
    try decodeIfPresent([Element].self, forKey: key) ?? []
  }

  /// A guard whose two lists may be left out.
  func facts(_ all: Key, _ none: Key) throws -> Lifecycle.Guard {
    Lifecycle.Guard(
      all: try list(Lifecycle.Fact.self, all), none: try list(Lifecycle.Fact.self, none))
  }
}

extension KeyedEncodingContainer {
  /// Writes a list unless it says nothing.
  mutating func encodeUnlessEmpty(_ list: [some Encodable], _ key: Key) throws {
    if !list.isEmpty { try encode(list, forKey: key) }
  }
}
