import BusinessTime

extension Lifecycle.Fact: TextCoded {}

extension Lifecycle.Move: Described, Bridged, Codable {
  package init() {
    self.init(
      act: .blank, from: [], target: .stage(.blank), guards: Lifecycle.Guard(), wording: nil)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (act, from, target, guards, wording) = (act, from, target, guards, wording)
    coder.field("act", &act)
    coder.field("from", always: &from)
    target.fields(&coder)
    guards.fields(&coder)
    coder.field("name", &wording)
    if Coder.isReading {
      self = Self(act: act, from: from, target: target, guards: guards, wording: wording)
    }
  }
}

extension Lifecycle.Target {
  private enum Member: String, CaseIterable { case to, backOr }

  /// One of two members among those of a move.
  fileprivate mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var stage = stage
    switch coder.choice(leadsBack ? Member.backOr : .to) {
    case .to:
      coder.field("to", &stage)
      if Coder.isReading { self = .stage(stage) }
    case .backOr:
      coder.field("backOr", &stage)
      if Coder.isReading { self = .back(or: stage) }
    case nil: break
    }
  }
}

extension Lifecycle.Guard {
  /// Two members among those of a move or a reopening.
  fileprivate mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (all, none) = (all, none)
    coder.field("if", &all)
    coder.field("unless", &none)
    if Coder.isReading { self = Self(all: all, none: none) }
  }
}

extension Lifecycle.Allowance: Described, Bridged, Codable {
  package init() { self.init(acts: [], phases: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (acts, phases) = (acts, phases)
    coder.field("acts", always: &acts)
    coder.field("phases", always: &phases)
    if Coder.isReading { self = Self(acts: acts, phases: phases) }
  }
}

extension Lifecycle.Closing: Described, Bridged, Codable {
  package init() { self.init(outcome: .blank, reasons: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (outcome, reasons) = (outcome, reasons)
    coder.field("outcome", &outcome)
    coder.field("because", always: &reasons)
    if Coder.isReading { self = Self(outcome: outcome, reasons: reasons) }
  }
}

extension Lifecycle.Reopening: Described, Bridged, Codable {
  package init() {
    self.init(
      from: .blank, target: .blank, window: nil, limit: nil, guards: Lifecycle.Guard())
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (from, target, window, limit, guards) = (from, target, window, limit, guards)
    coder.field("from", &from)
    coder.field("to", &target)
    coder.field("within", &window)
    coder.field("atMost", &limit)
    guards.fields(&coder)
    if Coder.isReading {
      self = Self(from: from, target: target, window: window, limit: limit, guards: guards)
    }
  }
}
