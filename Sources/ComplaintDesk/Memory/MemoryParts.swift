import BusinessTime
import Synchronization

/// A table in parts, each behind a lock of its own: whoever is at work in different parts does not wait, and
/// a part that grows is moved without the others.
struct MemoryParts<Value: Sendable>: Sendable {
  private let parts: [Locked<Value>]
  /// What stands in a part while its value is lent.
  private let blank: Value

  /// Makes so many parts, each with a blank value.
  init(_ count: Int, of blank: Value) {
    self.blank = blank
    parts = (0..<count).map { _ in Locked(blank) }
  }

  var count: Int { parts.count }

  /// Gives a part to `body`, and to nobody else meanwhile.
  func withLock<Result: Sendable>(_ place: Int, _ body: (inout Value) -> Result) -> Result {
    parts[place].state.withLock { body(&$0) }
  }

  /// Gives one part after another to `body`.
  func withEach(_ body: (inout Value) -> Void) {
    for part in parts { part.state.withLock { body(&$0) } }
  }

  /// Gives several parts to `body` together, and to nobody else meanwhile.
  ///
  /// They are locked in the order of their places, so that nobody waits for one who waits for them.
  func withLocks<Result: Sendable>(
    _ places: Places, _ body: (inout Lent) -> Result
  ) -> Result {
    parts[places.first].state.withLock { value in
      var lent = Lent(places.first, blank)
      swap(&lent.value, &value)
      defer { swap(&lent.value, &value) }
      if places.others.isEmpty { return body(&lent) }
      return lend(places.others[...], &lent, body)
    }
  }

  private func lend<Result: Sendable>(
    _ places: ArraySlice<Int>, _ lent: inout Lent, _ body: (inout Lent) -> Result
  ) -> Result {
    guard let place = places.first else { return body(&lent) }
    return parts[place].state.withLock { value in
      lent.others.append((place, value))
      value = blank
      let result = lend(places.dropFirst(), &lent, body)
      // Each takes back the last one that is left.
      if let (_, own) = lent.others.popLast() { value = own }
      return result
    }
  }
}

extension MemoryParts {
  /// Places in their order, each once; mostly it is one, for which no memory is taken.
  struct Places: Sendable {
    let first: Int
    let others: [Int]

    /// The places of some elements, of which there is at least one.
    init<Element>(of elements: [Element], _ place: (Element) -> Int) {
      first = elements.indices.reduce(Int.max) { min($0, place(elements[$1])) }
      others = elements.count == 1 ? [] : Array(Set(elements.map(place)).sorted().dropFirst())
    }
  }

  /// Parts that are lent together.
  struct Lent: ~Copyable {
    fileprivate let place: Int
    fileprivate var value: Value
    fileprivate var others: [(place: Int, value: Value)] = []

    fileprivate init(_ place: Int, _ blank: Value) {
      self.place = place
      value = blank
    }

    /// The part at one of the places.
    subscript(place: Int) -> Value {
      @inline(__always) _read {
        if place == self.place { yield value } else { yield others[index(of: place)].value }
      }
      @inline(__always) _modify {
        if place == self.place { yield &value } else { yield &others[index(of: place)].value }
      }
    }

    private func index(of place: Int) -> Int {
      others.firstIndex { $0.place == place } ?? others.endIndex
    }
  }
}
