/// A mark that people put on complaints to find them again, named by the host.
///
/// A tag decides nothing by itself. What does decide something has a type of its own: ``ComplaintCategory``,
/// ``Vulnerability``, ``Harm``.
public struct ComplaintTag: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a tag from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// None: the library has no terms of its own here.
  public static let terms: [Term<ComplaintTag>] = []
}
