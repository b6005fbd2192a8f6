public import BusinessTime

extension Complaint {
  /// Something that is to be done to a complaint: a plain value.
  ///
  /// Commands are written by their names, with what was said and when it happened added to them:
  ///
  /// ```swift
  /// .assign(to: .person(anna))
  /// .close(.upheld, because: .accepted)
  /// .note.saying("She called again, and was calm.")
  /// .acknowledge.occurred(at: tenToTwelve)
  /// ```
  ///
  /// A command may be refused; what came of one that was not is in the events. Two commands are the
  /// same if their ``digest`` is.
  public struct Command: Hashable, Sendable {
    /// What it asks for.
    public var deed: Deed
    /// What is said with it: the account, the question, the answer, the reasons.
    public var text: Content?
    /// What is handed in with it.
    public var attachments: [Attachment]
    /// When it happened; `nil` for now.
    public var occurredAt: Timestamp?

    /// Makes a command out of a deed.
    public init(_ deed: Deed) {
      self.deed = deed
      attachments = []
    }

    /// The act to which it belongs.
    public var act: Act { deed.act }

    /// What is said with it, if it lies in the content vault.
    @inline(__always)
    var storedText: ContentReference? {
      if case .stored(let reference) = text { reference } else { nil }
    }
  }
}

extension Complaint.Command {
  /// The command with what is said with it.
  public func saying(_ text: Content) -> Complaint.Command {
    var command = self
    command.text = text
    return command
  }

  /// The command with what is said with it, as the data of a party.
  public func saying(_ text: String, of party: PartyID) -> Complaint.Command {
    saying(.text(text, of: party))
  }

  /// The command with what is handed in with it.
  public func attaching(_ attachments: Attachment...) -> Complaint.Command {
    var command = self
    command.attachments += attachments
    return command
  }

  /// The command as of an earlier instant: what was phoned at 11:50 and is recorded at 13:00.
  public func occurred(at instant: Timestamp) -> Complaint.Command {
    var command = self
    command.occurredAt = instant
    return command
  }
}
