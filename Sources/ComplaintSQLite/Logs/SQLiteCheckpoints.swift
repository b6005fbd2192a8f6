#if SQLite
  public import ComplaintDesk
  public import ComplaintModel

  /// Checkpoints in a file of a ``SQLiteStore``, as their notes.
  ///
  /// ```swift
  /// let shelf = SQLiteCheckpoints(in: try SQLiteStore(at: "/mnt/elsewhere/checkpoints.sqlite"))
  /// let notary = Notary(for: "shop", reading: store, keeping: shelf, signer: signer)
  /// ```
  ///
  /// A checkpoint proves something only where whoever writes the complaints cannot write: give them a file of
  /// their own, elsewhere.
  public struct SQLiteCheckpoints: CheckpointShelf {
    private let file: SQLiteStore

    /// Makes the shelf of a file.
    public init(in file: SQLiteStore) { self.file = file }

    /// Keeps a checkpoint.
    public func keep(_ checkpoint: SignedCheckpoint) async throws(StoreError) {
      let tenant = checkpoint.checkpoint.tenant
      try await file.write("keeping a checkpoint of tenant \(tenant)") { transaction in
        let number = try transaction.openTenant(tenant).number
        try transaction.connection.run(
          "INSERT INTO checkpoints (tenant, note) VALUES (?1, ?2)", number, checkpoint.note)
      }
    }

    /// All checkpoints of a tenant.
    ///
    /// - Throws: ``ComplaintDesk/StoreError/Code/damaged`` if one of them cannot be read.
    public func checkpoints(of tenant: TenantID) async throws(StoreError) -> [SignedCheckpoint] {
      let notes = try await file.readers.read("listing checkpoints of tenant \(tenant)") {
        connection -> [String] in
        guard let number = try connection.number(of: tenant) else { return [] }
        return try connection.all(
          "SELECT note FROM checkpoints WHERE tenant = ?1 ORDER BY number", number
        ) { $0.text(0) }
      }
      return try notes.map { (note) throws(StoreError) in
        do throws(EvidenceError) { return try SignedCheckpoint(note: note) } catch {
          throw StoreError(.damaged, "a checkpoint of tenant \(tenant) cannot be read: \(error)")
        }
      }
    }
  }
#endif
