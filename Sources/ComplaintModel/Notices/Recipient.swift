import BusinessTime

/// Who is told of something, as a playbook states it.
///
/// Its text form, also in JSON, is `complainant`, `owner`, `earlierOwner`, `assignee`, `approvers`,
/// `proposer`, `actor` or a participant such as `role:manager`.
public enum Recipient: Hashable, Sendable {
  /// The complainant, or whoever represents them.
  case complainant
  /// Who owns the complaint.
  case owner
  /// Who owned it before, if somebody did.
  case earlierOwner
  /// Who has to do the task that was opened or is overdue.
  case assignee
  /// Those of whom one has to approve the answer that is put forward.
  case approvers
  /// Who put forward the answer.
  case proposer
  /// Everyone of a role or a department, or a queue.
  case participant(Participant)
}

extension Recipient: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .complainant: "complainant"
    case .owner: "owner"
    case .earlierOwner: "earlierOwner"
    case .assignee: "assignee"
    case .approvers: "approvers"
    case .proposer: "proposer"
    case .participant(let participant): participant.description
    }
  }

  /// Reads the text form; `nil` for any other text.
  public init?(_ description: String) {
    switch description {
    case "complainant": self = .complainant
    case "owner": self = .owner
    case "earlierOwner": self = .earlierOwner
    case "assignee": self = .assignee
    case "approvers": self = .approvers
    case "proposer": self = .proposer
    default:
      guard let participant = Participant(description) else { return nil }
      self = .participant(participant)
    }
  }
}

/// Whom a notification is for, found at the time of the decision.
///
/// Its text form is `party:…`, `person:…`, `queue:…`, `role:…` or `department:…`.
public enum Addressee: Hashable, Sendable {
  /// A party of the complaint.
  case party(PartyID)
  /// A person or a queue.
  case owner(Owner)
  /// Everyone of a role or a department.
  case participant(Participant)
}

extension Addressee: CustomStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .party(let party): "party:\(party)"
    case .owner(let owner): owner.description
    case .participant(let participant): participant.description
    }
  }
}
