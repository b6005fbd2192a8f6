/// A part of the organisation, named by the host.
///
/// Access rules and routing speak of departments; who belongs to which is the host's own knowledge.
public struct Department: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a department from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// None: the library has no terms of its own here.
  public static let terms: [Term<Department>] = []
}
