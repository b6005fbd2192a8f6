/// Why something does not prove what it should.
public struct EvidenceError: Error, Hashable, Sendable {
  /// The stable name of a kind of error; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// It cannot be read.
    public static let malformed = Code(rawValue: "malformed")
    /// An event is not the one that the file needs there.
    public static let otherEvent = Code(rawValue: "otherEvent")
    /// An event is not sealed.
    public static let unsealed = Code(rawValue: "unsealed")
    /// An event does not have the digest that it has to have after the one before it.
    public static let brokenChain = Code(rawValue: "brokenChain")
    /// An event is not in the tree of the checkpoint.
    public static let notIncluded = Code(rawValue: "notIncluded")
    /// Nobody vouches for the checkpoint.
    public static let untrusted = Code(rawValue: "untrusted")
    /// What is kept is not what was certified before.
    public static let rewritten = Code(rawValue: "rewritten")
  }

  /// The kind of error.
  public let code: Code
  /// What does not fit, as a sentence part for people.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension EvidenceError: CustomStringConvertible {
  /// The code, then the message.
  public var description: String { "\(code): \(message)" }
}
