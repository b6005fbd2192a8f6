/// A value that has a JSON form.
///
/// Types conform through ``Described`` (an object), ``Variant`` (an object whose members depend on its
/// `type`) or ``TextCoded`` (a string); `Bool`, `Int`, `Int32`, `Int64`, `String` and lists conform
/// here. One that has several forms asks its coder for the ``FieldCoder/shape(_:)``; one whose parts
/// have to make sense together lets it ``FieldCoder/check(_:_:)`` them.
package protocol Coded: Sendable {
  /// What a reader starts from, and goes on with after a fault.
  static var blank: Self { get }

  /// Writes the value, or replaces it by what is read.
  mutating func code<Coder: FieldCoder>(_ coder: inout Coder)
}

/// A value that is a JSON object and names its members once, for every coder.
///
/// ```swift
/// extension Moved: Described {
///   package init() { self.init(from: .blank, to: .blank, why: nil) }
///
///   package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
///     coder.field("from", &from)
///     coder.field("to", &to)
///     coder.field("why", &why)
///   }
/// }
/// ```
///
/// The order in which members are named is their canonical order. `fields` does not throw: a reader
/// notes the fault and leaves the blank value, so that all faults of a document can be listed.
/// While a coder writes it changes nothing, and while it reads it does not look at what was there,
/// except at what ``FieldCoder/variant(_:named:)`` has just read.
///
/// Generic code is compiled for a type only in the module that knows both: give a type that other
/// modules code its own doors beside it (`func encoded() -> [UInt8] { canonicalBytes() }`), because
/// calling the generic ones from outside costs two to three times as much.
package protocol Described: Coded {
  /// A blank value for a reader to fill.
  init()

  /// Names every member in canonical order.
  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder)
}

extension Described {
  package static var blank: Self { Self() }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { coder.object(&self) }
}

/// An enum with payloads: a JSON object whose member `type` says which members follow.
///
/// ```swift
/// extension Body: Variant {
///   package enum Kind: String, CaseIterable, TextCoded { case filed, moved, paused }
///
///   package var kind: Kind {
///     switch self {
///     case .filed: .filed
///     case .moved: .moved
///     case .paused: .paused
///     }
///   }
///
///   package init(blank kind: Kind) {
///     switch kind {
///     case .filed: self = .filed(Filed())
///     case .moved: self = .moved(Moved())
///     case .paused: self = .paused(.blank, at: .blank)
///     }
///   }
///
///   package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
///     coder.variant(&self)
///     switch self {
///     case .filed(var filed):
///       filed.fields(&coder)
///       if Coder.isReading { self = .filed(filed) }
///     case .moved(var moved):
///       moved.fields(&coder)
///       if Coder.isReading { self = .moved(moved) }
///     case .paused(var clock, var at):
///       coder.field("clock", &clock)
///       coder.field("at", &at)
///       if Coder.isReading { self = .paused(clock, at: at) }
///     }
///   }
/// }
/// ```
///
/// A writer copies the one payload that is there and puts nothing back, so an indirect case is not
/// allocated anew. The first kind must not contain the enum itself: it is the blank value.
package protocol Variant: Described {
  /// The names of the cases.
  associatedtype Kind: TextCoded

  /// The name of this case.
  var kind: Kind { get }

  /// The case of this name with blank payloads.
  init(blank kind: Kind)
}

extension Variant {
  package init() { self.init(blank: .blank) }
}
