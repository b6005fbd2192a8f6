extension Decision {
  /// Seals every event with its link in the chain of its complaint; see
  /// ``Complaint/Event/digest(after:)``.
  ///
  /// A desk does this before it commits, see `DeskOptions.sealsEvents`; whoever commits decisions without a desk calls
  /// it. What is sealed already stays as it is.
  ///
  /// - Returns: For each part the bytes of its events, which a store keeps as they are: they need not be
  ///   written again.
  @discardableResult
  public mutating func seal() -> [[StoredEvent]] {
    var writer = JSONWriter()
    return seal(with: &writer)
  }

  /// The same, with a writer that can be used again.
  package mutating func seal(with writer: inout JSONWriter) -> [[StoredEvent]] {
    parts.indices.map { parts[$0].seal(&writer) }
  }
}

extension Decision.Part {
  fileprivate mutating func seal(_ writer: inout JSONWriter) -> [StoredEvent] {
    if events.contains(where: { $0.digest != nil }) {
      return events.map { StoredEvent($0.encoded()) }
    }
    var last = complaint.digest
    let stored = events.indices.map { index in
      defer { last = events[index].digest }
      return events[index].seal(after: last, &writer)
    }
    complaint.digest = last
    return stored
  }
}
