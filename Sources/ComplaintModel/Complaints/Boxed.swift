/// A value behind one reference, copied when it is changed and shared.
///
/// A complaint is copied for every decision. What is large or rarely touched lies in a box, so that
/// a copy costs one retain; an array of one element is such a box without any unsafe code.
struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
  private var cell: [Value]

  init(_ value: Value) { cell = [value] }

  var value: Value {
    @inline(__always) _read { yield cell[0] }
    @inline(__always) _modify { yield &cell[0] }
  }
}
