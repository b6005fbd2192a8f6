import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// An index of words in memory, which erases otherwise than it should.
final class ForgetfulIndex: ComplaintIndex {
  enum Flaw: CaseIterable {
    /// It forgets nothing.
    case nothing
    /// It forgets what is to be kept as well.
    case kept
    /// It forgets the words of others in the same complaints as well.
    case others
    /// It forgets the party's words in all tenants.
    case everyTenant
    /// It forgets the complaint.
    case complaints
    /// It forgets, and says that it did not.
    case silently
  }

  private struct Text: Equatable {
    let words: [Substring]
    let party: PartyID?
    let complaint: ComplaintID
    let tenant: TenantID
  }

  private let flaw: Flaw?
  private let index = MemoryIndex()
  private let texts = Guarded<[Text]>([])
  private let lost = Guarded<Set<ComplaintID>>([])

  /// Makes one with a flaw, or a right one.
  init(_ flaw: Flaw?) { self.flaw = flaw }

  func take(
    _ text: String, _ reference: ContentReference, _ complaint: ComplaintID, _ tenant: TenantID
  ) {
    let text = Text(
      words: text.split(separator: " "), party: reference.party, complaint: complaint,
      tenant: tenant)
    texts.withLock { $0.append(text) }
  }

  func erase(
    _ party: PartyID, keeping complaints: Set<ComplaintID>, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    if flaw == .nothing { return 0 }
    let gone = texts.withLock { texts -> [Text] in
      var gone: [Text] = []
      texts.removeAll { text in
        let isOf = text.party == party || flaw == .others
        let isHere = text.tenant == tenant || flaw == .everyTenant
        guard isOf, isHere, flaw == .kept || !complaints.contains(text.complaint) else {
          return false
        }
        gone.append(text)
        return true
      }
      return gone
    }
    if flaw == .complaints { lost.withLock { $0.formUnion(gone.map(\.complaint)) } }
    return flaw == .silently ? 0 : gone.count
  }

  func update(
    _ complaints: [ComplaintSummary], through position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError) {
    try await index.update(complaints, through: position, of: tenant)
  }

  func position(of tenant: TenantID) async throws(StoreError) -> FeedPosition {
    try await index.position(of: tenant)
  }

  func find(
    _ query: ComplaintQuery, of tenant: TenantID
  ) async throws(StoreError) -> ComplaintPage {
    var plain = query
    plain.words = nil
    let page = try await index.find(plain, of: tenant)
    let lost = lost.withLock { $0 }
    let found = page.complaints.filter { summary in
      !lost.contains(summary.id) && (query.words.map { has($0, summary.id, tenant) } ?? true)
    }
    return ComplaintPage(found, next: page.next, position: page.position)
  }

  private func has(_ words: String, _ complaint: ComplaintID, _ tenant: TenantID) -> Bool {
    texts.withLock { texts in
      texts.contains { text in
        text.tenant == tenant && text.complaint == complaint
          && words.split(separator: " ").allSatisfy(text.words.contains)
      }
    }
  }

  func count(_ query: ComplaintQuery, of tenant: TenantID) async throws(StoreError) -> Int {
    var all = query
    (all.limit, all.after) = (.max, nil)
    return try await find(all, of: tenant).complaints.count
  }
}
