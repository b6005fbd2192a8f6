import BusinessTime

extension Remedy: Codable {
  private enum Member: String, CodingKey, CaseIterable { case id, kind, amount, steps }

  /// Reads a remedy and takes its steps one by one.
  ///
  /// ```json
  /// {"id": 1, "kind": "refund", "amount": "CNY 128.00", "steps": [
  ///   {"state": "proposed", "person": "anna", "at": "2026-03-02T07:15:00.000Z"},
  ///   {"state": "approved", "person": "ben", "for": "chen", "at": "2026-03-02T08:00:00.000Z"}
  /// ]}
  /// ```
  ///
  /// - Throws: A `DecodingError` with the path of the fault, also where a step does not follow from
  ///   the one before it.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    let steps = try members.decode([Step].self, forKey: .steps)
    let id = try members.decode(ID.self, forKey: .id)
    let kind = try members.decode(RemedyKind.self, forKey: .kind)
    let amount = try members.decodeIfPresent(Money.self, forKey: .amount)
    guard let first = steps.first, first.state == .proposed else {
      throw decoder.fault("a remedy begins by being proposed", at: Member.steps.rawValue)
    }
    do throws(RemedyError) {
      var remedy = try Remedy(id, kind, amount: amount, proposedBy: first.by)
      for step in steps.dropFirst() { remedy = try remedy.advanced(to: step.state, by: step.by) }
      self = remedy
    } catch {
      throw decoder.fault(error.description, because: error)
    }
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(id, forKey: .id)
    try members.encode(kind, forKey: .kind)
    try members.encodeIfPresent(amount, forKey: .amount)
    try members.encode(steps, forKey: .steps)
  }
}

extension Remedy.Step: Codable {
  private enum Member: String, CodingKey, CaseIterable { case state, person, `for`, rule, at }

  /// Reads an object with the state, the person or the rule, and the instant.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    state = try members.decode(Remedy.State.self, forKey: .state)
    let at = try members.decode(Timestamp.self, forKey: .at)
    guard let rule = try members.decodeIfPresent(RuleName.self, forKey: .rule) else {
      let person = try members.decode(AgentID.self, forKey: .person)
      let absent = try members.decodeIfPresent(AgentID.self, forKey: .for)
      by = .person(Signatory(person, for: absent, at: at))
      return
    }
    guard !members.contains(.person), !members.contains(.for) else {
      throw decoder.fault("either a person or a rule takes a step")
    }
    by = .rule(rule, at: at)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(state, forKey: .state)
    try members.encode(by.at, forKey: .at)
    switch by {
    case .person(let signatory):
      try members.encode(signatory.person, forKey: .person)
      try members.encodeIfPresent(signatory.absent, forKey: .for)
    case .rule(let name, _): try members.encode(name, forKey: .rule)
    case .other(let actor, _): try members.encode(actor.description, forKey: .rule)
    }
  }
}
