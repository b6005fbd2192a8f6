/// Who has to deal with a complaint now: one person, or a queue from which somebody takes it.
///
/// Its text form, which is also its form in JSON and what ``Fact/owner`` says, is `person:anna.li` or
/// `queue:first-line`.
public enum Owner: Hashable, Sendable {
  /// A person.
  case person(AgentID)
  /// A queue.
  case queue(QueueID)

  /// The person, if it is one.
  public var person: AgentID? {
    switch self {
    case .person(let person): person
    case .queue: nil
    }
  }

  /// The queue, if it is one.
  public var queue: QueueID? {
    switch self {
    case .person: nil
    case .queue(let queue): queue
    }
  }
}

extension Owner: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .person(let person): "person:\(person)"
    case .queue(let queue): "queue:\(queue)"
    }
  }

  /// Reads the text form; `nil` for any other text, also where the name is not well formed.
  public init?(_ description: String) {
    guard let (kind, name) = description.splitAtColon else { return nil }
    switch kind {
    case "person": self = .person(AgentID(rawValue: name))
    case "queue": self = .queue(QueueID(rawValue: name))
    default: return nil
    }
    guard isWellFormed else { return nil }
  }

  /// Whether the name is one that the library accepts.
  var isWellFormed: Bool {
    switch self {
    case .person(let person): person.isWellFormed
    case .queue(let queue): queue.isWellFormed
    }
  }
}

extension Owner: TextCoded, Bridged, Codable {
  package static var blank: Owner { .queue(.blank) }

  package var codedText: String { description }

  package init?(ascii bytes: Span<UInt8>) {
    if let range = bytes.after("person:") {
      guard let person: AgentID = bytes.name(range) else { return nil }
      self = .person(person)
    } else if let range = bytes.after("queue:") {
      guard let queue: QueueID = bytes.name(range) else { return nil }
      self = .queue(queue)
    } else {
      return nil
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .person(let person): writer.append("person:", person.rawValue)
    case .queue(let queue): writer.append("queue:", queue.rawValue)
    }
  }

  package init(codedText: String) throws(TextFault) {
    guard let owner = Owner(codedText) else {
      throw TextFault("\(codedText.quoted) is not an owner like person:… or queue:…")
    }
    self = owner
  }
}

extension String {
  /// What stands before and after the first colon.
  var splitAtColon: (kind: Substring, name: String)? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (self[..<colon], String(self[utf8.index(after: colon)...]))
  }
}
