import BusinessTime

extension Complaint.Body: Variant {
  /// The names of what can happen, as they stand in JSON.
  package enum Kind: String, CaseIterable, TextCoded {
    case timePassed, filed, adopted, acknowledged, assessed, graded, assigned, moved
    case complainantAsked, waitingBegan, resumed, milestoneRecorded, responseProposed
    case responseApproved, responseReturned, decisionCommunicated, deliveryRecorded
    case replyRecorded, remedyGranted, remedyFulfilled, resolved, followedUp, surveyed, closed
    case reopened, withdrawn, rejected, merged, absorbed, unmerged, split, linked
    case referredOutside, outsideResultRecorded, reviewOpened, reviewAnswered, escalated
    case escalationAcknowledged, deescalated, extended, reapplied, clockPaused, clockResumed
    case factsCorrected, breachCorrected, noted, attached, tagged, taskOpened, taskCompleted
    case held, released, erasureOrdered, erasureCompleted, followUpRefused
    case escalationReminded, escalationUnanswered, taskOverdue
  }

  package var kind: Kind {
    switch self {
    case .filed: .filed
    case .adopted: .adopted
    case .acknowledged: .acknowledged
    case .assessed: .assessed
    case .graded: .graded
    case .assigned: .assigned
    case .moved: .moved
    case .complainantAsked: .complainantAsked
    case .waitingBegan: .waitingBegan
    case .resumed: .resumed
    case .milestoneRecorded: .milestoneRecorded
    case .responseProposed: .responseProposed
    case .responseApproved: .responseApproved
    case .responseReturned: .responseReturned
    case .decisionCommunicated: .decisionCommunicated
    case .deliveryRecorded: .deliveryRecorded
    case .replyRecorded: .replyRecorded
    case .remedyGranted: .remedyGranted
    case .remedyFulfilled: .remedyFulfilled
    case .resolved: .resolved
    case .followedUp: .followedUp
    case .surveyed: .surveyed
    case .closed: .closed
    case .reopened: .reopened
    case .withdrawn: .withdrawn
    case .rejected: .rejected
    case .merged: .merged
    case .absorbed: .absorbed
    case .unmerged: .unmerged
    case .split: .split
    case .linked: .linked
    case .referredOutside: .referredOutside
    case .outsideResultRecorded: .outsideResultRecorded
    case .reviewOpened: .reviewOpened
    case .reviewAnswered: .reviewAnswered
    case .escalated: .escalated
    case .escalationAcknowledged: .escalationAcknowledged
    case .deescalated: .deescalated
    case .extended: .extended
    case .reapplied: .reapplied
    case .clockPaused: .clockPaused
    case .clockResumed: .clockResumed
    case .factsCorrected: .factsCorrected
    case .breachCorrected: .breachCorrected
    case .noted: .noted
    case .attached: .attached
    case .tagged: .tagged
    case .taskOpened: .taskOpened
    case .taskCompleted: .taskCompleted
    case .held: .held
    case .released: .released
    case .erasureOrdered: .erasureOrdered
    case .erasureCompleted: .erasureCompleted
    case .timePassed: .timePassed
    case .followUpRefused: .followUpRefused
    case .escalationReminded, .escalationUnanswered, .taskOverdue: timelyKind
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .filed: self = .filed(.blank)
    case .adopted: self = .adopted(.init())
    case .acknowledged: self = .acknowledged(isAutomatic: false)
    case .assessed: self = .assessed(.init())
    case .graded: self = .graded
    case .assigned: self = .assigned
    case .moved: self = .moved(isIrregular: false)
    case .complainantAsked: self = .complainantAsked(.blank)
    case .waitingBegan: self = .waitingBegan(.blank)
    case .resumed: self = .resumed
    case .milestoneRecorded: self = .milestoneRecorded(.blank)
    case .responseProposed: self = .responseProposed(.init())
    case .responseApproved: self = .responseApproved
    case .responseReturned: self = .responseReturned(.blank)
    case .decisionCommunicated: self = .decisionCommunicated(.init())
    case .deliveryRecorded: self = .deliveryRecorded(.init())
    case .replyRecorded: self = .replyRecorded(.blank)
    case .remedyGranted: self = .remedyGranted(.init(), by: .blank)
    case .remedyFulfilled: self = .remedyFulfilled(.blank)
    case .resolved: self = .resolved
    case .followedUp: self = .followedUp(isSatisfied: nil)
    case .surveyed: self = .surveyed([])
    case .closed: self = .closed(.init())
    case .reopened: self = .reopened
    case .withdrawn: self = .withdrawn
    case .rejected: self = .rejected(.blank)
    case .merged: self = .merged(into: .blank)
    case .absorbed: self = .absorbed(.blank)
    case .unmerged: self = .unmerged(.blank)
    case .split: self = .split(.blank)
    case .linked: self = .linked(.init())
    case .referredOutside: self = .referredOutside(.blank)
    case .outsideResultRecorded: self = .outsideResultRecorded(.init())
    case .reviewOpened: self = .reviewOpened(.blank)
    case .reviewAnswered: self = .reviewAnswered(.blank)
    case .escalated: self = .escalated(.init())
    case .escalationAcknowledged: self = .escalationAcknowledged
    case .deescalated: self = .deescalated
    case .extended: self = .extended(.blank)
    case .reapplied: self = .reapplied
    case .clockPaused: self = .clockPaused(.blank, .blank)
    case .clockResumed: self = .clockResumed(.blank)
    case .factsCorrected: self = .factsCorrected(.init())
    case .breachCorrected: self = .breachCorrected(.blank)
    case .noted: self = .noted
    case .attached: self = .attached
    case .tagged: self = .tagged(.init())
    case .taskOpened: self = .taskOpened(.init())
    case .taskCompleted: self = .taskCompleted(.blank)
    case .held: self = .held
    case .released: self = .released
    case .erasureOrdered: self = .erasureOrdered(.blank)
    case .erasureCompleted: self = .erasureCompleted(.blank)
    case .timePassed: self = .timePassed
    case .followUpRefused: self = .followUpRefused(.init())
    case .escalationReminded, .escalationUnanswered, .taskOverdue: self.init(timely: kind)
    }
  }
}

