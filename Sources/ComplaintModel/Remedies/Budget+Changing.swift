public import BusinessTime

extension Budget {
  /// A budget as it is to be kept, and what has to be kept until then.
  ///
  /// It is part of a ``Decision`` that spends from it, and so committed with it or not at all.
  public struct Change: Hashable, Sendable {
    /// The version that is kept until then; `nil` if there is no budget of that name yet.
    public let expectedVersion: Int64?
    /// The budget afterwards.
    public internal(set) var budget: Budget

    /// Makes a change.
    public init(_ budget: Budget, replacing version: Int64?) {
      self.budget = budget
      expectedVersion = version
    }

    /// What makes it a change that cannot be, whatever is kept; `nil` if nothing does.
    ///
    /// Stores refuse such a change.
    public var fault: String? {
      if let fault = budget.fault { return fault.error.message }
      if let expectedVersion, budget.version <= expectedVersion {
        return
          "budget \(budget.name) has version \(budget.version), not one after \(expectedVersion)"
      }
      return nil
    }
  }

  /// The budget with another limit or another period.
  ///
  /// While it begins at the same instant, what has been spent stays spent, also beyond a lower limit.
  /// A period that begins at another one is a new one, of which nothing has been spent.
  ///
  /// - Throws: ``RemedyError`` as ``init(_:from:until:limit:spent:version:)``.
  public func revised(
    from: Timestamp, until: Timestamp, limit: Money
  ) throws(RemedyError) -> Budget {
    let isSame = from == self.from && spent.minorUnits > 0
    return try Budget(
      name, from: from, until: until, limit: limit, spent: isSame ? spent : nil,
      version: version + 1)
  }
}
