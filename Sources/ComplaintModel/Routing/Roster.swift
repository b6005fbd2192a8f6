public import BusinessTime

/// Who takes complaints from a queue, as the host knows them at the moment.
///
/// ```swift
/// var roster = Roster([
///   .init(anna, skills: [.init(.quality, level: 3)], languages: [.english], load: 2, capacity: 5),
///   .init(ben, load: 0, capacity: 5, isAvailable: false),
/// ])
/// roster.lastHandler = anna
/// ```
///
/// It is a fact from outside: a decision that needs it asks for it under its ``name(for:)``, and the
/// desk puts the host's answer into ``DecisionContext/rosters``. Nothing of it is kept but what a
/// ``RoutingRecord`` says.
public struct Roster: Hashable, Sendable {
  /// Those who take complaints from the queue, in any order; of one named twice the first counts.
  public var agents: [Agent]
  /// Who dealt with the complainant last, in whichever complaint.
  public var lastHandler: AgentID?

  /// Makes a roster.
  public init(_ agents: [Agent], lastHandler: AgentID? = nil) {
    self.agents = agents
    self.lastHandler = lastHandler
  }

  /// Somebody who takes complaints.
  public struct Agent: Hashable, Sendable {
    /// Who.
    public var id: AgentID
    /// What they know how to deal with.
    public var skills: [Skill]
    /// The languages that they speak.
    public var languages: [LanguageTag]
    /// How many complaints they have.
    public var load: Int32
    /// How many they can have.
    public var capacity: Int32
    /// Whether they are there.
    public var isAvailable: Bool
    /// When they got one last; `nil` for never.
    public var lastAssignedAt: Timestamp?

    /// Makes an agent.
    public init(
      _ id: AgentID, skills: [Skill] = [], languages: [LanguageTag] = [], load: Int32,
      capacity: Int32, isAvailable: Bool = true, lastAssignedAt: Timestamp? = nil
    ) {
      self.id = id
      self.skills = skills
      self.languages = languages
      self.load = load
      self.capacity = capacity
      self.isAvailable = isAvailable
      self.lastAssignedAt = lastAssignedAt
    }
  }

  /// How well somebody knows a category, and what lies below it.
  public struct Skill: Hashable, Sendable {
    /// The category.
    public var category: ComplaintCategory
    /// How well, 1 (beginner) to 5 (expert).
    public var level: Int32

    /// Makes a skill.
    public init(_ category: ComplaintCategory, level: Int32) {
      self.category = category
      self.level = level
    }
  }

  /// The name under which a decision asks for the roster of a queue, among the facts that it needs.
  public static func name(for queue: QueueID) -> String { namePrefix + queue.rawValue }

  /// The queue whose roster is asked for by a name; `nil` for the name of any other fact.
  public static func queue(named name: String) -> QueueID? {
    name.hasPrefix(namePrefix) ? QueueID(rawValue: String(name.dropFirst(namePrefix.count))) : nil
  }

  private static let namePrefix = "roster:"
}

extension Roster.Agent {
  /// How well the agent knows a category: 0 for not at all.
  public func level(in category: ComplaintCategory) -> Int32 {
    skills.reduce(0) { level, skill in
      category.isWithin(skill.category) ? max(level, skill.level) : level
    }
  }

  /// Whether the agent speaks a language, whatever its country or script.
  public func speaks(_ language: LanguageTag) -> Bool {
    languages.contains { $0.primary == language.primary }
  }
}

extension LanguageTag {
  /// The language alone, without country and script.
  fileprivate var primary: String {
    String(rawValue.prefix { $0 != "-" }).lowercased()
  }
}
