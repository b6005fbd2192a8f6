/// Why a text or a pair of words is not an id or a name.
///
/// The ``code`` is stable and meant for programs, the ``message`` is for people.
public struct IdentifierError: Error, Hashable, Sendable {
  /// The stable name of a kind of error; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs and JSON.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// Text that is not of the form 8-4-4-4-12.
    public static let malformed = Code(rawValue: "malformed")
    /// 128 bits that are an id, but not one of the kind asked for.
    public static let wrongKind = Code(rawValue: "wrongKind")
    /// A name that is empty, too long, or holds control characters.
    public static let badName = Code(rawValue: "badName")
  }

  /// The kind of error.
  public let code: Code

  /// What is wrong, as a sentence for people.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension IdentifierError: CustomStringConvertible {
  /// The sentence, then the code.
  public var description: String { message + " (" + code.rawValue + ")" }
}
