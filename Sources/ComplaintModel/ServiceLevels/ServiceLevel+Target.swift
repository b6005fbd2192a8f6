public import BusinessTime

extension ServiceLevel {
  /// How long a service level is for some of the complaints.
  public struct Target: Hashable, Sendable {
    /// For which complaints.
    public var when: Condition
    /// How long.
    public var period: Period

    /// A target for the complaints for which a condition holds; for all that are left, if none is
    /// stated.
    public init(_ period: Period, when: Condition = .always) {
      self.when = when
      self.period = period
    }

    /// A target for complaints of these grades.
    public init(_ period: Period, grades: ClosedRange<Int>) {
      let (first, last) = (Int64(grades.lowerBound), Int64(grades.upperBound))
      let when: Condition =
        first == last
        ? .fact(.grade, .equals(.number(first)))
        : .all([.fact(.grade, .atLeast(.number(first))), .fact(.grade, .atMost(.number(last)))])
      self.init(period, when: when)
    }

    /// A target for customers of a tier.
    public init(_ period: Period, tier: CustomerTier) {
      self.init(period, when: .fact(.customerTier, .equals(.code(tier))))
    }

    /// A target for what one person or queue has to deal with, such as a partner outside.
    public init(_ period: Period, owner: Owner) {
      self.init(period, when: .fact(.owner, .equals(.text(owner.description))))
    }
  }

  /// How far all extensions of a cycle together may go.
  public struct ExtensionLimit: Hashable, Sendable {
    /// How often it may be extended at most.
    public var count: Int
    /// What all extensions may come to, in the unit of the target.
    public var total: Period

    /// Makes a limit.
    public init(_ total: Period, count: Int = 1) {
      self.count = count
      self.total = total
    }
  }
}

extension [ServiceLevel.Target] {
  /// One target for all complaints.
  public static func all(_ period: Period) -> [ServiceLevel.Target] { [.init(period)] }

  /// A target for each of these grades, the highest first; complaints of others have none.
  public static func grades(_ periods: [Int: Period]) -> [ServiceLevel.Target] {
    periods.sorted { $0.key > $1.key }.map { .init($0.value, grades: $0.key...$0.key) }
  }
}
