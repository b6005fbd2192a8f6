import CPostgres

/// Bare libpq with the schema, the statements and the bytes of the store, and nothing around it.
final class BarePostgres {
  private let handle: OpaquePointer

  init(_ connection: String, schema: String) {
    guard let handle = PQconnectdb(connection), PQstatus(handle) == CONNECTION_OK else {
      fatalError("no connection")
    }
    self.handle = handle
    run("SET search_path = \(schema)")
    for (name, text) in [("keep", Self.keep), ("lease", Self.lease), ("next", Self.next)] {
      let result = PQprepare(handle, name, text, 0, nil)
      expect(result, PGRES_COMMAND_OK)
    }
  }

  func close() { PQfinish(handle) }

  /// Runs statements without values.
  func run(_ text: String) {
    let result = PQexec(handle, text)
    guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
      fatalError("PostgreSQL: \(String(cString: PQerrorMessage(handle)))")
    }
    PQclear(result)
  }

  @discardableResult
  private func expect(_ result: OpaquePointer?, _ expected: ExecStatusType) -> Int32 {
    guard PQresultStatus(result) == expected else {
      fatalError("PostgreSQL: \(String(cString: PQerrorMessage(handle)))")
    }
    defer { PQclear(result) }
    return PQntuples(result)
  }

  // MARK: - Commits

  /// Commits groups one after another, each with one way there and back.
  func commit(_ groups: [BareValues]) {
    for group in groups {
      group.with { values, lengths, formats in
        let result = PQexecPrepared(
          handle, "keep", Int32(formats.count), values, lengths, formats, 1)
        guard expect(result, PGRES_TUPLES_OK) == 1 else { fatalError("a group was not kept") }
      }
    }
  }

  /// Commits groups, so many of which are on their way at a time.
  func commit(_ groups: [BareValues], onTheirWay count: Int) {
    guard PQenterPipelineMode(handle) == 1 else { fatalError("no pipeline") }
    for (index, group) in groups.enumerated() {
      send("keep", group)
      if index >= count - 1 { guard receive() == 1 else { fatalError("a group was not kept") } }
    }
    for _ in 0..<min(count - 1, groups.count) { _ = receive() }
    guard PQexitPipelineMode(handle) == 1 else { fatalError("the pipeline is not empty") }
  }

  private func send(_ name: String, _ values: BareValues, sync: Bool = true) {
    values.with { values, lengths, formats in
      guard
        PQsendQueryPrepared(handle, name, Int32(formats.count), values, lengths, formats, 1) == 1
      else { fatalError("it cannot be sent") }
    }
    if sync { guard PQpipelineSync(handle) == 1 else { fatalError("it cannot be sent") } }
  }

  /// The number of rows of the first answer, when all up to the next mark are there.
  private func receive(answers: Int = 1) -> Int32 {
    var first: Int32?
    for _ in 0..<answers {
      let count = expect(PQgetResult(handle), PGRES_TUPLES_OK)
      first = first ?? count
      guard PQgetResult(handle) == nil else { fatalError("there is more than one answer") }
    }
    expect(PQgetResult(handle), PGRES_PIPELINE_SYNC)
    return first ?? 0
  }

  // MARK: - Leasing

  /// Leases what is due, and looks what is next; gives how many there were.
  func claim(_ tenant: String, now: Int64, until: Int64, limit: Int64) -> Int {
    var lease = BareValues()
    lease.add(tenant.utf8)
    for number in [now, limit, until] { lease.add(number) }
    var next = BareValues()
    next.add(tenant.utf8)
    guard PQenterPipelineMode(handle) == 1 else { fatalError("no pipeline") }
    send("lease", lease, sync: false)
    send("next", next)
    let count = receive(answers: 2)
    guard PQexitPipelineMode(handle) == 1 else { fatalError("the pipeline is not empty") }
    return Int(count)
  }
}

// MARK: - Statements

extension BarePostgres {
  private static let isSame =
    "complaints.wake IS NOT DISTINCT FROM excluded.wake AND complaints.aside IS NULL"

  private static func some(_ array: String) -> String {
    "CASE WHEN random() < 0 THEN NULL ELSE \(array) END"
  }

  private static let keep = """
    WITH feed AS (
      UPDATE tenants SET position = position + $2::bigint
        WHERE tenant = $1::text AND playbook >= $3::integer
        RETURNING position - $2::bigint AS before),
    kept AS (
      INSERT INTO complaints
          (tenant, id, version, previous, phase, stage, owner, complainant, wake, claim_at)
        SELECT $1::text, u.id, u.version, u.previous, u.phase, u.stage, u.owner, u.complainant,
          u.wake, u.wake
        FROM feed CROSS JOIN unnest(
          \(some("$4::uuid[]")), $5::integer[], $6::integer[], $7::text[], $8::text[],
          $9::text[], $10::uuid[], $11::bigint[]
        ) AS u (id, version, previous, phase, stage, owner, complainant, wake)
        WHERE u.previous = 0
          OR EXISTS (SELECT 1 FROM complaints c WHERE c.tenant = $1::text AND c.id = u.id)
        ON CONFLICT (tenant, id) DO UPDATE SET
          version = excluded.version, previous = excluded.previous, phase = excluded.phase,
          stage = excluded.stage, owner = excluded.owner, complainant = excluded.complainant,
          wake = excluded.wake,
          claim_at = CASE WHEN \(isSame) THEN complaints.claim_at ELSE excluded.wake END,
          leased = CASE WHEN \(isSame) THEN complaints.leased ELSE false END,
          attempts = 0, aside = NULL, aside_since = NULL, retry_at = NULL
        WHERE complaints.version = excluded.previous
        RETURNING 1),
    kept_events AS (
      INSERT INTO events (tenant, position, complaint, version, body, checksum)
        SELECT $1::text, feed.before + u.place, u.complaint, u.version, u.body, u.checksum
        FROM feed CROSS JOIN unnest(
          \(some("$12::integer[]")), $13::uuid[], $14::integer[], $15::text[], $16::bigint[]
        ) AS u (place, complaint, version, body, checksum)),
    kept_commands AS (
      INSERT INTO commands (tenant, id, complaint, first_version, last_version, fingerprint)
        SELECT $1::text, u.id, u.complaint, u.first_version, u.last_version, u.fingerprint
        FROM feed CROSS JOIN unnest(
          \(some("$17::uuid[]")), $18::uuid[], $19::integer[], $20::integer[], $21::uuid[]
        ) AS u (id, complaint, first_version, last_version, fingerprint))
    SELECT feed.before,
      1 / CASE WHEN (SELECT count(*) FROM kept) = cardinality($4::uuid[]) THEN 1 ELSE 0 END
    FROM feed
    """

  private static let lease = """
    WITH due AS (
      SELECT id FROM complaints WHERE tenant = $1::text AND claim_at <= $2::bigint
        ORDER BY claim_at LIMIT $3::bigint FOR UPDATE SKIP LOCKED)
    UPDATE complaints c SET claim_at = $4::bigint, leased = true, epoch = c.epoch + 1
      FROM due WHERE c.tenant = $1::text AND c.id = due.id
      RETURNING c.id, c.wake, c.epoch, c.attempts
    """

  private static let next = """
    SELECT claim_at FROM complaints WHERE tenant = $1::text AND claim_at IS NOT NULL
      ORDER BY claim_at LIMIT 1
    """
}
