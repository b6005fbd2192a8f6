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
    guard let intake = event.body.beginning else { return nil }
    var complaint = Complaint(about: intake, as: event.complaint, of: event.tenant)
    var unasked: Occurrence.Passings?
    guard complaint.parts.value.open(by: event.parts.value, &unasked) else { return nil }
    if let digest = event.digest { complaint.digest = digest }
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
    guard event.body.beginning == nil else {
      throw HistoryFault(.secondBeginning, event, "it has begun already")
    }
    apply(event)
  }
}

extension Complaint.Body {
  /// What a complaint is about that begins by this; `nil` if none does.
  fileprivate var beginning: Intake? {
    switch self {
    case .filed(let intake): intake
    case .adopted(let adoption): adoption.intake
    default: nil
    }
  }
}

extension Complaint.Parts {
  /// Begins as its first event says; `passed` is as in ``record(_:_:)``.
  ///
  /// - Returns: Whether the event begins a complaint; nothing has changed if it does not.
  mutating func open(
    by event: Complaint.Event.Parts, _ passed: inout Occurrence.Passings?
  ) -> Bool {
    guard event.version == 1, let entry = event.stage else { return false }
    switch event.body {
    case .filed: break
    case .adopted(let adoption): takeOver(adoption, event)
    default: return false
    }
    (stage, stageEnteredAt) = (entry.stage, event.occurredAt)
    (phase, phaseEnteredAt) = (entry.phase, event.occurredAt)
    ownedSince = event.occurredAt
    if let account = event.text { file.value.account = account }
    apply(event, &passed)
    return true
  }

  /// Notes what another system knew.
  private mutating func takeOver(_ adoption: Complaint.Adoption, _ event: Complaint.Event.Parts) {
    file.value.source = adoption.source
    if let outcome = adoption.outcome {
      file.value.answer = Complaint.Answer(
        decision: Complaint.CommunicatedDecision(outcome),
        message: Complaint.Message(version: event.version, at: event.occurredAt))
    }
    var unasked: Occurrence.Passings?
    for record in adoption.milestones { pass(record.milestone, at: record.at, &unasked) }
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
