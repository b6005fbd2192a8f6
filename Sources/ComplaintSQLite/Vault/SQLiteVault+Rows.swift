#if SQLite
  package import BusinessTime
  package import ComplaintDesk
  package import ComplaintModel

  extension SQLiteVault: ContentRows {
    package func entries(at place: ContentPlace) async throws(StoreError) -> [KeptContent] {
      let found = try await file.readers.read("reading \(place.words)") {
        connection -> [KeptContent?] in
        guard let number = try connection.number(of: place.tenant) else { return [] }
        return try connection.all(
          """
          SELECT media_type, body, salt, cipher_key, digest FROM contents
          WHERE tenant = ?1 AND command = ?2 AND slot = ?3 AND party IS ?4
          """, number, ID(place.command), place.slot, place.party.map { ID($0) }
        ) { $0.keptContent(ContentDigest(hex: $0.text(4))) }
      }
      var entries: [KeptContent] = []
      for entry in found {
        guard let entry else { throw StoreError(.damaged, "\(place.words) cannot be read") }
        entries.append(entry)
      }
      return entries
    }

    package func entry(
      at reference: ContentReference, of tenant: TenantID
    ) async throws(StoreError) -> KeptContent? {
      let place = ContentPlace(of: reference, tenant)
      let found = try await file.readers.read("reading content of tenant \(tenant)") {
        connection -> KeptContent?? in
        guard let number = try connection.number(of: tenant) else { return nil }
        return try connection.first(
          """
          SELECT media_type, body, salt, cipher_key FROM contents
          WHERE tenant = ?1 AND command = ?2 AND slot = ?3 AND party IS ?4 AND digest = ?5
          """, number, ID(reference.command), reference.slot, reference.party.map { ID($0) },
          reference.digest.hex
        ) { $0.keptContent(reference.digest) }
      }
      guard let found else { return nil }
      guard let entry = found else {
        throw StoreError(.damaged, "\(place.words) is not what was put")
      }
      return entry
    }

    package func add(
      _ entry: KeptContent, at place: ContentPlace, besides known: Set<ContentDigest>,
      on instant: Timestamp
    ) async throws(StoreError) -> Bool {
      let known = Set(known.map(\.hex))
      return try await file.write("keeping \(place.words)") { transaction in
        let number = try transaction.openTenant(place.tenant).number
        let there = try transaction.connection.all(
          """
          SELECT digest FROM contents
          WHERE tenant = ?1 AND command = ?2 AND slot = ?3 AND party IS ?4
          """, number, ID(place.command), place.slot, place.party.map { ID($0) }
        ) { $0.text(0) }
        guard known.isSuperset(of: there) else { return false }
        try transaction.connection.insert(entry, at: place, number, on: instant)
        return true
      }
    }

    package func touch(
      _ digest: ContentDigest, at place: ContentPlace, on instant: Timestamp
    ) async throws(StoreError) -> Bool {
      try await file.write("keeping \(place.words)") { transaction in
        guard let number = try transaction.tenant(place.tenant)?.number else { return false }
        try transaction.connection.touch(digest, at: place, number, on: instant)
        return transaction.connection.changes > 0
      }
    }

    package func rows(
      after cursor: Int64?, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [ContentRow<Int64>] {
      try await file.readers.read("looking through content of tenant \(tenant)") { connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        let found = try connection.all(
          """
          SELECT number, command, slot, party, digest, cipher_key FROM contents
          WHERE tenant = ?1 AND number > ?2 ORDER BY number LIMIT ?3
          """, number, cursor ?? 0, limit
        ) { row -> ContentRow<Int64>? in
          guard let command: CommandID = row.id(1), let digest = ContentDigest(hex: row.text(4))
          else { return nil }
          let reference = ContentReference(
            command: command, slot: row.number(2), party: row.id(3), digest: digest)
          return ContentRow(
            row.integer(0), reference, key: row.textIfAny(5).map(CipherKeyID.init(rawValue:)))
        }
        return try found.map { row in
          guard let row else { throw StoreError(.damaged, "an entry of the vault is damaged") }
          return row
        }
      }
    }

    package func replace(
      _ replacements: [ContentReplacement], of tenant: TenantID
    ) async throws(StoreError) -> Int {
      try await file.write("encrypting content of tenant \(tenant) anew") { transaction in
        guard let number = try transaction.tenant(tenant)?.number else { return 0 }
        var count = 0
        for replacement in replacements {
          let reference = replacement.reference
          try transaction.connection.run(
            """
            UPDATE contents SET cipher_key = ?7, body = ?8, salt = x'', media_type = ''
            WHERE tenant = ?1 AND command = ?2 AND slot = ?3 AND party IS ?4 AND digest = ?5
              AND cipher_key IS ?6
            """, number, ID(reference.command), reference.slot,
            reference.party.map { ID($0) }, reference.digest.hex, replacement.oldKey?.rawValue,
            replacement.key.rawValue, replacement.box)
          count += transaction.connection.changes
        }
        return count
      }
    }

    package func forgetReplaced() async throws(StoreError) { try await file.writer?.emptyLog() }
  }

  extension Connection {
    /// Notes that an entry was put again.
    func touch(
      _ digest: ContentDigest, at place: ContentPlace, _ tenant: Int64, on instant: Timestamp
    ) throws(SQLiteFault) {
      try run(
        """
        UPDATE contents SET put_at = max(put_at, ?6)
        WHERE tenant = ?1 AND command = ?2 AND slot = ?3 AND party IS ?4 AND digest = ?5
        """, tenant, ID(place.command), place.slot, place.party.map { ID($0) }, digest.hex, instant)
    }

    func insert(
      _ kept: KeptContent, at place: ContentPlace, _ tenant: Int64, on instant: Timestamp
    ) throws(SQLiteFault) {
      let (command, party, digest) = (
        ID(place.command), place.party.map { ID($0) }, kept.digest.hex
      )
      switch kept.form {
      case .plain(let content, let salt):
        try run(
          """
          INSERT INTO contents
              (tenant, command, slot, party, digest, salt, media_type, body, put_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
          """, tenant, command, place.slot, party, digest, Words(salt.high, salt.low),
          content.mediaType, content.bytes, instant)
      case .sealed(let box, let key):
        try run(
          """
          INSERT INTO contents
              (tenant, command, slot, party, digest, salt, media_type, body, put_at, cipher_key)
            VALUES (?1, ?2, ?3, ?4, ?5, x'', '', ?6, ?7, ?8)
          """, tenant, command, place.slot, party, digest, box, instant, key.rawValue)
      }
    }
  }

  extension Row {
    /// Reads `media_type, body, salt, cipher_key`; `nil` if that is no content.
    fileprivate func keptContent(_ digest: ContentDigest?) -> KeptContent? {
      guard let digest else { return nil }
      if let key = textIfAny(3) {
        return KeptContent(digest: digest, .sealed(bytes(1), CipherKeyID(rawValue: key)))
      }
      guard let salt = words(2) else { return nil }
      let content = VaultContent(bytes(1), mediaType: text(0))
      return KeptContent(digest: digest, .plain(content, Salt(high: salt.high, low: salt.low)))
    }
  }
#endif
