import BusinessTime

extension Complaint.Priority: Described {
  package init() { self.init(impact: 0, urgency: 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("impact", &impact)
    coder.field("urgency", &urgency)
    coder.field("priority", &priority)
  }
}

extension Complaint.Message: Described {
  package init() { self.init(version: 0, at: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("version", &version)
    coder.field("at", &at)
    coder.field("delivery", &delivery, default: .decided)
  }
}

extension Complaint.Draft: Described {
  package init() {
    self.init(response: .init(), author: .system, at: .blank, isApproved: false)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("response", &response)
    coder.field("text", &text)
    coder.field("author", &author)
    coder.field("onBehalfOf", &onBehalfOf)
    coder.field("at", &at)
    coder.field("approved", &isApproved, default: false)
    coder.field("overtaken", &isOvertaken, default: false)
  }
}

extension Complaint.Answer: Described {
  package init() { self.init(decision: .init(), message: .init()) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("decision", &decision)
    coder.field("text", &text)
    coder.field("message", &message)
    coder.field("reply", &reply)
  }
}

extension Complaint.Review: Described {
  package init() { self.init(round: .first, openedAt: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("round", &round)
    coder.field("openedAt", &openedAt)
    coder.field("answeredAt", &answeredAt)
  }
}

extension Complaint.Referral: Described {
  package init() { self.init(body: .blank, at: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("body", &body)
    coder.field("at", &at)
    coder.field("endedAt", &endedAt)
    coder.field("outcome", &outcome)
  }
}

extension Complaint.Rung: Described {
  package init() { self.init(escalation: .init(), at: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    escalation.fields(&coder)
    coder.field("at", &at)
    coder.field("acknowledgedAt", &acknowledgedAt)
    coder.field("reminders", &reminders, default: 0)
    coder.field("nextReminder", &remindAt)
    coder.field("unanswered", &isUnanswered, default: false)
    coder.field("over", &isOver, default: false)
  }
}

extension Complaint.HeldClock: Described {
  package init() { self.init(clock: .blank, reason: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("clock", &clock)
    coder.field("reason", &reason)
  }
}

extension Complaint.Erasure: Described {
  package init() { self.init(party: .blank, isCompleted: false) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("party", &party)
    coder.field("completed", &isCompleted, default: false)
  }
}
