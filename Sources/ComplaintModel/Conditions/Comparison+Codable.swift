import BusinessTime

extension Condition.Comparison {
  /// The name under which a comparison stands in JSON.
  enum Member: String, CodingKey, CaseIterable {
    case known, equals, oneOf, atLeast, atMost, moreThan, lessThan, within, contains
  }

  var member: Member {
    switch self {
    case .known: .known
    case .equals: .equals
    case .oneOf: .oneOf
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .moreThan: .moreThan
    case .lessThan: .lessThan
    case .within: .within
    case .contains: .contains
    }
  }

  /// Reads the one comparison among the members, for a fact of this kind.
  init(from decoder: any Decoder, for kind: FactKind) throws {
    let members = try decoder.container(keyedBy: Member.self)
    let stated = Member.allCases.filter(members.contains)
    guard let member = stated.first, stated.count == 1 else {
      throw decoder.fault(
        stated.isEmpty
          ? "a comparison is expected: " + Member.allCases.map(\.rawValue).joined(separator: ", ")
          : "one comparison is expected, not " + stated.map(\.rawValue).joined(separator: " and "))
    }
    func value() throws -> FactValue {
      try kind.value(from: members.superDecoder(forKey: member))
    }
    switch member {
    case .known:
      guard try members.decode(Bool.self, forKey: member) else {
        throw decoder.fault("write {\"not\": {… \"known\": true}}", at: member.rawValue)
      }
      self = .known
    case .equals: self = .equals(try value())
    case .oneOf: self = .oneOf(try kind.values(in: members.nestedUnkeyedContainer(forKey: member)))
    case .atLeast: self = .atLeast(try value())
    case .atMost: self = .atMost(try value())
    case .moreThan: self = .moreThan(try value())
    case .lessThan: self = .lessThan(try value())
    case .within: self = .within(try members.decode(String.self, forKey: member))
    case .contains: self = .contains(try members.decode(String.self, forKey: member))
    }
    if let fault = kind.fault(in: self) {
      throw decoder.fault(fault.message, at: fault.place)
    }
  }

  /// Writes the comparison as a member, for a fact of this kind.
  func encode(to encoder: any Encoder, for kind: FactKind) throws {
    var members = encoder.container(keyedBy: Member.self)
    if let fault = kind.fault(in: self) {
      throw EncodingError.invalidValue(
        self,
        EncodingError.Context(
          codingPath: encoder.codingPath + [member], debugDescription: fault.message))
    }
    switch self {
    case .known: try members.encode(true, forKey: member)
    case .equals(let value), .atLeast(let value), .atMost(let value), .moreThan(let value),
      .lessThan(let value):
      try members.encode(FactKind.Stated(value: value, kind: kind), forKey: member)
    case .oneOf(let values):
      try members.encode(values.map { FactKind.Stated(value: $0, kind: kind) }, forKey: member)
    case .within(let text), .contains(let text): try members.encode(text, forKey: member)
    }
  }
}

extension Condition.Comparison: Codable {
  /// Reads an object with one member, such as `{"atLeast": 4}`, whose value is written as
  /// ``FactValue`` writes itself.
  ///
  /// Inside a ``Condition`` values are written as their fact's kind has them, and checked by it.
  public init(from decoder: any Decoder) throws {
    _ = try decoder.members(Member.self)
    try self.init(from: decoder, for: .open)
  }

  /// Writes the form that is read.
  ///
  /// - Throws: An `EncodingError` for a comparison that no fact knows, such as one of whole lists.
  public func encode(to encoder: any Encoder) throws { try encode(to: encoder, for: .open) }
}

extension FactKind {
  /// A value as JSON states it for a fact of this kind.
  fileprivate struct Stated: Encodable {
    let value: FactValue
    let kind: FactKind

    func encode(to encoder: any Encoder) throws {
      switch (kind, value) {
      case (.rank(let scale), .number(let rank)):
        var name = encoder.singleValueContainer()
        try name.encode(scale.code(ofRank: rank))
      case (.open, _): try value.encode(to: encoder)
      case (.number, _), (.rank, _), (.code, _), (.codes, _), (.text, _), (.money, _), (.flag, _),
        (.instant, _):
        try value.encodePlainly(to: encoder)
      }
    }
  }

  fileprivate func values(in list: any UnkeyedDecodingContainer) throws -> [FactValue] {
    var (list, values) = (list, [FactValue]())
    while !list.isAtEnd { values.append(try value(from: list.superDecoder())) }
    return values
  }

  /// Reads a value as JSON states it for a fact of this kind.
  fileprivate func value(from decoder: any Decoder) throws -> FactValue {
    switch self {
    case .number:
      guard let number = try? Int64(from: decoder) else {
        throw decoder.fault("\(expectation) is expected")
      }
      return .number(number)
    case .rank(let scale):
      let name = try String(from: decoder)
      guard let rank = scale.rank(of: name) else {
        throw decoder.fault("\"\(name)\" does not fit: \(expectation) is expected")
      }
      return .number(rank)
    case .code, .codes, .text: return .text(try String(from: decoder))
    case .money: return .money(try Money(from: decoder))
    case .flag: return .flag(try Bool(from: decoder))
    case .instant: return .instant(try Timestamp(from: decoder))
    case .open: return try FactValue(from: decoder)
    }
  }
}
