#if PostgreSQL
  public import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  /// A vault in the database of a ``PostgresStore``.
  ///
  /// ```swift
  /// let shared = try await PostgresStore(connection)
  /// let desk = try await Desk(
  ///   "shop", playbook: .standard, store: shared, vault: PostgresVault(in: shared))
  /// ```
  ///
  /// What is erased is gone for every reader at once, and from the server's files once the table was written
  /// anew (`VACUUM FULL`) and the log written over; it stays in backups and replicas that were made before. A host that
  /// keeps those for long gives texts a database of their own, opened as a further store.
  public struct PostgresVault: EncryptedVault {
    package let store: PostgresStore
    private let clock: any DeskClock
    private let cipher: (any ContentCipher)?

    /// Makes the vault of a database; the clock says when entries were put.
    ///
    /// - Parameters:
    ///   - store: The database.
    ///   - clock: The only clock that is read.
    ///   - cipher: What encrypts entries before they are sent; without one they lie in plain.
    public init(
      in store: PostgresStore, clock: any DeskClock = SystemClock(),
      cipher: (any ContentCipher)? = nil
    ) {
      self.store = store
      self.clock = clock
      self.cipher = cipher
    }

    /// Keeps content; the same content under the same name is kept once.
    public func put(
      _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
      of tenant: TenantID
    ) async throws(StoreError) -> ContentReference {
      let place = ContentPlace(tenant: tenant, command: command, slot: slot, party: party)
      let now = clock.now
      if let cipher {
        return try await SealedContents(self, cipher).put(content, at: place, salt: salt, on: now)
      }
      let sameness = Self.sameness(of: content, party)
      let rows = try await store.call("keeping content of tenant \(tenant)") { connection in
        try await connection.run(
          Self.putting, .text(tenant.rawValue), .id(command), .number(slot), sameness, .id(party),
          .text(content.digest(with: salt).hex), .uuid(high: salt.high, low: salt.low),
          .text(content.mediaType), .bytes(content.bytes), .instant(now))
      }
      guard let row = rows.first else {
        throw StoreError(.damaged, "\(place.words) was neither there nor kept")
      }
      if let key = row.textIfAny(1) {
        throw KeptContent.noCipher(place, CipherKeyID(rawValue: key))
      }
      guard let digest = ContentDigest(hex: row.text(0)) else {
        throw StoreError(.damaged, "the digest of an entry of command \(command) is damaged")
      }
      return place.reference(digest)
    }

    /// What is the same for the same content of the same party, and erased with it.
    private static func sameness(of content: VaultContent, _ party: PartyID?) -> Value {
      var hash = SHA256()
      hash.update("\(party?.description ?? "")\n\(content.mediaType)\n".utf8)
      hash.update(content.bytes)
      let words = hash.finalized().prefix(16)
      let word = { (bytes: ArraySlice<UInt8>) in bytes.reduce(0) { $0 << 8 | UInt64($1) } }
      return .uuid(high: word(words.prefix(8)), low: word(words.suffix(8)))
    }

    // Where the same lies there already, that is what stays; what lies there in a box may be the same.
    private static let putting = Statement(
      "putting",
      """
      WITH sealed AS (
        SELECT digest, cipher_key FROM contents
          WHERE tenant = $1::text AND command = $2::uuid AND slot = $3::integer
            AND party IS NOT DISTINCT FROM $5::uuid AND cipher_key IS NOT NULL LIMIT 1),
      kept AS (
        INSERT INTO contents
            (tenant, command, slot, sameness, party, digest, salt, media_type, body, put_at)
          SELECT $1::text, $2::uuid, $3::integer, $4::uuid, $5::uuid, $6::text, $7::uuid, $8::text,
              $9::bytea, $10::bigint
            WHERE NOT EXISTS (SELECT FROM sealed)
          ON CONFLICT (tenant, command, slot, sameness) DO UPDATE
            SET put_at = greatest(contents.put_at, excluded.put_at)
          RETURNING digest)
      SELECT digest, NULL::text FROM kept UNION ALL SELECT digest, cipher_key FROM sealed
      """)

    /// The content under a reference.
    ///
    /// - Throws: ``ComplaintDesk/StoreError/Code/damaged`` if it is not what its digest covers;
    ///   ``ComplaintDesk/StoreError/Code/keyGone`` if its key was destroyed.
    public func content(
      at reference: ContentReference, of tenant: TenantID
    ) async throws(StoreError) -> VaultContent? {
      let place = ContentPlace(of: reference, tenant)
      return try await entry(at: reference, of: tenant)?.content(at: place, by: cipher)
    }

    /// Encrypts anew what does not lie under the key that is good for it now.
    ///
    /// What was in its place is gone as something erased is: from the server's files once the table was
    /// written anew (`VACUUM FULL`) and the log written over.
    public func rotate(
      _ tenant: TenantID, batch: Int
    ) async throws(StoreError) -> VaultRotation {
      guard let cipher else { throw .noCipherToRotate }
      return try await SealedContents(self, cipher).rotate(tenant, batch: batch)
    }

    /// Under which keys the entries of a tenant lie.
    public func keys(of tenant: TenantID) async throws(StoreError) -> VaultKeys {
      let rows = try await store.call("counting keys of tenant \(tenant)") { connection in
        try await connection.run(Self.counting, .text(tenant.rawValue))
      }
      return rows.map { $0 }.reduce(into: VaultKeys()) { keys, row in
        let key = row.textIfAny(0).map(CipherKeyID.init(rawValue:))
        keys.add(Int(row.integer(1)), under: key)
      }
    }

    private static let counting = Statement(
      "counting_keys",
      "SELECT cipher_key, count(*) FROM contents WHERE tenant = $1::text GROUP BY cipher_key")

    /// Erases everything of a party but what is to be kept, the salts with it.
    public func erase(
      party: PartyID, keeping kept: Set<ContentReference>, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      let kept = Array(kept)
      var values = Parameters(.text(tenant.rawValue), .id(party))
      values.add(.uuid, kept) { .id($0.command) }
      values.add(.number, kept) { .number($0.slot) }
      values.add(.text, kept) { .text($0.digest.hex) }
      return try await store.call("erasing content of tenant \(tenant)") { [values] connection in
        try await connection.run(Call(Self.erasing, values)).changes
      }
    }

    private static let erasing = Statement(
      "erasing",
      """
      DELETE FROM contents c WHERE c.tenant = $1::text AND c.party = $2::uuid
        AND NOT EXISTS (
          SELECT FROM unnest($3::uuid[], $4::integer[], $5::text[]) AS k (command, slot, digest)
          WHERE k.command = c.command AND k.slot = c.slot AND k.digest = c.digest)
      """)
  }

  extension PostgresVault {
    /// What may be swept, by its key.
    private struct Entry {
      let reference: ContentReference
      let sameness: (high: UInt64, low: UInt64)
    }

    /// Erases what is old and that no commit names, some hundreds at a time.
    public func sweep(
      before instant: Timestamp, of tenant: TenantID,
      unless isNamed: @Sendable (ContentReference) async throws(StoreError) -> Bool
    ) async throws(StoreError) -> Int {
      var count = 0
      var last: Entry?
      while true {
        let entries = try await entries(before: instant, after: last, of: tenant)
        guard let end = entries.last else { return count }
        last = end
        var unnamed: [Entry] = []
        for entry in entries where !(try await isNamed(entry.reference)) { unnamed.append(entry) }
        count += try await erase(unnamed, putBefore: instant, of: tenant)
      }
    }

    private func entries(
      before instant: Timestamp, after last: Entry?, of tenant: TenantID
    ) async throws(StoreError) -> [Entry] {
      var values = Parameters(.text(tenant.rawValue), .instant(instant))
      values.add(.id(last?.reference.command))
      values.add(.number(last?.reference.slot ?? 0))
      values.add(last.map { .uuid(high: $0.sameness.high, low: $0.sameness.low) } ?? .null)
      let attempt = "looking for content to sweep of tenant \(tenant)"
      let rows = try await store.call(attempt) { [values] connection in
        try await connection.run(Call(Self.old, values))
      }
      var entries: [Entry] = []
      for number in 0..<rows.count {
        let row = rows.row(number)
        guard let command: CommandID = row.id(0), let sameness = row.words(2),
          let digest = ContentDigest(hex: row.text(4))
        else { throw StoreError(.damaged, "\(attempt): an entry of the vault is damaged") }
        let reference = ContentReference(
          command: command, slot: row.number(1), party: row.id(3), digest: digest)
        entries.append(Entry(reference: reference, sameness: sameness))
      }
      return entries
    }

    private static let old = Statement(
      "old_contents",
      """
      SELECT command, slot, sameness, party, digest FROM contents
      WHERE tenant = $1::text AND put_at < $2::bigint
        AND ($3::uuid IS NULL OR (command, slot, sameness) > ($3::uuid, $4::integer, $5::uuid))
      ORDER BY command, slot, sameness LIMIT 500
      """)

    private func erase(
      _ entries: [Entry], putBefore instant: Timestamp, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      if entries.isEmpty { return 0 }
      var values = Parameters(.text(tenant.rawValue))
      values.add(.uuid, entries) { .id($0.reference.command) }
      values.add(.number, entries) { .number($0.reference.slot) }
      values.add(.uuid, entries) { .uuid(high: $0.sameness.high, low: $0.sameness.low) }
      values.add(.instant(instant))
      return try await store.call("sweeping content of tenant \(tenant)") { [values] connection in
        try await connection.run(Call(Self.sweeping, values)).changes
      }
    }

    private static let sweeping = Statement(
      "sweeping",
      """
      DELETE FROM contents c USING unnest($2::uuid[], $3::integer[], $4::uuid[])
          AS u (command, slot, sameness)
        WHERE c.tenant = $1::text AND c.command = u.command AND c.slot = u.slot
          AND c.sameness = u.sameness AND c.put_at < $5::bigint
      """)
  }
#endif
