public import BusinessTime

/// Somebody whom a rung draws in.
///
/// Its text form, also in JSON, is `person:anna.li`, `role:manager`, `department:legal`,
/// `queue:first-line`, `owner` or `line:2`. In events only those stand who were found: persons, roles,
/// departments and queues.
public enum RungMember: Hashable, Sendable {
  /// A person.
  case person(AgentID)
  /// Everyone of a role or a department, or a queue.
  case participant(Participant)
  /// Who owns the complaint.
  case owner
  /// Who stands so many levels above the owner in the reporting line; see ``ReportingLines``.
  case line(Int)

  /// What people read.
  public func name(in language: DisplayLanguage) -> String {
    switch (self, language) {
    case (.person(let person), _): person.rawValue
    case (.participant(let participant), _): participant.name(in: language)
    case (.owner, .english): "Owner"
    case (.owner, .chinese): "责任人"
    case (.line(let levels), .english): "Reporting line, level \(levels)"
    case (.line(let levels), .chinese): "责任人的第\(levels)级上级"
    }
  }

  /// The member as an owner, if it can own a complaint.
  public var asOwner: Owner? {
    switch self {
    case .person(let person): .person(person)
    case .participant(.queue(let queue)): .queue(queue)
    case .participant(.role), .participant(.department), .owner, .line: nil
    }
  }

  /// The member that an owner is.
  public init(_ owner: Owner) {
    switch owner {
    case .person(let person): self = .person(person)
    case .queue(let queue): self = .participant(.queue(queue))
    }
  }

  /// The most levels of a reporting line.
  static let mostLevels = 20
}

extension RungMember: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .person(let person): "person:\(person)"
    case .participant(let participant): participant.description
    case .owner: "owner"
    case .line(let levels): "line:\(levels)"
    }
  }

  /// Reads the text form; `nil` for any other text, also where a name is not well formed.
  public init?(_ description: String) {
    if description == "owner" {
      self = .owner
      return
    }
    guard let (kind, name) = description.splitAtColon else { return nil }
    switch kind {
    case "person": self = .person(AgentID(rawValue: name))
    case "line":
      guard let levels = Int(name), levels.description == name else { return nil }
      self = .line(levels)
    default:
      guard let participant = Participant(description) else { return nil }
      self = .participant(participant)
    }
    guard isWellFormed else { return nil }
  }

  /// Whether a playbook accepts the name, or the number of levels.
  var isWellFormed: Bool {
    switch self {
    case .person(let person): person.isWellFormed
    case .participant(let participant): participant.isWellFormed
    case .owner: true
    case .line(let levels): (1...Self.mostLevels).contains(levels)
    }
  }
}

extension RungMember: TextCoded, Bridged, Codable {
  package static var blank: RungMember { .owner }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let member = RungMember(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is nobody like person:…, role:…, department:…, queue:…, owner or "
          + "line:1 to line:\(RungMember.mostLevels)")
    }
    self = member
  }
}
