extension CalendarException: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case date, from, through, closed, open, worked, name
  }

  /// Reads an object with `date`, or `from` and `through`, and one of `closed` (`true` or a list of
  /// intervals), `open` and `worked`.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: Key.self)
    let values = try decoder.container(keyedBy: Key.self)
    let dates: ClosedRange<LocalDate>
    if let date = try values.decodeIfPresent(LocalDate.self, forKey: .date) {
      let others: [Key] = [.date, .closed, .open, .worked, .name]
      try decoder.refuseMembers(besides: others)
      dates = date...date
    } else {
      let first = try values.decode(LocalDate.self, forKey: .from)
      let last = try values.decode(LocalDate.self, forKey: .through)
      dates = try decoder.checked { () throws(BusinessTimeError) in
        try ClosedRange(checking: first, last)
      }
    }
    let name = try values.decodeIfPresent(String.self, forKey: .name)
    let changes = try CalendarException.changes(in: values)
    self = try decoder.checked { () throws(BusinessTimeError) in
      guard changes.count == 1 else {
        throw BusinessTimeError(
          .contradiction, "exactly one of closed, open and worked is to be stated")
      }
      return try CalendarException(dates, changes[0], name: name)
    }
  }

  private static func changes(in values: KeyedDecodingContainer<Key>) throws -> [Change] {
    var changes: [Change] = []
    if values.contains(.closed) {
      if let isClosed = try? values.decode(Bool.self, forKey: .closed) {
        guard isClosed else {
          throw DecodingError.dataCorruptedError(
            forKey: .closed, in: values,
            debugDescription: "\"closed\" is true or a list of intervals; leave it out otherwise")
        }
        changes.append(.closed)
      } else {
        changes.append(
          .closedDuring(try values.decode([LocalTimeRange].self, forKey: .closed)))
      }
    }
    if let times = try values.decodeIfPresent([LocalTimeRange].self, forKey: .open) {
      changes.append(.open(times))
    }
    if let times = try values.decodeIfPresent([LocalTimeRange].self, forKey: .worked) {
      changes.append(.worked(times))
    }
    return changes
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    if dates.lowerBound == dates.upperBound {
      try values.encode(dates.lowerBound, forKey: .date)
    } else {
      try values.encode(dates.lowerBound, forKey: .from)
      try values.encode(dates.upperBound, forKey: .through)
    }
    switch change {
    case .closed: try values.encode(true, forKey: .closed)
    case .closedDuring(let times): try values.encode(times, forKey: .closed)
    case .open(let times): try values.encode(times, forKey: .open)
    case .worked(let times): try values.encode(times, forKey: .worked)
    }
    try values.encodeIfPresent(name, forKey: .name)
  }
}
