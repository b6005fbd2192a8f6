#if SQLite
  public import ComplaintDesk
  import ComplaintModel

  extension SQLiteStore {
    /// Makes decisions so, one after another, in one transaction with the calls that came at the same time.
    public func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
      if let hook { return try await commit(commits, alongside: hook) }
      var prepared: [PreparedCommit] = []
      prepared.reserveCapacity(commits.count)
      for commit in commits { prepared.append(try PreparedCommit(commit)) }
      if prepared.isEmpty { return [] }
      return try await write(Self.attempt(commits)) { [prepared] transaction in
        try prepared.map(transaction.commit)
      }
    }

    /// Makes decisions so, with the host's own statements in the same transaction.
    ///
    /// ```swift
    /// try await store.commit([commit]) { commit, transaction in
    ///   try transaction.run(
    ///     "UPDATE orders SET complaints = complaints + 1 WHERE id = ?1", [.text(order)])
    /// }
    /// ```
    ///
    /// A host that works with a ``ComplaintDesk/Desk`` gives the same closure to
    /// ``init(at:options:alongside:)``.
    ///
    /// - Parameters:
    ///   - commits: The commits.
    ///   - statements: What is done for each commit that is kept, after it. While it runs nobody
    ///     else can write, so it does nothing but statements; it may be called again
    ///     after everything was undone. It uses tables of the host's own. If it throws, nothing of the call
    ///     is kept.
    /// - Returns: What became of each, in order.
    /// - Throws: ``ComplaintDesk/StoreError``; of code ``ComplaintDesk/StoreError/Code/alongside`` with the
    ///   error that `statements` threw.
    public func commit(
      _ commits: [Commit],
      alongside statements: @escaping @Sendable (Commit, SQLiteTransaction) throws -> Void
    ) async throws(StoreError) -> [Commit.Outcome] {
      var prepared: [PreparedCommit] = []
      for commit in commits { prepared.append(try PreparedCommit(commit)) }
      if prepared.isEmpty { return [] }
      let result = try await write(Self.attempt(commits)) { [prepared] transaction in
        // What the host's statements do wrong is no reason to undo what others have in the transaction.
        try transaction.together(prepared, statements)
      }
      return try result.get()
    }

    private static func attempt(_ commits: [Commit]) -> String {
      let tenants = Set(commits.map(\.tenant.rawValue)).sorted().joined(separator: ", ")
      return "keeping \(commits.count) commits of tenant \(tenants)"
    }
  }

  extension WriteTransaction {
    fileprivate func together(
      _ prepared: [PreparedCommit],
      _ statements: (Commit, SQLiteTransaction) throws -> Void
    ) throws -> Result<[Commit.Outcome], StoreError> {
      do throws(Failure) {
        return .success(try nested(prepared, statements))
      } catch {
        switch error {
        case .ours(let error): throw error
        case .theirs(let error): return .failure(error)
        }
      }
    }

    /// Whose statement it was that failed.
    private enum Failure: Error {
      case ours(any Error)
      case theirs(StoreError)
    }

    private func nested(
      _ prepared: [PreparedCommit], _ statements: (Commit, SQLiteTransaction) throws -> Void
    ) throws(Failure) -> [Commit.Outcome] {
      do {
        return try nested {
          try prepared.map { prepared in
            let outcome = try commit(prepared)
            if case .committed = outcome { try run(statements, for: prepared.commit) }
            return outcome
          }
        }
      } catch let failure as Failure {
        throw failure
      } catch {
        throw .ours(error)
      }
    }

    private func run(
      _ statements: (Commit, SQLiteTransaction) throws -> Void, for commit: Commit
    ) throws(Failure) {
      do { try statements(commit, SQLiteTransaction(connection)) } catch {
        throw .theirs(
          StoreError(
            .alongside,
            "the host's statements in the commit of command \(commit.command) failed: \(error)",
            underlying: error))
      }
    }
  }
#endif
