/// A value behind one reference, copied when it is changed and shared.
///
/// A complaint is copied for every decision. What is large or rarely touched lies in a box, so that
/// a copy costs one retain; an array of one element is such a box without any unsafe code.
struct Boxed<Value: Sendable>: Sendable {
  private var cell: [Value]

  init(_ value: Value) { cell = [value] }

  var value: Value {
    @inline(__always) _read { yield cell[0] }
    @inline(__always) _modify { yield &cell[0] }
  }
}

extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Hashable where Value: Hashable {}

/// A value that is mostly absent, behind a reference that takes eight bytes and no memory while it is.
struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
  private var cell: [Value] = []

  var value: Value? {
    get { cell.first }
    _modify {
      var value = cell.popLast()
      yield &value
      if let value { cell.append(value) }
    }
  }
}
