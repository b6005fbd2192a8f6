#if PostgreSQL
  public import ComplaintDesk
  import ComplaintModel

  extension PostgresStore {
    /// Makes decisions so, those of a tenant one after another, in one transaction with others of it that came
    /// at the same time.
    public func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
      if let hook { return try await commit(commits, alongside: hook) }
      var prepared: [PreparedCommit] = []
      prepared.reserveCapacity(commits.count)
      for commit in commits { prepared.append(try PreparedCommit(commit)) }
      guard let first = commits.first else { return [] }
      if commits.allSatisfy({ $0.tenant == first.tenant }) {
        return try await commit(prepared, of: first.tenant)
      }
      var outcomes: [Int: Commit.Outcome] = [:]
      for (tenant, places) in Dictionary(grouping: commits.indices, by: { commits[$0].tenant }) {
        let ours = try await commit(places.map { prepared[$0] }, of: tenant)
        for (place, outcome) in zip(places, ours) { outcomes[place] = outcome }
      }
      return commits.indices.compactMap { outcomes[$0] }
    }

    private func commit(
      _ prepared: [PreparedCommit], of tenant: TenantID
    ) async throws(StoreError) -> [Commit.Outcome] {
      try await queue.commit(prepared, of: tenant, most: options.mostGrouped) { tenant, group in
        await self.keep(group, of: tenant)
      }
    }

    private func keep(
      _ group: [PreparedCommit], of tenant: TenantID
    ) async -> Result<[Commit.Outcome], StoreError> {
      // A second try, whatever became of the first, looks into the ledger.
      var isFirst = true
      do throws(StoreError) {
        let outcomes = try await call("keeping \(group.count) commits of tenant \(tenant)") {
          connection in
          defer { isFirst = false }
          if isFirst, let outcomes = try await connection.keepAtOnce(group, of: tenant) {
            return outcomes
          }
          return try await connection.keepAfterLooking(group, of: tenant)
        }
        announce(outcomes, of: tenant)
        return .success(outcomes)
      } catch {
        return .failure(error)
      }
    }

    func announce(_ outcomes: [Commit.Outcome], of tenant: TenantID) {
      let hasEvents = outcomes.contains(where: \.isCommitted)
      guard hasEvents else { return }
      signal.give([tenant])
      announcer.announce(tenant)
    }
  }

  extension Connection {
    /// Keeps a group with one statement, as if nothing of it were known and every version right.
    ///
    /// - Returns: What became of each; `nil` if that is not so, and nothing was kept.
    fileprivate func keepAtOnce(
      _ group: [PreparedCommit], of tenant: TenantID
    ) async throws(PostgresFault) -> [Commit.Outcome]? {
      do throws(PostgresFault) {
        let row = try await run([CommitStatement.call(group, of: tenant)], isShort: true)[0].first
        return row.map { Self.outcomes(of: group, after: $0.integer(0)) }
      } catch {
        if error.isRefusal || error.isDuplicate { return nil }
        throw error
      }
    }

    private static func outcomes(
      of group: [PreparedCommit], after position: Int64
    ) -> [Commit.Outcome] {
      var last = FeedPosition(rawValue: position)
      return group.map { prepared in
        let first = last.next
        last = FeedPosition(rawValue: last.rawValue + Int64(prepared.eventCount))
        return .committed(first...last)
      }
    }

    /// Takes the tenant's row, looks what is there, and keeps what can be kept.
    fileprivate func keepAfterLooking(
      _ group: [PreparedCommit], of tenant: TenantID
    ) async throws -> [Commit.Outcome] {
      try await run(.begin)
      let outcomes = try await keepInTransaction(group, of: tenant)
      try await run(.commit)
      return outcomes
    }

    /// Does so in a transaction that is open and stays open.
    func keepInTransaction(
      _ group: [PreparedCommit], of tenant: TenantID
    ) async throws -> [Commit.Outcome] {
      let known = try await look(at: group, of: tenant)
      let refusals = group.map(known.refusal)
      let good = zip(group, refusals).filter { $0.1 == nil }.map(\.0)
      if good.isEmpty { return refusals.compactMap(\.self) }
      guard let row = try await run(CommitStatement.call(good, of: tenant)).first else {
        throw StoreError(.damaged, "the row of tenant \(tenant) is gone while it is held")
      }
      var kept = Self.outcomes(of: good, after: row.integer(0))[...]
      return refusals.map { $0 ?? kept.removeFirst() }
    }

    private func look(
      at group: [PreparedCommit], of tenant: TenantID
    ) async throws -> KnownState {
      let complaints = group.flatMap { $0.commit.parts.map(\.complaint.id) }
      var commands = Parameters(.text(tenant.rawValue))
      commands.add(.uuid, group.flatMap(\.ids)) { .id($0) }
      var ids = Parameters(.text(tenant.rawValue))
      ids.add(.uuid, complaints) { .id($0) }
      let budgets = group.flatMap { $0.budgets.map(\.name) }
      var names = Parameters(.text(tenant.rawValue))
      names.add(.text, budgets) { .text($0.rawValue) }
      // Each statement sees what was kept before the row was taken.
      let rows = try await run(
        [
          Call(Self.tenantRow, .text(tenant.rawValue)), Call(Self.ledger, commands),
          Call(Self.versions, ids),
        ] + (budgets.isEmpty ? [] : [Call(Self.budgetVersions, names)]))
      var known = KnownState(lastPlaybook: rows[0].first?.number(0) ?? 0)
      for entry in rows[1].map(LedgerEntry.init) {
        guard let entry else {
          throw StoreError(.damaged, "the ledger of tenant \(tenant) cannot be read")
        }
        known.entries[entry.command] = entry
      }
      for (id, version) in rows[2].map({ (id: $0.id(0) as ComplaintID?, $0.number(1)) }) {
        if let id { known.versions[id] = version }
      }
      if rows.count > 3 {
        for (name, version) in rows[3].map({ ($0.text(0), $0.integer(1)) }) {
          known.budgets[BudgetName(rawValue: name)] = version
        }
      }
      return known
    }

    private static let tenantRow = Statement(
      "tenant_row", "SELECT playbook FROM tenants WHERE tenant = $1::text FOR UPDATE")
    private static let ledger = Statement(
      "ledger",
      """
      SELECT id, complaint, first_version, last_version, fingerprint FROM commands
      WHERE tenant = $1::text AND id = ANY ($2::uuid[])
      """)
    private static let versions = Statement(
      "versions",
      "SELECT id, version FROM complaints WHERE tenant = $1::text AND id = ANY ($2::uuid[])")
    private static let budgetVersions = Statement(
      "budget_versions",
      "SELECT name, version FROM budgets WHERE tenant = $1::text AND name = ANY ($2::text[])")
  }

  /// What is kept, as far as a group of commits has to do with it.
  private struct KnownState {
    let lastPlaybook: Int32
    var entries: [CommandID: LedgerEntry] = [:]
    var versions: [ComplaintID: Int32] = [:]
    var budgets: [BudgetName: Int64] = [:]

    /// Why a commit is not kept; `nil` if it can be.
    func refusal(of prepared: PreparedCommit) -> Commit.Outcome? {
      for id in prepared.ids {
        if let entry = entries[id] { return .known(entry) }
      }
      if let version = prepared.commit.playbook(unknownTo: lastPlaybook) {
        return .unknownPlaybook(version)
      }
      for part in prepared.commit.parts
      where versions[part.complaint.id, default: 0] != part.expectedVersion {
        return .conflict(part.complaint.id)
      }
      for budget in prepared.budgets where budgets[budget.name] != budget.expectedVersion {
        return .budgetConflict(budget.name)
      }
      return nil
    }
  }

  extension LedgerEntry {
    /// Reads `id, complaint, first_version, last_version, fingerprint`.
    init?(_ row: Row) {
      guard let command: CommandID = row.id(0), let complaint: ComplaintID = row.id(1),
        let fingerprint = row.words(4), row.number(2) <= row.number(3)
      else { return nil }
      self.init(
        command: command, complaint: complaint, versions: row.number(2)...row.number(3),
        fingerprint: CommandFingerprint(high: fingerprint.high, low: fingerprint.low))
    }
  }
#endif
