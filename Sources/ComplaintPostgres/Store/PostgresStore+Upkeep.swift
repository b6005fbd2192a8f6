#if PostgreSQL
  public import ComplaintDesk

  extension PostgresStore {
    /// What is wrong with what lies in the database.
    ///
    /// Everything is read: every event, snapshot, playbook, message and text with the number or digest that
    /// goes with its bytes, every complaint folded anew from its events, every feed. It takes as long as that
    /// takes, and keeps nobody from reading or writing. Whether the server's own files and indexes are sound
    /// is for its own tools to say (`pg_amcheck`).
    ///
    /// - Parameter limit: How many findings of each kind are listed at most.
    /// - Returns: Sentences for people; none if all of it is as it was written.
    /// - Throws: ``ComplaintDesk/StoreError`` if the database cannot be reached.
    public func findings(limit: Int = 100) async throws(StoreError) -> [String] {
      try await call("checking schema \(options.schema)") { connection in
        try await Inspection(of: connection, limit: max(1, limit)).findings()
      }
    }
  }
#endif
