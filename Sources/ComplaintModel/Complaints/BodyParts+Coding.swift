import BusinessTime

extension Complaint.Adoption: Described {
  package init() { self.init(.blank, from: "") }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("intake", &intake)
    coder.field("source", &source)
    coder.field("milestones", &milestones)
    coder.field("outcome", &outcome)
  }
}

extension Complaint.MilestoneRecord: Described {
  package init() { self.init(.blank, at: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("milestone", &milestone)
    coder.field("at", &at)
  }
}

extension Complaint.Assessment: Described {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var change = change
    change.fields(&coder)
    if Coder.isReading { self.change = change }
    coder.field("impact", &impact)
    coder.field("urgency", &urgency)
    coder.field("priority", &priority)
  }
}

extension Complaint.Response: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("outcome", &outcome)
    coder.field("remedies", &remedies)
    coder.field("contents", &contents)
    coder.field("approvers", &approvers)
  }
}

extension Complaint.RemedyOffer: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("kind", &kind)
    coder.field("amount", &amount)
    coder.field("budget", &budget)
    if Coder.isReading, let fault = kind.fault(amount) { coder.refuse("amount", fault) }
  }
}

extension Complaint.CommunicatedDecision: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("outcome", &outcome)
    coder.field("remedies", &remedies)
    coder.field("contents", &contents)
    coder.field("round", &round, default: .first)
  }
}

extension Complaint.Delivery: Described {
  package init() { self.init(of: 0, .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("message", &message)
    coder.field("state", &state)
  }
}

extension Complaint.SurveyAnswer: Described {
  package init() { self.init("", score: 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("question", &question)
    coder.field("score", &score)
  }
}

extension Complaint.Closing: Described {
  package init() { self.init(.blank, because: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("outcome", &outcome)
    coder.field("reason", &reason)
  }
}

extension Complaint.Link: Described {
  package init() { self.init(.blank, .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("kind", &kind)
    coder.field("complaint", &complaint)
  }
}

extension Complaint.OutsideResult: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("body", &body)
    coder.field("outcome", &outcome)
  }
}

extension Complaint.Escalation: Described {
  package init() { self.init(to: 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("rung", &rung)
    coder.field("clock", &clock)
    coder.field("acknowledgeBy", &acknowledgeBy)
    coder.field("because", &because)
    coder.field("people", &people)
    coder.field("vacant", &vacant)
    coder.field("tellAt", &tellAt)
    coder.field("remindAt", &remindAt)
    coder.field("approvers", &approvers)
  }
}

extension Complaint.EscalationReminder: Described {
  package init() { self.init(0, of: 0, to: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("rung", &rung)
    coder.field("number", &number)
    coder.field("clock", &clock)
    coder.field("people", &people)
    coder.field("tellAt", &tellAt)
    coder.field("next", &next)
  }
}

extension Complaint.UnansweredEscalation: Described {
  package init() { self.init(0, because: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("rung", &rung)
    coder.field("clock", &clock)
    coder.field("because", &because)
    coder.field("vacant", &vacant)
  }
}

extension Complaint.Tagging: Described {
  package init() { self.init(add: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("added", &added)
    coder.field("removed", &removed)
  }
}

extension Complaint.TaskRecord: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("kind", &kind)
    coder.field("assignee", &assignee)
    coder.field("due", &due)
    coder.field("text", &text)
    coder.field("overdue", &isOverdue, default: false)
  }
}

extension Complaint.FollowUpRefusal: Described {
  package init() { self.init(.blank, .blank, reasons: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("rule", &rule)
    coder.field("act", &act)
    coder.field("reasons", &reasons)
  }
}

extension Complaint.Reply: TextCoded {}

extension Complaint.StageEntry: Described {
  package init() { self.init(.blank, in: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("stage", &stage)
    coder.field("phase", &phase)
  }
}

extension Complaint.GradeRecord: Described {
  package init() { self.init(0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("grade", &grade)
    coder.field("points", &points)
    coder.field("reasons", &reasons)
    coder.field("fastLane", &fastLane)
  }
}

extension Complaint.GradeRecord.Reason: Described {
  package init() { self.init(.blank, points: 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("factor", &factor)
    coder.field("points", &points)
  }
}
