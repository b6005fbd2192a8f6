/// Something that a person wrote: as it is handed in, and once it lies in the content vault.
///
/// A host hands in texts. The desk puts them into the vault and goes on with references, because
/// events hold none: see ``ContentReference``.
///
/// ```swift
/// desk.perform(.note.saying("The customer called again."), on: complaint, by: anna)
/// ```
public enum Content: Hashable, Sendable {
  /// A text, and whose data it is, if it is somebody's.
  case text(String, of: PartyID?)
  /// An entry of the vault.
  case stored(ContentReference)

  /// The entry of the vault, if it lies there.
  public var reference: ContentReference? {
    switch self {
    case .text: nil
    case .stored(let reference): reference
    }
  }
}

extension Content: ExpressibleByStringLiteral {
  /// A text that is nobody's data.
  public init(stringLiteral text: String) { self = .text(text, of: nil) }
}

/// Something that is handed in with a command and lies in the content vault.
public typealias Attachment = Evidence
