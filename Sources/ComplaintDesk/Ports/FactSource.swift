public import BusinessTime
public import ComplaintModel

/// The host's answers to what a decision has to know from outside the complaint: the tier of a customer,
/// how many similar complaints there are, who leads whom.
///
/// ```swift
/// struct Customers: FactSource {
///   func facts(for question: FactQuestion) async throws -> [String: FactValue] {
///     ["tier": .text(try await database.tier(of: question.intake.party(.complainant)))]
///   }
/// }
/// ```
///
/// Laws: it answers what it is asked, or less; a name that it leaves out is not known. It changes
/// nothing. An error refuses the command and may be tried again; it is never taken for "not known".
public protocol FactSource: Sendable {
  /// Answers a question.
  func facts(for question: FactQuestion) async throws -> [String: FactValue]

  /// Who takes complaints from a queue at the moment; `nil` if that is not known. It is asked only for
  /// queues of which the playbook's ``ComplaintModel/Routing`` speaks; names of the question mean nothing.
  func roster(of queue: QueueID, for question: FactQuestion) async throws -> Roster?

  /// To whom a person reports, or who leads a queue; `nil` for nobody. It is asked only where the
  /// playbook's ladder names a reporting line and a rung is drawn in; names of the question mean nothing.
  func superior(of owner: Owner, for question: FactQuestion) async throws -> AgentID?
}

extension FactSource {
  /// Nothing is known of anybody: complaints stay in their queues.
  public func roster(of queue: QueueID, for question: FactQuestion) async throws -> Roster? { nil }

  /// Nobody stands above anybody: rungs that name a reporting line are vacant.
  public func superior(of owner: Owner, for question: FactQuestion) async throws -> AgentID? { nil }
}

/// What a decision has to know.
public struct FactQuestion: Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// The names that are asked for, without `outside.`.
  public let names: [String]
  /// The complaint; `nil` for one that is being filed.
  public let complaint: Complaint?
  /// The id of the complaint, also of one that is being filed.
  public let id: ComplaintID
  /// What the complaint is about.
  public let intake: Intake
  /// The present instant.
  public let now: Timestamp

  /// Makes a question.
  public init(
    tenant: TenantID, names: [String], complaint: Complaint?, id: ComplaintID, intake: Intake,
    now: Timestamp
  ) {
    self.tenant = tenant
    self.names = names
    self.complaint = complaint
    self.id = id
    self.intake = intake
    self.now = now
  }
}

extension FactQuestion {
  /// The same question with other names.
  public func asking(_ names: [String]) -> FactQuestion {
    FactQuestion(
      tenant: tenant, names: names, complaint: complaint, id: id, intake: intake, now: now)
  }
}

/// A source that knows nothing.
public struct NoFacts: FactSource {
  /// Makes one.
  public init() {}

  /// Nothing.
  public func facts(for question: FactQuestion) async throws -> [String: FactValue] { [:] }
}

/// A source that asks several, one after another, for what the earlier ones did not know.
public struct FactSources: FactSource {
  private let sources: [any FactSource]

  /// Puts sources together, the first one first.
  public init(_ sources: any FactSource...) { self.sources = sources }

  /// What the first source says that knows it.
  public func facts(for question: FactQuestion) async throws -> [String: FactValue] {
    var known: [String: FactValue] = [:]
    for source in sources {
      let missing = question.names.filter { known[$0] == nil }
      if missing.isEmpty { break }
      known.merge(try await source.facts(for: question.asking(missing))) { first, _ in first }
    }
    return known
  }

  /// What the first source says that knows somebody.
  public func superior(of owner: Owner, for question: FactQuestion) async throws -> AgentID? {
    for source in sources {
      if let superior = try await source.superior(of: owner, for: question) { return superior }
    }
    return nil
  }

  /// What the first source says that knows who there is.
  public func roster(of queue: QueueID, for question: FactQuestion) async throws -> Roster? {
    for source in sources {
      if let roster = try await source.roster(of: queue, for: question) { return roster }
    }
    return nil
  }
}
