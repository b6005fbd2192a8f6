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