extension Complaint.Body {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .graded, .assigned, .resumed, .responseApproved, .resolved, .reopened, .withdrawn,
      .escalationAcknowledged, .deescalated, .reapplied, .noted, .attached, .held, .released,
      .timePassed:
      break
    case .filed(let it): coder.field("intake", of: it) { self = .filed($0) }
    case .adopted(let it): coder.members(of: it) { self = .adopted($0) }
    case .acknowledged(let it):
      coder.flag("automatic", of: it) { self = .acknowledged(isAutomatic: $0) }
    case .assessed(let it): coder.members(of: it) { self = .assessed($0) }
    case .moved(let it): coder.flag("irregular", of: it) { self = .moved(isIrregular: $0) }
    case .complainantAsked(let it): coder.field("reason", of: it) { self = .complainantAsked($0) }
    case .waitingBegan(let it): coder.field("reason", of: it) { self = .waitingBegan($0) }
    case .milestoneRecorded(let it):
      coder.field("milestone", of: it) { self = .milestoneRecorded($0) }
    case .responseProposed(let it): coder.members(of: it) { self = .responseProposed($0) }
    case .responseReturned(let it): coder.field("reason", of: it) { self = .responseReturned($0) }
    case .decisionCommunicated(let it): coder.members(of: it) { self = .decisionCommunicated($0) }
    case .deliveryRecorded(let it): coder.members(of: it) { self = .deliveryRecorded($0) }
    case .replyRecorded(let it): coder.field("reply", of: it) { self = .replyRecorded($0) }
    case .remedyGranted(var offer, var rule):
      offer.fields(&coder)
      coder.field("rule", &rule)
      if Coder.isReading { self = .remedyGranted(offer, by: rule) }
    case .remedyFulfilled(let it): coder.field("remedy", of: it) { self = .remedyFulfilled($0) }
    case .followedUp(let it):
      coder.field("satisfied", of: it) { self = .followedUp(isSatisfied: $0) }
    case .surveyed(let it): coder.field("answers", of: it) { self = .surveyed($0) }
    case .closed(let it): coder.members(of: it) { self = .closed($0) }
    case .rejected(let it): coder.field("reason", of: it) { self = .rejected($0) }
    case .merged(let it): coder.field("into", of: it) { self = .merged(into: $0) }
    case .absorbed(let it): coder.field("other", of: it) { self = .absorbed($0) }
    case .unmerged(let it): coder.field("other", of: it) { self = .unmerged($0) }
    case .split(let it): coder.field("other", of: it) { self = .split($0) }
    case .linked(let it): coder.members(of: it) { self = .linked($0) }
    case .referredOutside(let it): coder.field("body", of: it) { self = .referredOutside($0) }
    case .outsideResultRecorded(let it): coder.members(of: it) { self = .outsideResultRecorded($0) }
    case .reviewOpened(let it): coder.field("round", of: it) { self = .reviewOpened($0) }
    case .reviewAnswered(let it): coder.field("round", of: it) { self = .reviewAnswered($0) }
    case .escalated(let it): coder.members(of: it) { self = .escalated($0) }
    case .extended(let it): coder.field("clock", of: it) { self = .extended($0) }
    case .clockPaused(var clock, var reason):
      coder.field("clock", &clock)
      coder.field("reason", &reason)
      if Coder.isReading { self = .clockPaused(clock, reason) }
    case .clockResumed(let it): coder.field("clock", of: it) { self = .clockResumed($0) }
    case .factsCorrected(let it): coder.members(of: it) { self = .factsCorrected($0) }
    case .breachCorrected(let it): coder.field("clock", of: it) { self = .breachCorrected($0) }
    case .tagged(let it): coder.members(of: it) { self = .tagged($0) }
    case .taskOpened(let it): coder.members(of: it) { self = .taskOpened($0) }
    case .taskCompleted(let it): coder.field("task", of: it) { self = .taskCompleted($0) }
    case .erasureOrdered(let it): coder.field("party", of: it) { self = .erasureOrdered($0) }
    case .erasureCompleted(let it): coder.field("party", of: it) { self = .erasureCompleted($0) }
    case .followUpRefused(let it): coder.members(of: it) { self = .followUpRefused($0) }
    case .escalationReminded, .escalationUnanswered, .taskOverdue: timelyFields(&coder)
    }
  }
}

