import BusinessTime

/// What speaks against a command as it is handed in.
extension Deliberation {
  /// Objections to the parts that every command has: text, attachments, the instant.
  func object(
    to command: Complaint.Command, _ act: Act, needsText: Bool, _ reasons: inout [Refusal.Reason]
  ) {
    switch command.text {
    case .text: reasons.append(.contentNotStored)
    case .stored(let content): reasons += objections(toDataOf: content.party)
    case nil: if needsText { reasons.append(.textMissing(act)) }
    }
    if !command.attachments.isEmpty || act == .attach {
      reasons += objections(to: command.attachments, of: act)
    }
    if let instant = command.occurredAt { reasons += objections(to: instant, of: act) }
    if Int(complaint.version) >= definition.limits.events, actor.id != .system, act != .erase {
      reasons.append(.tooMany(field: "events", limit: definition.limits.events))
    }
  }

  private func objections(to attachments: [Attachment], of act: Act) -> [Refusal.Reason] {
    guard !attachments.isEmpty else { return [.nothingAttached] }
    let limit = definition.limits.attachments
    var reasons: [Refusal.Reason] = []
    for party in Set(attachments.compactMap(\.content.party)).sorted() {
      reasons += objections(toDataOf: party)
    }
    if Int(complaint.counts.attachments) + attachments.count > limit {
      reasons.append(.tooMany(field: "attachments", limit: limit))
    }
    return reasons
  }

  /// Nothing more is taken in of somebody whose data are erased.
  private func objections(toDataOf party: PartyID?) -> [Refusal.Reason] {
    guard let party, complaint.parts.value.file.value.hasExtras else { return [] }
    return complaint.erasures.contains { $0.party == party } ? [.alreadyErased(party)] : []
  }

  /// Not into the future, not before the receipt, and not further back than the playbook allows.
  private func objections(to instant: Timestamp, of act: Act) -> [Refusal.Reason] {
    if instant > context.now { return [.inFuture] }
    let limit = definition.limits.backdating(of: act)
    if !context.isImporting, context.now - instant > limit { return [.tooLongAgo(limit: limit)] }
    return instant < complaint.parts.value.intake.receivedAt ? [.beforeReceipt] : []
  }

  /// Objections to what a complaint is said to be about.
  func objections(to intake: Intake) -> [Refusal.Reason] {
    let limits = definition.limits
    var reasons = objections(toPlace: intake.place, and: intake.fields)
    if intake.receivedAt > context.now { reasons.append(.inFuture) }
    reasons.limit("parties", intake.parties.count, to: limits.parties)
    reasons.limit("tags", intake.tags.count, to: limits.tags)
    reasons.limit("fields", intake.fields.count, to: limits.fields)
    reasons.limit("remediesSought", intake.remediesSought.count, to: limits.remedies)
    reasons.demandForm("category", intake.category?.isWellFormed)
    reasons.demandForm("channel", intake.channel.isWellFormed)
    reasons.demandForm("tags", intake.tags.allSatisfy(\.isWellFormed))
    reasons.demandForm("product", intake.product?.isWellFormed)
    reasons.demandForm("order", intake.order?.isWellFormed)
    reasons.demandForm("supplier", intake.supplier?.isWellFormed)
    reasons.demandForm("remediesSought", intake.remediesSought.allSatisfy(\.isWellFormed))
    return reasons
  }

  /// Objections to what is now known of it.
  func objections(to change: IntakeChange) -> [Refusal.Reason] {
    guard !change.isEmpty else { return [] }
    var reasons = objections(toPlace: change.place, and: change.fields)
    reasons.demandForm("category", change.category?.isWellFormed)
    reasons.demandForm("channel", change.channel?.isWellFormed)
    reasons.demandForm("product", change.product?.isWellFormed)
    reasons.demandForm("order", change.order?.isWellFormed)
    reasons.demandForm("supplier", change.supplier?.isWellFormed)
    reasons.demandForm("remediesSought", change.remediesSought.allSatisfy(\.isWellFormed))
    if let received = change.receivedAt, received > context.now { reasons.append(.inFuture) }
    for fact in change.cleared where !fact.isClearable { reasons.append(.notClearable(fact)) }
    let limits = definition.limits
    let fields = Set(complaint.intake.fields.keys).union(change.fields.keys)
    reasons.limit("fields", fields.count, to: limits.fields)
    let parties = Set(complaint.intake.parties).union(change.parties)
    reasons.limit("parties", parties.count, to: limits.parties)
    return reasons
  }

  private func objections(
    toPlace place: String?, and fields: [String: FactValue]
  ) -> [Refusal.Reason] {
    let length = definition.limits.fieldLength
    var reasons: [Refusal.Reason] = []
    reasons.demandForm("place", place?.isAcceptable(upTo: length))
    for name in fields.keys.sorted() {
      reasons.demandForm(
        "fields.\(name)",
        PredicateName(rawValue: name).isWellFormed
          && (fields[name]?.texts.allSatisfy { $0.isAcceptable(upTo: length) } ?? true))
    }
    return reasons
  }
}

extension [Refusal.Reason] {
  /// Objects to a field of which there is more than allowed.
  fileprivate mutating func limit(_ field: @autoclosure () -> String, _ count: Int, to limit: Int) {
    if count > limit { append(.tooMany(field: field(), limit: limit)) }
  }

  /// Objects to a field of which something is known that is not well formed.
  fileprivate mutating func demandForm(
    _ field: @autoclosure () -> String, _ isWellFormed: Bool?
  ) {
    if isWellFormed == false { append(.malformed(field: field())) }
  }
}

extension String {
  /// Whether it is short enough and has no control characters and none that turn the direction of
  /// writing, with which a text can be made to look like another one.
  func isAcceptable(upTo length: Int) -> Bool {
    utf8.count <= length
      && unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
      }
  }
}

extension FactValue {
  /// The texts in it.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .texts(let texts): texts
    case .number, .flag, .instant, .money: []
    }
  }
}

extension Fact {
  fileprivate var isClearable: Bool {
    switch self {
    case .field: true
    case .known: IntakeChange.clearable.contains(self)
    case .milestone, .outside: false
    }
  }
}
