public import ComplaintModel

/// Whoever vouches for checkpoints: a key in a safe place, asked for by a host.
///
/// Signing needs a library that the host has chosen, and a key that those who write the database cannot
/// use. Without either there is ``NoSigner``: a checkpoint may be kept elsewhere, printed or published just
/// as well.
///
/// Laws, each of which `SignerLaws` in ComplaintTestKit checks:
///
/// - The name of the key has at least one character, and no space, `+` or line break; it is the same for
///   every text, and so is the id.
/// - The signature is good for the text, and not for another one.
public protocol CheckpointSigner: Sendable {
  /// Signs the UTF-8 bytes of a checkpoint's text; `nil` if nobody vouches.
  func sign(_ text: [UInt8]) async throws -> CheckpointSignature?
}

/// Nobody vouches for checkpoints; what is kept elsewhere proves as much.
public struct NoSigner: CheckpointSigner {
  /// Makes one.
  public init() {}

  /// Signs nothing.
  public func sign(_ text: [UInt8]) async throws -> CheckpointSignature? { nil }
}
