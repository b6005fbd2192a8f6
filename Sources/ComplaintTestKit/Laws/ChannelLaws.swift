import BusinessTime
public import ComplaintDesk
public import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/NotificationChannel``, each as a function that looks at any driver.
///
/// ```swift
/// @Test func ourMailKeepsTheLaws() async {
///   await ChannelLaws(to: "test@shop.example", arrived: { $0.sent.map(\.key) }) { OurMail(testing) }.all()
/// }
/// ```
public struct ChannelLaws<Channel: NotificationChannel>: Sendable {
  private let examiner: Examiner<Channel>
  private let address: String
  private let arrived: (@Sendable (Channel) async throws -> [CommandID])?

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - address: An address on which messages are taken.
  ///   - arrived: The keys of the messages that have gone out, one for each time; for a channel that
  ///     sends a message once, however often it comes. Without it, that is not looked at.
  ///   - make: Makes a channel.
  public init(
    to address: String, arrived: (@Sendable (Channel) async throws -> [CommandID])? = nil,
    _ make: @escaping @Sendable () async throws -> Channel
  ) {
    examiner = Examiner(make: make, discard: { _ in })
    self.address = address
    self.arrived = arrived
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await messageIsTakenOver(at: location)
    await messageMayComeAgain(at: location)
  }

  /// Messages are taken over, many at once, whatever they say.
  public func messageIsTakenOver(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, channel in
      let messages = try [
        message(1, "Your complaint", "We have received it.", on: channel),
        message(2, "您的投诉", "已收到。\r\n.\r\nSubject: x\n\n<b>&amp;</b>", on: channel),
        message(3, "", "", on: channel),
      ]
      try await withThrowingTaskGroup { group in
        for message in messages { group.addTask { try await channel.deliver(message) } }
        try await group.waitForAll()
      }
      guard let arrived else { return }
      law.expect(
        "what has gone out", Set(try await arrived(channel)), is: Set(messages.map(\.key)))
    }
  }

  /// A message may come again under its key; a channel that can sends it once.
  public func messageMayComeAgain(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, channel in
      let message = try message(1, "Your complaint", "We have received it.", on: channel)
      for _ in 1...3 { try await channel.deliver(message) }
      guard let arrived else { return }
      law.expect("what has gone out", try await arrived(channel), is: [message.key])
    }
  }

  private func message(
    _ number: Int, _ subject: String, _ body: String, on channel: Channel
  ) throws -> OutgoingMessage {
    let office = try LawOffice(unpublished: "channel")
    return OutgoingMessage(
      tenant: office.tenant, key: office.key(number), complaint: office.complaint(1), count: 1,
      contact: Contact("anna", channel.channel, address), address: address,
      notification: try office.notification(), language: .english, subject: subject, body: body)
  }
}
