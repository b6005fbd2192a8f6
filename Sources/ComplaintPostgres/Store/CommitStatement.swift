#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel

  /// The one statement that keeps a group of commits of a tenant.
  ///
  /// It takes the tenant's row first and keeps it to its end, so positions follow the order of commits. It
  /// supposes that each complaint and each budget has the version that its commit expects and that no command
  /// id is known;
  /// otherwise it fails as a whole, on purpose by dividing by zero. If no such playbook was published it
  /// keeps nothing and gives no row.
  enum CommitStatement {
    /// What a group has beside complaints, events and commands, each with tables of its own.
    private struct Further: OptionSet {
      let rawValue: Int

      static let messages = Further(rawValue: 1)
      static let snapshots = Further(rawValue: 2)
      static let budgets = Further(rawValue: 4)
    }

    /// For each of the eight, by its number.
    private static let statements = (0..<8).map { number in
      Statement("keep_\(number)", text(Further(rawValue: number)))
    }

    private static func text(_ further: Further) -> String {
      var (parts, next) = ([feed, complaints, events, commands], 22)
      var counts = "(SELECT count(*) FROM kept) = cardinality($4::uuid[])"
      if further.contains(.messages) {
        parts.append(messages(from: next))
        next += 7
      }
      if further.contains(.snapshots) {
        parts.append(snapshots(from: next))
        next += 4
      }
      if further.contains(.budgets) {
        parts.append(budgets(from: next))
        counts += " AND (SELECT count(*) FROM kept_budgets) = cardinality($\(next)::text[])"
      }
      return "WITH " + parts.joined(separator: ",\n")
        + """

        SELECT feed.before, 1 / CASE WHEN \(counts) THEN 1 ELSE 0 END
        FROM feed
        """
    }

    /// An array of which the planner does not see how long it is.
    ///
    /// It takes an unknown array for one of ten elements. If it saw that there is one, a plan made for these values
    /// would seem cheaper than one for any, as soon as tables are large, and it would plan anew at each commit:
    /// that takes as long as everything else. What stands here is the array, and not known before it is run.
    private static func some(_ array: String) -> String {
      "CASE WHEN random() < 0 THEN NULL ELSE \(array) END"
    }

    private static let feed = """
      feed AS (
        UPDATE tenants SET position = position + $2::bigint
          WHERE tenant = $1::text AND playbook >= $3::integer
          RETURNING position - $2::bigint AS before)
      """

    private static let isSame =
      "complaints.wake IS NOT DISTINCT FROM excluded.wake AND complaints.aside IS NULL"

    private static let complaints = """
      kept AS (
        INSERT INTO complaints
            (tenant, id, version, previous, phase, stage, owner, complainant, wake, claim_at)
          SELECT $1::text, u.id, u.version, u.previous, u.phase, u.stage, u.owner, u.complainant,
            u.wake, u.wake
          FROM feed CROSS JOIN unnest(
            \(some("$4::uuid[]")), $5::integer[], $6::integer[], $7::text[], $8::text[],
            $9::text[], $10::uuid[], $11::bigint[]
          ) AS u (id, version, previous, phase, stage, owner, complainant, wake)
          WHERE u.previous = 0
            OR EXISTS (SELECT 1 FROM complaints c WHERE c.tenant = $1::text AND c.id = u.id)
          ON CONFLICT (tenant, id) DO UPDATE SET
            version = excluded.version, previous = excluded.previous, phase = excluded.phase,
            stage = excluded.stage, owner = excluded.owner, complainant = excluded.complainant,
            wake = excluded.wake,
            claim_at = CASE WHEN \(isSame) THEN complaints.claim_at ELSE excluded.wake END,
            leased = CASE WHEN \(isSame) THEN complaints.leased ELSE false END,
            attempts = 0, aside = NULL, aside_since = NULL, retry_at = NULL
          WHERE complaints.version = excluded.previous
          RETURNING 1)
      """

    private static let events = """
      kept_events AS (
        INSERT INTO events (tenant, position, complaint, version, body, checksum)
          SELECT $1::text, feed.before + u.place, u.complaint, u.version, u.body, u.checksum
          FROM feed CROSS JOIN unnest(
            \(some("$12::integer[]")), $13::uuid[], $14::integer[], $15::text[], $16::bigint[]
          ) AS u (place, complaint, version, body, checksum))
      """

    private static let commands = """
      kept_commands AS (
        INSERT INTO commands (tenant, id, complaint, first_version, last_version, fingerprint)
          SELECT $1::text, u.id, u.complaint, u.first_version, u.last_version, u.fingerprint
          FROM feed CROSS JOIN unnest(
            \(some("$17::uuid[]")), $18::uuid[], $19::integer[], $20::integer[], $21::uuid[]
          ) AS u (id, complaint, first_version, last_version, fingerprint))
      """

    private static func messages(from first: Int) -> String {
      """
      kept_messages AS (
        INSERT INTO messages
            (tenant, key, position, place, kind, at, claim_at, fold_key, body, checksum)
          SELECT $1::text, u.key, feed.before + u.event, u.place, 'pending', u.at, u.at, u.fold_key,
            u.body, u.checksum
          FROM feed CROSS JOIN unnest(
            \(some("$\(first)::uuid[]")), $\(first + 1)::integer[], $\(first + 2)::integer[],
            $\(first + 3)::bigint[], $\(first + 4)::text[], $\(first + 5)::text[],
            $\(first + 6)::bigint[]
          ) AS u (key, event, place, at, fold_key, body, checksum)
          ON CONFLICT (tenant, key) DO NOTHING)
      """
    }

    private static func snapshots(from first: Int) -> String {
      """
      kept_snapshots AS (
        INSERT INTO snapshots (tenant, complaint, version, body, checksum)
          SELECT $1::text, u.complaint, u.version, u.body, u.checksum
          FROM feed CROSS JOIN unnest(
            \(some("$\(first)::uuid[]")), $\(first + 1)::integer[], $\(first + 2)::text[],
            $\(first + 3)::bigint[]
          ) AS u (complaint, version, body, checksum)
          ON CONFLICT (tenant, complaint) DO UPDATE SET
            version = excluded.version, body = excluded.body, checksum = excluded.checksum)
      """
    }

    private static func budgets(from first: Int) -> String {
      """
      kept_budgets AS (
        UPDATE budgets SET version = u.version, body = u.body, checksum = u.checksum
          FROM feed CROSS JOIN unnest(
            \(some("$\(first)::text[]")), $\(first + 1)::bigint[], $\(first + 2)::bigint[],
            $\(first + 3)::text[], $\(first + 4)::bigint[]
          ) AS u (name, previous, version, body, checksum)
          WHERE budgets.tenant = $1::text AND budgets.name = u.name
            AND budgets.version = u.previous
          RETURNING 1)
      """
    }
  }

  extension CommitStatement {
    /// An event with its place in the group, counted from 1.
    private struct EventRow {
      let place: Int32
      let event: Complaint.Event
      let record: KeptRecord
    }

    /// A message with the place of the last event of its commit, and its own in the commit.
    private struct MessageRow {
      let event: Int32
      let place: Int32
      let message: OutboxMessage
      let record: KeptRecord
    }

    /// The statement with everything of a group.
    static func call(_ group: [PreparedCommit], of tenant: TenantID) -> Call {
      let parts = group.flatMap(\.commit.parts)
      let (events, messages) = rows(of: group)
      let snapshots = group.flatMap { prepared in
        zip(prepared.commit.parts, prepared.parts).compactMap { part, kept in
          kept.snapshot.map { (part.complaint, $0) }
        }
      }
      let budgets = group.flatMap(\.budgets)
      var further: Further = []
      var values = Parameters()
      // What a commit has beside its records is less than 512 bytes.
      values.reserve(
        32,
        bytes: events.reduce(0) { $0 + $1.record.bytes.count }
          + messages.reduce(0) { $0 + $1.record.bytes.count }
          + snapshots.reduce(0) { $0 + $1.1.bytes.count } + 512 * group.count)
      values.add(.text(tenant.rawValue))
      values.add(.integer(events.count))
      values.add(.number(group.flatMap(\.playbooks).map(\.rawValue).max() ?? 1))
      add(parts, to: &values)
      values.add(.number, events) { .number($0.place) }
      values.add(.uuid, events) { .id($0.event.complaint) }
      values.add(.number, events) { .number($0.event.version) }
      values.add(.text, events) { .utf8($0.record.bytes) }
      values.add(.integer, events) { .integer($0.record.checksum.kept) }
      add(group, to: &values)
      if !messages.isEmpty {
        further.insert(.messages)
        add(messages, to: &values)
      }
      if !snapshots.isEmpty {
        further.insert(.snapshots)
        values.add(.uuid, snapshots) { .id($0.0.id) }
        values.add(.number, snapshots) { .number($0.0.version) }
        values.add(.text, snapshots) { .utf8($0.1.bytes) }
        values.add(.integer, snapshots) { .integer($0.1.checksum.kept) }
      }
      if !budgets.isEmpty {
        further.insert(.budgets)
        add(budgets, to: &values)
      }
      return Call(statements[further.rawValue], values)
    }

    private static func rows(of group: [PreparedCommit]) -> ([EventRow], [MessageRow]) {
      var (events, messages): ([EventRow], [MessageRow]) = ([], [])
      for prepared in group {
        for (part, kept) in zip(prepared.commit.parts, prepared.parts) {
          for (event, record) in zip(part.events, kept.events) {
            events.append(
              EventRow(place: Int32(events.count + 1), event: event, record: record))
          }
        }
        for (message, record) in zip(prepared.commit.messages, prepared.messages) {
          let place = messages.last.map { $0.event == Int32(events.count) ? $0.place + 1 : 0 } ?? 0
          messages.append(
            MessageRow(event: Int32(events.count), place: place, message: message, record: record))
        }
      }
      return (events, messages)
    }

    private static func add(_ parts: [Commit.Part], to values: inout Parameters) {
      values.add(.uuid, parts) { .id($0.complaint.id) }
      values.add(.number, parts) { .number($0.complaint.version) }
      values.add(.number, parts) { .number($0.expectedVersion) }
      values.add(.text, parts) { .text($0.complaint.phase.rawValue) }
      values.add(.text, parts) { .text($0.complaint.stage.rawValue) }
      values.add(.text, parts) { .text($0.complaint.owner?.description) }
      values.add(.uuid, parts) { .id($0.complaint.intake.party(.complainant)) }
      values.add(.integer, parts) { .instant($0.wake) }
    }

    private static func add(_ group: [PreparedCommit], to values: inout Parameters) {
      let commands = group.flatMap { prepared in prepared.ids.map { ($0, prepared) } }
      values.add(.uuid, commands) { .id($0.0) }
      values.add(.uuid, commands) { .id($0.1.commit.parts[0].complaint.id) }
      values.add(.number, commands) { .number($0.1.commit.parts[0].expectedVersion + 1) }
      values.add(.number, commands) { .number($0.1.commit.parts[0].complaint.version) }
      values.add(.uuid, commands) {
        .uuid(high: $0.1.commit.fingerprint.high, low: $0.1.commit.fingerprint.low)
      }
    }

    private static func add(_ budgets: [KeptBudget], to values: inout Parameters) {
      values.add(.text, budgets) { .text($0.name.rawValue) }
      values.add(.integer, budgets) { $0.expectedVersion.map { .integer($0) } ?? .null }
      values.add(.integer, budgets) { .integer($0.version) }
      values.add(.text, budgets) { .utf8($0.record.bytes) }
      values.add(.integer, budgets) { .integer($0.record.checksum.kept) }
    }

    private static func add(_ messages: [MessageRow], to values: inout Parameters) {
      values.add(.uuid, messages) { .id($0.message.key) }
      values.add(.number, messages) { .number($0.event) }
      values.add(.number, messages) { .number($0.place) }
      values.add(.integer, messages) { .instant($0.message.notBefore) }
      values.add(.text, messages) { .text($0.message.foldKey) }
      values.add(.text, messages) { .utf8($0.record.bytes) }
      values.add(.integer, messages) { .integer($0.record.checksum.kept) }
    }
  }
#endif
