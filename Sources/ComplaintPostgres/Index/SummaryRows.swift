#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// Summaries as the rows of their tables.
  struct SummaryRows {
    private typealias TermRow = (summary: ComplaintSummary, term: String)
    private typealias ClockRow = (summary: ComplaintSummary, clock: ClockName)

    /// Each complaint once, in the order of their ids, so that machines that feed at the same time wait for
    /// each other in turn.
    private let summaries: [ComplaintSummary]
    private let terms: [TermRow]
    private let clocks: [ClockRow]

    init(_ complaints: [ComplaintSummary]) {
      let newest = Dictionary(complaints.map { ($0.id, $0) }) { $0.version > $1.version ? $0 : $1 }
      summaries = newest.values.sorted { $0.id < $1.id }
      terms = summaries.flatMap { summary in
        Set(summary.parties.map(Term.party) + summary.tags.map(Term.tag)).sorted()
          .map { (summary, $0) }
      }
      clocks = summaries.flatMap { summary in
        Set(summary.due.keys).union(summary.breached).sorted { $0.rawValue < $1.rawValue }
          .map { (summary, $0) }
      }
    }

    /// Everything in one transaction: each statement that follows on the summaries does something only for
    /// those of which no newer one is known.
    func calls(through position: FeedPosition, of tenant: TenantID) -> [Call] {
      let id = Value.text(tenant.rawValue)
      var calls = [Call(.begin)]
      if !summaries.isEmpty {
        calls += [
          Call(Self.takingSummaries, values(of: id)),
          Call(Self.forgettingTerms, termValues(of: id)),
          Call(Self.takingTerms, termValues(of: id)),
          Call(Self.forgettingClocks, clockValues(of: id)),
          Call(Self.takingClocks, clockValues(of: id)),
        ]
      }
      return calls + [
        Call(Self.takingPosition, id, .integer(position.rawValue)), Call(.commit),
      ]
    }

    private func values(of tenant: Value) -> Parameters {
      var values = Parameters(tenant)
      values.add(.uuid, summaries) { .id($0.id) }
      values.add(.number, summaries) { .number($0.version) }
      values.add(.integer, summaries) { .instant($0.recordedAt) }
      values.add(.integer, summaries) { .instant($0.receivedAt) }
      values.add(.integer, summaries) {
        .integer($0.due(of: nil)?.millisecondsSince1970 ?? .max)
      }
      values.add(.boolean, summaries) { .boolean(!$0.breached.isEmpty) }
      values.add(.text, summaries) { .text($0.phase.rawValue) }
      values.add(.text, summaries) { .text($0.stage.rawValue) }
      values.add(.number, summaries) { $0.grade.map { .number($0) } ?? .null }
      values.add(.text, summaries) { .text($0.owner?.description) }
      values.add(.text, summaries) { .text($0.category?.rawValue) }
      values.add(.text, summaries) { .text($0.product?.rawValue) }
      values.add(.text, summaries) { .text($0.order?.rawValue) }
      values.add(.uuid, summaries) { .id($0.complainant) }
      values.add(.text, summaries) { .utf8($0.encoded()) }
      return values
    }

    /// What all statements of lists begin with: the tenant, and the versions of the complaints.
    private func versions(of tenant: Value) -> Parameters {
      var values = Parameters(tenant)
      values.add(.uuid, summaries) { .id($0.id) }
      values.add(.number, summaries) { .number($0.version) }
      return values
    }

    private func termValues(of tenant: Value) -> Parameters {
      var values = versions(of: tenant)
      values.add(.uuid, terms) { .id($0.summary.id) }
      values.add(.text, terms) { .text($0.term) }
      return values
    }

    private func clockValues(of tenant: Value) -> Parameters {
      var values = versions(of: tenant)
      values.add(.uuid, clocks) { .id($0.summary.id) }
      values.add(.text, clocks) { .text($0.clock.rawValue) }
      values.add(.integer, clocks) { .instant($0.summary.due[$0.clock]) }
      values.add(.boolean, clocks) { .boolean($0.summary.breached.contains($0.clock)) }
      return values
    }
  }

  extension SummaryRows {
    private static let takingSummaries = Statement(
      "taking_summaries",
      """
      INSERT INTO summaries
          (tenant, id, version, recorded_at, received_at, due, is_breached, phase, stage, grade,
            owner, category, product, order_id, complainant, body)
        SELECT $1::text, u.* FROM unnest(
          $2::uuid[], $3::integer[], $4::bigint[], $5::bigint[], $6::bigint[], $7::boolean[],
          $8::text[], $9::text[], $10::integer[], $11::text[], $12::text[], $13::text[],
          $14::text[], $15::uuid[], $16::text[]) AS u
        ON CONFLICT (tenant, id) DO UPDATE SET version = excluded.version,
          recorded_at = excluded.recorded_at, received_at = excluded.received_at,
          due = excluded.due, is_breached = excluded.is_breached, phase = excluded.phase,
          stage = excluded.stage, grade = excluded.grade, owner = excluded.owner,
          category = excluded.category, product = excluded.product, order_id = excluded.order_id,
          complainant = excluded.complainant, body = excluded.body
        WHERE excluded.version > summaries.version
      """)

    /// The complaints of which no newer summary is known.
    private static let newest = """
      unnest($2::uuid[], $3::integer[]) AS u (id, version)
        JOIN summaries s ON s.tenant = $1::text AND s.id = u.id AND s.version = u.version
      """

    private static let forgettingTerms = Statement(
      "forgetting_terms",
      """
      DELETE FROM summary_terms t USING \(newest)
        WHERE t.tenant = $1::text AND t.complaint = u.id AND NOT EXISTS (
          SELECT 1 FROM unnest($4::uuid[], $5::text[]) AS n (complaint, term)
          WHERE n.complaint = t.complaint AND n.term = t.term)
      """)
    private static let takingTerms = Statement(
      "taking_terms",
      """
      INSERT INTO summary_terms (tenant, term, complaint)
        SELECT $1::text, n.term, n.complaint
        FROM \(newest)
        JOIN unnest($4::uuid[], $5::text[]) AS n (complaint, term) ON n.complaint = u.id
        ON CONFLICT (tenant, term, complaint) DO NOTHING
      """)
    private static let forgettingClocks = Statement(
      "forgetting_clocks",
      """
      DELETE FROM summary_clocks c USING \(newest)
        WHERE c.tenant = $1::text AND c.complaint = u.id AND NOT EXISTS (
          SELECT 1 FROM unnest($4::uuid[], $5::text[], $6::bigint[], $7::boolean[])
            AS n (complaint, clock, due, is_breached)
          WHERE n.complaint = c.complaint AND n.clock = c.clock)
      """)
    private static let takingClocks = Statement(
      "taking_clocks",
      """
      INSERT INTO summary_clocks (tenant, complaint, clock, due, is_breached)
        SELECT $1::text, n.complaint, n.clock, n.due, n.is_breached
        FROM \(newest)
        JOIN unnest($4::uuid[], $5::text[], $6::bigint[], $7::boolean[])
          AS n (complaint, clock, due, is_breached) ON n.complaint = u.id
        ON CONFLICT (tenant, complaint, clock) DO UPDATE SET
          due = excluded.due, is_breached = excluded.is_breached
      """)
    private static let takingPosition = Statement(
      "taking_position",
      """
      INSERT INTO index_positions (tenant, position) VALUES ($1::text, $2::bigint)
        ON CONFLICT (tenant) DO UPDATE SET
          position = greatest(index_positions.position, excluded.position)
      """)
  }
#endif
