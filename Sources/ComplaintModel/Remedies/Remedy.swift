public import BusinessTime

/// One thing that is done to put right what a complaint was about, and how far it has come.
///
/// ```swift
/// var remedy = try Remedy(
///   1, .refund, amount: Money("CNY 128.00"), proposedBy: .person(Signatory(anna, at: now)))
/// remedy = try remedy.advanced(to: .approved, by: .person(Signatory(ben, at: later)))
/// remedy.state  // .approved
/// ```
///
/// Who may take which step is not said here but by ``AuthorityTable`` and the access rules. What was
/// written to the complainant about it is in the content vault.
public struct Remedy: Hashable, Sendable, Identifiable {
  /// Its number within the complaint.
  public struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable,
    ExpressibleByIntegerLiteral, CustomStringConvertible
  {
    /// The number.
    public let rawValue: Int32

    /// Makes an id from a number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Makes an id from a number.
    public init(integerLiteral number: Int32) { rawValue = number }

    /// The number.
    public var description: String { "\(rawValue)" }

    /// Whether the first number is smaller.
    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
  }

  /// Its number within the complaint.
  public internal(set) var id: ID

  /// What is done.
  public internal(set) var kind: RemedyKind

  /// What it is worth, more than nothing; `nil` for one that is not of money.
  public internal(set) var amount: Money?

  /// The budget that pays for it once it is promised or given by a rule; `nil` if none does.
  public internal(set) var budget: BudgetName?

  /// The steps that it has taken, from the proposal on.
  public internal(set) var steps: [Step]

  /// How far a remedy has come.
  public enum State: String, ClosedVocabulary {
    /// Somebody wants to give it.
    case proposed
    /// It may be given.
    case approved
    /// The complainant knows of it.
    case promised
    /// It has been given.
    case fulfilled
    /// It will not be given.
    case cancelled

    /// What people read.
    public var term: Term<State> {
      switch self {
      case .proposed: Term(self, "Proposed", "已提出")
      case .approved: Term(self, "Approved", "已批准")
      case .promised: Term(self, "Promised", "已承诺")
      case .fulfilled: Term(self, "Fulfilled", "已兑现")
      case .cancelled: Term(self, "Cancelled", "已取消")
      }
    }
  }

  /// Who took a step: a person, an automatic rule, or another actor.
  public enum Author: Hashable, Sendable {
    /// A person, perhaps standing in for another.
    case person(Signatory)
    /// A rule among the ``AutomaticRemedies``.
    case rule(RuleName, at: Timestamp)
    /// Somebody else, as the complainant who reports that a repair was done.
    case other(ActorID, at: Timestamp)

    /// When the step was taken.
    public var at: Timestamp {
      switch self {
      case .person(let signatory): signatory.at
      case .rule(_, let instant), .other(_, let instant): instant
      }
    }
  }

  /// A step that a remedy has taken.
  public struct Step: Hashable, Sendable {
    /// How far it came by it.
    public internal(set) var state: State
    /// Who took it, and when.
    public internal(set) var by: Author

    init(_ state: State, by author: Author) {
      self.state = state
      by = author
    }
  }

  /// Makes a remedy that is proposed.
  ///
  /// - Throws: ``RemedyError/Code/amountMissing`` for a kind that ``RemedyKind/isOfMoney`` without an
  ///   amount, ``RemedyError/Code/amountNotPositive`` for an amount of nothing or less.
  public init(
    _ id: ID, _ kind: RemedyKind, amount: Money? = nil, proposedBy author: Author
  ) throws(RemedyError) {
    if let amount, amount.minorUnits <= 0 {
      throw RemedyError(.amountNotPositive, "a remedy is worth more than nothing, not \(amount)")
    }
    if amount == nil, kind.isOfMoney {
      throw RemedyError(.amountMissing, "a remedy of the kind \"\(kind)\" states its amount")
    }
    self.id = id
    self.kind = kind
    self.amount = amount
    budget = nil
    steps = [Step(.proposed, by: author)]
  }

  /// A remedy that is known to be right.
  init(
    recorded id: ID, _ kind: RemedyKind, _ amount: Money?, from budget: BudgetName? = nil,
    _ steps: [Step]
  ) {
    self.id = id
    self.kind = kind
    self.amount = amount
    self.budget = budget
    self.steps = steps
  }
}

extension RemedyKind {
  /// Whether it is money by its nature, so that it cannot be without an amount.
  ///
  /// Refund, compensation and price reduction are. Others may have an amount, too: what a
  /// replacement costs.
  public var isOfMoney: Bool {
    self == .refund || self == .compensation || self == .priceReduction
  }
}

extension Remedy {
  /// How far it has come.
  public var state: State { steps.last?.state ?? .proposed }

  /// Who proposed it, and when.
  public var proposedBy: Author { steps[0].by }

  /// The rule that proposed it, if it is automatic.
  public var rule: RuleName? {
    switch proposedBy {
    case .person, .other: nil
    case .rule(let name, _): name
    }
  }

  /// The last step to a state, `nil` if it has not come there.
  public func step(to state: State) -> Step? { steps.last { $0.state == state } }

  /// The remedy after another step.
  ///
  /// - Throws: ``RemedyError/Code/stepNotPossible`` if the step does not follow from the state (see
  ///   ``State/canBecome(_:)``), or lies before the last one.
  public func advanced(to state: State, by author: Author) throws(RemedyError) -> Remedy {
    guard self.state.canBecome(state) else {
      throw RemedyError(
        .stepNotPossible, "remedy \(id) is \(self.state.rawValue) and cannot be \(state.rawValue)")
    }
    if let last = steps.last?.by.at, author.at < last {
      throw RemedyError(
        .stepNotPossible, "remedy \(id) took its last step at \(last), after \(author.at)")
    }
    var advanced = self
    advanced.steps.append(Step(state, by: author))
    return advanced
  }
}

extension Remedy.State {
  /// Whether a remedy can go from here to `next` in one step.
  ///
  /// It is proposed, approved, promised and fulfilled in this order, and can be cancelled until it is
  /// fulfilled. Where the proposer's own authority suffices, approval may be left out.
  public func canBecome(_ next: Remedy.State) -> Bool {
    switch (self, next) {
    case (.proposed, .approved), (.proposed, .promised), (.approved, .promised),
      (.promised, .fulfilled), (.proposed, .cancelled), (.approved, .cancelled),
      (.promised, .cancelled):
      true
    case (.proposed, _), (.approved, _), (.promised, _), (.fulfilled, _), (.cancelled, _): false
    }
  }
}

extension Sequence<Remedy> {
  /// What the remedies are worth that are not cancelled, a sum for each currency in the order of
  /// their codes.
  ///
  /// - Throws: ``MoneyError/Code/overflow``.
  public func totals() throws(MoneyError) -> [Money] {
    var totals: [Money] = []
    for remedy in self where remedy.state != .cancelled {
      guard let amount = remedy.amount else { continue }
      if let place = totals.firstIndex(where: { $0.currency == amount.currency }) {
        totals[place] = try totals[place] + amount
      } else {
        totals.append(amount)
      }
    }
    if totals.count > 1 { totals.sort { $0.currency < $1.currency } }
    return totals
  }
}
