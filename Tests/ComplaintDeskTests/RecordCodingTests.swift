import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// What stores keep of messages, as JSON.
@Suite struct RecordCodingTests {
  static let at = Timestamp(millisecondsSince1970: 1_772_442_000_000)
  static let key = CommandID(high: 1, low: 2)

  @Test(arguments: [
    (OutboxItem.State.pending(at), #"{"type":"pending","until":"2026-03-02T09:00:00.000Z"}"#),
    (.delivered(at), #"{"type":"delivered","at":"2026-03-02T09:00:00.000Z"}"#),
    (
      .folded(into: [key], at),
      #"{"type":"folded","at":"2026-03-02T09:00:00.000Z","#
        + #""into":["00000000-0000-0001-0000-000000000002"]}"#
    ),
    (
      .dropped(because: "answered", at),
      #"{"type":"dropped","at":"2026-03-02T09:00:00.000Z","because":"answered"}"#
    ),
    (.expired(at), #"{"type":"expired","at":"2026-03-02T09:00:00.000Z"}"#),
    (
      .dead(because: "nobody", at),
      #"{"type":"dead","at":"2026-03-02T09:00:00.000Z","because":"nobody"}"#
    ),
  ])
  func `A state has one lasting form`(state: OutboxItem.State, text: String) throws {
    #expect(String(decoding: state.encoded(), as: UTF8.self) == text)
    #expect(try OutboxItem.State(decoding: Array(text.utf8)) == state)
  }

  @Test func `Messages and their progress come back the same`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(office.intake(), by: office.anna)
    try await office.desk.perform(.acknowledge, on: filed.id, by: office.anna)
    let items = try await office.store.messages(.pending, of: "shop", after: nil, limit: 100)
    #expect(items.count > 1)
    for item in items {
      let message = item.message
      #expect(try OutboxMessage(decoding: message.encoded()) == message)
      var progress = item.progress
      #expect(progress.encoded() == Array("{}".utf8))
      let notification = try #require(message.content.notification)
      progress.attempts = 3
      progress.sealedAt = Self.at
      progress.folded = [Self.key]
      progress.bundles = [Complaint.NotificationBundle(notification)]
      progress.contacts["anna"] = ContactProgress()
      progress.contacts["ben"] = ContactProgress()
      progress.contacts["anna"]?.failedWays = [.email]
      progress.contacts["anna"]?.end = .reached(.phone, Self.at)
      progress.contacts["ben"]?.end = .failed(because: "no way is plugged in")
      progress.lastFailure = "busy"
      #expect(try DeliveryProgress(decoding: progress.encoded()) == progress)
    }
  }

  @Test func `A request of a rule comes back the same`() throws {
    let json = """
      {"key":"00000000-0000-0001-0000-000000000002","content":{"request":\
      {"id":"00000000-0000-0001-0000-000000000002","rule":"siblings",\
      "complaint":"019cadc6-9a80-7003-8000-000000000004","command":{"type":"acknowledge"}}},\
      "notBefore":"2026-03-02T09:00:00.000Z"}
      """
    let message = try OutboxMessage(decoding: Array(json.utf8))
    #expect(String(decoding: message.encoded(), as: UTF8.self) == json)
  }

  @Test func `A fingerprint stays what it was, and is another one for each that gives the command`()
  {
    // Ledgers keep it: a command that is tried again has to be known after the library was brought up to date.
    // It is that of the bytes {"type":"acknowledge"}"agent:anna""019cadc6-9a80-7001-8000-000000000002".
    let (anna, id) = (Actor(.agent("anna")), ComplaintID(at: Self.at, random: (1, 2)))
    let first = CommandFingerprint(of: .acknowledge, by: anna, on: id)
    #expect(
      first == CommandFingerprint(high: 0x83B9_AF74_70FB_0D61, low: 0xC4C5_CCB0_5BC8_B8FD))
    var deputy = anna
    deputy.onBehalfOf = .agent("ben")
    let others = [
      CommandFingerprint(of: .resolve, by: anna, on: id),
      CommandFingerprint(of: .acknowledge, by: Actor(.agent("ben")), on: id),
      CommandFingerprint(of: .acknowledge, by: deputy, on: id),
      CommandFingerprint(of: .acknowledge, by: anna, on: ComplaintID(at: Self.at, random: (1, 3))),
      CommandFingerprint(of: .acknowledge, then: [], by: anna, on: id),
      CommandFingerprint(of: .acknowledge, then: [.resolve], by: anna, on: id),
    ]
    #expect(Set(others + [first]).count == others.count + 1)
  }

  @Test func `What is damaged is refused with its path`() throws {
    let text = #"{"type":"pending","until":"yesterday"}"#
    #expect { try OutboxItem.State(decoding: Array(text.utf8)) } throws: {
      ($0 as? CodingError)?.faults.first?.path == "until"
    }
  }
}
