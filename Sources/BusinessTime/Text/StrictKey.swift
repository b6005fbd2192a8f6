/// A coding key of any name, to find members that nobody asked for.
package struct StrictKey: CodingKey {
  package let stringValue: String
  package let intValue: Int? = nil

  package init(stringValue: String) { self.stringValue = stringValue }

  package init?(intValue: Int) { nil }
}

extension Decoder {
  /// Refuses an object with members other than those of `Keys`: a misspelt one is never ignored.
  package func refuseMembers<Keys: CodingKey & CaseIterable>(besides keys: Keys.Type) throws {
    try refuseMembers(besides: Array(Keys.allCases))
  }

  /// Refuses an object with members other than those of these names.
  package func refuseMembers(besides names: [String]) throws {
    try refuseMembers(besides: names.map(StrictKey.init(stringValue:)))
  }

  /// Refuses an object with members other than `keys`.
  package func refuseMembers(besides keys: [some CodingKey]) throws {
    let known = keys.map(\.stringValue)
    let found = try container(keyedBy: StrictKey.self).allKeys.map(\.stringValue)
    guard let stray = found.sorted().first(where: { !known.contains($0) }) else { return }
    throw DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: codingPath + [StrictKey(stringValue: stray)],
        debugDescription: "there is no member \"\(stray)\" here; known are "
          + known.joined(separator: ", ")))
  }
}
