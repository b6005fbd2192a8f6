import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Synchronization
import Testing

/// The article on channels of one's own, section by section: its code with the results that it states.
@Suite struct ArticleChannelTests {
  @Test func `Every line of the article is repeated here with its result`() throws {
    let article = try Article("YourOwnChannel")
    #expect(article.untested == [])
    #expect(article.statedResults == 6)
  }

  @Test func `The article's messages come to what it states`() async throws {
    let gateway = Gateway()
    let mail = PostBox(.email)
    let customer = PartyID(high: 0x4000, low: 0b10 << 62 | 1)
    let anna = Actor(.agent("anna"), as: .agent)
    let clock = HandClock(PostOffice.monday)

    let text = ContactChannel(rawValue: "text")
    let directory = MemoryDirectory()
    var mei = Contact("c-4711", text, "+44 7700 900123")
    mei.name = "Mei Lin"
    mei.addresses[.email] = "mei@example.com"
    mei.ways = [text, .email]
    directory.set([mei], for: .party(customer), of: "shop")

    var options = DeskOptions.standard
    options.rates = [text: 50]
    let desk = try await Desk(
      "shop", playbook: .standard, directory: directory,
      channels: [TextMessages(gateway: gateway), mail], clock: clock, options: options)

    let filed = try await desk.file(
      Intake(.phone, receivedAt: clock.now, from: customer), by: anna)
    try await desk.perform(.acknowledge, on: filed.id, by: anna)
    await desk.catchUp()
    expectStated(gateway.sent.count, 1)
    expectStated(
      try await desk.complaint(filed.id)?.acknowledgement?.delivery.rawValue, "sent")

    gateway.answer = .unknownNumber
    mail.fail(.permanent("there is no such mailbox"))
    let second = try await desk.file(
      Intake(.phone, receivedAt: clock.now, from: customer), by: anna)
    try await desk.perform(.acknowledge, on: second.id, by: anna)
    await desk.catchUp()
    let dead = try await desk.deadLetters()
    expectStated(
      dead.filter { $0.message.content.notification?.isEvidential == true }.count, 1)
    expectStated(
      try await desk.complaint(second.id)?.acknowledgement?.delivery.rawValue, "failed")

    gateway.answer = .taken
    expectStated(
      try await desk.revive(
        dead.filter { $0.message.content.notification?.isEvidential == true }), 1)
    await desk.catchUp()
    expectStated(
      try await desk.complaint(second.id)?.acknowledgement?.delivery.rawValue, "sent")
  }

  @Test func `The gateway's answers become failures that may pass or not`() async throws {
    let gateway = Gateway()
    let office = try await PostOffice(channels: [TextMessages(gateway: gateway)])
    office.know("c-1", ContactChannel(rawValue: "text"), for: .party(office.customer))
    gateway.answer = .busy(90)
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    await office.desk.catchUp()
    office.clock.set(office.clock.now + .seconds(89))
    await office.desk.catchUp()
    #expect(gateway.sent.count == 1)
    office.clock.set(office.clock.now + .seconds(2))
    await office.desk.catchUp()
    #expect(gateway.sent.count == 2)
    #expect(Set(gateway.sent).count == 1)
  }
}

private struct TextMessages: NotificationChannel {
  let gateway: Gateway
  let channel = ContactChannel(rawValue: "text")

  func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    switch await gateway.send(
      message.body, to: message.address, reference: "\(message.key)")
    {
    case .taken: return
    case .busy(let seconds):
      throw .transient("the gateway is busy", retryAfter: .seconds(seconds))
    case .unknownNumber: throw .permanent("there is no such number")
    }
  }
}

/// A gateway that answers as it is told to.
private final class Gateway: Sendable {
  enum Answer: Sendable {
    case taken
    case busy(Int64)
    case unknownNumber
  }

  private let state = Guarded<(answer: Answer, sent: [String])>((.taken, []))

  var answer: Answer {
    get { state.withLock { $0.answer } }
    set { state.withLock { $0.answer = newValue } }
  }

  /// What was handed to it, taken or not.
  var sent: [String] { state.withLock { $0.sent } }

  func send(_ text: String, to number: String, reference: String) async -> Answer {
    state.withLock { state in
      state.sent.append("\(reference) \(number) \(text)")
      return state.answer
    }
  }
}
