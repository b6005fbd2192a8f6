import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Finding complaints, reading the feed, and performing many commands at once.
@Suite struct FindingTests {
  static let kettle = ComplaintCategory.quality

  @Test func `Complaints are found by what their summaries tell`() async throws {
    let office = try await Office()
    var ids: [ComplaintID] = []
    for number in 0..<5 {
      var intake = office.intake()
      intake.category = number < 3 ? Self.kettle : .delivery
      intake.receivedAt = office.clock.now - .minutes(Int64(10 - number))
      ids.append(try await office.desk.file(intake, by: office.anna).id)
    }
    try await office.desk.perform(.assign(to: .person("anna")), on: ids[1], by: office.anna)
    var query = ComplaintQuery()
    query.categories = [Self.kettle]
    #expect(try await office.desk.find(query).complaints.map(\.id) == Array(ids[..<3]))
    query.owners = [.person("anna")]
    #expect(try await office.desk.find(query).complaints.map(\.id) == [ids[1]])
    query.owners = [.person("ben")]
    #expect(try await office.desk.count(query) == 0)
  }

  @Test(arguments: [false, true], ComplaintQuery.Order.allCases)
  func `Pages put together list each complaint once`(
    isDescending: Bool, order: ComplaintQuery.Order
  ) async throws {
    let office = try await Office()
    for number in 0..<23 {
      var intake = office.intake()
      intake.receivedAt = office.clock.now - .minutes(Int64(number / 3))
      try await office.desk.file(intake, by: office.anna)
    }
    var query = ComplaintQuery()
    (query.order, query.isDescending, query.limit) = (order, isDescending, 5)
    var found: [ComplaintSummary] = []
    repeat {
      let page = try await office.desk.find(query)
      #expect(page.complaints.count <= 5)
      found += page.complaints
      query.after = page.next
    } while query.after != nil
    #expect(found.count == 23)
    #expect(Set(found.map(\.id)).count == 23)
    let keys = found.map { query.key(of: $0) }
    #expect(keys == keys.sorted(by: isDescending ? { $0 > $1 } : { $0 < $1 }))
  }

  @Test func `A repeated complaint about the same matter raises the grade`() async throws {
    let office = try await Office()
    var intake = office.intake()
    intake.category = Self.kettle
    intake.emotion = .upset
    let first = try await office.desk.file(intake, by: office.anna)
    for _ in 0..<3 { try await office.desk.file(intake, by: office.anna) }
    let last = try await office.desk.file(intake, by: office.anna)
    let (before, after) = (try #require(first.complaint.grade), try #require(last.complaint.grade))
    #expect(after.grade > before.grade)
    #expect(after.reasons.contains { $0.factor == .repetition })
    #expect(last.events[0].outside["repeats"] == .number(4))
  }

  @Test func `Of somebody who is not known no complaint counts as repeated`() async throws {
    let office = try await Office()
    var intake = office.intake()
    intake.category = Self.kettle
    intake.parties = []
    for _ in 0..<3 { try await office.desk.file(intake, by: office.anna) }
    let last = try await office.desk.file(intake, by: office.anna)
    #expect(last.events[0].outside["repeats"] == nil)
    #expect(last.events[0].outside["similar"] == .number(3))
  }

  @Test func `Words cannot be looked for in memory, and it says so`() async throws {
    let office = try await Office()
    var query = ComplaintQuery()
    query.words = "kettle"
    await #expect { try await office.desk.find(query) } throws: {
      (($0 as? DeskError)?.underlying as? StoreError)?.code == .notSupported
    }
  }

  @Test func `The feed has every event in order, and waits for more`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(office.intake(), by: office.anna)
    try await office.desk.perform(.acknowledge, on: filed.id, by: office.anna)
    var events: [Complaint.Event] = []
    var position = FeedPosition.start
    let known = try await office.desk.history(of: filed.id)
    for try await entry in office.desk.changes() {
      #expect(entry.position == position.next)
      position = entry.position
      events.append(try entry.event.get())
      if events.count == known.count { break }
    }
    #expect(events == known)
    let last = position
    async let next = office.desk.changes(after: last).first { _ in true }
    try await office.desk.perform(.note.saying("Called."), on: filed.id, by: office.anna)
    #expect(try await next?.position == last.next)
  }

  @Test func `Reading the feed ends with its task`() async throws {
    let office = try await Office()
    let reading = Task { try await office.desk.changes().first { _ in true } }
    reading.cancel()
    #expect(try await reading.value == nil)
  }
}

/// Batches.
@Suite struct BatchTests {
  @Test func `A batch does each command for itself, in order on each complaint`() async throws {
    let office = try await Office()
    let first = try await office.desk.file(office.intake(), by: office.anna)
    let second = try await office.desk.file(office.intake(), by: office.anna)
    let results = await office.desk.perform([
      CommandRequest(.acknowledge, on: first.id, by: office.anna),
      CommandRequest(.close(.upheld, because: .accepted), on: second.id, by: office.anna),
      CommandRequest(.assign(to: .person("anna")), on: first.id, by: office.anna),
      CommandRequest(.acknowledge, on: second.id, by: office.anna),
    ])
    #expect(results.count == 4)
    let receipts = try [0, 2, 3].map { try results[$0].get() }
    #expect(receipts[0].complaint.version < receipts[1].complaint.version)
    #expect(receipts[1].complaint.owner == .person("anna"))
    #expect(try await office.desk.complaint(first.id) == receipts[1].complaint)
    #expect(try await office.desk.complaint(second.id) == receipts[2].complaint)
    guard case .failure(let error) = results[1] else {
      Issue.record("closing without a decision was not refused")
      return
    }
    #expect(error.code == .refused)
  }

  @Test func `A batch that comes again changes nothing`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(office.intake(), by: office.anna)
    let batch = [
      CommandRequest(
        .acknowledge, on: filed.id, by: office.anna, as: CommandID(hashing: "acknowledge"))
    ]
    let first = try await office.desk.perform(batch)[0].get()
    let again = try await office.desk.perform(batch)[0].get()
    #expect(again.isRepeated && !first.isRepeated)
    #expect(again.complaint == first.complaint)
  }
}
