public import ComplaintModel

extension OutboxItem.State: Variant {
  package init(blank kind: Kind) {
    switch kind {
    case .pending: self = .pending(.blank)
    case .delivered: self = .delivered(.blank)
    case .folded: self = .folded(into: [], .blank)
    case .dropped: self = .dropped(because: "", .blank)
    case .expired: self = .expired(.blank)
    case .dead: self = .dead(because: "", .blank)
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .pending(var at):
      coder.field("until", &at)
      if Coder.isReading { self = .pending(at) }
    case .delivered(var at):
      coder.field("at", &at)
      if Coder.isReading { self = .delivered(at) }
    case .folded(var others, var at):
      coder.field("at", &at)
      coder.field("into", &others)
      if Coder.isReading { self = .folded(into: others, at) }
    case .dropped(var reason, var at):
      coder.field("at", &at)
      coder.field("because", &reason)
      if Coder.isReading { self = .dropped(because: reason, at) }
    case .expired(var at):
      coder.field("at", &at)
      if Coder.isReading { self = .expired(at) }
    case .dead(var reason, var at):
      coder.field("at", &at)
      coder.field("because", &reason)
      if Coder.isReading { self = .dead(because: reason, at) }
    }
  }
}

extension OutboxItem.State.Kind: TextCoded {}

extension OutboxItem.State {
  /// The state as JSON, as a store keeps it.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a state from JSON.
  ///
  /// - Throws: ``ComplaintModel/CodingError`` with the path to what is wrong.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension DeliveryProgress: Described {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("attempts", &attempts, default: 0)
    coder.field("postponements", &postponements, default: 0)
    coder.field("revivals", &revivals, default: 0)
    coder.field("sealedAt", &sealedAt)
    coder.field("folded", &folded)
    coder.field("bundles", &bundles)
    coder.field("contacts", &contacts)
    coder.field("lastFailure", &lastFailure)
  }
}

extension DeliveryProgress {
  /// The progress as JSON, as a store keeps it.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a progress from JSON.
  ///
  /// - Throws: ``ComplaintModel/CodingError`` with the path to what is wrong.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension ContactProgress: Described {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("tries", &tries, default: 0)
    coder.field("failedWays", &failedWays)
    coder.field("end", &end)
  }
}

extension ContactProgress.End: Variant {
  package enum Kind: String, CaseIterable, TextCoded { case reached, failed }

  package var kind: Kind {
    switch self {
    case .reached: .reached
    case .failed: .failed
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .reached: self = .reached(.blank, .blank)
    case .failed: self = .failed(because: "")
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .reached(var way, var at):
      coder.field("way", &way)
      coder.field("at", &at)
      if Coder.isReading { self = .reached(way, at) }
    case .failed(var reason):
      coder.field("because", &reason)
      if Coder.isReading { self = .failed(because: reason) }
    }
  }
}
