#if PostgreSQL
  /// The tables, with what leads to them from earlier ones.
  ///
  /// The tenant comes first in every key, so that tables can be cut by it into partitions or spread over
  /// servers; nothing refers from one table to another, because one statement keeps what belongs together.
  enum Schema {
    /// The version that this library reads and writes.
    static var current: Int32 { Int32(steps(partitions: 0).count) }

    /// For each version the statements that lead to it from the one before.
    static func steps(partitions: Int) -> [[String]] {
      let tables = (large + IndexSchema.large).flatMap { cut($0, into: partitions) }
      return [
        small + IndexSchema.small + tables + indexes + IndexSchema.indexes + views, encryption,
        logs, cut(budgets, into: partitions),
      ]
    }

    /// A table as it is made: its name, and what stands between its parentheses.
    struct Table {
      let name: String
      let columns: String
    }

    private static func cut(_ table: Table, into partitions: Int) -> [String] {
      let whole = "CREATE TABLE \(table.name) (\(table.columns))"
      if partitions < 1 { return [whole] }
      return [whole + " PARTITION BY HASH (tenant)"]
        + (0..<partitions).map {
          """
          CREATE TABLE \(table.name)_\($0) PARTITION OF \(table.name)
            FOR VALUES WITH (MODULUS \(partitions), REMAINDER \($0))
          """
        }
    }

    private static let budgets = Table(
      name: "budgets",
      columns: """
        tenant text NOT NULL,
        name text NOT NULL,
        version bigint NOT NULL,
        body text NOT NULL,
        checksum bigint NOT NULL,
        PRIMARY KEY (tenant, name)
        """)

    private static let small = [
      """
      CREATE TABLE complaintkit (
        name text PRIMARY KEY,
        value integer NOT NULL
      )
      """,
      """
      CREATE TABLE tenants (
        tenant text PRIMARY KEY,
        position bigint NOT NULL DEFAULT 0,
        playbook integer NOT NULL DEFAULT 0
      )
      """,
      """
      CREATE TABLE playbooks (
        tenant text NOT NULL,
        version integer NOT NULL,
        valid_from bigint NOT NULL,
        definition text NOT NULL,
        checksum bigint NOT NULL,
        PRIMARY KEY (tenant, version)
      )
      """,
    ]

    private static let large = [
      Table(
        name: "complaints",
        columns: """
          tenant text NOT NULL,
          id uuid NOT NULL,
          version integer NOT NULL,
          previous integer NOT NULL,
          phase text NOT NULL,
          stage text NOT NULL,
          owner text,
          complainant uuid,
          wake bigint,
          claim_at bigint,
          leased boolean NOT NULL DEFAULT false,
          epoch bigint NOT NULL DEFAULT 0,
          attempts integer NOT NULL DEFAULT 0,
          aside text,
          aside_since bigint,
          retry_at bigint,
          PRIMARY KEY (tenant, id)
          """),
      Table(
        name: "events",
        columns: """
          tenant text NOT NULL,
          position bigint NOT NULL,
          complaint uuid NOT NULL,
          version integer NOT NULL,
          body text NOT NULL,
          checksum bigint NOT NULL,
          PRIMARY KEY (tenant, position),
          UNIQUE (tenant, complaint, version)
          """),
      Table(
        name: "snapshots",
        columns: """
          tenant text NOT NULL,
          complaint uuid NOT NULL,
          version integer NOT NULL,
          body text NOT NULL,
          checksum bigint NOT NULL,
          PRIMARY KEY (tenant, complaint)
          """),
      Table(
        name: "commands",
        columns: """
          tenant text NOT NULL,
          id uuid NOT NULL,
          complaint uuid NOT NULL,
          first_version integer NOT NULL,
          last_version integer NOT NULL,
          fingerprint uuid NOT NULL,
          PRIMARY KEY (tenant, id)
          """),
      Table(
        name: "messages",
        columns: """
          tenant text NOT NULL,
          key uuid NOT NULL,
          position bigint NOT NULL,
          place integer NOT NULL,
          kind text NOT NULL,
          at bigint NOT NULL,
          claim_at bigint,
          lease bigint,
          fold_key text,
          sealed boolean NOT NULL DEFAULT false,
          body text NOT NULL,
          checksum bigint NOT NULL,
          state text,
          progress text,
          PRIMARY KEY (tenant, key)
          """),
      Table(
        name: "contents",
        columns: """
          tenant text NOT NULL,
          command uuid NOT NULL,
          slot integer NOT NULL,
          sameness uuid NOT NULL,
          party uuid,
          digest text NOT NULL,
          salt uuid NOT NULL,
          media_type text NOT NULL,
          body bytea NOT NULL,
          put_at bigint NOT NULL,
          PRIMARY KEY (tenant, command, slot, sameness)
          """),
    ]

    private static let indexes = [
      "CREATE INDEX complaints_due ON complaints (tenant, claim_at) WHERE claim_at IS NOT NULL",
      """
      CREATE INDEX complaints_aside ON complaints (tenant, aside_since, id) WHERE aside IS NOT NULL
      """,
      "CREATE INDEX messages_due ON messages (tenant, claim_at) WHERE claim_at IS NOT NULL",
      """
      CREATE INDEX messages_alike ON messages (tenant, fold_key, position, place)
        WHERE fold_key IS NOT NULL AND NOT sealed AND kind = 'pending'
      """,
      """
      CREATE INDEX messages_ended ON messages (tenant, kind, position, place, key)
        WHERE kind <> 'pending'
      """,
      "CREATE INDEX contents_of_party ON contents (tenant, party) WHERE party IS NOT NULL",
    ]

    /// What lies under a key is in `body` as a box, without `salt` and `media_type`; what makes it the same as
    /// another is by chance then.
    private static let encryption = [
      """
      ALTER TABLE contents ADD COLUMN cipher_key text, ALTER COLUMN salt DROP NOT NULL,
        ALTER COLUMN media_type DROP NOT NULL
      """
    ]

    /// Rows have ids of chance, so that one is kept once however often it is sent.
    private static let logs = [
      """
      CREATE TABLE denied_attempts (
        tenant text NOT NULL,
        id uuid NOT NULL,
        number bigint GENERATED ALWAYS AS IDENTITY,
        at bigint NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (tenant, id)
      )
      """,
      "CREATE INDEX denied_attempts_at ON denied_attempts (tenant, at, number)",
      """
      CREATE TABLE checkpoints (
        tenant text NOT NULL,
        id uuid NOT NULL,
        number bigint GENERATED ALWAYS AS IDENTITY,
        note text NOT NULL,
        PRIMARY KEY (tenant, id)
      )
      """,
      "CREATE INDEX checkpoints_of_tenant ON checkpoints (tenant, number)",
    ]

    /// For people: instants as such, where they lie in the years that PostgreSQL knows.
    private static let views = [
      """
      CREATE VIEW complaint_list AS
        SELECT tenant, id AS complaint, version, phase, stage, owner, complainant,
          \(instant("wake")) AS wakes_at, attempts, aside
        FROM complaints
      """,
      """
      CREATE VIEW message_list AS
        SELECT tenant, position, place, key, kind, \(instant("at")) AS at, fold_key, body, state,
          progress
        FROM messages
      """,
    ]

    private static func instant(_ column: String) -> String {
      """
      CASE WHEN \(column) BETWEEN -62135596800000 AND 253402300799000
        THEN to_timestamp(\(column) / 1000.0) END
      """
    }
  }
#endif
