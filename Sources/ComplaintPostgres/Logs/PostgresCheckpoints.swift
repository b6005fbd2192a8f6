#if PostgreSQL
  public import ComplaintDesk
  public import ComplaintModel

  /// Checkpoints in the database of a ``PostgresStore``, as their notes.
  ///
  /// ```swift
  /// let shelf = PostgresCheckpoints(in: try await PostgresStore(elsewhere))
  /// let notary = Notary(for: "shop", reading: store, keeping: shelf, signer: signer)
  /// ```
  ///
  /// A checkpoint proves something only where whoever writes the complaints cannot write: give them a server
  /// of their own, or a database with other rights.
  public struct PostgresCheckpoints: CheckpointShelf {
    private let store: PostgresStore

    /// Makes the shelf of a database.
    public init(in store: PostgresStore) { self.store = store }

    /// Keeps a checkpoint, once also if the connection is lost meanwhile.
    public func keep(_ checkpoint: SignedCheckpoint) async throws(StoreError) {
      let (tenant, id) = (checkpoint.checkpoint.tenant, Value.chance)
      try await store.call("keeping a checkpoint of tenant \(tenant)") { connection in
        _ = try await connection.run(
          Self.keeping, .text(tenant.rawValue), id, .text(checkpoint.note))
      }
    }

    private static let keeping = Statement(
      "keeping_checkpoint",
      """
      INSERT INTO checkpoints (tenant, id, note) VALUES ($1::text, $2::uuid, $3::text)
        ON CONFLICT (tenant, id) DO NOTHING
      """)

    /// All checkpoints of a tenant.
    ///
    /// - Throws: ``ComplaintDesk/StoreError/Code/damaged`` if one of them cannot be read.
    public func checkpoints(of tenant: TenantID) async throws(StoreError) -> [SignedCheckpoint] {
      let rows = try await store.call("listing checkpoints of tenant \(tenant)") { connection in
        try await connection.run(Self.listing, .text(tenant.rawValue))
      }
      var checkpoints: [SignedCheckpoint] = []
      for number in 0..<rows.count {
        do throws(EvidenceError) {
          checkpoints.append(try SignedCheckpoint(note: rows.row(number).text(0)))
        } catch {
          throw StoreError(.damaged, "a checkpoint of tenant \(tenant) cannot be read: \(error)")
        }
      }
      return checkpoints
    }

    private static let listing = Statement(
      "listing_checkpoints",
      "SELECT note FROM checkpoints WHERE tenant = $1::text ORDER BY number")
  }
#endif
