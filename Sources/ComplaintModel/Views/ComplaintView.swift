/// What one reader may see of a complaint: a projection for portals and for the screens of colleagues.
///
/// ```swift
/// let view = complaint.view(for: customer, history: history, by: playbook)
/// view.status?.words.text(in: .english)  // "We are working on your complaint."
/// view.next.first?.by  // by when the decision is promised
/// ```
///
/// What the reader may not see is not in it: a part that is absent is unknown to whoever has only the
/// view. ``parts`` says which there could be.
///
/// A party sees where the complaint stands in words, what it noticed anyway, what is owed to it, what it
/// wrote itself and what was written to it. It never sees an internal note, a colleague's name or
/// anything of other persons, whatever the playbook says. Who represents the complainant sees what the
/// complainant sees.
///
/// Texts and documents are references into the content vault; to read one for somebody, ask whether the
/// view ``contains(_:)`` it.
public struct ComplaintView: Hashable, Sendable, Identifiable {
  /// The complaint.
  public internal(set) var id: ComplaintID
  /// What of it may be seen, in the order in which ``ComplaintPart`` lists it; empty for nothing.
  public internal(set) var parts: [ComplaintPart]
  /// Where it stands.
  public internal(set) var status: Status?
  /// What it is about.
  public internal(set) var subject: Subject?
  /// What happened, in order.
  public internal(set) var timeline: [Entry] = []
  /// What happens next, the soonest first and what has no date last.
  public internal(set) var next: [Expectation] = []
  /// The complaint in the complainant's words.
  public internal(set) var account: ContentReference?
  /// What shows what happened.
  public internal(set) var evidence: [Evidence] = []
  /// Who takes part.
  public internal(set) var parties: [Involvement] = []
  /// What is known of the customer, with vulnerabilities and adjustments only where those may be seen.
  public internal(set) var customer: Customer?
  /// What is claimed, offered and promised.
  public internal(set) var money: Claims?
  /// What was decided.
  public internal(set) var decision: Findings?
  /// The answer that is being prepared.
  public internal(set) var draft: Complaint.Draft?
  /// The promises and timers.
  public internal(set) var clocks: [Clock] = []
  /// How serious it is, and why.
  public internal(set) var seriousness: Seriousness?
  /// Who has it and had it.
  public internal(set) var responsibility: Responsibility?
  /// What has to be done.
  public internal(set) var tasks: [Complaint.TaskRecord] = []
  /// How it relates to other complaints.
  public internal(set) var links: [Complaint.Link] = []
  /// Marks and the host's own facts.
  public internal(set) var marks: Marks?
  /// Whether it is held, and whose data were erased.
  public internal(set) var protection: Protection?

  init(of id: ComplaintID, _ parts: Set<ComplaintPart>) {
    self.id = id
    self.parts = ComplaintPart.allCases.filter(parts.contains)
  }
}

extension ComplaintView {
  /// Whether the reader sees nothing at all, not even that there is such a complaint.
  public var isEmpty: Bool { parts.isEmpty }

  /// Whether a part may be seen.
  public func shows(_ part: ComplaintPart) -> Bool { parts.contains(part) }

  /// Whether a text or document is shown in it, so that the reader may read what lies in the vault.
  public func contains(_ content: ContentReference) -> Bool {
    account == content || draft?.text == content || decision?.text == content
      || evidence.contains { $0.content == content } || tasks.contains { $0.text == content }
      || timeline.contains { entry in
        entry.text == content || entry.attachments.contains { $0.content == content }
      }
  }
}
