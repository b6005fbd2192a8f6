extension Complaint.Event {
  /// What happened, in a few words, as a ``ComplaintView`` says it.
  public var wording: Wording { Happening(body.kind).wording }
}
