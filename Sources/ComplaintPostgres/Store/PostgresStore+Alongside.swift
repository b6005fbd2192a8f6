#if PostgreSQL
  public import ComplaintDesk
  import ComplaintModel

  extension PostgresStore {
    /// Makes decisions so, with the host's own statements in the same transaction.
    ///
    /// ```swift
    /// try await store.commit([commit]) { commit, transaction in
    ///   try await transaction.run(
    ///     "UPDATE orders SET complaints = complaints + 1 WHERE id = $1", [.text(order)])
    /// }
    /// ```
    ///
    /// A host that works with a ``ComplaintDesk/Desk`` gives the same closure to
    /// ``init(_:options:alongside:)``.
    ///
    /// - Parameters:
    ///   - commits: The commits.
    ///   - statements: What is done for each commit that is kept, after it. Nobody else commits for the tenant
    ///     until it has returned, so it does nothing but statements; it may be called again after everything
    ///     was undone. It uses tables of the host's own. If it throws, nothing of the call is kept.
    /// - Returns: What became of each, in order.
    /// - Throws: ``ComplaintDesk/StoreError``; of code ``ComplaintDesk/StoreError/Code/alongside`` with the
    ///   error that `statements` threw.
    public func commit(
      _ commits: [Commit], alongside statements: @escaping Statements
    ) async throws(StoreError) -> [Commit.Outcome] {
      var prepared: [PreparedCommit] = []
      for commit in commits { prepared.append(try PreparedCommit(commit)) }
      if prepared.isEmpty { return [] }
      let outcomes = try await call("keeping \(commits.count) commits") { [prepared] connection in
        try await connection.run(.begin)
        var outcomes: [Commit.Outcome] = []
        for prepared in prepared {
          let outcome = try await connection.keepInTransaction(
            [prepared], of: prepared.commit.tenant)[0]
          if outcome.isCommitted { try await connection.run(statements, for: prepared.commit) }
          outcomes.append(outcome)
        }
        try await connection.run(.commit)
        return outcomes
      }
      for (commit, outcome) in zip(commits, outcomes) { announce([outcome], of: commit.tenant) }
      return outcomes
    }
  }

  extension Connection {
    fileprivate func run(
      _ statements: PostgresStore.Statements, for commit: Commit
    ) async throws {
      do { try await statements(commit, PostgresTransaction(self)) } catch {
        // What others were faster at is tried again as a whole.
        if let fault = error as? PostgresFault, fault.isContention || fault.isLoss { throw fault }
        throw StoreError(
          .alongside,
          "the host's statements in the commit of command \(commit.command) failed: \(error)",
          underlying: error)
      }
    }
  }

  extension Commit.Outcome {
    var isCommitted: Bool { if case .committed = self { true } else { false } }
  }
#endif
