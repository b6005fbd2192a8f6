/// How complaints come from queues to persons.
///
/// ```swift
/// definition.routing = Routing([
///   QueueRouting("first-line"),
///   QueueRouting("experts", levels: [1, 1, 2, 3, 3], language: .required),
/// ])
/// ```
///
/// The ``OwnerTable`` leads a complaint to a person or to a queue. In a queue that is named here it does
/// not stay: it goes on to one of those whom the host's ``Roster`` names, when it is filed or taken up
/// again, when it enters a stage for which the table has a rule, and when it is assigned without saying to
/// whom. If nobody can take it, it stays in the queue, and the event says why.
///
/// A queue that is not named here keeps what comes to it until somebody takes it.
public struct Routing: Hashable, Sendable {
  /// The queues, each once.
  public var queues: [QueueRouting]

  /// Complaints stay in their queues.
  public static let none = Routing([])

  /// Makes a routing; a playbook checks it.
  public init(_ queues: [QueueRouting]) { self.queues = queues }

  /// How complaints leave a queue; `nil` if they stay in it.
  public func rule(for queue: QueueID) -> QueueRouting? { queues.first { $0.queue == queue } }
}

/// Who gets the complaints of a queue.
public struct QueueRouting: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// How well somebody has to know the category, for a complaint of each grade from 1 to 5; empty if
  /// nobody has to.
  ///
  /// A complaint without a grade needs what the first says, one without a category nothing.
  public var levels: [Int32]
  /// Whether it matters which language somebody speaks.
  public var language: LanguageNeed
  /// By what those who can take it are told apart, the most important first; whose turn it is always
  /// comes last.
  public var order: [RoutingCriterion]

  /// The usual order: back to who had it, or dealt with the complainant, then who speaks the language,
  /// has the least to do, knows it best.
  public static let usualOrder: [RoutingCriterion] = [
    .earlierOwner, .lastHandler, .language, .load, .skill, .turn,
  ]

  /// Makes a rule.
  public init(
    _ queue: QueueID, levels: [Int32] = [], language: LanguageNeed = .preferred,
    order: [RoutingCriterion] = QueueRouting.usualOrder
  ) {
    self.queue = queue
    self.levels = levels
    self.language = language
    self.order = order
  }
}

/// Whether it matters which language somebody speaks.
public enum LanguageNeed: String, ClosedVocabulary {
  /// It is not looked at.
  case ignored
  /// Who speaks a language of the complainant comes first, as the order says.
  case preferred
  /// Who speaks none does not get the complaint.
  case required

  /// What people read.
  public var term: Term<LanguageNeed> {
    switch self {
    case .ignored: Term(self, "Not looked at", "不考虑")
    case .preferred: Term(self, "Preferred", "优先")
    case .required: Term(self, "Required", "必须")
    }
  }
}

/// By what those who can take a complaint are told apart.
public enum RoutingCriterion: String, ClosedVocabulary {
  /// Who owned it before, the last one first, or whoever stands in for them.
  case earlierOwner
  /// Who dealt with the complainant last, or whoever stands in for them.
  case lastHandler
  /// Who speaks the language that the complainant prefers.
  case language
  /// Who knows the category best.
  case skill
  /// Who has the smallest part of what they can have.
  case load
  /// Who has waited longest for one.
  case turn

  /// What people read.
  public var term: Term<RoutingCriterion> {
    switch self {
    case .earlierOwner: Term(self, "Owned it before", "曾负责本投诉")
    case .lastHandler: Term(self, "Dealt with the complainant last", "最近接待该投诉人")
    case .language: Term(self, "Language", "语言")
    case .skill: Term(self, "Skill", "专长")
    case .load: Term(self, "Load", "工作量")
    case .turn: Term(self, "Turn", "轮次")
    }
  }
}

/// Why somebody does not get a complaint.
public enum RoutingObstacle: String, ClosedVocabulary {
  /// They are not there.
  case unavailable
  /// They have as many as they can have.
  case atCapacity
  /// They do not know the category well enough.
  case unskilled
  /// They speak no language of the complainant.
  case otherLanguage

  /// What people read.
  public var term: Term<RoutingObstacle> {
    switch self {
    case .unavailable: Term(self, "Unavailable", "不在岗")
    case .atCapacity: Term(self, "At capacity", "工作量已满")
    case .unskilled: Term(self, "Not skilled enough", "专长不足")
    case .otherLanguage: Term(self, "Other language", "语言不符")
    }
  }
}
