import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

@Suite struct ComplaintYearTests {
  private static let count = 1_000

  /// Drawn once for all tests.
  private static let drawn = Result {
    try ComplaintYear(by: try ComplaintYear.playbook(), count: count, seed: 4711)
  }

  private static func year() throws -> ComplaintYear { try drawn.get() }

  @Test func `What complaints are about comes in exact shares`() throws {
    let categories = try Self.year().complaints.compactMap(\.intake.category)
    let count: (ComplaintCategory) -> Int = { root in
      categories.count { $0.isWithin(root) }
    }
    #expect(categories.count == 1_000)
    #expect(count(.quality) == 420)
    #expect(count(.afterSales) == 280)
    #expect(count(.afterSalesResponse) == 112)
    #expect(count(.afterSalesSolving) == 90)
    #expect(count(.price) == 180)
    #expect(count(.pricePromotion) == 41)
  }

  @Test func `On public holidays a fifth more comes in`() throws {
    let year = try Self.year()
    let zone = try ZoneRules("Asia/Shanghai")
    let dates = try LocalDate("2025-01-01")...LocalDate("2025-12-31")
    let holidays = Set(HolidaySet.chinaMainland.holidays(in: dates).map(\.date))
    let onHolidays = year.complaints.count {
      holidays.contains(zone.date(at: $0.intake.receivedAt))
    }
    let daily = Double(onHolidays) / Double(holidays.count)
    let usual = Double(Self.count - onHolidays) / Double(365 - holidays.count)
    #expect((1.05...1.45).contains(daily / usual))
  }

  @Test func `Everything that happens to complaints happens in it`() throws {
    let year = try Self.year()
    let complaints = year.complaints
    let kept = complaints.flatMap(\.clocks).filter { $0.isMet == true && $0.breach == nil }
    let missed = complaints.flatMap(\.clocks).filter { $0.breach != nil }
    for name: ClockName in [.acknowledge, .answer, .diagnosis, .inspection, .result] {
      #expect(kept.contains { $0.name == name }, "\(name) was never kept")
      #expect(missed.contains { $0.name == name }, "\(name) was never missed")
    }
    #expect(complaints.contains { $0.rung != nil })
    #expect(complaints.contains { $0.counts.reopenings > 0 })
    #expect(complaints.contains { $0.links.contains { $0.kind == .repeatOf } })
    // What is open at the end came in lately.
    let open = complaints.filter { $0.phase != .closed }
    #expect(!open.isEmpty)
    #expect(open.count < Self.count / 10)
    for outcome: Outcome in [.upheld, .partlyUpheld, .notUpheld, .withdrawn, .outOfScope] {
      #expect(complaints.contains { $0.closing?.outcome == outcome }, "none ended \(outcome)")
    }
    // A refund above what an agent may give was approved by somebody else.
    let agents = Money(minorUnits: 50_000, .cny).minorUnits
    let refunds = complaints.flatMap(\.remedies).filter { $0.state == .fulfilled }
      .compactMap { $0.amount?.minorUnits }
    #expect(refunds.contains { $0 <= agents })
    #expect(refunds.contains { $0 > agents })
    let acts = Set(year.actions.map(\.command.act))
    #expect(acts.isSuperset(of: [.approveResponse, .acknowledgeEscalation, .askComplainant]))
    #expect(year.actions.map(\.at) == year.actions.map(\.at).sorted())
    #expect(Set(complaints.compactMap(\.intake.language)) == [.chinese, .english])
  }

  @Test func `A seed gives one year, and another seed another`() throws {
    let playbook = try ComplaintYear.playbook()
    let first = try ComplaintYear(by: playbook, count: 60, seed: 1)
    let again = try ComplaintYear(by: playbook, count: 60, seed: 1)
    let other = try ComplaintYear(by: playbook, count: 60, seed: 2)
    #expect(first.complaints == again.complaints)
    #expect(first.actions.map(\.command) == again.actions.map(\.command))
    #expect(first.complaints != other.complaints)
  }

  @Test func `A desk at which it happens comes to the same complaints`() async throws {
    let playbook = try ComplaintYear.playbook()
    let year = try ComplaintYear(by: playbook, count: 120, seed: 3)
    let clock = ManualClock(try #require(year.actions.first).at)
    let desk = try await Desk(
      "retail", playbook: playbook, directory: Everybody(), channels: [RecordingChannel(.email)],
      facts: NothingOutside(), clock: clock)
    for action in year.actions {
      await clock.advance(to: action.at, for: [desk])
      try await desk.perform(
        action.command, on: action.complaint, by: action.actor, as: action.id)
    }
    for expected in year.complaints {
      let kept = try await desk.complaint(expected.id)
      let found = try #require(kept)
      #expect(found.stage == expected.stage)
      #expect(found.grade?.grade == expected.grade?.grade)
      #expect(found.owner == expected.owner)
      #expect(found.closing?.outcome == expected.closing?.outcome)
      #expect(found.remedies.map(\.state) == expected.remedies.map(\.state))
    }
  }
}

/// A directory in which everybody has an address.
private struct Everybody: PartyDirectory {
  func contacts(for addressee: Addressee, of tenant: TenantID) async throws -> [Contact] {
    [Contact("\(addressee)", .email, "\(addressee)@mail.example")]
  }

  func erase(_ party: PartyID, of tenant: TenantID) async throws {}
}

/// A source that knows of no other complaint, as nothing is known in the year.
private struct NothingOutside: FactSource {
  func facts(for question: FactQuestion) async throws -> [String: FactValue] {
    Dictionary(uniqueKeysWithValues: question.names.map { ($0, .number(0)) })
  }
}
