import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Who sees what at a desk, and what is kept of those who were not let.
@Suite struct ViewingTests {
  private let log = MemoryAccessLog()
  private let clock = HandClock(PostOffice.monday)
  private let anna = Actor(.agent("anna"), as: .agent)
  private let party = PartyID(high: 1, low: 2)

  private func desk(_ log: any AccessLog) async throws -> Desk {
    try await Desk("shop", playbook: .standard, accessLog: log, clock: clock)
  }

  private func filed(_ desk: Desk) async throws -> ComplaintID {
    let intake = Intake(.phone, receivedAt: clock.now, from: party)
    let filed = try await desk.file(intake, saying: .text("It leaks.", of: party), by: anna)
    try await desk.perform(.note.saying("A difficult person."), on: filed.id, by: anna)
    return filed.id
  }

  @Test func `A text is given to whom its complaint shows it`() async throws {
    let desk = try await desk(log)
    let id = try await filed(desk)
    let history = try await desk.history(of: id)
    let (account, note) = (try #require(history[0].text), try #require(history.last?.text))
    let customer = Actor(.party(party), as: .complainant)
    let stranger = Actor(.party(PartyID(high: 3, low: 4)), as: .complainant)
    #expect(try await desk.content(at: account, of: id, for: customer)?.text == "It leaks.")
    #expect(try await desk.content(at: note, of: id, for: customer) == nil)
    #expect(try await desk.content(at: note, of: id, for: anna)?.text == "A difficult person.")
    #expect(try await desk.content(at: account, of: id, for: stranger) == nil)
    let other = ComplaintID(at: clock.now, random: (9, 9))
    #expect(try await desk.content(at: account, of: other, for: customer) == nil)
    #expect(try await desk.deniedAttempts().map(\.actor) == [customer.id, stranger.id])
  }

  @Test func `Who was refused for access is kept, without what they said`() async throws {
    let desk = try await desk(log)
    let id = try await filed(desk)
    let auditor = Actor(.agent("olga"), as: .auditor, onBehalfOf: .agent("ben"))
    await #expect {
      try await desk.perform(.note.saying("A secret."), on: id, by: auditor)
    } throws: { ($0 as? DeskError)?.refusal?.reasons == [.access(.note)] }
    // Refused for another reason: no matter of access.
    await #expect(throws: DeskError.self) {
      try await desk.perform(.close(.upheld, because: .accepted), on: id, by: anna)
    }
    let attempts = try await desk.deniedAttempts()
    #expect(attempts == [DeniedAttempt(by: auditor, to: .note, on: id, at: clock.now)])
    let text = String(decoding: try #require(attempts.first).encoded(), as: UTF8.self)
    #expect(
      text
        == #"{"at":"2026-03-02T09:00:00.000Z","actor":"agent:olga","onBehalfOf":"agent:ben","#
        + #""roles":["auditor"],"act":"note","complaint":"\#(id)"}"#)
    #expect(try DeniedAttempt(decoding: Array(text.utf8)) == attempts[0])
    #expect(try await desk.deniedAttempts(from: clock.now + .milliseconds(1)).isEmpty)
  }

  @Test func `A log that fails changes nothing of the refusal`() async throws {
    struct Broken: AccessLog {
      func purge(
        before instant: Timestamp, of tenant: TenantID
      ) async throws(StoreError) -> Int { 0 }

      func record(_ attempt: DeniedAttempt, of tenant: TenantID) async throws(StoreError) {
        throw StoreError(.unavailable, "the log is full")
      }
      func attempts(
        from instant: Timestamp, of tenant: TenantID, limit: Int
      ) async throws(StoreError) -> [DeniedAttempt] { throw StoreError(.unavailable, "full") }
    }
    let desk = try await desk(Broken())
    let id = try await filed(desk)
    let stranger = Actor(.party(PartyID(high: 3, low: 4)), as: .complainant)
    #expect(try await desk.view(of: id, for: stranger) == nil)
    await #expect {
      try await desk.perform(.withdraw, on: id, by: stranger)
    } throws: { ($0 as? DeskError)?.refusal?.reasons == [.access(.withdraw)] }
  }
}
