import BusinessTime
import ComplaintModel

/// What the desk itself knows of other complaints, for facts that the host leaves open.
struct IndexFacts {
  let index: any ComplaintIndex
  let tenant: TenantID
  /// How far back complaints count.
  let window: TimeSpan

  /// The facts that it knows.
  static let names: Set<String> = ["repeats", "similar"]

  /// Whether it knows any of what is asked: of a complaint without a category it knows nothing.
  func answers(_ question: FactQuestion) -> Bool {
    question.names.contains { query($0, question) != nil }
  }

  func facts(for question: FactQuestion) async throws(StoreError) -> [String: FactValue] {
    var facts: [String: FactValue] = [:]
    for name in question.names {
      guard let query = query(name, question) else { continue }
      facts[name] = .number(Int64(try await index.count(query, of: tenant)))
    }
    return facts
  }

  /// - `repeats`: earlier complaints of the same complainant about the same matter;
  /// - `similar`: open complaints about the same matter, whoever complains.
  ///
  /// The same matter is the same category and, where it is known, the same product.
  private func query(_ name: String, _ question: FactQuestion) -> ComplaintQuery? {
    let intake = question.intake
    guard let category = intake.category else { return nil }
    var query = ComplaintQuery()
    query.categories = [category]
    query.product = intake.product
    query.excluding = question.id
    switch name {
    case "repeats":
      // Of somebody who is not known there are no earlier ones.
      guard let complainant = intake.party(.complainant) else { return nil }
      query.complainant = complainant
      query.receivedFrom = intake.receivedAt - window
      query.receivedBefore = intake.receivedAt + .milliseconds(1)
    case "similar":
      query.phases = [.open, .waiting]
      query.receivedFrom = question.now - window
    default: return nil
    }
    return query
  }
}
