package import BusinessTime

/// A writer or a reader of JSON objects, to which a ``Described`` value names its members.
///
/// The forms of a member are those of the extension below; the requirements are what a coder has to
/// supply for them. No form knows JSON `null`: what is not there is absent.
package protocol FieldCoder {
  /// Whether members are read; a constant, so that a branch on it costs nothing.
  static var isReading: Bool { get }

  /// Goes to a member that must be there; `false` if a reader cannot.
  mutating func enter(_ name: FieldName) -> Bool

  /// Goes to a member that may be absent; a writer leaves it out unless it `isPresent`.
  mutating func enter(_ name: FieldName, if isPresent: Bool) -> Bool

  /// Ends what ``enter(_:)`` began, if that gave `true`.
  mutating func leave()

  /// Codes `true` or `false`.
  mutating func bool(_ value: inout Bool)

  /// Codes an integer within limits.
  mutating func integer(_ value: inout Int64, in range: ClosedRange<Int64>)

  /// Codes a string.
  mutating func text<Value: TextCoded>(_ value: inout Value)

  /// Codes an object.
  mutating func object<Value: Described>(_ value: inout Value)

  /// Codes an array.
  mutating func list<Value: Coded>(_ values: inout [Value])

  /// Codes an object of entries, sorted by the bytes of their keys.
  mutating func map<Key: TextCoded & Hashable, Value: Coded>(_ values: inout [Key: Value])

  /// Codes a calendar, which only its own module can read and write; see ``CodedCalendar``.
  mutating func calendar(_ value: inout WorkingCalendar?)

  /// Codes the name of a case; after a fault in it a reader takes no more of this object.
  mutating func kind<Kind: TextCoded>(_ kind: inout Kind, named name: FieldName) -> Bool

  /// Says which one of the members that `Member` lists is there: the one given to a writer; a reader
  /// refuses none and several.
  mutating func choice<Member: RawRepresentable<String> & CaseIterable>(_ own: Member) -> Member?

  /// Says what kind of value is coded, for a type that has several forms: the one given to a writer;
  /// a reader looks, and gives `nil` for what no type reads.
  mutating func shape(_ own: JSONShape) -> JSONShape?

  /// Runs `code` and says whether a reader found nothing in it that could not be read, so that it is
  /// worth while to ask whether it makes sense; always `false` while writing.
  mutating func isLegible(_ code: (inout Self) -> Void) -> Bool

  /// Notes that what was read for the member breaks a rule of its type; nothing while writing.
  mutating func refuse(_ name: FieldName, _ message: @autoclosure () -> String)

  /// Notes that something else stands here than what was expected; nothing while writing.
  mutating func refuse(expecting expected: @autoclosure () -> String)

  /// Notes what is wrong with the definition that was read here, each fault at its place in it.
  ///
  /// Where they are `spoiling`, what contains the definition is not legible either; else it is, because
  /// the value stands as it was stated.
  mutating func refuse(_ faults: [DefinitionFault], spoiling: Bool)
}

/// A kind of JSON value that a type can have as its form.
package enum JSONShape: Sendable {
  case object, array, text, number, flag
}

extension FieldCoder {
  /// Whether members are read.
  package var isReading: Bool { Self.isReading }

  /// A member that is always there.
  package mutating func field<Value: Coded>(_ name: FieldName, _ value: inout Value) {
    guard enter(name) else { return }
    value.code(&self)
    leave()
  }

  /// A member that is absent when `nil`.
  package mutating func field<Value: Coded>(_ name: FieldName, _ value: inout Value?) {
    guard enter(name, if: value != nil) else { return }
    if Self.isReading {
      var read = Value.blank
      read.code(&self)
      value = read
    } else {
      value?.code(&self)
    }
    leave()
  }

  /// A list that is there also when empty.
  package mutating func field<Value: Coded>(_ name: FieldName, always values: inout [Value]) {
    guard enter(name) else { return }
    list(&values)
    leave()
  }

  /// A member that is absent when it has its usual value.
  package mutating func field<Value: Coded & Equatable>(
    _ name: FieldName, _ value: inout Value, default usual: @autoclosure () -> Value
  ) {
    if enter(name, if: Self.isReading || value != usual()) {
      value.code(&self)
      leave()
    } else if Self.isReading {
      value = usual()
    }
  }

  /// A list that is absent when empty.
  package mutating func field<Value: Coded>(_ name: FieldName, _ values: inout [Value]) {
    guard enter(name, if: !values.isEmpty) else { return }
    list(&values)
    leave()
  }

  /// A map that is absent when empty.
  package mutating func field<Key: TextCoded & Hashable, Value: Coded>(
    _ name: FieldName, _ values: inout [Key: Value]
  ) {
    guard enter(name, if: !values.isEmpty) else { return }
    map(&values)
    leave()
  }

  /// Codes a definition, and refuses everything that is wrong with it at once.
  ///
  /// A reader asks for faults only if all could be read: nothing is said about blanks.
  ///
  /// - Returns: Whether a reader has a definition that is sound; always `false` while writing.
  package mutating func check(
    _ code: (inout Self) -> Void, _ faults: () -> [DefinitionFault]
  ) -> Bool {
    guard isLegible(code) else { return false }
    let found = faults()
    refuse(found, spoiling: true)
    return found.isEmpty
  }

  /// The member `type`, which names the case; a reader then leaves that case with blank payloads.
  package mutating func variant<Value: Variant>(_ value: inout Value) {
    variant(&value, named: "type")
  }

  /// The member that names the case; a reader then leaves that case with blank payloads.
  package mutating func variant<Value: Variant>(_ value: inout Value, named name: FieldName) {
    var kind = value.kind
    guard self.kind(&kind, named: name), Self.isReading else { return }
    value = Value(blank: kind)
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// What is wrong with an object that has not exactly one of the members.
  static func fault(ofFinding found: [Self]) -> String {
    "exactly one of the members " + allCases.map(\.rawValue).joined(separator: ", ")
      + " expected, found "
      + (found.isEmpty ? "none" : found.map(\.rawValue).joined(separator: " and "))
  }
}
