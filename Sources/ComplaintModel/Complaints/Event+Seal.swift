extension Complaint.Event {
  /// The digest that seals the event after the one before it.
  ///
  /// It is the SHA-256 over the 32 bytes of the digest before it in its complaint, zeroes for the
  /// first, followed by the bytes of ``encoded()`` without the member `digest`. So whoever changes,
  /// leaves out or puts in an event has to make anew the digest of every later one.
  ///
  /// It has no key: it shows that a history hangs together, and not who wrote it. To others it proves
  /// something by a ``Checkpoint`` that was kept elsewhere.
  public func digest(after previous: ContentDigest?) -> ContentDigest {
    var writer = JSONWriter()
    return digest(after: previous, &writer)
  }

  /// Seals the event after the one before it.
  ///
  /// - Returns: The bytes of the sealed event, which need not be written again.
  mutating func seal(after previous: ContentDigest?, _ writer: inout JSONWriter) -> StoredEvent {
    let link = digest(after: previous, &writer)
    digest = link
    writer.seal(with: link)
    return StoredEvent(writer.bytes)
  }

  private func digest(
    after previous: ContentDigest?, _ writer: inout JSONWriter
  ) -> ContentDigest {
    writer.removeAll()
    if digest == nil {
      writer.write(self)
    } else {
      var open = self
      open.digest = nil
      writer.write(open)
    }
    return writer.link(after: previous)
  }

  /// Whether the event is sealed, and its digest is the one that it has to have after another.
  public func isSealed(after previous: ContentDigest?) -> Bool {
    digest != nil && digest == digest(after: previous)
  }
}
