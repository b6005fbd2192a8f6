extension Decision {
  /// Seals every event with its link in the chain of its complaint; see
  /// ``Complaint/Event/digest(after:)``.
  ///
  /// A desk does this before it commits, see `DeskOptions.sealsEvents`; whoever commits decisions without a desk calls
  /// it. What is sealed already stays as it is.
  public mutating func seal() {
    var writer = JSONWriter()
    for index in parts.indices { parts[index].seal(&writer) }
  }
}

extension Decision.Part {
  fileprivate mutating func seal(_ writer: inout JSONWriter) {
    if events.contains(where: { $0.digest != nil }) { return }
    var last = complaint.digest
    for index in events.indices {
      last = events[index].digest(after: last, &writer)
      events[index].digest = last
    }
    complaint.digest = last
  }
}
