import BusinessTime

extension FactValue: Codable {
  private enum Member: String, CodingKey, CaseIterable { case instant, money }

  /// Reads a value of any kind: `4`, `"web"`, `true`, `["web", "phone"]`,
  /// `{"instant": "2026-03-02T07:15:00Z"}` or `{"money": "CNY 500.00"}`.
  ///
  /// - Throws: A `DecodingError` at this path for anything else, also for a number with a fraction.
  public init(from decoder: any Decoder) throws {
    if (try? decoder.container(keyedBy: StrictKey.self)) != nil {
      self = try FactValue(object: decoder)
      return
    }
    if let texts = try? [String](from: decoder) {
      self = .texts(texts)
      return
    }
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int64.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else {
      throw decoder.fault(
        "a whole number, a text, true or false, a list of texts, {\"instant\": …} or "
          + "{\"money\": …} is expected")
    }
  }

  private init(object decoder: any Decoder) throws {
    let values = try decoder.members(Member.self)
    guard values.allKeys.count == 1 else {
      throw decoder.fault("either \"instant\" or \"money\" is expected")
    }
    if values.contains(.instant) {
      self = .instant(try values.decode(Timestamp.self, forKey: .instant))
    } else {
      self = .money(try values.decode(Money.self, forKey: .money))
    }
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .instant(let instant):
      var members = encoder.container(keyedBy: Member.self)
      try members.encode(instant, forKey: .instant)
    case .money(let money):
      var members = encoder.container(keyedBy: Member.self)
      try members.encode(money, forKey: .money)
    case .number, .text, .flag, .texts: try encodePlainly(to: encoder)
    }
  }

  /// Writes the value itself, for where its kind is known.
  func encodePlainly(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .flag(let flag): try value.encode(flag)
    case .instant(let instant): try value.encode(instant)
    case .money(let money): try value.encode(money)
    case .texts(let texts): try value.encode(texts)
    }
  }
}
