#if SQLite
  /// The tables in which complaints are looked for; everything in them follows from the feed, but the words.
  enum IndexSchema {
    static let tables: [StaticString] = [
      """
      CREATE TABLE index_positions (
        tenant INTEGER PRIMARY KEY REFERENCES tenants,
        position INTEGER NOT NULL
      ) STRICT
      """,
      // `due` is the earliest of all clocks, or the largest number without one, which so comes last.
      """
      CREATE TABLE summaries (
        number INTEGER PRIMARY KEY,
        tenant INTEGER NOT NULL REFERENCES tenants,
        id BLOB NOT NULL,
        version INTEGER NOT NULL,
        recorded_at INTEGER NOT NULL,
        received_at INTEGER NOT NULL,
        due INTEGER NOT NULL,
        is_breached INTEGER NOT NULL,
        phase TEXT NOT NULL,
        stage TEXT NOT NULL,
        grade INTEGER,
        owner TEXT,
        category TEXT,
        product TEXT,
        order_id TEXT,
        complainant BLOB,
        body TEXT NOT NULL,
        UNIQUE (tenant, id)
      ) STRICT
      """,
      "CREATE INDEX summaries_received ON summaries (tenant, received_at, id)",
      "CREATE INDEX summaries_due ON summaries (tenant, due, id)",
      "CREATE INDEX summaries_recorded ON summaries (tenant, recorded_at, id)",
      "CREATE INDEX summaries_owner ON summaries (tenant, owner, due, id)",
      "CREATE INDEX summaries_category ON summaries (tenant, category, received_at)",
      "CREATE INDEX summaries_product ON summaries (tenant, product) WHERE product IS NOT NULL",
      "CREATE INDEX summaries_order ON summaries (tenant, order_id) WHERE order_id IS NOT NULL",
      """
      CREATE INDEX summaries_complainant ON summaries (tenant, complainant)
        WHERE complainant IS NOT NULL
      """,
      """
      CREATE TABLE summary_terms (
        tenant INTEGER NOT NULL,
        term TEXT NOT NULL,
        summary INTEGER NOT NULL REFERENCES summaries,
        PRIMARY KEY (tenant, term, summary)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX summary_terms_of ON summary_terms (summary)",
      """
      CREATE TABLE summary_clocks (
        tenant INTEGER NOT NULL,
        clock TEXT NOT NULL,
        summary INTEGER NOT NULL REFERENCES summaries,
        due INTEGER,
        is_breached INTEGER NOT NULL,
        PRIMARY KEY (summary, clock)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX summary_clocks_due ON summary_clocks (tenant, clock, due)",
      """
      CREATE TABLE indexed_texts (
        number INTEGER PRIMARY KEY,
        tenant INTEGER NOT NULL REFERENCES tenants,
        complaint BLOB NOT NULL,
        command BLOB NOT NULL,
        slot INTEGER NOT NULL,
        party BLOB,
        UNIQUE (tenant, command, slot, complaint)
      ) STRICT
      """,
      """
      CREATE INDEX indexed_texts_of_party ON indexed_texts (tenant, party) WHERE party IS NOT NULL
      """,
      "CREATE INDEX indexed_texts_of_complaint ON indexed_texts (tenant, complaint)",
      "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')",
    ]
  }
#endif
