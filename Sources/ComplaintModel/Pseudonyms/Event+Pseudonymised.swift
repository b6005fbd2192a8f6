import BusinessTime

extension Complaint.Event {
  /// The event for analysis: with other names for people, and without what says who they are.
  ///
  /// Parties and people of the organisation get the names that the key gives them. Left out are texts and
  /// documents, the place, the order and the host's own facts of the intake, the reasons of routing, and
  /// what the host answered from outside. Its complaint, instants, clocks, grades and acts are as they were,
  /// so it can be folded and counted like any other; its digest is left out, because it covered what was
  /// there before.
  ///
  /// - Throws: ``CodingError`` if a name of it cannot be written.
  public func pseudonymised(by pseudonyms: Pseudonyms) throws(CodingError) -> Complaint.Event {
    var event = self
    event.text = nil
    event.attachments = []
    event.routing = nil
    event.outside = [:]
    event.digest = nil
    event.body = body.bare
    var renaming = Renaming(event.encoded(), pseudonyms)
    return try Complaint.Event(decoding: renaming.renamed())
  }
}

extension Complaint.Body {
  /// The body without what may say who somebody is.
  fileprivate var bare: Complaint.Body {
    if case .filed(let intake) = self { return .filed(intake.bare) }
    if case .adopted(var adoption) = self {
      adoption.intake = adoption.intake.bare
      return .adopted(adoption)
    }
    if case .assessed(var assessment) = self {
      if !assessment.change.isEmpty { assessment.change = assessment.change.bare }
      return .assessed(assessment)
    }
    if case .factsCorrected(let change) = self { return .factsCorrected(change.bare) }
    if case .taskOpened(var task) = self {
      task.text = nil
      return .taskOpened(task)
    }
    return self
  }
}

extension Intake {
  fileprivate var bare: Intake {
    var bare = self
    (bare.place, bare.order, bare.fields) = (nil, nil, [:])
    return bare
  }
}

extension IntakeChange {
  fileprivate var bare: IntakeChange {
    var bare = self
    (bare.place, bare.order, bare.fields) = (nil, nil, [:])
    return bare
  }
}

/// An event's JSON, in which texts that name somebody are replaced.
private struct Renaming {
  private let bytes: [UInt8]
  private let pseudonyms: Pseudonyms
  private var place = 0
  private var written: [UInt8] = []
  private var member = ""

  init(_ bytes: [UInt8], _ pseudonyms: Pseudonyms) {
    self.bytes = bytes
    self.pseudonyms = pseudonyms
  }

  /// The same JSON with other names.
  ///
  /// It is canonical, so a text ends at the first bare quotation mark.
  mutating func renamed() -> [UInt8] {
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\"") else {
        written.append(bytes[place])
        place += 1
        continue
      }
      let text = nextText()
      let isMember = place < bytes.count && bytes[place] == UInt8(ascii: ":")
      if isMember { member = text }
      let name = isMember ? nil : name(for: text)
      written += "\"\(name ?? text)\"".utf8
    }
    return written
  }

  /// The text that begins here, as it is written.
  private mutating func nextText() -> String {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    let text = String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
    place += 1
    return text
  }

  /// Another name, if the text names somebody; names of agents with escapes are taken as they are written.
  private func name(for text: String) -> String? {
    if member == "party" { return (try? PartyID(text)).map { pseudonyms.name(of: $0).description } }
    if let party = text.rest(after: "party:").flatMap({ try? PartyID($0) }) {
      return "party:\(pseudonyms.name(of: party))"
    }
    for kind in ["agent:", "person:"] {
      if let agent = text.rest(after: kind) {
        return kind + pseudonyms.name(of: AgentID(rawValue: agent)).rawValue
      }
    }
    return nil
  }
}

extension String {
  fileprivate func rest(after beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
