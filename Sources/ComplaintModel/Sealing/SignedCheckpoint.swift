/// What a signer says of a checkpoint's text.
public struct CheckpointSignature: Hashable, Sendable {
  /// The name of the key, by which verifiers find it: without spaces, `+` and line breaks.
  public let key: String
  /// Four bytes that tell keys of one name apart.
  ///
  /// For Ed25519 the form of signed notes takes the first of the SHA-256 over the name, a line feed, a byte
  /// of one and the public key.
  public let keyID: UInt32
  /// The signature over the UTF-8 bytes of ``Checkpoint/text``.
  public let bytes: [UInt8]

  /// Makes a signature.
  public init(key: String, keyID: UInt32, bytes: [UInt8]) {
    self.key = key
    self.keyID = keyID
    self.bytes = bytes
  }
}

/// A checkpoint with the signatures under it, in the form of a signed note (C2SP `signed-note`): the text,
/// an empty line, and for each signature a line with the key's name and, in Base64, its id and signature.
public struct SignedCheckpoint: Hashable, Sendable {
  /// The checkpoint.
  public let checkpoint: Checkpoint
  /// Who vouches for it.
  public let signatures: [CheckpointSignature]

  /// Puts signatures under a checkpoint.
  public init(_ checkpoint: Checkpoint, signatures: [CheckpointSignature]) {
    self.checkpoint = checkpoint
    self.signatures = signatures
  }

  /// What each line of a signature begins with.
  private static let dash = "\u{2014} "

  /// The note.
  public var note: String {
    let lines = signatures.map { signature in
      let id = (0..<4).map { UInt8(truncatingIfNeeded: signature.keyID >> UInt32(24 - 8 * $0)) }
      return "\(Self.dash)\(signature.key) \(Base64.text(id + signature.bytes))\n"
    }
    return checkpoint.text + "\n" + lines.joined()
  }

  /// Reads a note.
  ///
  /// - Throws: ``EvidenceError/Code/malformed`` for anything that ``note`` does not give.
  public init(note: String) throws(EvidenceError) {
    guard let gap = note.firstRange(of: "\n\n") else { throw Self.malformed }
    checkpoint = try Checkpoint(text: String(note[..<gap.lowerBound]) + "\n")
    var signatures: [CheckpointSignature] = []
    for line in note[gap.upperBound...].split(separator: "\n") {
      guard line.hasPrefix(Self.dash) else { throw Self.malformed }
      let words = line.dropFirst(Self.dash.count).split(separator: " ")
      guard words.count == 2, let bytes = Base64.bytes(words[1]), bytes.count > 4 else {
        throw Self.malformed
      }
      signatures.append(
        CheckpointSignature(
          key: String(words[0]), keyID: bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) },
          bytes: Array(bytes[4...])))
    }
    self.signatures = signatures
    guard self.note.utf8.elementsEqual(note.utf8) else { throw Self.malformed }
  }

  private static let malformed = EvidenceError(.malformed, "this is no note of a checkpoint")
}
