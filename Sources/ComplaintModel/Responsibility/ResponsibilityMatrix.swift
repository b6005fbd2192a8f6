/// Who is responsible, accountable, consulted and informed, for each category of complaints.
///
/// A row says what is particular about a category; whatever it leaves open holds as for the category
/// above, in the end as for all complaints. So every look-up finds somebody responsible and exactly
/// one accountable.
///
/// ```swift
/// let matrix = try ResponsibilityMatrix(
///   otherwise: .init(
///     responsible: [.queue(firstLine)], accountable: .role(.manager)),
///   rows: [.init(.safety, .init(accountable: .role(.quality), informed: [.role(.executive)]))])
///
/// let duties = matrix.duties(for: .safetyFire)
/// duties.accountable.participants  // [.role(.quality)]
/// duties.accountable.from  // .safety
/// duties.responsible.from  // nil: as for all complaints
/// ```
///
/// It says which roles have a part, not which persons, and gives nobody access to anything.
public struct ResponsibilityMatrix: Hashable, Sendable {
  /// What holds for all complaints, unless a row says otherwise.
  public let otherwise: Assignment

  /// What is particular about categories, in any order.
  public let rows: [Row]

  /// Who has which duty; `nil` where that is left to what is above.
  ///
  /// An empty list says: nobody.
  public struct Assignment: Hashable, Sendable {
    /// Who does the work.
    public let responsible: [Participant]?
    /// Who answers for it.
    public let accountable: Participant?
    /// Who is asked before a decision.
    public let consulted: [Participant]?
    /// Who is told of the decision.
    public let informed: [Participant]?

    /// Makes an assignment.
    public init(
      responsible: [Participant]? = nil, accountable: Participant? = nil,
      consulted: [Participant]? = nil, informed: [Participant]? = nil
    ) {
      self.responsible = responsible
      self.accountable = accountable
      self.consulted = consulted
      self.informed = informed
    }

    /// Who has a duty, `nil` if it is left open.
    public func participants(_ duty: Duty) -> [Participant]? {
      switch duty {
      case .responsible: responsible
      case .accountable: accountable.map { [$0] }
      case .consulted: consulted
      case .informed: informed
      }
    }
  }

  /// What is particular about a category and what lies below it.
  public struct Row: Hashable, Sendable {
    /// The category.
    public let category: ComplaintCategory
    /// Who has which duty there.
    public let assignment: Assignment

    /// Makes a row.
    public init(_ category: ComplaintCategory, _ assignment: Assignment) {
      self.category = category
      self.assignment = assignment
    }
  }

  /// The places of the rows by their categories.
  private let index: [ComplaintCategory: Int]

  /// Makes a matrix.
  ///
  /// - Throws: ``InvalidDefinition`` with every fault: if `otherwise` names nobody responsible or
  ///   nobody accountable, if a row says that nobody is responsible or says nothing at all, if two
  ///   rows are about one category, if somebody stands twice in a list, or if a name is not well
  ///   formed.
  public init(otherwise: Assignment, rows: [Row] = []) throws(InvalidDefinition) {
    self.init(known: otherwise, rows: rows)
    try InvalidDefinition.check(faults)
  }

  init(known otherwise: Assignment, rows: [Row]) {
    self.otherwise = otherwise
    self.rows = rows
    index = Dictionary(
      rows.enumerated().map { ($1.category, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A starting point in the library's own roles.
  ///
  /// Agents do the work, the complaints manager answers for it, and the supervisor is told. For
  /// quality and safety, privacy, contracts and business conduct those who know are consulted; what
  /// concerns safety also reaches top management, which ISO 10002 wants informed of what is serious.
  public static let standard = ResponsibilityMatrix(
    known: Assignment(
      responsible: [.role(.agent)], accountable: .role(.manager), consulted: [],
      informed: [.role(.supervisor)]),
    rows: [
      Row(.quality, Assignment(consulted: [.role(.quality)])),
      Row(.policyContract, Assignment(consulted: [.role(.legal)])),
      Row(.technical, Assignment(consulted: [.role(.specialist)])),
      Row(.privacy, Assignment(consulted: [.role(.privacyOfficer)])),
      Row(
        .safety,
        Assignment(
          responsible: [.role(.specialist)], consulted: [.role(.quality), .role(.legal)],
          informed: [.role(.supervisor), .role(.executive)])),
      Row(.otherConduct, Assignment(consulted: [.role(.legal)])),
    ])
}

/// Who has which duty for a category, each with the row that says so.
public struct Duties: Hashable, Sendable {
  /// Who does the work.
  public let responsible: Finding
  /// Who answers for it: one.
  public let accountable: Finding
  /// Who is asked before a decision.
  public let consulted: Finding
  /// Who is told of the decision.
  public let informed: Finding

  /// Who has one duty, and why.
  public struct Finding: Hashable, Sendable {
    /// Who has it.
    public let participants: [Participant]
    /// The category of the row that says so; `nil` if it holds for all complaints.
    public let from: ComplaintCategory?
  }

  /// Who has a duty, and why.
  public func finding(_ duty: Duty) -> Finding {
    switch duty {
    case .responsible: responsible
    case .accountable: accountable
    case .consulted: consulted
    case .informed: informed
    }
  }
}

extension ResponsibilityMatrix {
  /// Who has which duty for a category; for a complaint without one, what holds for all complaints.
  public func duties(for category: ComplaintCategory?) -> Duties {
    Duties(
      responsible: finding(.responsible, for: category),
      accountable: finding(.accountable, for: category),
      consulted: finding(.consulted, for: category),
      informed: finding(.informed, for: category))
  }

  private func finding(_ duty: Duty, for category: ComplaintCategory?) -> Duties.Finding {
    var place = category
    while let current = place {
      if let row = index[current], let found = rows[row].assignment.participants(duty) {
        return Duties.Finding(participants: found, from: current)
      }
      place = current.parent
    }
    return Duties.Finding(participants: otherwise.participants(duty) ?? [], from: nil)
  }
}
