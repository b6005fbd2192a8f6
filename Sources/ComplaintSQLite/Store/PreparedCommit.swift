#if SQLite
  import ComplaintDesk
  import ComplaintModel

  /// A commit with everything as it will be kept: made by the caller, so that the writer only writes.
  struct PreparedCommit: Sendable {
    let commit: Commit
    let ids: [CommandID]
    let parts: [KeptPart]
    /// What the ledger will remember, by every id.
    let entries: [LedgerEntry]
    let messages: [PreparedMessage]
    let budgets: [KeptBudget]

    /// - Throws: ``ComplaintDesk/StoreError/Code/misuse`` for a commit that cannot be.
    init(_ commit: Commit) throws(StoreError) {
      if let fault = commit.fault { throw StoreError(.misuse, fault) }
      self.commit = commit
      ids = commit.commandIDs
      parts = commit.parts.map(KeptPart.init)
      let versions = commit.parts[0].expectedVersion + 1...commit.parts[0].complaint.version
      entries = ids.map { id in
        LedgerEntry(
          command: id, complaint: commit.parts[0].complaint.id, versions: versions,
          fingerprint: commit.fingerprint)
      }
      messages = commit.messages.map { PreparedMessage(OutboxItem($0, at: .start)) }
      budgets = commit.budgets.map(KeptBudget.init)
    }
  }

  /// A message as it will be kept.
  struct PreparedMessage: Sendable {
    let key: CommandID
    let body: [UInt8]
    let standing: MessageStanding

    init(_ item: OutboxItem) {
      key = item.message.key
      body = item.message.encoded()
      standing = MessageStanding(item)
    }
  }
#endif
