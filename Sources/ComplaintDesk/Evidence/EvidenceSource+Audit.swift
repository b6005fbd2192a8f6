public import ComplaintModel

extension EvidenceSource {
  /// Looks at everything that is kept of a tenant, record by record, and says which is not what was
  /// recorded.
  ///
  /// Whoever can write the database can make anew every digest after the last checkpoint that is kept
  /// elsewhere. What lies under such a checkpoint is found whatever was done; what follows it is found
  /// unless all digests after it were made anew, the order of different complaints' records was changed, or
  /// the end was cut off together with all that is kept about it.
  ///
  /// ```swift
  /// let report = try await store.audit("acme", against: checkpoints)
  /// for finding in report.findings { print(finding) }
  /// ```
  ///
  /// It reads in pages and may run while others write.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - checkpoints: Checkpoints that were kept elsewhere and are genuine.
  ///   - sealedFrom: The position from which on every record has to be sealed; that of the first one that
  ///     is if it is left out.
  /// - Returns: What was found.
  /// - Throws: `StoreError` if the records cannot be read at all.
  public func audit(
    _ tenant: TenantID, against checkpoints: [Checkpoint] = [], sealedFrom: FeedPosition? = nil
  ) async throws(StoreError) -> FeedAudit.Report {
    var audit = FeedAudit(of: tenant, against: checkpoints, sealedFrom: sealedFrom)
    let before = try await allStandings(of: tenant)
    var page = try await auditPage(after: .start, of: tenant).get()
    while let last = page.last {
      // While one page is looked at the next is read.
      async let next = auditPage(after: last.position, of: tenant)
      await audit.take(page)
      page = try await next.get()
    }
    for standing in before { audit.take(before: standing) }
    for standing in try await allStandings(of: tenant) { audit.take(after: standing) }
    return audit.finish(standings: true)
  }

  /// A page of records; what is read beside something else would lose the type of its error.
  private func auditPage(
    after position: FeedPosition, of tenant: TenantID
  ) async -> Result<[EvidenceRecord], StoreError> {
    do throws(StoreError) {
      return .success(try await records(after: position, of: tenant, limit: 4_096))
    } catch {
      return .failure(error)
    }
  }

  private func allStandings(
    of tenant: TenantID
  ) async throws(StoreError) -> [EvidenceStanding] {
    var all: [EvidenceStanding] = []
    while true {
      let page = try await standings(after: all.last?.complaint, of: tenant, limit: 4_096)
      if page.isEmpty { return all }
      all += page
    }
  }
}
