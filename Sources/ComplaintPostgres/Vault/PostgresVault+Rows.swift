#if PostgreSQL
  package import BusinessTime
  package import ComplaintDesk
  package import ComplaintModel

  extension PostgresVault: ContentRows {
    /// How far one has gone through the rows.
    package struct Cursor: Sendable {
      let command: CommandID
      let slot: Int32
      let sameness: (high: UInt64, low: UInt64)
    }

    package func entries(at place: ContentPlace) async throws(StoreError) -> [KeptContent] {
      let rows = try await store.call("reading \(place.words)") { connection in
        try await connection.run(
          Self.readingAll, .text(place.tenant.rawValue), .id(place.command), .number(place.slot),
          .id(place.party))
      }
      var entries: [KeptContent] = []
      for number in 0..<rows.count {
        let row = rows.row(number)
        guard let entry = row.keptContent(ContentDigest(hex: row.text(4))) else {
          throw StoreError(.damaged, "\(place.words) cannot be read")
        }
        entries.append(entry)
      }
      return entries
    }

    private static let readingAll = Statement(
      "reading_contents",
      """
      SELECT media_type, body, salt, cipher_key, digest FROM contents
      WHERE tenant = $1::text AND command = $2::uuid AND slot = $3::integer
        AND party IS NOT DISTINCT FROM $4::uuid
      """)

    package func entry(
      at reference: ContentReference, of tenant: TenantID
    ) async throws(StoreError) -> KeptContent? {
      let place = ContentPlace(of: reference, tenant)
      let rows = try await store.call("reading content of tenant \(tenant)") { connection in
        try await connection.run(
          Self.reading, .text(tenant.rawValue), .id(reference.command), .number(reference.slot),
          .id(reference.party), .text(reference.digest.hex))
      }
      guard let row = rows.first else { return nil }
      guard let entry = row.keptContent(reference.digest) else {
        throw StoreError(.damaged, "\(place.words) is not what was put")
      }
      return entry
    }

    private static let reading = Statement(
      "reading_content",
      """
      SELECT media_type, body, salt, cipher_key FROM contents
      WHERE tenant = $1::text AND command = $2::uuid AND slot = $3::integer
        AND party IS NOT DISTINCT FROM $4::uuid AND digest = $5::text
      """)

    package func rows(
      after cursor: Cursor?, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [ContentRow<Cursor>] {
      let attempt = "looking through content of tenant \(tenant)"
      var values = Parameters(.text(tenant.rawValue), .integer(limit), .id(cursor?.command))
      values.add(.number(cursor?.slot ?? 0))
      values.add(cursor.map { .uuid(high: $0.sameness.high, low: $0.sameness.low) } ?? .null)
      let rows = try await store.call(attempt) { [values] connection in
        try await connection.run(Call(Self.goingThrough, values))
      }
      var found: [ContentRow<Cursor>] = []
      for number in 0..<rows.count {
        let row = rows.row(number)
        guard let command: CommandID = row.id(0), let sameness = row.words(2),
          let digest = ContentDigest(hex: row.text(4))
        else { throw StoreError(.damaged, "\(attempt): an entry of the vault is damaged") }
        let reference = ContentReference(
          command: command, slot: row.number(1), party: row.id(3), digest: digest)
        found.append(
          ContentRow(
            Cursor(command: command, slot: reference.slot, sameness: sameness), reference,
            key: row.textIfAny(5).map(CipherKeyID.init(rawValue:))))
      }
      return found
    }

    private static let goingThrough = Statement(
      "going_through_contents",
      """
      SELECT command, slot, sameness, party, digest, cipher_key FROM contents
      WHERE tenant = $1::text
        AND ($3::uuid IS NULL OR (command, slot, sameness) > ($3::uuid, $4::integer, $5::uuid))
      ORDER BY command, slot, sameness LIMIT $2::bigint
      """)
  }

  // MARK: - Writing

  extension PostgresVault {
    // A lock on the name of the place, so that what lies there is looked at and added to as one.
    package func add(
      _ entry: KeptContent, at place: ContentPlace, besides known: Set<ContentDigest>,
      on instant: Timestamp
    ) async throws(StoreError) -> Bool {
      guard case .sealed(let box, let key) = entry.form else {
        throw StoreError(.misuse, "\(place.words) is not encrypted")
      }
      let name = [Value.text(place.tenant.rawValue), .id(place.command), .number(place.slot)]
      var values = Parameters()
      for value in name + [.id(place.party), .text(entry.digest.hex)] { values.add(value) }
      for value in [Value.text(key.rawValue), .bytes(box), .instant(instant)] { values.add(value) }
      values.add(.text, known) { .text($0.hex) }
      let calls = [
        Call(.begin), Call(Self.locking, name[0], name[1], name[2]), Call(Self.adding, values),
        Call(.commit),
      ]
      return try await store.call("keeping \(place.words)") { [calls] connection in
        try await connection.run(calls)[2].changes > 0
      }
    }

    private static let locking = Statement(
      "locking_place",
      """
      SELECT pg_advisory_xact_lock(hashtextextended($1::text || $2::uuid::text, $3::integer))
      """)
    private static let adding = Statement(
      "adding_box",
      """
      INSERT INTO contents
          (tenant, command, slot, sameness, party, digest, cipher_key, body, put_at)
        SELECT $1::text, $2::uuid, $3::integer, gen_random_uuid(), $4::uuid, $5::text, $6::text,
            $7::bytea, $8::bigint
          WHERE NOT EXISTS (
            SELECT FROM contents
            WHERE tenant = $1::text AND command = $2::uuid AND slot = $3::integer
              AND party IS NOT DISTINCT FROM $4::uuid AND digest <> ALL ($9::text[]))
      """)

    package func touch(
      _ digest: ContentDigest, at place: ContentPlace, on instant: Timestamp
    ) async throws(StoreError) -> Bool {
      try await store.call("keeping \(place.words)") { connection in
        try await connection.run(
          Self.touching, .text(place.tenant.rawValue), .id(place.command), .number(place.slot),
          .id(place.party), .text(digest.hex), .instant(instant)
        ).changes > 0
      }
    }

    private static let touching = Statement(
      "touching_content",
      """
      UPDATE contents SET put_at = greatest(put_at, $6::bigint)
      WHERE tenant = $1::text AND command = $2::uuid AND slot = $3::integer
        AND party IS NOT DISTINCT FROM $4::uuid AND digest = $5::text
      """)

    package func replace(
      _ replacements: [ContentReplacement], of tenant: TenantID
    ) async throws(StoreError) -> Int {
      var values = Parameters(.text(tenant.rawValue))
      values.add(.uuid, replacements) { .id($0.reference.command) }
      values.add(.number, replacements) { .number($0.reference.slot) }
      values.add(.uuid, replacements) { .id($0.reference.party) }
      values.add(.text, replacements) { .text($0.reference.digest.hex) }
      values.add(.text, replacements) { .text($0.oldKey?.rawValue) }
      values.add(.text, replacements) { .text($0.key.rawValue) }
      values.add(.bytes, replacements) { .bytes($0.box) }
      let attempt = "encrypting content of tenant \(tenant) anew"
      return try await store.call(attempt) { [values] connection in
        try await connection.run(Call(Self.replacing, values)).changes
      }
    }

    // What was in plain had a key that follows from the content.
    private static let replacing = Statement(
      "replacing_boxes",
      """
      UPDATE contents c SET cipher_key = u.key, body = u.box, salt = NULL, media_type = NULL,
          sameness = CASE WHEN c.cipher_key IS NULL THEN gen_random_uuid() ELSE c.sameness END
        FROM unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::text[],
          $8::bytea[]) AS u (command, slot, party, digest, old_key, key, box)
        WHERE c.tenant = $1::text AND c.command = u.command AND c.slot = u.slot
          AND c.party IS NOT DISTINCT FROM u.party AND c.digest = u.digest
          AND c.cipher_key IS NOT DISTINCT FROM u.old_key
      """)

    package func forgetReplaced() async throws(StoreError) {}
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
