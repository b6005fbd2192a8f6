import BusinessTime
public import ComplaintModel
import Synchronization

/// An index in memory.
///
/// Complaints of a party, an owner, a product, an order or a mark are looked up, and those about a category
/// that are open or waiting; everything else is asked of one complaint after another. It does not look for words.
public final class MemoryIndex: ComplaintIndex {
  private let tenants = Guarded<[TenantID: Entries]>([:])

  /// Makes an empty index.
  public init() {}

  /// Takes in complaints.
  public func update(
    _ complaints: [ComplaintSummary], through position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError) {
    tenants.withLock { $0[tenant, default: Entries()].update(complaints, through: position) }
  }

  /// Up to which position everything is known.
  public func position(of tenant: TenantID) async throws(StoreError) -> FeedPosition {
    tenants.withLock { $0[tenant]?.position ?? .start }
  }

  /// Finds complaints.
  public func find(
    _ query: ComplaintQuery, of tenant: TenantID
  ) async throws(StoreError) -> ComplaintPage {
    try Self.check(query)
    return tenants.withLock { tenants in
      tenants[tenant]?.find(query) ?? ComplaintPage([], next: nil, position: .start)
    }
  }

  /// How many complaints a query matches.
  public func count(
    _ query: ComplaintQuery, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try Self.check(query)
    return tenants.withLock { $0[tenant]?.matches(query).count ?? 0 }
  }

  /// It knows no words.
  public func erase(
    _ party: PartyID, keeping complaints: Set<ComplaintID>, of tenant: TenantID
  ) async throws(StoreError) -> Int { 0 }

  private static func check(_ query: ComplaintQuery) throws(StoreError) {
    if query.words != nil {
      throw StoreError(.notSupported, "the index in memory does not look for words")
    }
  }
}

extension MemoryIndex {
  /// What is known of a tenant's complaints.
  private struct Entries {
    var position = FeedPosition.start
    private var summaries: [ComplaintID: ComplaintSummary] = [:]
    private var listed: [Term: Set<ComplaintID>] = [:]

    mutating func update(_ complaints: [ComplaintSummary], through position: FeedPosition) {
      for summary in complaints {
        let known = summaries[summary.id]
        if let known, known.version >= summary.version { continue }
        summaries[summary.id] = summary
        if let known, known.isListed(like: summary) { continue }
        let (before, after) = (known.map(Term.all) ?? [], Term.all(of: summary))
        for term in before.subtracting(after) { listed[term]?.remove(summary.id) }
        for term in after.subtracting(before) { listed[term, default: []].insert(summary.id) }
      }
      self.position = max(self.position, position)
    }

    func matches(_ query: ComplaintQuery) -> [ComplaintSummary] {
      let lists = Term.all(of: query).map { listed[$0] ?? [] }
      guard let shortest = lists.min(by: { $0.count < $1.count }) else {
        return summaries.values.filter(query.matches)
      }
      return shortest.compactMap { summaries[$0] }.filter(query.matches)
    }

    func find(_ query: ComplaintQuery) -> ComplaintPage {
      var places = matches(query).map { summary in
        (
          place: ComplaintQuery.Cursor(key: query.key(of: summary), id: summary.id),
          summary: summary
        )
      }
      if let after = query.after {
        places.removeAll { !query.isOrdered(after, before: $0.place) }
      }
      places.sort { query.isOrdered($0.place, before: $1.place) }
      let page = places.prefix(max(0, query.limit))
      return ComplaintPage(
        page.map(\.summary), next: page.count < places.count ? page.last?.place : nil,
        position: position)
    }
  }

  /// What complaints are listed by.
  private enum Term: Hashable {
    case party(PartyID)
    case owner(Owner)
    case product(ProductID)
    case order(OrderID)
    case tag(ComplaintTag)
    /// Open or waiting, and about the category or a part of it.
    case open(ComplaintCategory)

    private static let openPhases: Set<Phase> = [.open, .waiting]

    static func all(of summary: ComplaintSummary) -> Set<Term> {
      var terms = Set(summary.parties.map(Term.party)).union(summary.tags.map(Term.tag))
      if let owner = summary.owner { terms.insert(.owner(owner)) }
      if let product = summary.product { terms.insert(.product(product)) }
      if let order = summary.order { terms.insert(.order(order)) }
      if openPhases.contains(summary.phase) {
        var category = summary.category
        while let current = category {
          terms.insert(.open(current))
          category = current.parent
        }
      }
      return terms
    }

    /// The terms of which one list has everything that a query matches.
    static func all(of query: ComplaintQuery) -> [Term] {
      var terms = query.tags.map(Term.tag)
      if let party = query.party ?? query.complainant { terms.append(.party(party)) }
      if query.owners.count == 1 { terms += query.owners.map(Term.owner) }
      if let product = query.product { terms.append(.product(product)) }
      if let order = query.orderID { terms.append(.order(order)) }
      if query.categories.count == 1, !query.phases.isEmpty, query.phases.isSubset(of: openPhases) {
        terms += query.categories.map(Term.open)
      }
      return terms
    }
  }
}

extension ComplaintSummary {
  /// Whether another state of it stands under the same terms.
  fileprivate func isListed(like other: ComplaintSummary) -> Bool {
    owner == other.owner && parties == other.parties && tags == other.tags
      && product == other.product && order == other.order
      && category == other.category && phase == other.phase
  }
}
