/// Something that is wrong with a definition: a condition, a scheme, a table of a playbook.
///
/// The ``code`` is stable and meant for programs, the ``message`` is for people.
public struct DefinitionFault: Hashable, Sendable {
  /// The stable name of a kind of fault; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs and JSON.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// A name or code that playbooks do not accept.
    public static let illFormed = Code(rawValue: "illFormed")
    /// A list that has to say something and is empty.
    public static let empty = Code(rawValue: "empty")
    /// The same thing said twice.
    public static let duplicate = Code(rawValue: "duplicate")
    /// A number, an amount or a count beyond what is allowed.
    public static let outOfRange = Code(rawValue: "outOfRange")
    /// Parts that have to be in order and are not.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// What is never reached, because something before it always comes first.
    public static let shadowed = Code(rawValue: "shadowed")
  }

  /// The kind of fault.
  public let code: Code

  /// Which part is meant, as a path in the JSON form (`factors[2].bands[0]`); empty for the whole.
  public let place: String

  /// What is wrong and what would be right, as a sentence for people.
  public let message: String

  /// Makes a fault.
  public init(_ code: Code, at place: String = "", _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }

  /// The same fault, found inside `outer`.
  ///
  /// `factors[2]` and `weight` make `factors[2].weight`; an index such as `[1]` is joined without a
  /// dot.
  public func inside(_ outer: String) -> DefinitionFault {
    DefinitionFault(code, at: outer.appendingPlace(place), message)
  }
}

extension DefinitionFault: CustomStringConvertible {
  /// The place, if there is one, then the sentence, then the code.
  public var description: String { (place.isEmpty ? "" : place + ": ") + "\(message) (\(code))" }
}

/// Everything that is wrong with a definition, found at once.
public struct InvalidDefinition: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, at least one.
  public let faults: [DefinitionFault]

  /// Makes an error out of its faults.
  public init(_ faults: [DefinitionFault]) { self.faults = faults }

  /// The faults, one on each line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }

  /// Throws the faults, if there are any.
  static func check(_ faults: [DefinitionFault]) throws(InvalidDefinition) {
    guard faults.isEmpty else { throw InvalidDefinition(faults) }
  }
}

extension String {
  /// This place followed by one inside it.
  func appendingPlace(_ inner: String) -> String {
    isEmpty || inner.isEmpty || inner.hasPrefix("[") ? self + inner : self + "." + inner
  }
}
