public import ComplaintDesk
public import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/CheckpointSigner``, each as a function that looks at any driver.
public struct SignerLaws<Signer: CheckpointSigner>: Sendable {
  private let examiner: Examiner<Signer>
  private let isGood: @Sendable (CheckpointSignature, [UInt8]) async throws -> Bool

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - isGood: Whether a signature is good for a text, as somebody asks who has the public key alone.
  ///   - make: Makes a signer.
  public init(
    isGood: @escaping @Sendable (CheckpointSignature, [UInt8]) async throws -> Bool,
    _ make: @escaping @Sendable () async throws -> Signer
  ) {
    examiner = Examiner(make: make, discard: { _ in })
    self.isGood = isGood
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await signaturesAreGoodForTheirText(at: location)
    await keysHaveOneName(at: location)
  }

  private var texts: [[UInt8]] {
    (0..<4).map { number in
      let checkpoint = Checkpoint(
        of: "signed", size: number, root: ContentDigest.zero, at: Scenario.start)
      return Array(checkpoint.text.utf8)
    }
  }

  /// A signature is good for the text that was signed, and for no other.
  public func signaturesAreGoodForTheirText(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examiner.examine(#function, at: location) { law, signer in
      for (index, text) in texts.enumerated() {
        let signature = try law.some(try await signer.sign(text), "nothing was signed")
        for (other, another) in texts.enumerated() {
          law.expect(
            try await isGood(signature, another) == (other == index),
            "the signature of text \(index) is wrongly judged for text \(other)")
        }
      }
    }
  }

  /// The key has a name that fits into a note, the same for every text, and one id.
  public func keysHaveOneName(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, signer in
      let first = try law.some(try await signer.sign(texts[0]), "nothing was signed")
      law.expect(
        !first.key.isEmpty && !first.key.contains { $0.isWhitespace || $0 == "+" },
        "\"\(first.key)\" is no name of a key")
      law.expect(!first.bytes.isEmpty, "the signature is empty")
      for text in texts {
        let signature = try law.some(try await signer.sign(text), "nothing was signed")
        law.expect("the name of the key", signature.key, is: first.key)
        law.expect("its id", signature.keyID, is: first.keyID)
      }
    }
  }
}
