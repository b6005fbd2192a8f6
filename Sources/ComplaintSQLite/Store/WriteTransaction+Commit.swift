#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  extension WriteTransaction {
    /// Makes a decision so, or says why not; then nothing of it is there.
    func commit(_ prepared: PreparedCommit) throws -> Commit.Outcome {
      let commit = prepared.commit
      guard let tenant = try tenant(commit.tenant) else {
        return .unknownPlaybook(commit.playbook(unknownTo: 0) ?? .first)
      }
      if let entry = try known(prepared.ids, of: tenant) { return .known(entry) }
      if let version = commit.playbook(unknownTo: tenant.lastPlaybook) {
        return .unknownPlaybook(version)
      }
      var found: [Kept?] = []
      for part in commit.parts {
        let kept = try kept(part.complaint.id, of: tenant)
        if kept?.version ?? 0 != part.expectedVersion { return .conflict(part.complaint.id) }
        found.append(kept)
      }
      for budget in prepared.budgets where try !expects(budget, of: tenant.number) {
        return .budgetConflict(budget.name)
      }
      return .committed(try keep(prepared, found, of: tenant))
    }

    private func known(_ ids: [CommandID], of tenant: Tenant) throws -> LedgerEntry? {
      for id in ids {
        if let entry = try connection.ledgerEntry(of: id, tenant.number) { return entry }
      }
      return nil
    }

    /// What is kept of a complaint before a commit.
    private struct Kept {
      let number: Int64
      let version: Int32
      let wake: Timestamp?
      let isSetAside: Bool
    }

    private func kept(_ id: ComplaintID, of tenant: Tenant) throws -> Kept? {
      try connection.first(
        """
        SELECT number, version, wake, attempts FROM complaints WHERE tenant = ?1 AND id = ?2
        """, tenant.number, ID(id)
      ) { row in
        Kept(
          number: row.integer(0), version: row.number(1), wake: row.instantIfAny(2),
          isSetAside: row.integer(3) > 0)
      }
    }

    private func keep(
      _ prepared: PreparedCommit, _ found: [Kept?], of tenant: Tenant
    ) throws -> ClosedRange<FeedPosition> {
      let commit = prepared.commit
      var last = tenant.last
      var numbers: [Int64] = []
      for index in commit.parts.indices {
        let number = try keep(commit.parts[index], found[index], of: tenant)
        numbers.append(number)
        try keep(prepared.parts[index], of: commit.parts[index], number, after: &last)
      }
      try remember(prepared, numbers[0], of: tenant)
      for message in prepared.messages { try add(message, at: last.position, of: tenant) }
      for budget in prepared.budgets { try keep(budget, of: tenant.number) }
      move(commit.tenant, to: last)
      return tenant.last.next.position...last.position
    }

    private func keep(
      _ events: KeptPart, of part: Commit.Part, _ number: Int64, after last: inout Place
    ) throws {
      for (event, record) in zip(part.events, events.events) {
        guard last.position.rawValue < Place.mostEvents else {
          throw StoreError(.full, "a tenant has at most \(Place.mostEvents) events")
        }
        last = last.next
        try connection.run(
          """
          INSERT INTO events (place, complaint, version, body, checksum)
            VALUES (?1, ?2, ?3, ?4, ?5)
          """, last, number, event.version, Text(record.bytes), record.checksum)
      }
      if let snapshot = events.snapshot {
        try connection.run(
          """
          INSERT INTO snapshots (complaint, version, body, checksum) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (complaint) DO UPDATE SET
              version = excluded.version, body = excluded.body, checksum = excluded.checksum
          """, number, part.complaint.version, Text(snapshot.bytes), snapshot.checksum)
      }
    }

    private func remember(
      _ prepared: PreparedCommit, _ number: Int64, of tenant: Tenant
    ) throws {
      for entry in prepared.entries {
        try connection.run(
          """
          INSERT INTO commands
              (tenant, id, complaint, first_version, last_version, fingerprint, checksum)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
          """, tenant.number, ID(entry.command), number, entry.versions.lowerBound,
          entry.versions.upperBound, Words(entry.fingerprint.high, entry.fingerprint.low),
          Checksum(entry).short)
      }
    }
  }

  // MARK: - Complaints

  extension WriteTransaction {
    /// Keeps where a complaint stands.
    ///
    /// - Returns: Its number.
    private func keep(_ part: Commit.Part, _ kept: Kept?, of tenant: Tenant) throws -> Int64 {
      let standing = Standing(part)
      guard let kept else {
        try connection.run(
          """
          INSERT INTO complaints
              (tenant, id, version, phase, stage, owner, complainant, wake, claim_at, checksum)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)
          """, tenant.number, ID(part.complaint.id), standing.version, standing.phase,
          standing.stage, standing.owner, standing.complainant.map { ID($0) }, part.wake,
          standing.checksum)
        return connection.lastNumber
      }
      if kept.wake == part.wake, !kept.isSetAside {
        // A lease on it goes on.
        try connection.run(
          """
          UPDATE complaints SET version = ?2, phase = ?3, stage = ?4, owner = ?5, complainant = ?6,
              checksum = ?7
            WHERE number = ?1
          """, kept.number, standing.version, standing.phase, standing.stage, standing.owner,
          standing.complainant.map { ID($0) }, standing.checksum)
        return kept.number
      }
      try connection.run(
        """
        UPDATE complaints SET version = ?2, phase = ?3, stage = ?4, owner = ?5, complainant = ?6,
            wake = ?7, claim_at = ?7, leased = 0, attempts = 0, checksum = ?8
          WHERE number = ?1
        """, kept.number, standing.version, standing.phase, standing.stage, standing.owner,
        standing.complainant.map { ID($0) }, part.wake, standing.checksum)
      if kept.isSetAside {
        try connection.run("DELETE FROM set_aside WHERE complaint = ?1", kept.number)
      }
      return kept.number
    }

    /// Where a complaint stands, as it is kept for people and for its wake-up.
    private struct Standing {
      let version: Int32
      let phase: String
      let stage: String
      let owner: String?
      let complainant: PartyID?
      let checksum: Checksum

      init(_ part: Commit.Part) {
        let complaint = part.complaint
        version = complaint.version
        phase = complaint.phase.rawValue
        stage = complaint.stage.rawValue
        owner = complaint.owner?.description
        complainant = complaint.intake.party(.complainant)
        checksum = Checksum(
          version: version, phase: phase, stage: stage, owner: owner, complainant: complainant,
          wake: part.wake)
      }
    }
  }

  /// 128 bits that are no id.
  struct Words: Bindable {
    let high: UInt64
    let low: UInt64

    init(_ high: UInt64, _ low: UInt64) {
      self.high = high
      self.low = low
    }

    func bind(to place: inout Binding) { place.bind(high, low) }
  }

  extension Connection {
    /// What the ledger has of a command.
    func ledgerEntry(of command: CommandID, _ tenant: Int64) throws -> LedgerEntry? {
      let found = try first(
        """
        SELECT c.id, l.first_version, l.last_version, l.fingerprint, l.checksum
        FROM commands l LEFT JOIN complaints c ON c.number = l.complaint
        WHERE l.tenant = ?1 AND l.id = ?2
        """, tenant, ID(command)
      ) { row -> LedgerEntry? in
        guard let complaint: ComplaintID = row.id(0), let fingerprint = row.words(3),
          row.number(1) <= row.number(2)
        else { return nil }
        let entry = LedgerEntry(
          command: command, complaint: complaint, versions: row.number(1)...row.number(2),
          fingerprint: CommandFingerprint(high: fingerprint.high, low: fingerprint.low))
        return Checksum(entry).short == row.integer(4) ? entry : nil
      }
      guard let found else { return nil }
      guard let entry = found else {
        throw StoreError(.damaged, "what the ledger has of command \(command) cannot be read")
      }
      return entry
    }
  }
#endif
