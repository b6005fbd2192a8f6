public import BusinessTime

extension Complaint {
  /// That somebody is to be told of something: it follows from an event, and is committed with it.
  ///
  /// It has no words and no address: those are found when it is delivered, by its template and in the
  /// directory. So nothing of a person lies in the outbox.
  public struct Notification: Hashable, Sendable {
    /// The complaint.
    public internal(set) var complaint: ComplaintID
    /// The version of the event that it is about.
    public internal(set) var version: Int32
    /// The playbook by which that event was decided.
    public internal(set) var playbook: PlaybookVersion
    /// The key by which a repeated delivery is recognised; the same on every machine.
    public internal(set) var key: CommandID
    /// Whom it is for.
    public internal(set) var addressee: Addressee
    /// In which words.
    public internal(set) var template: TemplateName
    /// What the words may tell besides its complaint.
    public internal(set) var parameters: MessageParameters
    /// What was written, in the content vault: the question, the decision.
    public internal(set) var text: ContentReference?
    /// The languages of the addressee, the preferred one first; empty if they are not known.
    public internal(set) var languages: [LanguageTag]
    /// The ways of the addressee, the preferred one first; empty if they are not known.
    public internal(set) var channels: [ContactChannel]
    /// Not before this instant.
    public internal(set) var notBefore: Timestamp
    /// Not after this instant; `nil` for no end.
    public internal(set) var expiresAt: Timestamp?
    /// Whether it matters that it arrived: what came of it is recorded on the complaint.
    public internal(set) var isEvidential: Bool
    /// What several may be folded by: the same addressee and template.
    public internal(set) var coalescingKey: String
    /// The clock that it is about, if it is one.
    public internal(set) var clock: ClockReference?
    /// The rung whose people are told by it, if it draws them in or reminds them.
    public internal(set) var rung: Int32?

    package init(
      complaint: ComplaintID, version: Int32, playbook: PlaybookVersion, key: CommandID,
      addressee: Addressee, template: TemplateName, parameters: MessageParameters,
      text: ContentReference?, languages: [LanguageTag], channels: [ContactChannel],
      notBefore: Timestamp, expiresAt: Timestamp?, isEvidential: Bool, coalescingKey: String,
      clock: ClockReference?
    ) {
      self.complaint = complaint
      self.version = version
      self.playbook = playbook
      self.key = key
      self.addressee = addressee
      self.template = template
      self.parameters = parameters
      self.text = text
      self.languages = languages
      self.channels = channels
      self.notBefore = notBefore
      self.expiresAt = expiresAt
      self.isEvidential = isEvidential
      self.coalescingKey = coalescingKey
      self.clock = clock
    }

    /// A revision of a clock's cycle.
    public struct ClockReference: Hashable, Sendable {
      /// The clock.
      public internal(set) var name: ClockName
      /// The cycle.
      public internal(set) var cycle: Int32
    }
  }
}

extension Complaint.Notification {
  /// Whether it is still true of the complaint as it stands now: what is told of a clock is not, once
  /// that cycle has ended or another has begun; a request is not, once it is answered, and what draws
  /// in people is not, once somebody took notice.
  public func holds(for complaint: Complaint) -> Bool {
    if let rung {
      guard let now = complaint.rung, complaint.phase != .closed else { return false }
      return now.acknowledgedAt == nil && now.escalation.rung >= rung
    }
    if let clock {
      guard let now = complaint.clock(clock.name), now.cycle == clock.cycle else { return false }
      return now.isLive || template != .escalationWarning
    }
    switch template {
    case .approvalRequest: return complaint.draft?.isApproved == false
    case .infoRequest, .infoReminder: return complaint.phase == .waiting
    case .assigned: return addressee == complaint.owner.map(Addressee.owner)
    default: return true
    }
  }
}
