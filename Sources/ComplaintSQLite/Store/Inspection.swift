#if SQLite
  import ComplaintDesk
  import ComplaintModel

  /// Reads a whole database and says what is wrong with it.
  struct Inspection {
    private let connection: Connection
    private let limit: Int

    init(of connection: Connection, limit: Int) {
      self.connection = connection
      self.limit = limit
    }

    func findings() throws -> [String] {
      let checks = [
        pages, references, playbooks, budgets, complaints, events, snapshots, versions, feeds,
        messages,
      ]
      var findings: [String] = []
      for check in checks {
        do {
          findings += try check().prefix(limit)
        } catch let fault as SQLiteFault {
          // What SQLite cannot go through is a finding, and the next check may still get somewhere.
          findings.append("\(fault)")
        }
      }
      return findings
    }

    private func pages() throws -> [String] {
      // A pragma takes no bound value; this one is a number.
      try connection.all(composed: "PRAGMA integrity_check(\(limit))", []) { $0.text(0) }
        .filter { $0 != "ok" }
    }

    private func references() throws -> [String] {
      try connection.all("PRAGMA foreign_key_check") { row in
        "row \(row.integer(1)) of table \(row.text(0)) names one of \(row.text(2)) that is not there"
      }
    }

    private func events() throws -> [String] {
      try connection.some(
        """
        SELECT t.name, c.id, e.version, e.body, e.checksum, e.tenant
        FROM events e
        LEFT JOIN complaints c ON c.number = e.complaint
        LEFT JOIN tenants t ON t.number = c.tenant
        """, limit: limit
      ) { row in
        guard let id: ComplaintID = row.id(1) else { return "an event belongs to no complaint" }
        let name = EventName(tenant: TenantID(rawValue: row.text(0)), complaint: id)
        switch name.event(row.bytes(3), row.integer(4), row.number(2)) {
        case .success(let event): return unremembered(event, of: row.integer(5))
        case .failure(let fault): return "\(fault)"
        }
      }
    }

    /// Every command id that an event names stands in the ledger, with its complaint or another of the same
    /// commit.
    private func unremembered(_ event: Complaint.Event, of tenant: Int64) -> String? {
      let entry = try? connection.ledgerEntry(of: event.command, tenant)
      return entry == nil
        ? "the ledger does not have command \(event.command), which event \(event.version) of "
          + "complaint \(event.complaint) names"
        : nil
    }

    private func complaints() throws -> [String] {
      try connection.some(
        """
        SELECT number, version, phase, stage, owner, complainant, wake, checksum FROM complaints
        """, limit: limit
      ) { row in
        let checksum = Checksum(
          version: row.number(1), phase: row.text(2), stage: row.text(3), owner: row.textIfAny(4),
          complainant: row.id(5), wake: row.instantIfAny(6))
        return checksum == Checksum(kept: row.integer(7))
          ? nil : "where complaint number \(row.integer(0)) stands is not what was written"
      }
    }

    private func playbooks() throws -> [String] {
      try connection.some(
        "SELECT tenant, version, valid_from, definition, checksum FROM playbooks", limit: limit
      ) { row in
        Checksum(row.bytes(3), from: row.instant(2)) == Checksum(kept: row.integer(4))
          ? nil
          : "playbook \(row.integer(1)) of tenant number \(row.integer(0)) is not what was written"
      }
    }

    private func budgets() throws -> [String] {
      try connection.some(
        "SELECT name, version, body, checksum, tenant FROM budgets", limit: limit
      ) { row in
        BudgetRow(row).isIntact
          ? nil : "budget \(row.text(0)) of tenant number \(row.integer(4)) is not what was written"
      }
    }

    private func snapshots() throws -> [String] {
      try connection.some(
        "SELECT complaint, body, checksum FROM snapshots", limit: limit
      ) { row in
        Checksum(of: row.bytes(1)) == Checksum(kept: row.integer(2))
          ? nil
          : "the snapshot of complaint number \(row.integer(0)) is not the one that was written; its "
            + "events are read instead"
      }
    }

    private func versions() throws -> [String] {
      try connection.all(
        """
        SELECT number, version,
          (SELECT count(*) FROM events WHERE complaint = c.number) AS count
        FROM complaints c WHERE count <> version
        """
      ) {
        "complaint number \($0.integer(0)) has \($0.integer(2)) events, and \($0.integer(1)) were "
          + "committed"
      }
    }

    private func feeds() throws -> [String] {
      try connection.all(
        """
        SELECT t.name, count(*), max(e.position)
        FROM events e JOIN tenants t ON t.number = e.tenant
        GROUP BY e.tenant HAVING count(*) <> max(e.position)
        """
      ) {
        "the feed of tenant \($0.text(0)) has \($0.integer(1)) events up to position \($0.integer(2))"
      }
    }

    private func messages() throws -> [String] {
      try connection.some(
        """
        SELECT number, position, kind, at, fold_key, sealed, state, progress, standing, body,
          checksum
        FROM messages
        """, limit: limit
      ) { row in
        let message = MessageRow(row)
        return message.item == nil ? "message number \(message.number) cannot be read" : nil
      }
    }
  }
#endif
