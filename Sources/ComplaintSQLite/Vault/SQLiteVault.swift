#if SQLite
  public import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  /// A vault in a file of a ``SQLiteStore``.
  ///
  /// ```swift
  /// let file = try SQLiteStore(at: path)
  /// let desk = try await Desk(
  ///   "shop", playbook: .standard, store: file, vault: SQLiteVault(in: file))
  /// ```
  ///
  /// What is erased is overwritten in the file and in its log, but not in backups that were made before: a
  /// host that keeps those for long gives texts a file of their own, opened as a further store, with its own
  /// backups.
  public struct SQLiteVault: EncryptedVault {
    package let file: SQLiteStore
    private let clock: any DeskClock
    private let cipher: (any ContentCipher)?

    /// Makes the vault of a file; the clock says when entries were put.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - clock: The only clock that is read.
    ///   - cipher: What encrypts entries before they are written; without one they lie in plain.
    public init(
      in file: SQLiteStore, clock: any DeskClock = SystemClock(),
      cipher: (any ContentCipher)? = nil
    ) {
      self.file = file
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
      let kept = KeptContent(digest: content.digest(with: salt), .plain(content, salt))
      return try await file.write("keeping content of tenant \(tenant)") { transaction in
        let number = try transaction.openTenant(tenant).number
        let connection = transaction.connection
        let same = try connection.first(
          """
          SELECT digest, cipher_key FROM contents
          WHERE tenant = ?1 AND command = ?2 AND slot = ?3 AND party IS ?4
            AND (cipher_key IS NOT NULL OR media_type = ?5 AND body = ?6)
          ORDER BY cipher_key IS NOT NULL
          """, number, ID(command), slot, party.map { ID($0) }, content.mediaType, content.bytes
        ) { (digest: $0.text(0), key: $0.textIfAny(1)) }
        guard let same else {
          try connection.insert(kept, at: place, number, on: now)
          return place.reference(kept.digest)
        }
        if let key = same.key { throw KeptContent.noCipher(place, CipherKeyID(rawValue: key)) }
        guard let digest = ContentDigest(hex: same.digest) else {
          throw StoreError(.damaged, "the digest of an entry of command \(command) is damaged")
        }
        try connection.touch(digest, at: place, number, on: now)
        return place.reference(digest)
      }
    }

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

    /// Encrypts anew what does not lie under the key that is good for it now; what was in its place is
    /// overwritten in the file and in its log.
    ///
    /// - Throws: ``ComplaintDesk/StoreError``; also if somebody reads for so long that the log cannot be
    ///   emptied: then the same call does it once more.
    public func rotate(
      _ tenant: TenantID, batch: Int
    ) async throws(StoreError) -> VaultRotation {
      guard let cipher else { throw .noCipherToRotate }
      return try await SealedContents(self, cipher).rotate(tenant, batch: batch)
    }

    /// Under which keys the entries of a tenant lie.
    public func keys(of tenant: TenantID) async throws(StoreError) -> VaultKeys {
      try await file.readers.read("counting keys of tenant \(tenant)") { connection in
        var keys = VaultKeys()
        guard let number = try connection.number(of: tenant) else { return keys }
        let counts = try connection.all(
          "SELECT cipher_key, count(*) FROM contents WHERE tenant = ?1 GROUP BY cipher_key", number
        ) { (key: $0.textIfAny(0), count: Int($0.integer(1))) }
        for (key, count) in counts {
          keys.add(count, under: key.map(CipherKeyID.init(rawValue:)))
        }
        return keys
      }
    }

    /// Erases everything of a party but what is to be kept, the salts with it, in the file and in its log.
    ///
    /// - Throws: ``ComplaintDesk/StoreError``; also if somebody reads for so long that the log cannot be
    ///   emptied: then the entries are gone for every reader, and the same call does it once more.
    public func erase(
      party: PartyID, keeping kept: Set<ContentReference>, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      let count = try await file.write("erasing content of tenant \(tenant)") { transaction in
        guard let number = try transaction.tenant(tenant)?.number else { return 0 }
        let connection = transaction.connection
        if kept.isEmpty {
          try connection.run(
            "DELETE FROM contents WHERE tenant = ?1 AND party = ?2", number, ID(party))
          return connection.changes
        }
        // What cannot be read names nothing that is to be kept.
        let found = try connection.all(
          "SELECT number, command, slot, digest FROM contents WHERE tenant = ?1 AND party = ?2",
          number, ID(party)
        ) { row -> (number: Int64, reference: ContentReference?) in
          guard let command: CommandID = row.id(1), let digest = ContentDigest(hex: row.text(3))
          else { return (row.integer(0), nil) }
          return (
            row.integer(0),
            ContentReference(command: command, slot: row.number(2), party: party, digest: digest)
          )
        }
        let erased = found.filter { entry in !(entry.reference.map(kept.contains) ?? false) }
        for entry in erased {
          try connection.run("DELETE FROM contents WHERE number = ?1", entry.number)
        }
        return erased.count
      }
      try await file.writer?.emptyLog()
      return count
    }
  }

  extension SQLiteVault {
    /// What may be swept.
    private struct Entry: Sendable {
      let number: Int64
      let reference: ContentReference
    }

    /// Erases what is old and that no commit names, some hundreds at a time.
    public func sweep(
      before instant: Timestamp, of tenant: TenantID,
      unless isNamed: @Sendable (ContentReference) async throws(StoreError) -> Bool
    ) async throws(StoreError) -> Int {
      var count = 0
      var last: Int64 = 0
      while true {
        let entries = try await entries(before: instant, after: last, of: tenant)
        guard let end = entries.last else { break }
        last = end.number
        var unnamed: [Int64] = []
        for entry in entries where !(try await isNamed(entry.reference)) {
          unnamed.append(entry.number)
        }
        count += try await erase(unnamed, putBefore: instant, of: tenant)
      }
      if count > 0 { try await file.writer?.emptyLog() }
      return count
    }

    private func entries(
      before instant: Timestamp, after last: Int64, of tenant: TenantID
    ) async throws(StoreError) -> [Entry] {
      try await file.readers.read("looking for content to sweep of tenant \(tenant)") {
        connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        let found = try connection.all(
          """
          SELECT number, command, slot, party, digest FROM contents
          WHERE tenant = ?1 AND number > ?2 AND put_at < ?3 ORDER BY number LIMIT 500
          """, number, last, instant
        ) { row -> Entry? in
          guard let command: CommandID = row.id(1), let digest = ContentDigest(hex: row.text(4))
          else { return nil }
          let reference = ContentReference(
            command: command, slot: row.number(2), party: row.id(3), digest: digest)
          return Entry(number: row.integer(0), reference: reference)
        }
        return try found.map { entry in
          guard let entry else { throw StoreError(.damaged, "an entry of the vault is damaged") }
          return entry
        }
      }
    }

    private func erase(
      _ numbers: [Int64], putBefore instant: Timestamp, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      if numbers.isEmpty { return 0 }
      return try await file.write("sweeping content of tenant \(tenant)") { transaction in
        var count = 0
        for number in numbers {
          try transaction.connection.run(
            "DELETE FROM contents WHERE number = ?1 AND put_at < ?2", number, instant)
          count += transaction.connection.changes
        }
        return count
      }
    }
  }
#endif
