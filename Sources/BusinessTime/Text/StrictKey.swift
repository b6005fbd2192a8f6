/// A coding key of any name, to find members that nobody asked for.
struct StrictKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}

extension Decoder {
  /// Refuses an object with members other than those of `Keys`: a misspelt one is never ignored.
  func refuseMembers<Keys: CodingKey & CaseIterable>(besides keys: Keys.Type) throws {
    try refuseMembers(besides: Array(Keys.allCases))
  }

  /// Refuses an object with members other than `keys`.
  func refuseMembers(besides keys: [some CodingKey]) throws {
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
