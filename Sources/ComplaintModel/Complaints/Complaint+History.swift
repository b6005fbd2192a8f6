import BusinessTime

extension Complaint {
  /// Folds a history.
  ///
  /// ```swift
  /// let complaint = try Complaint(events)
  /// ```
  ///
  /// - Parameter history: Every event of one complaint, from its first on, in order.
  /// - Throws: ``HistoryFault`` if there is none, if the first does not begin a complaint or another
  ///   does, or if one does not follow the one before: another tenant or complaint, a version left out
  ///   or there twice.
  public init(_ history: some Sequence<Event>) throws(HistoryFault) {
    // Most histories are lists; of anything else a list is made, which is gone through quickly.
    try self.init(listed: history as? [Event] ?? Array(history))
  }

  private init(listed history: [Event]) throws(HistoryFault) {
    guard let first = history.first else {
      throw HistoryFault(.empty, nil, "a history has at least one event")
    }
    try self.init(opening: first)
    for event in history.dropFirst() { try follow(event) }
  }

  /// Begins a complaint with its first event.
  ///
  /// - Throws: ``HistoryFault`` if the event does not begin one.
  public init(opening event: Event) throws(HistoryFault) {
    guard let opened = Complaint.opened(by: event) else {
      throw HistoryFault(
        .noBeginning, event, "a history begins with version 1, by filed or adopted and in a stage")
    }
    self = opened
  }

  /// It is no initialiser, because an initialiser gets its argument for good, and would copy what is in it.
  @inline(never)
  private static func opened(by event: Event) -> Complaint? {
    var unasked: Occurrence.Passings?
    var complaint = opened(by: event.parts.value, &unasked)
    if let digest = event.digest { complaint?.digest = digest }
    return complaint
  }

  /// The complaint that begins with an event, `nil` if it begins none; `passed` is as in
  /// ``Parts/record(_:_:)``.
  static func opened(
    by event: Event.Parts, _ passed: inout Occurrence.Passings?
  ) -> Complaint? {
    guard event.version == 1, let entry = event.stage,
      let parts = event.body.beginning(event, in: entry)
    else { return nil }
    var complaint = Complaint(parts)
    complaint.parts.value.apply(event, &passed)
    return complaint
  }

  /// Takes in an event that has to follow the last one.
  ///
  /// - Throws: ``HistoryFault``; the complaint is then as it was.
  public mutating func follow(_ event: Event) throws(HistoryFault) {
    guard event.complaint == id, event.tenant == tenant else {
      throw HistoryFault(.otherComplaint, event, "complaint \(id) of tenant \(tenant) is expected")
    }
    guard event.version == version &+ 1 else {
      throw HistoryFault(.wrongVersion, event, "version \(version &+ 1) is expected")
    }
    guard !event.body.isBeginning else {
      throw HistoryFault(.secondBeginning, event, "it has begun already")
    }
    apply(event)
  }
}

extension Complaint.Body {
  /// Whether a complaint begins by this.
  fileprivate var isBeginning: Bool {
    if case .filed = self { return true }
    if case .adopted = self { return true }
    return false
  }

  /// The complaint that begins by this, before the rest of the event is taken in; `nil` if none does.
  fileprivate func beginning(
    _ event: Complaint.Event.Parts, in entry: Complaint.StageEntry
  ) -> Complaint.Parts? {
    if case .filed(let intake) = self {
      return Complaint.Parts(beginning: intake, Complaint.File(account: event.text), event, entry)
    }
    guard case .adopted(let adoption) = self else { return nil }
    var parts = Complaint.Parts(
      beginning: adoption.intake, Complaint.File(account: event.text), event, entry)
    parts.file.value.source = adoption.source
    if let outcome = adoption.outcome {
      parts.file.value.answer = Complaint.Answer(
        decision: Complaint.CommunicatedDecision(outcome),
        message: Complaint.Message(version: event.version, at: event.occurredAt))
    }
    var unasked: Occurrence.Passings?
    for record in adoption.milestones { parts.pass(record.milestone, at: record.at, &unasked) }
    return parts
  }
}

extension Complaint.Parts {
  fileprivate init(
    beginning intake: Intake, _ file: Complaint.File, _ event: Complaint.Event.Parts,
    _ entry: Complaint.StageEntry
  ) {
    self.init(
      intake, file, id: event.complaint, tenant: event.tenant, playbook: event.playbook, in: entry,
      at: event.occurredAt, recordedAt: event.recordedAt)
  }
}

/// Why events are not the history of a complaint.
///
/// The complaint is set aside until somebody looks into it; others go on.
public struct HistoryFault: Error, Hashable, Sendable {
  /// The stable name of a kind of fault; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// There is no event.
    public static let empty = Code(rawValue: "empty")
    /// The first event does not begin a complaint.
    public static let noBeginning = Code(rawValue: "noBeginning")
    /// An event begins a complaint that has begun.
    public static let secondBeginning = Code(rawValue: "secondBeginning")
    /// An event belongs to another complaint or tenant.
    public static let otherComplaint = Code(rawValue: "otherComplaint")
    /// A version is left out or there twice.
    public static let wrongVersion = Code(rawValue: "wrongVersion")
  }

  /// The kind of fault.
  public let code: Code
  /// The complaint that the event names; `nil` without an event.
  public let complaint: ComplaintID?
  /// The version that the event names; `nil` without an event.
  public let version: Int32?
  /// What is wrong and what was expected, as a sentence part for people.
  public let message: String

  init(_ code: Code, _ event: Complaint.Event?, _ message: String) {
    self.code = code
    complaint = event?.complaint
    version = event?.version
    self.message = message
  }
}

extension HistoryFault: CustomStringConvertible {
  /// Which event is meant, what is wrong, and the code.
  public var description: String {
    guard let complaint, let version else { return "\(message) (\(code))" }
    return "event \(version) of complaint \(complaint): \(message) (\(code))"
  }
}
