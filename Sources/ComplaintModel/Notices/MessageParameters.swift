/// What the words of a message may tell: values by their names, mostly half a dozen.
public struct MessageParameters: Hashable, Sendable {
  private struct Entry: Sendable {
    let name: MessageParameter
    var value: FactValue
  }

  /// In the order in which they were set.
  ///
  /// It is a list because so few are found faster by looking at each of them than by hashing, and take less room.
  private var entries: [Entry] = []

  /// None.
  package init() {}

  /// None, with room for what most events tell, so that it is made once.
  init(roomFor count: Int) { entries.reserveCapacity(count) }

  /// The values by their names.
  public var values: [MessageParameter: FactValue] {
    entries.reduce(into: [:]) { $0[$1.name] = $1.value }
  }

  /// The value of a name; `nil` for one that is not told.
  public package(set) subscript(_ name: MessageParameter) -> FactValue? {
    get { entries.first { $0.name == name }?.value }
    set {
      let place = entries.firstIndex { $0.name == name }
      switch (newValue, place) {
      case (let value?, let place?): entries[place].value = value
      case (let value?, nil): entries.append(Entry(name: name, value: value))
      case (nil, let place?): entries.remove(at: place)
      case (nil, nil): break
      }
    }
  }

  /// Those that are the same in others.
  func shared(with others: MessageParameters) -> MessageParameters {
    var shared = self
    shared.entries.removeAll { others[$0.name] != $0.value }
    return shared
  }

  /// Whether the same names have the same values.
  public static func == (first: MessageParameters, second: MessageParameters) -> Bool {
    first.entries.count == second.entries.count
      && first.entries.allSatisfy { second[$0.name] == $0.value }
  }

  /// Hashes names and values, whatever their order.
  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension MessageParameters: Coded {
  package static var blank: MessageParameters { MessageParameters() }

  /// Writes an object of them, or reads one; what has no name here is for words that a later version knows.
  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var named = entries.reduce(into: [String: FactValue]()) { $0[$1.name.rawValue] = $1.value }
    coder.map(&named)
    guard Coder.isReading else { return }
    entries = []
    for (name, value) in named {
      if let name = MessageParameter(rawValue: name) {
        entries.append(Entry(name: name, value: value))
      }
    }
  }
}
