import BusinessTime
import ComplaintModel

/// An envelope with one of every form of member.
struct SampleEvent: Described, Codable, Equatable {
  var tenant = ""
  var version: Int32 = 0
  var recordedAt = Timestamp.blank
  var stage = Stage.blank
  var phase = Phase.blank
  var onBehalfOf: String?
  var amount: Int64?
  var count: Int?
  var isAutomatic = false
  var rounds = 1
  var day: LocalDate?
  var body = SampleBody.blank
  var clocks: [SampleEffect] = []
  var tags: [String] = []
  var texts: [String: String] = [:]
  var limits: [Stage: TimeSpan] = [:]
  var previous: ContentDigest?

  init() {}

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("tenant", &tenant)
    coder.field("version", &version)
    coder.field("recordedAt", &recordedAt)
    coder.field("stage", &stage)
    coder.field("phase", &phase)
    coder.field("onBehalfOf", &onBehalfOf)
    coder.field("amount", &amount)
    coder.field("count", &count)
    coder.field("isAutomatic", &isAutomatic, default: false)
    coder.field("rounds", &rounds, default: 1)
    coder.field("day", &day)
    coder.field("body", &body)
    coder.field("clocks", &clocks)
    coder.field("tags", &tags)
    coder.field("texts", &texts)
    coder.field("limits", &limits)
    coder.field("digestOfPreviousEvent", &previous)
    if let amount, amount < 0 { coder.refuse("amount", "an amount is not negative") }
  }

  init(from decoder: any Decoder) throws { self = try decoder.decodeDescribed() }

  func encode(to encoder: any Encoder) throws { try encoder.encode(described: self) }
}

struct SampleFiling: Described, Equatable {
  var channel = ""
  var condition: SampleCondition?

  init() {}

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("channel", &channel)
    coder.field("condition", &condition)
  }
}

/// What happened: payloads in a struct, in the case itself, and none.
enum SampleBody: Variant, Equatable {
  case closed
  case moved(from: Stage, to: Stage, why: String?)
  indirect case filed(SampleFiling)

  enum Kind: String, CaseIterable, TextCoded {
    case closed
    case moved
    case filed
  }

  var kind: Kind {
    switch self {
    case .closed: .closed
    case .moved: .moved
    case .filed: .filed
    }
  }

  init(blank kind: Kind) {
    switch kind {
    case .closed: self = .closed
    case .moved: self = .moved(from: .blank, to: .blank, why: nil)
    case .filed: self = .filed(SampleFiling())
    }
  }

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .closed: break
    case .moved(var from, var to, var why):
      coder.field("from", &from)
      coder.field("to", &to)
      coder.field("why", &why)
      if Coder.isReading { self = .moved(from: from, to: to, why: why) }
    case .filed(var filing):
      filing.fields(&coder)
      if Coder.isReading { self = .filed(filing) }
    }
  }
}

/// What an event does to a clock.
enum SampleEffect: Variant, Equatable {
  case paused(Stage, at: Timestamp, left: TimeSpan)
  case resumed(Stage, due: Timestamp, wake: Timestamp?)

  enum Kind: String, CaseIterable, TextCoded {
    case paused
    case resumed
  }

  var kind: Kind {
    switch self {
    case .paused: .paused
    case .resumed: .resumed
    }
  }

  init(blank kind: Kind) {
    switch kind {
    case .paused: self = .paused(.blank, at: .blank, left: .blank)
    case .resumed: self = .resumed(.blank, due: .blank, wake: nil)
    }
  }

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .paused(var clock, var at, var left):
      coder.field("clock", &clock)
      coder.field("at", &at)
      coder.field("left", &left)
      if Coder.isReading { self = .paused(clock, at: at, left: left) }
    case .resumed(var clock, var due, var wake):
      coder.field("clock", &clock)
      coder.field("due", &due)
      coder.field("wake", &wake)
      if Coder.isReading { self = .resumed(clock, due: due, wake: wake) }
    }
  }
}

/// A type that contains itself.
enum SampleCondition: Variant, Equatable {
  case always
  indirect case not(SampleCondition)
  case all([SampleCondition])

  enum Kind: String, CaseIterable, TextCoded {
    case always
    case not
    case all
  }

  var kind: Kind {
    switch self {
    case .always: .always
    case .not: .not
    case .all: .all
    }
  }

  init(blank kind: Kind) {
    switch kind {
    case .always: self = .always
    case .not: self = .not(.always)
    case .all: self = .all([])
    }
  }

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self, named: "kind")
    switch self {
    case .always: break
    case .not(var condition):
      coder.field("of", &condition)
      if Coder.isReading { self = .not(condition) }
    case .all(var conditions):
      coder.field("of", &conditions)
      if Coder.isReading { self = .all(conditions) }
    }
  }
}
