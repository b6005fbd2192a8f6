#if SQLite
  /// The tables, with what leads to them from earlier ones.
  enum Schema {
    /// The version that this library reads and writes.
    static var current: Int { steps.count }

    /// For each version the statements that lead to it from the one before.
    static let steps: [[StaticString]] = [
      tables + indexes + IndexSchema.tables + views, encryption, logs,
      budgets,
    ]

    private static let tables: [StaticString] = [
      """
      CREATE TABLE complaintkit (
        name TEXT NOT NULL PRIMARY KEY,
        value INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE tenants (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        leases INTEGER NOT NULL DEFAULT 0
      ) STRICT
      """,
      """
      CREATE TABLE playbooks (
        tenant INTEGER NOT NULL REFERENCES tenants,
        version INTEGER NOT NULL,
        valid_from INTEGER NOT NULL,
        definition TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (tenant, version)
      ) STRICT
      """,
      """
      CREATE TABLE complaints (
        number INTEGER PRIMARY KEY,
        tenant INTEGER NOT NULL REFERENCES tenants,
        id BLOB NOT NULL,
        version INTEGER NOT NULL,
        phase TEXT NOT NULL,
        stage TEXT NOT NULL,
        owner TEXT,
        complainant BLOB,
        wake INTEGER,
        claim_at INTEGER,
        leased INTEGER NOT NULL DEFAULT 0,
        epoch INTEGER NOT NULL DEFAULT 0,
        attempts INTEGER NOT NULL DEFAULT 0,
        checksum INTEGER NOT NULL,
        UNIQUE (tenant, id)
      ) STRICT
      """,
      """
      CREATE TABLE set_aside (
        complaint INTEGER PRIMARY KEY REFERENCES complaints,
        reason TEXT NOT NULL,
        since INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        retry_at INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE events (
        place INTEGER PRIMARY KEY,
        complaint INTEGER NOT NULL REFERENCES complaints,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        tenant INTEGER GENERATED ALWAYS AS (place >> 40) VIRTUAL,
        position INTEGER GENERATED ALWAYS AS (place & 1099511627775) VIRTUAL,
        UNIQUE (complaint, version)
      ) STRICT
      """,
      """
      CREATE TABLE snapshots (
        complaint INTEGER PRIMARY KEY REFERENCES complaints,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,
        checksum INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE commands (
        tenant INTEGER NOT NULL REFERENCES tenants,
        id BLOB NOT NULL,
        complaint INTEGER NOT NULL REFERENCES complaints,
        first_version INTEGER NOT NULL,
        last_version INTEGER NOT NULL,
        fingerprint BLOB NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (tenant, id)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE messages (
        number INTEGER PRIMARY KEY,
        tenant INTEGER NOT NULL REFERENCES tenants,
        key BLOB NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        at INTEGER NOT NULL,
        claim_at INTEGER,
        lease INTEGER,
        fold_key TEXT,
        sealed INTEGER NOT NULL,
        state TEXT,
        progress TEXT,
        standing INTEGER NOT NULL,
        body TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        UNIQUE (tenant, key)
      ) STRICT
      """,
      """
      CREATE TABLE contents (
        number INTEGER PRIMARY KEY,
        tenant INTEGER NOT NULL REFERENCES tenants,
        command BLOB NOT NULL,
        slot INTEGER NOT NULL,
        party BLOB,
        digest TEXT NOT NULL,
        salt BLOB NOT NULL,
        media_type TEXT NOT NULL,
        body BLOB NOT NULL,
        put_at INTEGER NOT NULL
      ) STRICT
      """,
    ]

    private static let indexes: [StaticString] = [
      """
      CREATE INDEX complaints_due ON complaints (tenant, claim_at) WHERE claim_at IS NOT NULL
      """,
      """
      CREATE INDEX messages_due ON messages (tenant, claim_at) WHERE claim_at IS NOT NULL
      """,
      """
      CREATE INDEX messages_alike ON messages (tenant, fold_key, number)
        WHERE fold_key IS NOT NULL AND sealed = 0 AND kind = 'pending'
      """,
      """
      CREATE INDEX messages_ended ON messages (tenant, kind, position, number)
        WHERE kind <> 'pending'
      """,
      """
      CREATE INDEX contents_named ON contents (tenant, command, slot)
      """,
      """
      CREATE INDEX contents_of_party ON contents (tenant, party) WHERE party IS NOT NULL
      """,
    ]

    /// What lies under a key is in `body` as a box, and `salt` and `media_type` are empty.
    private static let encryption: [StaticString] = [
      "ALTER TABLE contents ADD COLUMN cipher_key TEXT"
    ]

    private static let logs: [StaticString] = [
      """
      CREATE TABLE denied_attempts (
        number INTEGER PRIMARY KEY,
        tenant INTEGER NOT NULL REFERENCES tenants,
        at INTEGER NOT NULL,
        body TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX denied_attempts_at ON denied_attempts (tenant, at, number)",
      """
      CREATE TABLE checkpoints (
        number INTEGER PRIMARY KEY,
        tenant INTEGER NOT NULL REFERENCES tenants,
        note TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX checkpoints_of_tenant ON checkpoints (tenant, number)",
    ]

    private static let budgets: [StaticString] = [
      """
      CREATE TABLE budgets (
        tenant INTEGER NOT NULL REFERENCES tenants,
        name TEXT NOT NULL,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (tenant, name)
      ) STRICT, WITHOUT ROWID
      """
    ]

    /// For people: ids as texts, instants as RFC 3339.
    private static let views: [StaticString] = [
      """
      CREATE VIEW complaint_list AS
        SELECT t.name AS tenant,
          lower(substr(hex(c.id), 1, 8) || '-' || substr(hex(c.id), 9, 4) || '-' ||
            substr(hex(c.id), 13, 4) || '-' || substr(hex(c.id), 17, 4) || '-' ||
            substr(hex(c.id), 21)) AS complaint,
          c.version, c.phase, c.stage, c.owner,
          lower(substr(hex(c.complainant), 1, 8) || '-' || substr(hex(c.complainant), 9, 4) || '-' ||
            substr(hex(c.complainant), 13, 4) || '-' || substr(hex(c.complainant), 17, 4) || '-' ||
            substr(hex(c.complainant), 21)) AS complainant,
          strftime('%Y-%m-%dT%H:%M:%fZ', c.wake / 1000.0, 'unixepoch') AS wakes_at,
          c.attempts
        FROM complaints c JOIN tenants t ON t.number = c.tenant
      """,
      """
      CREATE VIEW event_list AS
        SELECT t.name AS tenant, e.position,
          lower(substr(hex(c.id), 1, 8) || '-' || substr(hex(c.id), 9, 4) || '-' ||
            substr(hex(c.id), 13, 4) || '-' || substr(hex(c.id), 17, 4) || '-' ||
            substr(hex(c.id), 21)) AS complaint,
          e.version, e.body
        FROM events e
        JOIN complaints c ON c.number = e.complaint
        JOIN tenants t ON t.number = c.tenant
      """,
      """
      CREATE VIEW message_list AS
        SELECT t.name AS tenant, m.position,
          lower(substr(hex(m.key), 1, 8) || '-' || substr(hex(m.key), 9, 4) || '-' ||
            substr(hex(m.key), 13, 4) || '-' || substr(hex(m.key), 17, 4) || '-' ||
            substr(hex(m.key), 21)) AS key,
          m.kind, strftime('%Y-%m-%dT%H:%M:%fZ', m.at / 1000.0, 'unixepoch') AS at,
          m.fold_key, m.body, m.state, m.progress
        FROM messages m JOIN tenants t ON t.number = m.tenant
      """,
    ]
  }
#endif
