import ComplaintModel

/// The other side: it has an evidence file and one thing that it trusts, and nothing else of the desk.
struct Verifier {
  /// What is trusted.
  enum Trust {
    /// A public key from a source of its own.
    case publicKey(OpenSSL)
    /// The root of a checkpoint, as it was published or handed over at the time.
    case root(ContentDigest)

    func covers(_ signed: SignedCheckpoint) throws -> Bool {
      switch self {
      case .root(let root): signed.checkpoint.root == root
      case .publicKey(let key):
        try signed.signatures.contains { signature in
          try key.isGood(signature.bytes, for: Array(signed.checkpoint.text.utf8))
        }
      }
    }
  }

  let trust: Trust

  /// What the file shows, a line for each thing.
  ///
  /// - Throws: `EvidenceError` with the first thing that does not fit.
  func findings(in bytes: [UInt8]) throws(EvidenceError) -> [String] {
    let file = try EvidenceFile(decoding: bytes)
    try file.verify(trust.covers)
    let checkpoint = file.checkpoint.checkpoint
    return [
      "complaint \(file.complaint) of \(file.tenant): \(file.events.count) events, none left out",
      "as of \(checkpoint.at), when the feed had \(checkpoint.size) records",
    ] + file.events.compactMap(Self.line)
  }

  /// Only now is an event decoded, and one that a newer version wrote is shown as it is.
  private static func line(_ stored: StoredEvent) -> String? {
    guard let (event, _) = try? Complaint.Event.tolerant(decoding: stored.bytes) else {
      return String(decoding: stored.bytes, as: UTF8.self)
    }
    let what = "\(event.body)".prefix { $0 != "(" }
    return "  \(event.version). \(event.occurredAt) \(what) by \(event.actor)"
  }
}
