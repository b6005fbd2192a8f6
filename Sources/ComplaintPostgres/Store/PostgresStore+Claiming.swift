#if PostgreSQL
  import BusinessTime
  public import ComplaintDesk
  import ComplaintModel

  extension PostgresStore {
    /// Leases messages that are due, with those that may be folded into them; those that somebody else is at
    /// just now are passed over.
    ///
    /// A message that cannot be read any more is laid aside: it is not due again, and its kind is
    /// `unreadable`.
    public func claimMessages(
      _ claim: Claim, foldLimit: Int
    ) async throws(StoreError) -> MessageBatch {
      var due: [ClaimedMessage] = []
      var next: Timestamp?
      for tenant in claim.tenants {
        let (claimed, following) = try await call("claiming due messages of tenant \(tenant)") {
          connection in
          let claiming = Claiming(claim, foldLimit: foldLimit, of: tenant, connection)
          return try await claiming.run(limit: max(0, claim.limit - due.count))
        }
        due += claimed
        next = Timestamp.earlier(next, following)
      }
      return MessageBatch(due: due, next: next)
    }
  }

  /// One tenant's part of a claim.
  ///
  /// Leases need no transaction: what was leased when something goes wrong comes again when its lease has
  /// run out.
  private struct Claiming {
    private let claim: Claim
    private let foldLimit: Int
    private let tenant: TenantID
    private let connection: Connection
    /// What tells these leases from all others: 62 bits by chance.
    private let epoch = Int64.random(in: 1...(1 << 62))

    init(_ claim: Claim, foldLimit: Int, of tenant: TenantID, _ connection: Connection) {
      self.claim = claim
      self.foldLimit = max(0, foldLimit)
      self.tenant = tenant
      self.connection = connection
    }

    private var id: Value { .text(tenant.rawValue) }

    func run(limit: Int) async throws -> (claimed: [ClaimedMessage], next: Timestamp?) {
      let rows = try await connection.run([
        Call(
          Self.leasing, id, .instant(claim.now), .integer(limit), .instant(claim.leaseUntil),
          .integer(epoch)),
        Call(Self.nextDue, id),
      ])
      let leased = Self.inOrder(rows[0])
      try await layAside(leased.filter { $0.item == nil })
      var groups = Self.groups(leased.filter { $0.item != nil }, foldLimit: foldLimit)
      try await fill(&groups)
      let claimed = groups.compactMap { group in
        group.leader.item.map { item in
          let alike = group.alike.sorted { $0.comes(before: $1) }
          return ClaimedMessage(
            tenant: tenant, item: item, alike: alike.compactMap(\.item), epoch: epoch)
        }
      }
      return (claimed, rows[1].first?.instantIfAny(0))
    }

    /// The longest due first.
    private static func inOrder(_ rows: Rows) -> [MessageRow] {
      rows.map { (due: $0.integer(11), row: MessageRow($0)) }
        .compactMap { entry in entry.row.map { (entry.due, $0) } }
        .sorted { ($0.0, $0.1.position, $0.1.place) < ($1.0, $1.1.position, $1.1.place) }
        .map(\.1)
    }

    /// A message with those that are folded into it.
    private struct Group {
      let leader: MessageRow
      var alike: [MessageRow] = []
      /// The key under which others may be folded into it.
      var foldKey: String? { leader.isSealed ? nil : leader.foldKey }
    }

    private static func groups(_ leased: [MessageRow], foldLimit: Int) -> [Group] {
      var groups: [Group] = []
      var open: [String: Int] = [:]
      for row in leased {
        if !row.isSealed, let key = row.foldKey, let place = open[key],
          groups[place].alike.count < foldLimit
        {
          groups[place].alike.append(row)
          continue
        }
        let group = Group(leader: row)
        if let key = group.foldKey { open[key] = groups.count }
        groups.append(group)
      }
      return groups
    }

    /// Leases those that are not due yet and may be folded.
    private func fill(_ groups: inout [Group]) async throws(PostgresFault) {
      var open: [String: Int] = [:]
      for (place, group) in groups.enumerated() where group.alike.count < foldLimit {
        if let key = group.foldKey { open[key] = place }
      }
      if open.isEmpty { return }
      var values = Parameters(id, .instant(claim.now))
      values.add(.text, open.keys.sorted()) { .text($0) }
      values.add(.integer(open.count * foldLimit))
      let found = try await connection.run(Call(Self.looking, values))
      var room = open.mapValues { foldLimit - groups[$0].alike.count }
      var keys: [CommandID] = []
      for number in 0..<found.count {
        let row = found.row(number)
        guard let key: CommandID = row.id(0), room[row.text(1), default: 0] > 0 else { continue }
        room[row.text(1), default: 0] -= 1
        keys.append(key)
      }
      if keys.isEmpty { return }
      for row in try await lease(keys) {
        if let key = row.foldKey, let place = open[key] { groups[place].alike.append(row) }
      }
    }

    private func lease(_ keys: [CommandID]) async throws(PostgresFault) -> [MessageRow] {
      var values = Parameters(
        id, .instant(claim.now), .instant(claim.leaseUntil), .integer(epoch))
      values.add(.uuid, keys) { .id($0) }
      let rows = try await connection.run(Call(Self.leasingAlike, values))
      // One that cannot be read is found again when it is due, and laid aside then.
      return rows.map { MessageRow($0) }.compactMap(\.self).filter { $0.item != nil }
    }

    /// One that cannot be read keeps nobody from the others; it stays for whoever looks into it.
    private func layAside(_ rows: [MessageRow]) async throws(PostgresFault) {
      if rows.isEmpty { return }
      var values = Parameters(id, .integer(epoch))
      values.add(.uuid, rows) { .id($0.key) }
      try await connection.run(Call(Self.layingAside, values))
    }
  }

  extension Claiming {
    private static let leasing = Statement(
      "leasing_messages",
      """
      WITH due AS (
        SELECT key, claim_at FROM messages WHERE tenant = $1::text AND claim_at <= $2::bigint
          ORDER BY claim_at, position, place LIMIT $3::bigint FOR UPDATE SKIP LOCKED)
      UPDATE messages m SET claim_at = $4::bigint, lease = $5::bigint
        FROM due WHERE m.tenant = $1::text AND m.key = due.key
        RETURNING \(MessageRow.columns), due.claim_at
      """)
    private static let nextDue = Statement(
      "next_due_message",
      """
      SELECT claim_at FROM messages WHERE tenant = $1::text AND claim_at IS NOT NULL
        ORDER BY claim_at LIMIT 1
      """)

    private static let isFree = """
      NOT sealed AND kind = 'pending' AND (lease IS NULL OR claim_at <= $2::bigint)
      """
    private static let looking = Statement(
      "looking_alike",
      """
      SELECT key, fold_key FROM messages
      WHERE tenant = $1::text AND fold_key = ANY ($3::text[]) AND \(isFree)
      ORDER BY position, place, key LIMIT $4::bigint
      """)
    private static let leasingAlike = Statement(
      "leasing_alike",
      """
      WITH alike AS (
        SELECT key FROM messages
          WHERE tenant = $1::text AND key = ANY ($5::uuid[]) AND \(isFree)
          FOR UPDATE SKIP LOCKED)
      UPDATE messages m SET claim_at = $3::bigint, lease = $4::bigint
        FROM alike WHERE m.tenant = $1::text AND m.key = alike.key
        RETURNING \(MessageRow.columns)
      """)
    private static let layingAside = Statement(
      "laying_aside",
      """
      UPDATE messages SET kind = 'unreadable', claim_at = NULL, lease = NULL
        WHERE tenant = $1::text AND lease = $2::bigint AND key = ANY ($3::uuid[])
      """)
  }
#endif
