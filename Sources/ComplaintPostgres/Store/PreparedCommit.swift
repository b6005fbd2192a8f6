#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel

  /// A commit with everything as it will be kept: made by the caller, before anything is waited for.
  ///
  /// It is handed on by reference: to copy it would copy all lists of the commit.
  final class PreparedCommit: Sendable {
    let commit: Commit
    let ids: [CommandID]
    let playbooks: [PlaybookVersion]
    let parts: [KeptPart]
    let messages: [KeptRecord]
    let budgets: [KeptBudget]

    /// - Throws: ``ComplaintDesk/StoreError/Code/misuse`` for a commit that cannot be.
    init(_ commit: Commit) throws(StoreError) {
      if let fault = commit.fault { throw StoreError(.misuse, fault) }
      self.commit = commit
      ids = commit.commandIDs
      playbooks = commit.playbooks
      parts = commit.parts.map(KeptPart.init)
      messages = commit.messages.map { KeptRecord($0.encoded()) }
      budgets = commit.budgets.map(KeptBudget.init)
    }

    /// How many events there are.
    var eventCount: Int { parts.reduce(0) { $0 + $1.events.count } }
  }
#endif
