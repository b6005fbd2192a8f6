#if SQLite
  import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  extension SQLiteStore {
    /// Keeps a further playbook.
    public func publish(
      _ playbook: PublishedPlaybook, of tenant: TenantID
    ) async throws(StoreError) -> Bool {
      let version = playbook.playbook.version.rawValue
      let definition = playbook.playbook.definition.encoded()
      return try await write("publishing playbook \(version) of tenant \(tenant)") { transaction in
        let known = try transaction.tenant(tenant)
        guard version == (known?.lastPlaybook ?? 0) + 1 else { return false }
        let number = try transaction.openTenant(tenant).number
        let connection = transaction.connection
        let before = try connection.first(
          "SELECT valid_from FROM playbooks WHERE tenant = ?1 ORDER BY version DESC LIMIT 1", number
        ) { $0.instant(0) }
        if let before, before > playbook.from { return false }
        try connection.run(
          """
          INSERT INTO playbooks (tenant, version, valid_from, definition, checksum)
            VALUES (?1, ?2, ?3, ?4, ?5)
          """, number, version, playbook.from, Text(definition),
          Checksum(definition, from: playbook.from))
        transaction.publish(version, of: tenant)
        return true
      }
    }

    /// The playbooks after a version.
    public func playbooks(
      after version: PlaybookVersion?, of tenant: TenantID
    ) async throws(StoreError) -> [PublishedPlaybook] {
      let attempt = "reading the playbooks of tenant \(tenant)"
      let first = max(0, version?.rawValue ?? 0) + 1
      let kept = try await readers.read(attempt) { connection -> [KeptPlaybook] in
        guard let number = try connection.number(of: tenant) else { return [] }
        return try connection.all(
          """
          SELECT version, valid_from, definition, checksum FROM playbooks
          WHERE tenant = ?1 AND version >= ?2 ORDER BY version
          """, number, first, read: KeptPlaybook.init)
      }
      return try kept.published(from: first, during: attempt)
    }
  }

  extension KeptPlaybook {
    /// Reads `version, valid_from, definition, checksum`.
    fileprivate init(_ row: Row) {
      self.init(
        version: row.number(0), from: row.instant(1), definition: row.bytes(2),
        checksum: row.integer(3))
    }
  }
#endif