/// What time brings about besides the steps of clocks.
extension Complaint.Body {
  private var timelyKind: Kind {
    if case .escalationReminded = self { return .escalationReminded }
    if case .escalationUnanswered = self { return .escalationUnanswered }
    return .taskOverdue
  }

  private init(timely kind: Kind) {
    if kind == .escalationReminded {
      self = .escalationReminded(.init())
    } else if kind == .escalationUnanswered {
      self = .escalationUnanswered(.init())
    } else {
      self = .taskOverdue(.blank)
    }
  }

  private mutating func timelyFields<Coder: FieldCoder>(_ coder: inout Coder) {
    if case .escalationReminded(let it) = self {
      coder.members(of: it) { self = .escalationReminded($0) }
    } else if case .escalationUnanswered(let it) = self {
      coder.members(of: it) { self = .escalationUnanswered($0) }
    } else if case .taskOverdue(let it) = self {
      coder.field("task", of: it) { self = .taskOverdue($0) }
    }
  }
}

extension FieldCoder {
  /// The members of a payload, which is put back by a reader.
  fileprivate mutating func members<Value: Described>(of value: Value, put: (Value) -> Void) {
    var value = value
    value.fields(&self)
    if Self.isReading { put(value) }
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

  /// A flag that is absent when it is not set.
  fileprivate mutating func flag(_ name: FieldName, of value: Bool, put: (Bool) -> Void) {
    var value = value
    field(name, &value, default: false)
    if Self.isReading { put(value) }
  }
}
