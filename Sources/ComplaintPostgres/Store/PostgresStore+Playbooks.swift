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
      let definition = PreparedCommit.Record(playbook.playbook.definition.encoded())
      let id = Value.text(tenant.rawValue)
      let attempt = "publishing playbook \(version) of tenant \(tenant)"
      // Made twice, it would be another one's version: whoever asks again reads what was published.
      let rows = try await call(attempt, isRepeatable: false) { connection in
        try await connection.run([
          Call(.begin), Call(Self.openTenant, id), Call(Self.holdTenant, id),
          Call(
            Self.publishing, id, .number(version), .instant(playbook.from),
            .utf8(definition.bytes), definition.checksum.bound),
          Call(Self.countPlaybook, id, .number(version)), Call(.commit),
        ])
      }
      return rows[3].count > 0
    }

    private static let openTenant = Statement(
      "open_tenant",
      "INSERT INTO tenants (tenant) VALUES ($1::text) ON CONFLICT (tenant) DO NOTHING")
    private static let holdTenant = Statement(
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
      var playbooks: [PublishedPlaybook] = []
      for (index, kept) in rows.map(KeptPlaybook.init).enumerated() {
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

    private static let published = Statement(
      "published",
      """
      SELECT version, valid_from, definition, checksum FROM playbooks
      WHERE tenant = $1::text AND version >= $2::integer ORDER BY version
      """)
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
      definition = Checksum(of: bytes) == Checksum(kept: row.integer(3)) ? bytes : nil
    }
  }
#endif
