import BusinessTime

extension ComplaintView.Findings: Described {
  package init() { self.init(reviews: [], referrals: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("decision", &decision)
    coder.field("text", &text)
    coder.field("at", &at)
    coder.field("reply", &reply)
    coder.field("reviews", &reviews)
    coder.field("referrals", &referrals)
  }
}

extension ComplaintView.Clock.State: TextCoded {}

extension ComplaintView.Clock: Described {
  package init() {
    self.init(name: .blank, wording: .blank, due: .blank, state: .blank, isBreached: false)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("name", &name)
    coder.field("wording", &wording)
    coder.field("due", &due)
    coder.field("state", &state)
    coder.field("breached", &isBreached, default: false)
  }
}

extension ComplaintView.Seriousness: Described {
  package init() { self.init(isLegalDispute: false) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("grade", &grade)
    coder.field("priority", &priority)
    coder.field("emotion", &emotion)
    coder.field("harm", &harm)
    coder.field("publicity", &publicity)
    coder.field("affected", &affected)
    coder.field("legalDispute", &isLegalDispute, default: false)
  }
}

extension ComplaintView.Responsibility: Described {
  package init() { self.init(since: .blank, earlier: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("owner", &owner)
    coder.field("since", &since)
    coder.field("earlier", &earlier)
    coder.field("rung", &rung)
  }
}

extension ComplaintView.Marks: Described {
  package init() { self.init(tags: [], fields: [:]) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("tags", &tags)
    coder.field("fields", &fields)
  }
}

extension ComplaintView.Protection: Described {
  package init() { self.init(isHeld: false, erasures: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("held", &isHeld, default: false)
    coder.field("erasures", &erasures)
  }
}
