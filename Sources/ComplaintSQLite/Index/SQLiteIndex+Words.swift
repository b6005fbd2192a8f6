#if SQLite
  public import ComplaintDesk
  public import ComplaintModel

  /// Words are looked for only in texts that were given for it.
  extension SQLiteIndex {
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
      let words = WordSplitter.words(of: text)
      try await file.write("taking in words for tenant \(tenant)") { transaction in
        let tenantNumber = try transaction.openTenant(tenant).number
        let connection = transaction.connection
        let number = try connection.first(
          """
          INSERT INTO indexed_texts (tenant, complaint, command, slot, party)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (tenant, command, slot, complaint) DO UPDATE SET party = excluded.party
            RETURNING number
          """, tenantNumber, ID(complaint), ID(reference.command), reference.slot,
          reference.party.map { ID($0) }
        ) { $0.integer(0) }
        guard let number else { return }
        try connection.run("DELETE FROM words WHERE rowid = ?1", number)
        try connection.run("INSERT INTO words (rowid, text) VALUES (?1, ?2)", number, words)
      }
    }

    /// Forgets the words of all texts of a party, in the file and in its log.
    ///
    /// - Returns: How many texts there were.
    /// - Throws: ``ComplaintDesk/StoreError``; also if somebody reads for so long that the log cannot be
    ///   emptied: then nothing is found by them any more, and the same call does it once more.
    public func forget(
      _ party: PartyID, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      try await erase(party, keeping: [], of: tenant)
    }

    /// Forgets the words of all texts of a party but those in some complaints, in the file and in its log.
    ///
    /// - Returns: How many texts there were.
    /// - Throws: ``ComplaintDesk/StoreError``, as ``forget(_:of:)``.
    public func erase(
      _ party: PartyID, keeping complaints: Set<ComplaintID>, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      let count = try await file.write("forgetting words for tenant \(tenant)") { transaction in
        guard let tenantNumber = try transaction.tenant(tenant)?.number else { return 0 }
        let connection = transaction.connection
        let found = try connection.all(
          "SELECT number, complaint FROM indexed_texts WHERE tenant = ?1 AND party = ?2",
          tenantNumber, ID(party)
        ) { row -> (number: Int64, complaint: ComplaintID?) in (row.integer(0), row.id(1)) }
        let numbers = found.filter { !($0.complaint.map(complaints.contains) ?? false) }
          .map(\.number)
        for number in numbers {
          try connection.run("DELETE FROM indexed_texts WHERE number = ?1", number)
          try connection.run("DELETE FROM words WHERE rowid = ?1", number)
        }
        // Until its pieces are put together anew, what was deleted is left in them.
        if !numbers.isEmpty { try connection.run("INSERT INTO words (words) VALUES ('optimize')") }
        return numbers.count
      }
      try await file.writer?.emptyLog()
      return count
    }
  }
#endif
