#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import Testing

  /// Who tried what, and checkpoints, in a database.
  @Suite struct LogTests {
    @Test func `The access log and the checkpoints in a database keep the laws`() async throws {
      let store = try await Database().store()
      await AccessLogLaws { PostgresAccessLog(in: store) }.all()
      await ShelfLaws { PostgresCheckpoints(in: store) }.all()
    }

    @Test func `Another desk sees whom one has refused, and damage is told`() async throws {
      let database = try Database()
      let stores = [try await database.store(), try await database.store()]
      var desks: [Desk] = []
      for store in stores {
        desks.append(
          try await Desk(
            "shop", playbook: .standard, store: store, accessLog: PostgresAccessLog(in: store),
            clock: ManualClock()))
      }
      let ben = Actor(.agent("ben"), as: .complainant)
      let filed = try await desks[0].file(.usual, by: Actor(.agent("anna"), as: .manager))
      await #expect(throws: DeskError.self) {
        try await desks[0].perform(.acknowledge, on: filed.id, by: ben)
      }
      #expect(try await desks[1].deniedAttempts().map(\.act) == [.acknowledge])
      try database.rows("UPDATE denied_attempts SET body = '{}'")
      await #expect { try await desks[1].deniedAttempts() } throws: {
        ($0 as? DeskError)?.code == .damaged
      }
    }

    @Test func `A connection that is lost meanwhile loses nothing`() async throws {
      let database = try Database()
      let store = try await database.store()
      let (log, shelf) = (PostgresAccessLog(in: store), PostgresCheckpoints(in: store))
      let anna = Actor(.agent("anna"), as: .agent)
      for number in 0..<10 as Range<UInt64> {
        if number % 3 == 1 { try database.cutConnections() }
        try await log.record(
          DeniedAttempt(
            by: anna, to: .close, on: ComplaintID(at: Scenario.start, random: (1, number)),
            at: Scenario.start), of: "shop")
        let checkpoint = Checkpoint(
          of: "shop", size: Int(number), root: .zero, at: Scenario.start)
        try await shelf.keep(SignedCheckpoint(checkpoint, signatures: []))
      }
      #expect(try await log.attempts(from: .earliest, of: "shop", limit: 99).count == 10)
      #expect(try await shelf.checkpoints(of: "shop").map(\.checkpoint.size) == Array(0..<10))
      try database.rows("UPDATE checkpoints SET note = replace(note, 'at 2', 'at x')")
      await #expect { try await shelf.checkpoints(of: "shop") } throws: {
        ($0 as? StoreError)?.code == .damaged
      }
    }
  }
#endif
