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
      var playbooks: [PublishedPlaybook] = []
      for (index, kept) in kept.enumerated() {
        do throws(CodingError) {
          let version = PlaybookVersion(rawValue: first + Int32(index))
          guard kept.version == version.rawValue, let definition = kept.definition else {
            throw CodingError([CodingFault(path: "", message: "it is not what was written")])
          }
          let playbook = try Playbook(json: definition, version: version)
          playbooks.append(PublishedPlaybook(playbook, from: kept.from))
        } catch {
          throw StoreError(
            .damaged, "\(attempt): version \(kept.version) cannot be read: \(error)",
            underlying: error)
        }
      }
      return playbooks
    }
  }

  /// A playbook as it lies in its table.
  private struct KeptPlaybook {
    let version: Int32
    let from: Timestamp
    /// The definition; `nil` if its bytes are not those that were written.
    let definition: [UInt8]?

    /// Reads `version, valid_from, definition, checksum`.
    init(_ row: Row) {
      version = row.number(0)
      from = row.instant(1)
      let bytes = row.bytes(2)
      definition = Checksum(bytes, from: from) == Checksum(kept: row.integer(3)) ? bytes : nil
    }
  }
#endif
