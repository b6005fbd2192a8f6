/// A value behind one reference, copied when it is changed and shared.
///
/// A complaint is copied for every decision. What is large or rarely touched lies in a box, so that
/// a copy costs one retain; an array of one element is such a box without any unsafe code.
package struct Boxed<Value: Sendable>: Sendable {
  private var cell: [Value]

  init(_ value: Value) { cell = [value] }

  var value: Value {
    @inline(__always) _read { yield cell[0] }
    @inline(__always) _modify { yield &cell[0] }
  }
}

extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Hashable where Value: Hashable {}

/// A boxed value is shown as the value itself.
extension Boxed: CustomDebugStringConvertible {
  package var debugDescription: String { String(reflecting: value) }
}

/// A boxed value has the form of the value itself.
extension Boxed: Coded where Value: Coded {
  package static var blank: Boxed { Boxed(.blank) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    if Coder.isReading { return value.code(&coder) }
    var copy = value
    copy.code(&coder)
  }
}

/// A value behind one reference that never changes where it lies: to change it makes another one.
///
/// So it is looked at in place. What lies in a ``Boxed`` may change while it is looked at, as far as the
/// compiler knows, and is copied first where a function gets it.
package struct Frozen<Value: Sendable>: Sendable {
  private let cell: Cell

  private final class Cell: Sendable {
    let value: Value

    init(_ value: consuming Value) { self.value = value }
  }

  init(_ value: consuming Value) { cell = Cell(value) }

  var value: Value {
    @inline(__always) _read { yield cell.value }
    _modify {
      var copy = cell.value
      yield &copy
      self = Frozen(copy)
    }
  }
}

extension Frozen: Equatable where Value: Equatable {
  package static func == (left: Frozen, right: Frozen) -> Bool {
    left.cell === right.cell || left.value == right.value
  }
}

extension Frozen: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A value that is mostly absent, behind a reference that takes eight bytes and no memory while it is.
struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
  private var cell: [Value]

  init(_ value: Value? = nil) { cell = value.map { [$0] } ?? [] }

  var value: Value? {
    get { cell.first }
    set { cell = newValue.map { [$0] } ?? [] }
    _modify {
      var value = cell.popLast()
      yield &value
      if let value { cell.append(value) } else { cell = [] }
    }
  }

  var isPresent: Bool { !cell.isEmpty }

  /// A part of the value, if it is there; only the part is copied.
  @inline(__always)
  func map<Part>(_ part: (borrowing Value) -> Part) -> Part? {
    cell.isEmpty ? nil : part(cell[0])
  }

  /// Changes the value where it lies, if it is there.
  @inline(__always)
  mutating func update(_ change: (inout Value) -> Void) {
    if !cell.isEmpty { change(&cell[0]) }
  }
}

/// It is shown as the value that it is, or is not.
extension Rare: CustomDebugStringConvertible {
  var debugDescription: String { cell.first.map { String(reflecting: $0) } ?? "nil" }
}
