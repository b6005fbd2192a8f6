#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import Synchronization

  /// A desk over a file, and what it committed.
  final class Office: Sendable {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let clock: ManualClock
    let desk: Desk
    let anna = Actor(.agent("anna"), as: .manager)

    /// What is given to a store as what the host does alongside.
    typealias Statements = @Sendable (Commit, SQLiteTransaction) throws -> Void

    init(
      _ tenant: TenantID = "shop", in folder: TemporaryFolder? = nil,
      options: SQLiteOptions = .standard, alongside statements: Statements? = nil, seed: UInt64 = 1
    ) async throws {
      self.folder = try folder ?? TemporaryFolder()
      store = try SQLiteStore(at: self.folder.file(), options: options, alongside: statements)
      clock = ManualClock()
      desk = try await Desk(
        tenant, playbook: .standard, store: store, clock: clock,
        identities: SeededIdentities(seed: seed))
    }

    /// Files a complaint and writes notes on it.
    func file(notes: Int = 0) async throws -> Complaint {
      var receipt = try await desk.file(.usual, by: anna)
      for number in 0..<notes {
        receipt = try await desk.perform(
          .note.saying(.text("\(number)", of: nil)), on: receipt.id, by: anna)
      }
      return receipt.complaint
    }
  }
#endif
