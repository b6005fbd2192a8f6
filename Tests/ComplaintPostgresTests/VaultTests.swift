#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import Testing

  /// Texts in the database.
  @Suite struct VaultTests {
    private static let salt = Salt(high: 1, low: 2)

    @Test func `Only what was put before an instant is swept`() async throws {
      let clock = ManualClock()
      let start = clock.now
      let vault = PostgresVault(in: try await Database().store(), clock: clock)
      for number in 0..<3 {
        _ = try await vault.put(
          VaultContent("\(number)"), under: CommandID(hashing: "\(number)"), slot: 0, party: nil,
          salt: Self.salt, of: "shop")
        clock.jump(by: .hours(1))
      }
      let middle = start + .hours(1)
      #expect(try await vault.sweep(before: middle, of: "shop") { _ in true } == 0)
      #expect(try await vault.sweep(before: middle, of: "shop") { _ in false } == 1)
      #expect(try await vault.sweep(before: middle, of: "shop") { _ in false } == 0)
      #expect(try await vault.sweep(before: .latest, of: "shop") { _ in false } == 2)
    }

    @Test func `A changed text is noticed`() async throws {
      let database = try Database()
      let vault = PostgresVault(in: try await database.store())
      let reference = try await vault.put(
        VaultContent("It leaks."), under: CommandID(hashing: "1"), slot: 0, party: nil,
        salt: Self.salt, of: "shop")
      try database.rows("UPDATE contents SET body = 'It leans.'::bytea")
      await #expect { try await vault.content(at: reference, of: "shop") } throws: {
        ($0 as? StoreError)?.code == .damaged
      }
    }
  }
#endif
