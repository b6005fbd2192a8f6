public import BusinessTime

/// An event of the usual shape and size, until there are real ones to measure with.
public struct SampleEvent: Codable, Equatable, Described {
  var tenant = ""
  var complaint = ""
  /// Its number in the life of the complaint.
  public private(set) var version: Int32 = 0
  var recordedAt = Timestamp.blank
  var occurredAt = Timestamp.blank
  var actor = ""
  var command = ""
  var body = SampleBody.blank
  var clocks: [SampleEffect] = []

  package init() {}

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("tenant", &tenant)
    coder.field("complaint", &complaint)
    coder.field("version", &version)
    coder.field("recordedAt", &recordedAt)
    coder.field("occurredAt", &occurredAt)
    coder.field("actor", &actor)
    coder.field("command", &command)
    coder.field("body", &body)
    coder.field("clocks", &clocks)
  }
}

struct SampleMove: Codable, Equatable, Described {
  var from = Stage.blank
  var to = Stage.blank
  var why: String?

  package init() {}

  init(from: Stage, to: Stage, why: String?) { (self.from, self.to, self.why) = (from, to, why) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("from", &from)
    coder.field("to", &to)
    coder.field("why", &why)
  }
}

enum SampleBody: Codable, Equatable, Variant {
  indirect case moved(SampleMove)
  case noted(String)

  package enum Kind: String, CaseIterable, TextCoded {
    case noted
    case moved
  }

  package var kind: Kind {
    switch self {
    case .moved: .moved
    case .noted: .noted
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .moved: self = .moved(SampleMove())
    case .noted: self = .noted("")
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .moved(var moved):
      moved.fields(&coder)
      if Coder.isReading { self = .moved(moved) }
    case .noted(var note):
      coder.field("note", &note)
      if Coder.isReading { self = .noted(note) }
    }
  }
}

enum SampleEffect: Codable, Equatable, Variant {
  case started(String, cycle: Int32, at: Timestamp, due: Timestamp, wake: Timestamp)
  case ended(String)

  package enum Kind: String, CaseIterable, TextCoded {
    case ended
    case started
  }

  package var kind: Kind {
    switch self {
    case .started: .started
    case .ended: .ended
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .started: self = .started("", cycle: 0, at: .blank, due: .blank, wake: .blank)
    case .ended: self = .ended("")
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .started(var clock, var cycle, var at, var due, var wake):
      coder.field("clock", &clock)
      coder.field("cycle", &cycle)
      coder.field("at", &at)
      coder.field("due", &due)
      coder.field("wake", &wake)
      if Coder.isReading {
        self = .started(clock, cycle: cycle, at: at, due: due, wake: wake)
      }
    case .ended(var clock):
      coder.field("clock", &clock)
      if Coder.isReading { self = .ended(clock) }
    }
  }
}

extension SampleEvent {
  /// A move with one clock started, about 450 bytes.
  public init(at: Timestamp) {
    tenant = "acme"
    complaint = "0195a3b2-7c41-7e52-9d3f-6a8b1c2d3e4f"
    version = 17
    recordedAt = at
    occurredAt = at
    actor = "agent.jane"
    command = "0195a3b2-7c41-7e52-9d3f-000000000017"
    body = .moved(SampleMove(from: .assigned, to: .investigating, why: "evidence"))
    clocks = [
      .started("resolution", cycle: 1, at: at, due: at + .hours(40), wake: at + .hours(30))
    ]
  }

  /// The canonical bytes.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// The digest of the canonical bytes.
  public func digest() -> ContentDigest { ContentDigest(of: self) }

  /// Reads what `encoded()` gave.
  public init(encoded bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }

  /// Reads the same without the fast path.
  public init(generally bytes: [UInt8]) throws(CodingError) {
    self = try JSONReader.readGenerally(ContiguousArray(bytes), .strict).value
  }
}

/// The first word of the digest of bytes, to measure how fast they are taken.
public func firstWord(ofDigestOf bytes: [UInt8]) -> Int64 {
  var hash = SHA256()
  hash.update(bytes)
  return Int64(hash.finalizedWords()[0])
}
