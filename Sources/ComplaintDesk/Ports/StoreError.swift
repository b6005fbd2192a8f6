/// Why a store did not do what it was asked to.
///
/// Conflicts and commands that come again are answers, not errors: see ``Commit/Outcome``.
public struct StoreError: Error, Sendable {
  /// The stable name of a kind of error; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// The store cannot be reached, is busy or full: the same call may go through later.
    public static let unavailable = Code(rawValue: "unavailable")
    /// A record cannot be read.
    public static let damaged = Code(rawValue: "damaged")
    /// The store's own form is newer than this library knows.
    public static let newerSchema = Code(rawValue: "newerSchema")
    /// The store was closed.
    public static let closed = Code(rawValue: "closed")
    /// A bound that was set for the store is reached.
    public static let full = Code(rawValue: "full")
    /// Something that cannot be, such as two commits that do not follow each other.
    public static let misuse = Code(rawValue: "misuse")
    /// What is kept was opened for reading, or nobody may write it.
    public static let readOnly = Code(rawValue: "readOnly")
    /// The host's own statements in a commit failed.
    public static let alongside = Code(rawValue: "alongside")
  }

  /// The kind of error.
  public let code: Code
  /// What was tried, what went wrong, and what to do, as a sentence for people; without secrets.
  public let message: String
  /// The record that cannot be read, if that is it.
  public let fault: RecordFault?
  /// What the driver's own library said.
  public let underlying: (any Error)?

  /// Makes an error.
  public init(
    _ code: Code, _ message: String, fault: RecordFault? = nil, underlying: (any Error)? = nil
  ) {
    self.code = code
    self.message = message
    self.fault = fault
    self.underlying = underlying
  }

  /// An error about a record that cannot be read.
  public init(_ fault: RecordFault) {
    self.init(.damaged, "\(fault)", fault: fault)
  }

  /// Whether the same call may go through later.
  public var isTransient: Bool { code == .unavailable }
}

extension StoreError: CustomStringConvertible {
  /// What was tried and what went wrong, and the code.
  public var description: String { "\(message) (\(code))" }
}
