public import BusinessTime
public import ComplaintModel

/// Which complaints are looked for, in which order, and how many at a time.
///
/// Everything that is stated has to hold; what is left out does not matter.
///
/// ```swift
/// var query = ComplaintQuery()
/// query.phases = [.open]
/// query.owners = [.queue("first")]
/// query.dueBefore = tomorrow
/// query.order = .due
/// let page = try await desk.find(query)
/// ```
public struct ComplaintQuery: Hashable, Sendable {
  /// In one of these phases.
  public var phases: Set<Phase> = []
  /// In one of these stages.
  public var stages: Set<Stage> = []
  /// Of a grade in this range.
  public var grades: ClosedRange<Int32>?
  /// Owned by one of these.
  public var owners: Set<Owner> = []
  /// About one of these categories, or a part of one.
  public var categories: Set<ComplaintCategory> = []
  /// About this product.
  public var product: ProductID?
  /// About this order.
  public var orderID: OrderID?
  /// With this party.
  public var party: PartyID?
  /// By this complainant.
  public var complainant: PartyID?
  /// With all of these marks.
  public var tags: Set<ComplaintTag> = []
  /// The clock about which ``dueBefore``, ``isBreached`` and the order ask; any if it is left out.
  public var clock: ClockName?
  /// With a clock that is due before this instant.
  public var dueBefore: Timestamp?
  /// With a missed clock, or without one.
  public var isBreached: Bool?
  /// Received at this instant or later.
  public var receivedFrom: Timestamp?
  /// Received before this instant.
  public var receivedBefore: Timestamp?
  /// Other than this one.
  public var excluding: ComplaintID?
  /// With these words, where an index can look for words.
  public var words: String?
  /// In which order.
  public var order = Order.received
  /// Whether the order is turned round.
  public var isDescending = false
  /// How many at a time.
  public var limit = 50
  /// After which place; the beginning if it is left out.
  public var after: Cursor?

  /// Looks for all complaints.
  public init() {}

  /// What complaints are ordered by; where it is the same, by their ids.
  @nonexhaustive
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// When they were received.
    case received
    /// When they are due; those that are not come last.
    case due
    /// When they last changed.
    case recorded
    /// How serious they are.
    case grade
  }

  /// A place in a list, which stays one when complaints come and go.
  public struct Cursor: Hashable, Sendable {
    /// What the complaint before it was ordered by.
    public let key: Int64
    /// The complaint before it.
    public let id: ComplaintID

    /// Makes a cursor.
    public init(key: Int64, id: ComplaintID) {
      self.key = key
      self.id = id
    }
  }
}

extension ComplaintQuery {
  /// Whether a complaint is looked for, as far as its summary tells; ``words`` are not asked.
  public func matches(_ summary: ComplaintSummary) -> Bool {
    matchesPlace(summary) && matchesSubject(summary) && matchesTimes(summary)
  }

  private func matchesPlace(_ summary: ComplaintSummary) -> Bool {
    (phases.isEmpty || phases.contains(summary.phase))
      && (stages.isEmpty || stages.contains(summary.stage))
      && (grades.map { range in summary.grade.map(range.contains) ?? false } ?? true)
      && (owners.isEmpty || summary.owner.map(owners.contains) ?? false)
      && summary.id != excluding
  }

  private func matchesSubject(_ summary: ComplaintSummary) -> Bool {
    (categories.isEmpty || summary.category.map(isWithin) ?? false)
      && (product == nil || summary.product == product)
      && (orderID == nil || summary.order == orderID)
      && (party.map(summary.parties.contains) ?? true)
      && (complainant == nil || summary.complainant == complainant)
      && tags.allSatisfy(summary.tags.contains)
  }

  private func isWithin(_ category: ComplaintCategory) -> Bool {
    categories.contains(where: category.isWithin)
  }

  private func matchesTimes(_ summary: ComplaintSummary) -> Bool {
    (dueBefore.map { limit in summary.due(of: clock).map { $0 < limit } ?? false } ?? true)
      && (isBreached.map { $0 == isBreached(summary) } ?? true)
      && (receivedFrom.map { summary.receivedAt >= $0 } ?? true)
      && (receivedBefore.map { summary.receivedAt < $0 } ?? true)
  }

  private func isBreached(_ summary: ComplaintSummary) -> Bool {
    clock.map(summary.breached.contains) ?? !summary.breached.isEmpty
  }

  /// What a complaint is ordered by.
  public func key(of summary: ComplaintSummary) -> Int64 {
    switch order {
    case .received: summary.receivedAt.millisecondsSince1970
    case .due: summary.due(of: clock)?.millisecondsSince1970 ?? (isDescending ? .min : .max)
    case .recorded: summary.recordedAt.millisecondsSince1970
    case .grade: Int64(summary.grade ?? 0)
    }
  }

  /// Whether one place comes before another in the order of the query.
  public func isOrdered(_ first: Cursor, before second: Cursor) -> Bool {
    isDescending
      ? (second.key, second.id) < (first.key, first.id)
      : (first.key, first.id) < (second.key, second.id)
  }
}

/// Complaints that were found.
public struct ComplaintPage: Hashable, Sendable {
  /// The complaints, in the order of the query.
  public let complaints: [ComplaintSummary]
  /// Where the next page begins; `nil` after the last one.
  public let next: ComplaintQuery.Cursor?
  /// Up to which position of the feed the index knew everything.
  public let position: FeedPosition

  /// Makes a page.
  public init(
    _ complaints: [ComplaintSummary], next: ComplaintQuery.Cursor?, position: FeedPosition
  ) {
    self.complaints = complaints
    self.next = next
    self.position = position
  }
}
