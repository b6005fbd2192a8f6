#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit

  /// A desk over a database, and what it committed.
  final class Office: Sendable {
    let database: Database
    let store: PostgresStore
    let desk: Desk
    let anna = Actor(.agent("anna"), as: .manager)

    init(
      _ tenant: TenantID = "shop", on database: Database? = nil,
      alongside statements: PostgresStore.Statements? = nil
    ) async throws {
      self.database = try database ?? Database()
      var options = PostgresOptions.standard
      options.schema = self.database.schema
      options.connections = 4
      store = try await PostgresStore(
        self.database.connection, options: options, alongside: statements)
      desk = try await Desk(
        tenant, playbook: .standard, store: store, clock: ManualClock(),
        identities: SeededIdentities(seed: 1))
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
