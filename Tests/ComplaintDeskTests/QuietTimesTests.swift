import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// When people are left alone.
@Suite struct QuietTimesTests {
  /// Told of everything that is filed: the queue, behind which one person stands.
  private func office(_ change: (inout Contact) -> Void) async throws -> PostOffice {
    let office = try await PostOffice { definition in
      definition.notices = [
        NoticeRule(.act(.file), to: .owner, .assigned),
        NoticeRule(.act(.acknowledge), to: .owner, .escalationOther),
      ]
    }
    var contact = Contact("team", .app, "team")
    change(&contact)
    office.directory.set([contact], for: .owner(.queue("complaints")), of: "shop")
    return office
  }

  @Test func `Quiet hours at night, and the morning after`() async throws {
    let office = try await office { contact in
      contact.hours = try? .mondayToFriday(in: "UTC")
    }
    let night = PostOffice.monday + .hours(14)
    let morning = PostOffice.monday + .hours(24)
    office.clock.set(night)
    for _ in 0..<3 {
      _ = try await office.file()
      await office.pass(.minutes(20))
    }
    #expect(office.app.attempts.isEmpty)
    let waiting = try await office.desk.messages(.pending)
    #expect(waiting.map(\.state) == Array(repeating: .pending(morning), count: 3))
    #expect(waiting.allSatisfy { $0.progress.attempts == 0 })
    office.clock.set(morning)
    await office.desk.catchUp()
    // One message in the morning, not one for each of the night.
    #expect(office.app.attempts.map(\.message.count) == [3])
    #expect(try await office.states() == [.delivered: 1, .folded: 2])
  }

  @Test func `A digest has everything since the last one, whatever it is`() async throws {
    let noon = PostOffice.monday + .hours(3)
    let office = try await office { contact in
      contact.digest = DigestSchedule(every: .hours(24), from: noon)
    }
    let first = try await office.file()
    await office.pass(.minutes(30))
    _ = try await office.file()
    try await office.desk.perform(.acknowledge, on: first, by: office.ben)
    await office.pass(.minutes(30))
    #expect(office.app.attempts.isEmpty)
    office.clock.set(noon)
    await office.desk.catchUp()
    #expect(office.app.attempts.map(\.message.count) == [3])
    // What comes after waits for the next day.
    _ = try await office.file()
    await office.pass(.hours(2))
    #expect(office.app.attempts.count == 1)
    let waiting = try await office.desk.messages(.pending)
    #expect(waiting.map(\.state) == [.pending(noon + .hours(24))])
  }

  @Test func `A digest has nothing for somebody who left meanwhile`() async throws {
    let noon = PostOffice.monday + .hours(3)
    let office = try await office { contact in
      contact.digest = DigestSchedule(every: .hours(24), from: noon)
    }
    var team = Contact("team", .app, "team")
    team.digest = DigestSchedule(every: .hours(24), from: noon)
    office.directory.set([team], for: .owner(.person("anna")), of: "shop")
    let first = try await office.file()
    try await office.desk.perform(.assign(to: .person("anna")), on: first, by: office.anna)
    try await office.desk.perform(.acknowledge, on: first, by: office.ben)
    _ = try await office.file()
    await office.pass(.minutes(5))
    // Now somebody else stands behind anna.
    office.know("zoe", .email, for: .owner(.person("anna")))
    office.clock.set(noon)
    await office.desk.catchUp()
    #expect(office.app.delivered.map(\.count) == [1])
    #expect(office.mail.delivered.map(\.contact.id) == ["zoe"])
  }

  @Test func `A calendar that does not reach so far keeps nothing back`() async throws {
    let (first, last) = (
      try LocalDate(year: 2026, month: 1, day: 1), try LocalDate(year: 2026, month: 1, day: 31)
    )
    let office = try await office { contact in
      contact.hours = try? .aroundTheClock(valid: first...last)
    }
    _ = try await office.file()
    await office.pass(.minutes(1))
    #expect(office.app.delivered.count == 1)
    #expect(office.seen.failures.contains { $0.contains("the hours of team") })
  }
}
