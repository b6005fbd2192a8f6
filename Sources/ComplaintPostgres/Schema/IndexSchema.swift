#if PostgreSQL
  /// The tables in which complaints are looked for; everything in them follows from the feed, but the words.
  enum IndexSchema {
    static let small = [
      """
      CREATE TABLE index_positions (
        tenant text PRIMARY KEY,
        position bigint NOT NULL
      )
      """
    ]

    static let large = [
      // `due` is the earliest of all clocks, or the largest number without one, which so comes last.
      Schema.Table(
        name: "summaries",
        columns: """
          tenant text NOT NULL,
          id uuid NOT NULL,
          version integer NOT NULL,
          recorded_at bigint NOT NULL,
          received_at bigint NOT NULL,
          due bigint NOT NULL,
          is_breached boolean NOT NULL,
          phase text NOT NULL,
          stage text NOT NULL,
          grade integer,
          owner text,
          category text,
          product text,
          order_id text,
          complainant uuid,
          body text NOT NULL,
          PRIMARY KEY (tenant, id)
          """),
      Schema.Table(
        name: "summary_terms",
        columns: """
          tenant text NOT NULL,
          term text NOT NULL,
          complaint uuid NOT NULL,
          PRIMARY KEY (tenant, term, complaint)
          """),
      Schema.Table(
        name: "summary_clocks",
        columns: """
          tenant text NOT NULL,
          complaint uuid NOT NULL,
          clock text NOT NULL,
          due bigint,
          is_breached boolean NOT NULL,
          PRIMARY KEY (tenant, complaint, clock)
          """),
      // Each of `keys` is a number for a word and the tenant, so that a tenant finds nothing but its own.
      Schema.Table(
        name: "indexed_texts",
        columns: """
          tenant text NOT NULL,
          command uuid NOT NULL,
          slot integer NOT NULL,
          complaint uuid NOT NULL,
          party uuid,
          words text NOT NULL,
          keys bigint[] NOT NULL,
          PRIMARY KEY (tenant, command, slot, complaint)
          """),
    ]

    static let indexes = [
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
      "CREATE INDEX summary_terms_of ON summary_terms (tenant, complaint)",
      "CREATE INDEX summary_clocks_due ON summary_clocks (tenant, clock, due)",
      """
      CREATE INDEX indexed_texts_of_party ON indexed_texts (tenant, party) WHERE party IS NOT NULL
      """,
      "CREATE INDEX indexed_texts_of_complaint ON indexed_texts (tenant, complaint)",
      "CREATE INDEX indexed_texts_keys ON indexed_texts USING gin (keys)",
    ]
  }
#endif
