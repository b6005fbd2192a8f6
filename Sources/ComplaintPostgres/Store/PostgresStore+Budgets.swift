#if PostgreSQL
  public import ComplaintDesk
  public import ComplaintModel

  extension PostgresStore {
    /// Budgets, in the order of their names.
    public func budgets(
      _ names: [BudgetName]?, of tenant: TenantID
    ) async throws(StoreError) -> [Budget] {
      let attempt = "reading budgets of tenant \(tenant)"
      var values = Parameters(.text(tenant.rawValue))
      if let names { values.add(.text, names) { .text($0.rawValue) } }
      let call = Call(names == nil ? Self.allBudgets : Self.someBudgets, values)
      let rows = try await self.call(attempt) { connection in try await connection.run(call) }
      return try rows.map { BudgetRow($0, from: 0) }.budgets(during: attempt)
    }

    private static let allBudgets = Statement(
      "budgets_of_tenant",
      "SELECT name, version, body, checksum FROM budgets WHERE tenant = $1::text")
    private static let someBudgets = Statement(
      "budgets_by_name",
      """
      SELECT name, version, body, checksum FROM budgets
      WHERE tenant = $1::text AND name = ANY ($2::text[])
      """)

    /// Keeps a budget that no complaint changes.
    public func keep(
      _ change: Budget.Change, of tenant: TenantID
    ) async throws(StoreError) -> Bool {
      if let fault = change.fault { throw StoreError(.misuse, fault) }
      let budget = KeptBudget(change)
      // Kept twice, it would be another one's version: whoever asks again reads what was kept.
      let attempt = "keeping budget \(budget.name) of tenant \(tenant)"
      let id = Value.text(tenant.rawValue)
      var values = Parameters(
        id, .text(budget.name.rawValue), .integer(budget.version), .utf8(budget.record.bytes),
        .integer(budget.record.checksum.kept))
      if let version = budget.expectedVersion { values.add(.integer(version)) }
      let keeping = Call(budget.expectedVersion == nil ? Self.newBudget : Self.nextBudget, values)
      let rows = try await call(attempt, isRepeatable: false) { connection in
        // Commits hold the tenant's row, too, and so look at no budget that changes meanwhile.
        try await connection.run([
          Call(.begin), Call(Self.openTenant, id), Call(Self.holdTenant, id), keeping,
          Call(.commit),
        ])
      }
      return rows[3].count > 0
    }

    private static let newBudget = Statement(
      "new_budget",
      """
      INSERT INTO budgets (tenant, name, version, body, checksum)
        VALUES ($1::text, $2::text, $3::bigint, $4::text, $5::bigint)
        ON CONFLICT (tenant, name) DO NOTHING
        RETURNING version
      """)
    private static let nextBudget = Statement(
      "next_budget",
      """
      UPDATE budgets SET version = $3::bigint, body = $4::text, checksum = $5::bigint
        WHERE tenant = $1::text AND name = $2::text AND version = $6::bigint
        RETURNING version
      """)
  }

  extension BudgetRow {
    /// Reads `name, version, body, checksum`, from a column on.
    init(_ row: Row, from first: Int32) {
      self.init(
        name: row.text(first), version: row.integer(first + 1), body: row.bytes(first + 2),
        checksum: row.integer(first + 3))
    }
  }
#endif
