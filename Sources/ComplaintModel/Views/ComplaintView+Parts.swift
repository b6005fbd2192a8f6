public import BusinessTime

extension ComplaintView {
  /// Where a complaint stands.
  public struct Status: Hashable, Sendable {
    /// The phase.
    public internal(set) var phase: Phase
    /// The stage; `nil` for a party, to whom the steps of the house mean nothing.
    public internal(set) var stage: Stage?
    /// Since when it is in the phase.
    public internal(set) var since: Timestamp
    /// When it was received.
    public internal(set) var receivedAt: Timestamp
    /// What is being waited for.
    public internal(set) var waitingFor: WaitingReason?
    /// How it ended.
    public internal(set) var closing: Complaint.Closing?
    /// The same in a sentence.
    public internal(set) var words: Wording
  }

  /// What a complaint is about.
  public struct Subject: Hashable, Sendable {
    /// The way it came by.
    public internal(set) var channel: ContactChannel
    /// The language in which the complainant wrote or spoke.
    public internal(set) var language: LanguageTag?
    /// The category.
    public internal(set) var category: ComplaintCategory?
    /// When it happened.
    public internal(set) var happenedAt: Timestamp?
    /// Where it happened.
    public internal(set) var place: String?
    /// The product or service.
    public internal(set) var product: ProductID?
    /// The order or contract.
    public internal(set) var order: OrderID?
    /// The supplier or partner who had a part in it.
    public internal(set) var supplier: SupplierID?
  }

  /// Who did something, as far as the reader may know.
  @nonexhaustive
  public enum Side: String, ClosedVocabulary {
    /// The reader.
    case reader
    /// The organisation, its people and its software.
    case organisation
    /// The complainant or another party.
    case party

    /// What people read.
    public var term: Term<Side> {
      switch self {
      case .reader: Term(self, "You", "您")
      case .organisation: Term(self, "The organisation", "本机构")
      case .party: Term(self, "A party", "当事人")
      }
    }
  }

  /// Something that happened.
  public struct Entry: Hashable, Sendable {
    /// The version of the complaint after it.
    public internal(set) var version: Int32
    /// When it happened.
    public internal(set) var at: Timestamp
    /// The name of what happened, as it stands in events.
    public internal(set) var kind: String
    /// What people read for it.
    public internal(set) var wording: Wording
    /// Who did it.
    public internal(set) var by: Side
    /// Who that was, if that may be seen.
    public internal(set) var actor: ActorID?
    /// What was written or said, if that may be seen.
    public internal(set) var text: ContentReference?
    /// What was handed in, as far as it may be seen.
    public internal(set) var attachments: [Evidence]
  }

  /// Something that happens next.
  public struct Expectation: Hashable, Sendable {
    /// What.
    public internal(set) var wording: Wording
    /// By when; `nil` where no date is set or the time stands still.
    public internal(set) var by: Timestamp?
    /// Whose turn it is.
    public internal(set) var from: Side
    /// The clock that says so, if one does.
    public internal(set) var clock: ClockName?
  }

  /// What is claimed, offered and promised.
  public struct Claims: Hashable, Sendable {
    /// The amount that the complainant claims.
    public internal(set) var claimed: Money?
    /// What the complainant wants.
    public internal(set) var sought: [RemedyKind]
    /// What is done to put it right; for a party only what it knows of.
    public internal(set) var remedies: [Line]

    /// One remedy.
    public struct Line: Hashable, Sendable {
      /// Its number.
      public internal(set) var id: Remedy.ID
      /// What is done.
      public internal(set) var kind: RemedyKind
      /// What it is worth.
      public internal(set) var amount: Money?
      /// How far it has come.
      public internal(set) var state: Remedy.State
    }
  }

  /// What was decided.
  public struct Findings: Hashable, Sendable {
    /// The decision of which the complainant was told last.
    public internal(set) var decision: Complaint.CommunicatedDecision?
    /// What was written about it.
    public internal(set) var text: ContentReference?
    /// When the complainant was told.
    public internal(set) var at: Timestamp?
    /// What the complainant replied.
    public internal(set) var reply: Complaint.Reply?
    /// Further reviews.
    public internal(set) var reviews: [Complaint.Review]
    /// Referrals to bodies outside.
    public internal(set) var referrals: [Complaint.Referral]
  }
}
