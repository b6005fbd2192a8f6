public import BusinessTime

/// Somebody with a part in a kind of complaint: everyone of a role or a department, or a queue.
///
/// Persons are not named here: they come and go, while the matrix stays. Its text form, also in JSON,
/// is `role:manager`, `department:legal` or `queue:first-line`.
public enum Participant: Hashable, Sendable {
  /// Those who have a role.
  case role(Role)
  /// A part of the organisation.
  case department(Department)
  /// Those who take complaints from a queue.
  case queue(QueueID)

  /// What people read: a role of the library by its name, the host's own by their codes.
  public func name(in language: DisplayLanguage) -> String {
    switch self {
    case .role(let role): role.name(in: language) ?? role.rawValue
    case .department(let department): department.name(in: language) ?? department.rawValue
    case .queue(let queue): queue.rawValue
    }
  }
}

extension Participant: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .role(let role): "role:\(role)"
    case .department(let department): "department:\(department)"
    case .queue(let queue): "queue:\(queue)"
    }
  }

  /// Reads the text form; `nil` for any other text, also where the name is not well formed.
  public init?(_ description: String) {
    guard let (kind, name) = description.splitAtColon else { return nil }
    switch kind {
    case "role": self = .role(Role(rawValue: name))
    case "department": self = .department(Department(rawValue: name))
    case "queue": self = .queue(QueueID(rawValue: name))
    default: return nil
    }
    guard isWellFormed else { return nil }
  }

  /// Whether the name is one that playbooks accept.
  var isWellFormed: Bool {
    switch self {
    case .role(let role): role.isWellFormed
    case .department(let department): department.isWellFormed
    case .queue(let queue): queue.isWellFormed
    }
  }
}

extension Participant: TextCoded, Bridged, Codable {
  package static var blank: Participant { .role(.blank) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let participant = Participant(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is not a participant like role:…, department:… or queue:…")
    }
    self = participant
  }
}

/// What part somebody has in a kind of complaint: the four of the RACI method.
public enum Duty: String, ClosedVocabulary {
  /// Does the work.
  case responsible
  /// Answers for it that the work is done; exactly one.
  case accountable
  /// Is asked before a decision.
  case consulted
  /// Is told of the decision.
  case informed

  /// What people read.
  public var term: Term<Duty> {
    switch self {
    case .responsible: Term(self, "Responsible", "负责执行")
    case .accountable: Term(self, "Accountable", "最终负责")
    case .consulted: Term(self, "Consulted", "须征询")
    case .informed: Term(self, "Informed", "须知会")
    }
  }
}
