#if SQLite
  public import ComplaintDesk
  public import ComplaintModel

  extension SQLiteStore {
    /// Budgets, in the order of their names.
    public func budgets(
      _ names: [BudgetName]?, of tenant: TenantID
    ) async throws(StoreError) -> [Budget] {
      let attempt = "reading budgets of tenant \(tenant)"
      let kept = try await readers.read(attempt) { connection -> [BudgetRow] in
        guard let number = try connection.number(of: tenant) else { return [] }
        guard let names else {
          return try connection.all(
            "SELECT name, version, body, checksum FROM budgets WHERE tenant = ?1", number,
            read: BudgetRow.init)
        }
        return try Set(names).compactMap { name in
          try connection.first(
            """
            SELECT name, version, body, checksum FROM budgets WHERE tenant = ?1 AND name = ?2
            """, number, name.rawValue, read: BudgetRow.init)
        }
      }
      return try kept.budgets(during: attempt)
    }

    /// Keeps a budget that no complaint changes.
    public func keep(
      _ change: Budget.Change, of tenant: TenantID
    ) async throws(StoreError) -> Bool {
      if let fault = change.fault { throw StoreError(.misuse, fault) }
      let budget = KeptBudget(change)
      return try await write("keeping budget \(budget.name) of tenant \(tenant)") { transaction in
        let number = try transaction.openTenant(tenant).number
        guard try transaction.expects(budget, of: number) else { return false }
        try transaction.keep(budget, of: number)
        return true
      }
    }
  }

  extension WriteTransaction {
    /// Whether a budget lies there in the version that a change supposes.
    func expects(_ budget: KeptBudget, of tenant: Int64) throws -> Bool {
      let version = try connection.first(
        "SELECT version FROM budgets WHERE tenant = ?1 AND name = ?2", tenant,
        budget.name.rawValue
      ) { $0.integer(0) }
      return version == budget.expectedVersion
    }

    /// Keeps a budget in the place of the one before.
    func keep(_ budget: KeptBudget, of tenant: Int64) throws {
      try connection.run(
        """
        INSERT INTO budgets (tenant, name, version, body, checksum) VALUES (?1, ?2, ?3, ?4, ?5)
          ON CONFLICT (tenant, name) DO UPDATE SET
            version = excluded.version, body = excluded.body, checksum = excluded.checksum
        """, tenant, budget.name.rawValue, budget.version, Text(budget.record.bytes),
        budget.record.checksum)
    }
  }

  extension BudgetRow {
    /// Reads `name, version, body, checksum`.
    init(_ row: Row) {
      self.init(
        name: row.text(0), version: row.integer(1), body: row.bytes(2), checksum: row.integer(3))
    }
  }
#endif
