import BusinessTime

extension Remedy {
  /// The remedy as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a remedy from JSON and takes its steps one by one.
  ///
  /// ```json
  /// {"id": 1, "kind": "refund", "amount": "CNY 128.00", "steps": [
  ///   {"state": "proposed", "at": "2026-03-02T07:15:00.000Z", "person": "anna"},
  ///   {"state": "approved", "at": "2026-03-02T08:00:00.000Z", "person": "ben", "for": "chen"}
  /// ]}
  /// ```
  ///
  /// - Throws: ``CodingError`` with the path of the fault, also where a step does not follow from the
  ///   one before it.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension Remedy: Described, Bridged, Codable {
  package init() { self.init(known: .blank, .blank, amount: nil, []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (id, kind, amount, steps) = (id, kind, amount, steps)
    let isLegible = coder.isLegible { coder in
      coder.field("id", &id)
      coder.field("kind", &kind)
      coder.field("amount", &amount)
      coder.field("steps", always: &steps)
    }
    guard isLegible else { return }
    do throws(RemedyError) {
      self = try Remedy(id, kind, amount: amount, taking: steps)
    } catch {
      coder.refuse(error.code == .stepNotPossible ? "steps" : "amount", error.description)
    }
  }

  private init(
    _ id: ID, _ kind: RemedyKind, amount: Money?, taking steps: [Step]
  ) throws(RemedyError) {
    guard let first = steps.first, first.state == .proposed else {
      throw RemedyError(.stepNotPossible, "a remedy begins by being proposed")
    }
    var remedy = try Remedy(id, kind, amount: amount, proposedBy: first.by)
    for step in steps.dropFirst() { remedy = try remedy.advanced(to: step.state, by: step.by) }
    self = remedy
  }
}

extension Remedy.ID: Coded {
  package static var blank: Remedy.ID { Remedy.ID(rawValue: 0) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var number = rawValue
    number.code(&coder)
    if Coder.isReading { self = Remedy.ID(rawValue: number) }
  }
}

extension Remedy.State: TextCoded {}

/// An object with the state, the instant, and the person or the rule.
extension Remedy.Step: Described, Bridged, Codable {
  package init() { self.init(.blank, by: .person(Signatory())) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (state, author) = (state, by)
    coder.field("state", &state)
    author.fields(&coder)
    if Coder.isReading { self = Remedy.Step(state, by: author) }
  }
}

extension Remedy.Author {
  private enum Member: String, CaseIterable { case person, rule }

  /// The members among those of a step.
  fileprivate mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (at, signatory, rule) = (at, Signatory(), RuleName.blank)
    switch self {
    case .person(let own): signatory = own
    case .rule(let own, _): rule = own
    }
    coder.field("at", &at)
    switch coder.choice(member) {
    case .person:
      signatory.people(&coder)
      if Coder.isReading {
        self = .person(Signatory(signatory.person, for: signatory.absent, at: at))
      }
    case .rule:
      coder.field("rule", &rule)
      if Coder.isReading { self = .rule(rule, at: at) }
    case nil: break
    }
  }

  private var member: Member {
    switch self {
    case .person: .person
    case .rule: .rule
    }
  }
}

/// An object such as `{"person": "ben", "for": "anna", "at": "2026-03-02T07:15:00.000Z"}`.
extension Signatory: Described, Bridged, Codable {
  package init() { self.init(.blank, at: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var at = at
    people(&coder)
    coder.field("at", &at)
    if Coder.isReading { self = Signatory(person, for: absent, at: at) }
  }

  fileprivate mutating func people<Coder: FieldCoder>(_ coder: inout Coder) {
    var (person, absent) = (person, absent)
    coder.field("person", &person)
    coder.field("for", &absent)
    if Coder.isReading { self = Signatory(person, for: absent, at: at) }
  }
}
