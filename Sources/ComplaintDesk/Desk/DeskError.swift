public import ComplaintModel

/// Why a desk did not do what it was asked to.
///
/// ```swift
/// do throws(DeskError) {
///   try await desk.perform(.close(.upheld, because: .accepted), on: complaint, by: anna)
/// } catch {
///   error.refusal?.reasons  // if it was refused
/// }
/// ```
public struct DeskError: Error, Sendable {
  /// The stable name of a kind of error; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// The command is refused; see ``DeskError/refusal``.
    public static let refused = Code(rawValue: "refused")
    /// There is no such complaint in the tenant.
    public static let noSuchComplaint = Code(rawValue: "noSuchComplaint")
    /// There is a complaint of that id already, filed by another command.
    public static let idTaken = Code(rawValue: "idTaken")
    /// Others wrote to the complaint again and again in the meantime; the same command may be tried
    /// again under the same id.
    public static let versionConflict = Code(rawValue: "versionConflict")
    /// The id of the command was used for another one, or by somebody else.
    public static let commandIDReused = Code(rawValue: "commandIdReused")
    /// The complaint cannot be read; it is set aside.
    public static let damaged = Code(rawValue: "damaged")
    /// A port could not be reached.
    ///
    /// Whether the command was done is not known: try again under the same id.
    public static let unavailable = Code(rawValue: "unavailable")
    /// Another playbook was published under that version.
    public static let playbookConflict = Code(rawValue: "playbookConflict")
    /// The tenant has no playbook, or none that is in force yet.
    public static let noPlaybook = Code(rawValue: "noPlaybook")
    /// What somebody wrote is there, and nobody can read it: its key was destroyed.
    public static let keyGone = Code(rawValue: "keyGone")
    /// The desk was put together wrongly.
    public static let misuse = Code(rawValue: "misuse")
  }

  /// The kind of error.
  public let code: Code
  /// What went wrong and what to do, as a sentence for people.
  public let message: String
  /// Every reason, if it was refused.
  public let refusal: Refusal?
  /// The command, by which it can be tried again.
  public let command: CommandID?
  /// What a port said.
  public let underlying: (any Error)?

  /// Makes an error.
  public init(
    _ code: Code, _ message: String, command: CommandID? = nil, refusal: Refusal? = nil,
    underlying: (any Error)? = nil
  ) {
    self.code = code
    self.message = message
    self.command = command
    self.refusal = refusal
    self.underlying = underlying
  }

  init(_ refusal: Refusal, of command: CommandID) {
    self.init(.refused, "\(refusal)", command: command, refusal: refusal)
  }

  init(_ error: StoreError, during command: CommandID? = nil) {
    let code: Code =
      switch error.code {
      case .damaged: .damaged
      case .misuse: .misuse
      case .keyGone: .keyGone
      default: .unavailable
      }
    self.init(code, "\(error)", command: command, underlying: error)
  }
}

extension DeskError: CustomStringConvertible {
  /// What went wrong, and the code.
  public var description: String { "\(message) (\(code))" }
}
