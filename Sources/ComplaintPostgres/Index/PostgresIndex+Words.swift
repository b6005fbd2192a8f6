#if PostgreSQL
  public import ComplaintDesk
  public import ComplaintModel

  /// Words are looked for only in texts that were given for it.
  extension PostgresIndex {
    /// Lets a complaint be found by the words of a text.
    ///
    /// A query finds it by all of its ``ComplaintDesk/ComplaintQuery/words`` in one text: whole words, large
    /// and small letters and accents alike, and Chinese, Japanese and Korean words of any length, also of two
    /// characters or one. The text itself is not kept, but its words are, and they are personal data if it is:
    /// give only what has to be found, and ``forget(_:of:)`` it with the party.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - reference: Where it lies in the vault, and whose it is.
    ///   - complaint: The complaint.
    ///   - tenant: The tenant.
    /// - Throws: ``ComplaintDesk/StoreError``.
    public func take(
      _ text: String, at reference: ContentReference, of complaint: ComplaintID, in tenant: TenantID
    ) async throws(StoreError) {
      let words = IndexedWords(of: text, in: tenant)
      var values = Parameters(
        .text(tenant.rawValue), .id(reference.command), .number(reference.slot), .id(complaint),
        .id(reference.party), .text(words.text))
      values.add(.integer, words.keys) { .integer($0) }
      _ = try await store.call("taking in words for tenant \(tenant)") { [values] connection in
        try await connection.run(Call(Self.taking, values))
      }
    }

    private static let taking = Statement(
      "taking_words",
      """
      INSERT INTO indexed_texts (tenant, command, slot, complaint, party, words, keys)
        VALUES ($1::text, $2::uuid, $3::integer, $4::uuid, $5::uuid, $6::text, $7::bigint[])
        ON CONFLICT (tenant, command, slot, complaint) DO UPDATE SET
          party = excluded.party, words = excluded.words, keys = excluded.keys
      """)

    /// Forgets the words of all texts of a party.
    ///
    /// They are gone for every reader at once, and from the server's files once it has vacuumed the table and
    /// written over its log.
    ///
    /// - Returns: How many texts there were.
    /// - Throws: ``ComplaintDesk/StoreError``.
    public func forget(
      _ party: PartyID, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      try await erase(party, keeping: [], of: tenant)
    }

    /// Forgets the words of all texts of a party but those in some complaints, as ``forget(_:of:)``.
    ///
    /// - Returns: How many texts there were.
    /// - Throws: ``ComplaintDesk/StoreError``.
    public func erase(
      _ party: PartyID, keeping complaints: Set<ComplaintID>, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      var values = Parameters(.text(tenant.rawValue), .id(party))
      values.add(.uuid, Array(complaints)) { .id($0) }
      return try await store.call("forgetting words for tenant \(tenant)") {
        [values] connection in
        try await connection.run(Call(Self.forgetting, values)).changes
      }
    }

    private static let forgetting = Statement(
      "forgetting_words",
      """
      DELETE FROM indexed_texts
        WHERE tenant = $1::text AND party = $2::uuid AND complaint <> ALL ($3::uuid[])
      """)
  }
#endif
