import BusinessTime

/// `type` and, beside it, what the deed says.
extension Complaint.Deed {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .resume, .approveResponse, .resolve, .reopen, .withdraw, .unmerge, .acknowledgeEscalation,
      .deescalate, .note, .attach, .hold, .release:
      break
    case .file(let it, let at): coder.pair("intake", it, "stage", at) { self = .file($0, at: $1) }
    case .adopt(let it, let at): coder.members(of: it, "stage", at) { self = .adopt($0, at: $1) }
    case .adoptMove(let it): coder.field("to", of: it) { self = .adoptMove(to: $0) }
    case .acknowledge(let it): coder.flag("automatic", it) { self = .acknowledge(isAutomatic: $0) }
    case .assess(let it): coder.members(of: it) { self = .assess($0) }
    case .grade(let it): coder.field("grade", of: it) { self = .grade($0) }
    case .assign(let it): coder.field("owner", of: it) { self = .assign($0) }
    case .move(let it): coder.field("to", of: it) { self = .move(to: $0) }
    case .askComplainant(let it): coder.field("reason", of: it) { self = .askComplainant($0) }
    case .wait(let it, let at): coder.pair("reason", it, "stage", at) { self = .wait($0, at: $1) }
    case .recordMilestone(let it): coder.field("milestone", of: it) { self = .recordMilestone($0) }
    case .proposeResponse(let it):
      coder.members(of: StatedResponse(it)) { self = .proposeResponse($0.response) }
    case .returnResponse(let it): coder.field("reason", of: it) { self = .returnResponse($0) }
    case .communicateDecision(let it):
      coder.field("response", of: it.map(StatedResponse.init)) {
        self = .communicateDecision($0?.response)
      }
    case .recordDelivery(let it): coder.members(of: it) { self = .recordDelivery($0) }
    case .recordReply(let it): coder.field("reply", of: it) { self = .recordReply($0) }
    case .fulfilRemedy(let it): coder.field("remedy", of: it) { self = .fulfilRemedy($0) }
    case .followUp(let it): coder.field("satisfied", of: it) { self = .followUp(isSatisfied: $0) }
    case .survey(let it): coder.field("answers", of: it) { self = .survey($0) }
    case .close(let it): coder.members(of: it) { self = .close($0) }
    case .reject(let it): coder.field("reason", of: it) { self = .reject($0) }
    case .merge(let it): coder.field("into", of: it) { self = .merge(into: $0) }
    case .split(let it, let id): coder.pair("intake", it, "as", id) { self = .split($0, as: $1) }
    case .link(let it): coder.members(of: it) { self = .link($0) }
    case .referOutside(let it): coder.field("body", of: it) { self = .referOutside($0) }
    case .recordOutsideResult(let it): coder.members(of: it) { self = .recordOutsideResult($0) }
    case .openReview(let it): coder.field("round", of: it) { self = .openReview($0) }
    case .answerReview(let it): coder.field("round", of: it) { self = .answerReview($0) }
    case .escalate(let it): coder.field("rung", of: it) { self = .escalate(to: $0) }
    case .extend(let it, let by): coder.pair("clock", it, "by", by) { self = .extend($0, by: $1) }
    case .reapply(let it): coder.field("clock", of: it) { self = .reapply($0) }
    case .pauseClock(let it, let why):
      coder.pair("clock", it, "reason", why) { self = .pauseClock($0, $1) }
    case .resumeClock(let it): coder.field("clock", of: it) { self = .resumeClock($0) }
    case .correctFacts(let it): coder.members(of: it) { self = .correctFacts($0) }
    case .correctBreach(let it): coder.field("clock", of: it) { self = .correctBreach($0) }
    case .tag(let it): coder.members(of: it) { self = .tag($0) }
    case .openTask(let it): coder.members(of: StatedTask(it)) { self = .openTask($0.task) }
    case .completeTask(let it): coder.field("task", of: it) { self = .completeTask($0) }
    case .erase(let it): coder.field("party", of: it) { self = .erase($0) }
    }
  }
}

/// An answer as a command states it: its remedies have no numbers yet.
private struct StatedResponse: Described {
  var response = Complaint.Response()

  init() {}

  init(_ response: Complaint.Response) { self.response = response }

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var offers = response.remedies.map(StatedOffer.init)
    coder.field("outcome", &response.outcome)
    coder.field("remedies", &offers)
    coder.field("contents", &response.contents)
    coder.field("approvers", &response.approvers)
    if Coder.isReading { response.remedies = offers.map(\.offer) }
  }
}

/// A remedy that is offered, with its number only if it has one.
private struct StatedOffer: Described {
  var offer = Complaint.RemedyOffer()

  init() {}

  init(_ offer: Complaint.RemedyOffer) { self.offer = offer }

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &offer.id, default: 0)
    coder.field("kind", &offer.kind)
    coder.field("amount", &offer.amount)
    coder.field("budget", &offer.budget)
    if Coder.isReading, let fault = offer.kind.fault(offer.amount) { coder.refuse("amount", fault) }
  }
}

/// A task with its number only if it has one; `text` beside it is what is said with the command.
private struct StatedTask: Described {
  var task = Complaint.TaskRecord()

  init() {}

  init(_ task: Complaint.TaskRecord) { self.task = task }

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &task.id, default: 0)
    coder.field("kind", &task.kind)
    coder.field("assignee", &task.assignee)
    coder.field("due", &task.due)
    coder.field("details", &task.text)
  }
}

extension FieldCoder {
  /// The members of a payload, which is put back by a reader.
  fileprivate mutating func members<Value: Described>(of value: Value, put: (Value) -> Void) {
    var value = value
    value.fields(&self)
    if Self.isReading { put(value) }
  }

  /// The same with a member after them that may be absent.
  fileprivate mutating func members<Value: Described, Other: Coded>(
    of value: Value, _ name: FieldName, _ other: Other?, put: (Value, Other?) -> Void
  ) {
    var (value, other) = (value, other)
    value.fields(&self)
    field(name, &other)
    if Self.isReading { put(value, other) }
  }

  fileprivate mutating func field<Value: Coded>(
    _ name: FieldName, of value: Value, put: (Value) -> Void
  ) {
    var value = value
    field(name, &value)
    if Self.isReading { put(value) }
  }

  fileprivate mutating func field<Value: Coded>(
    _ name: FieldName, of value: Value?, put: (Value?) -> Void
  ) {
    var value = value
    field(name, &value)
    if Self.isReading { put(value) }
  }

  fileprivate mutating func field<Value: Coded>(
    _ name: FieldName, of values: [Value], put: ([Value]) -> Void
  ) {
    var values = values
    field(name, &values)
    if Self.isReading { put(values) }
  }

  fileprivate mutating func pair<First: Coded, Second: Coded>(
    _ name: FieldName, _ first: First, _ other: FieldName, _ second: Second,
    put: (First, Second) -> Void
  ) {
    var (first, second) = (first, second)
    field(name, &first)
    field(other, &second)
    if Self.isReading { put(first, second) }
  }

  fileprivate mutating func pair<First: Coded, Second: Coded>(
    _ name: FieldName, _ first: First, _ other: FieldName, _ second: Second?,
    put: (First, Second?) -> Void
  ) {
    var (first, second) = (first, second)
    field(name, &first)
    field(other, &second)
    if Self.isReading { put(first, second) }
  }

  /// A flag that is absent when it is not set.
  fileprivate mutating func flag(_ name: FieldName, _ value: Bool, put: (Bool) -> Void) {
    var value = value
    field(name, &value, default: false)
    if Self.isReading { put(value) }
  }
}
