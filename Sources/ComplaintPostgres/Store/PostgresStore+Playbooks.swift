#if PostgreSQL
  import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  extension PostgresStore {
    /// Keeps a further playbook.
    public func publish(
      _ playbook: PublishedPlaybook, of tenant: TenantID
    ) async throws(StoreError) -> Bool {
      let version = playbook.playbook.version.rawValue
      let definition = playbook.playbook.definition.encoded()
      let id = Value.text(tenant.rawValue)
      let attempt = "publishing playbook \(version) of tenant \(tenant)"
      // Made twice, it would be another one's version: whoever asks again reads what was published.
      let rows = try await call(attempt, isRepeatable: false) { connection in
        try await connection.run([
          Call(.begin), Call(Self.openTenant, id), Call(Self.holdTenant, id),
          Call(
            Self.publishing, id, .number(version), .instant(playbook.from),
            .utf8(definition), .integer(Checksum(definition, from: playbook.from).kept)),
          Call(Self.countPlaybook, id, .number(version)), Call(.commit),
        ])
      }
      return rows[3].count > 0
    }

    static let openTenant = Statement(
      "open_tenant",
      "INSERT INTO tenants (tenant) VALUES ($1::text) ON CONFLICT (tenant) DO NOTHING")
    static let holdTenant = Statement(
      "hold_tenant", "SELECT playbook FROM tenants WHERE tenant = $1::text FOR UPDATE")
    private static let publishing = Statement(
      "publishing",
      """
      INSERT INTO playbooks (tenant, version, valid_from, definition, checksum)
        SELECT $1::text, $2::integer, $3::bigint, $4::text, $5::bigint FROM tenants t
        WHERE t.tenant = $1::text AND t.playbook = $2::integer - 1
          AND NOT EXISTS (
            SELECT 1 FROM playbooks p WHERE p.tenant = $1::text AND p.valid_from > $3::bigint)
        RETURNING version
      """)
    private static let countPlaybook = Statement(
      "count_playbook",
      """
      UPDATE tenants SET playbook = $2::integer
        WHERE tenant = $1::text AND playbook = $2::integer - 1
          AND EXISTS (
            SELECT 1 FROM playbooks p WHERE p.tenant = $1::text AND p.version = $2::integer)
      """)

    /// The playbooks after a version.
    public func playbooks(
      after version: PlaybookVersion?, of tenant: TenantID
    ) async throws(StoreError) -> [PublishedPlaybook] {
      let attempt = "reading the playbooks of tenant \(tenant)"
      let first = max(0, version?.rawValue ?? 0) + 1
      let rows = try await call(attempt) { connection in
        try await connection.run(Self.published, .text(tenant.rawValue), .number(first))
      }
      return try rows.map(KeptPlaybook.init).published(from: first, during: attempt)
    }

    private static let published = Statement(
      "published",
      """
      SELECT version, valid_from, definition, checksum FROM playbooks
      WHERE tenant = $1::text AND version >= $2::integer ORDER BY version
      """)
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
