#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel

  /// A commit with everything as it will be kept: made by the caller, before anything is waited for.
  struct PreparedCommit: Sendable {
    /// What is kept of one complaint.
    struct Part: Sendable {
      let events: [Record]
      /// Only now and then; see ``PostgresStore/snapshotInterval``.
      let snapshot: Record?
    }

    /// Bytes with the number that goes with them.
    struct Record: Sendable {
      let bytes: [UInt8]
      let checksum: Checksum

      init(_ bytes: [UInt8]) {
        self.bytes = bytes
        checksum = Checksum(of: bytes)
      }
    }

    let commit: Commit
    let ids: [CommandID]
    let playbooks: [PlaybookVersion]
    let parts: [Part]
    let messages: [Record]

    /// - Throws: ``ComplaintDesk/StoreError/Code/misuse`` for a commit that cannot be.
    init(_ commit: Commit) throws(StoreError) {
      if let fault = commit.fault { throw StoreError(.misuse, fault) }
      self.commit = commit
      ids = commit.commandIDs
      playbooks = commit.playbooks
      parts = commit.parts.map { part in
        let isTime =
          part.complaint.version / PostgresStore.snapshotInterval
          != part.expectedVersion / PostgresStore.snapshotInterval
        return Part(
          events: part.events.map { Record($0.encoded()) },
          snapshot: isTime ? Record(part.complaint.encoded()) : nil)
      }
      messages = commit.messages.map { Record($0.encoded()) }
    }

    /// How many events there are.
    var eventCount: Int { parts.reduce(0) { $0 + $1.events.count } }
  }
#endif
