import BusinessTime
public import ComplaintDesk
public import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/EvidenceSource``, each as a function that looks at any store that is one.
public struct EvidenceLaws<Store: ComplaintStore & EvidenceSource>: Sendable {
  private let examiner: Examiner<Store>
  private let damage: (@Sendable (Store, ComplaintID, TenantID) async throws -> Void)?

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - damage: Makes what is kept of a complaint unreadable; without it, the law about damaged records is
  ///     not looked at.
  ///   - discard: Ends a store that is not needed any more.
  ///   - make: Makes an empty store.
  public init(
    damage: (@Sendable (Store, ComplaintID, TenantID) async throws -> Void)? = nil,
    discard: @escaping @Sendable (Store) async throws -> Void = { _ in },
    _ make: @escaping @Sendable () async throws -> Store
  ) {
    examiner = Examiner(make: make, discard: discard)
    self.damage = damage
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await recordsAreAsTheyWereWritten(at: location)
    await recordsOfOneComplaintComeAlone(at: location)
    await standingsComeInTheOrderOfIDs(at: location)
    await evidenceOfTenantsIsApart(at: location)
    await damagedRecordsComeAsTheyLie(at: location)
  }

  /// Commits whose complaints lie among each other in the feed.
  private func commit(_ office: LawOffice, in store: Store) async throws -> [Complaint.Event] {
    let both = try office.filings(1, 2, as: "both")
    let note = try office.note("note", on: both.parts[0].complaint)
    let other = try office.note("other", on: both.parts[1].complaint)
    let last = try office.note("last", on: note.parts[0].complaint)
    let commits = [both, note, try office.filing(3), other, last]
    _ = try await store.commit(commits)
    return commits.flatMap { $0.parts.flatMap(\.events) }
  }

  private func expected(_ events: [Complaint.Event]) -> [EvidenceRecord] {
    events.enumerated().map { index, event in
      EvidenceRecord(
        at: FeedPosition(rawValue: Int64(index + 1)), of: event.complaint, version: event.version,
        StoredEvent(event.encoded()))
    }
  }

  /// Records have the bytes that were committed, in the order of the feed and in pages.
  public func recordsAreAsTheyWereWritten(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, store in
      let office = try await LawOffice("evidence", in: store)
      let records = expected(try await commit(office, in: store))
      for (position, limit) in [(0, 100), (0, 2), (2, 2), (records.count, 9), (99, 9), (0, 0)] {
        let page = try await store.records(
          after: FeedPosition(rawValue: Int64(position)), of: office.tenant, limit: limit)
        law.expect(
          "\(limit) records after \(position)", page,
          is: Array(records.dropFirst(position).prefix(limit)))
      }
      let report = try await store.audit(office.tenant, sealedFrom: .start)
      law.expect(report.isSound, "an audit finds \(report.findings)")
    }
  }

  /// The records of one complaint come with their places in the feed, and no others.
  public func recordsOfOneComplaintComeAlone(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, store in
      let office = try await LawOffice("evidenceOfOne", in: store)
      let records = expected(try await commit(office, in: store))
      for number in [1, 2, 3, 4] as [UInt64] {
        let id = office.complaint(number)
        law.expect(
          "the records of complaint \(number)",
          try await store.records(of: id, in: office.tenant),
          is: records.filter { $0.complaint == id })
      }
    }
  }

  /// How far complaints have come is told in the order of their ids and in pages.
  public func standingsComeInTheOrderOfIDs(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, store in
      let office = try await LawOffice("standings", in: store)
      var versions: [ComplaintID: Int32] = [:]
      for event in try await commit(office, in: store) {
        versions[event.complaint] = event.version
      }
      let all = versions.sorted { $0.key < $1.key }
        .map { EvidenceStanding($0.key, version: $0.value) }
      var told: [EvidenceStanding] = []
      while told.count <= all.count {
        let page = try await store.standings(
          after: told.last?.complaint, of: office.tenant, limit: 2)
        law.expect(page.count <= 2, "a page has more than was asked for")
        if page.isEmpty { break }
        told += page
      }
      law.expect("how far complaints are", told, is: all)
    }
  }

  /// Nothing of one tenant is told to another, whatever ids and positions it names.
  public func evidenceOfTenantsIsApart(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, store in
      let office = try await LawOffice("evidenceApart", in: store)
      let records = expected(try await commit(office, in: store))
      let stranger = try await LawOffice("evidenceStranger", in: store)
      let nobody = TenantID(rawValue: "evidenceNobody")
      for tenant in [stranger.tenant, nobody] {
        for position in [-1, 0, 2, Int64.max] {
          let told = try await store.records(
            after: FeedPosition(rawValue: position), of: tenant, limit: 100)
          law.expect(told.isEmpty, "records of another tenant are told after \(position)")
        }
        for record in records {
          guard let complaint = record.complaint else { continue }
          let told = try await store.records(of: complaint, in: tenant)
          law.expect(told.isEmpty, "records of another tenant's complaint are told")
        }
        let told = try await store.standings(after: nil, of: tenant, limit: 100)
        law.expect(told.isEmpty, "complaints of another tenant are told")
      }
    }
  }

  /// A record that cannot be read comes as it lies, with the others about it, and an audit names it.
  ///
  /// It is looked at only if the laws were given a way to damage a record.
  public func damagedRecordsComeAsTheyLie(at location: SourceLocation = #_sourceLocation) async {
    guard let damage else { return }
    await examiner.examine(#function, at: location) { law, store in
      let office = try await LawOffice("evidenceDamaged", in: store)
      let records = expected(try await commit(office, in: store))
      let damaged = office.complaint(2)
      try await damage(store, damaged, office.tenant)
      let told = try await store.records(after: .start, of: office.tenant, limit: 100)
      law.expect("the positions", told.map(\.position), is: records.map(\.position))
      for (record, written) in zip(told, records) {
        let isDamaged = written.complaint == damaged
        law.expect(
          (record.event == written.event) == !isDamaged,
          "record \(record.position) does not come as it lies")
      }
      let report = try await store.audit(office.tenant, sealedFrom: .start)
      law.expect(
        !report.isSound && report.findings.allSatisfy { $0.complaint == damaged },
        "an audit finds \(report.findings)")
    }
  }
}
