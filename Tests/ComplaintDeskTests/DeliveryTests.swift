import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// What becomes of messages.
@Suite struct DeliveryTests {
  @Test func `The preferred way fails for good, and the next one works`() async throws {
    let office = try await PostOffice()
    let id = try await office.file { $0.channel = .email }
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    office.mail.fail(.permanent("no such address"))
    await office.desk.catchUp()
    // The complaint came by mail, so that is tried before the letter that the contact prefers.
    #expect(office.mail.attempts.count == 1)
    #expect(office.letters.templates == [.ackReceived])
    let complaint = try await office.complaint(id)
    #expect(complaint.acknowledgement?.delivery == .delivered)
    let history = try await office.desk.history(of: id)
    let reports = history.compactMap { event in
      if case .deliveryRecorded(let delivery) = event.body { delivery.state } else { nil }
    }
    #expect(reports == [.sent, .delivered])
    await office.desk.catchUp()
    #expect(office.letters.delivered.count == 1)
  }

  @Test func `A letter that could not be delivered`() async throws {
    let office = try await PostOffice()
    let id = try await office.file()
    try await office.desk.perform(.assign(to: .person("anna")), on: id, by: office.anna)
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    office.mail.fail(.permanent("no such mailbox"))
    office.letters.fail(.permanent("moved away"))
    await office.pass(.minutes(1))

    // It is a dead letter with its reason, the complaint knows, and whoever owns it is told.
    let dead = try #require(try await office.desk.deadLetters().first)
    #expect(dead.message.content.notification?.template == .ackReceived)
    #expect(dead.state.description.contains("moved away"))
    #expect(try await office.complaint(id).acknowledgement?.delivery == .failed)
    #expect(office.app.templates.contains(.delivery))

    // It is tried once more, in vain, which stands beside the first time.
    #expect(try await office.desk.revive([dead]) == 1)
    #expect(try await office.desk.revive([dead]) == 0)
    office.mail.fail(.permanent("no such mailbox"))
    office.letters.fail(.permanent("moved away"))
    await office.pass(.minutes(1))
    let failures = try await office.desk.history(of: id).count { event in
      if case .deliveryRecorded(let delivery) = event.body {
        delivery.state == .failed
      } else {
        false
      }
    }
    #expect(failures == 2)

    // The address is put right, and the letter is revived: it goes out, under the same key.
    let still = try #require(try await office.desk.deadLetters().first)
    #expect(try await office.desk.revive([still]) == 1)
    await office.desk.catchUp()
    #expect(office.mail.templates == [.ackReceived])
    #expect(Set(office.mail.attempts.map(\.message.key)).count == 1)
    #expect(try await office.complaint(id).acknowledgement?.delivery == .sent)
    #expect(try await office.desk.deadLetters().isEmpty)
  }

  @Test func `What may pass is tried again, later and later, and not for ever`() async throws {
    var options = DeskOptions.standard
    options.mostDeliveries = 4
    let office = try await PostOffice(options: options)
    let clock = office.clock
    let mail = PostBox(.email, clock: clock) { _, number in
      .transient("busy", retryAfter: number == 1 ? .minutes(10) : nil)
    }
    let desk = try await Desk(
      "shop", playbook: .standard, store: office.store, directory: office.directory,
      channels: [mail], clock: clock, options: options)
    let id = try await office.file()
    try await desk.perform(.acknowledge, on: id, by: office.anna)
    while let next = await desk.catchUp(), next < clock.now + .hours(1) { clock.set(next) }
    #expect(mail.attempts.count == 4)
    #expect(Set(mail.attempts.map(\.message)).count == 1)
    let times = mail.attempts.compactMap(\.at)
    #expect(times[1] - times[0] >= .minutes(10))
    for (index, pair) in zip(times.dropFirst(), times.dropFirst(2)).enumerated() {
      let most = options.firstRetry.milliseconds << Int64(index + 1)
      #expect((1...(most + 1)).contains((pair.1 - pair.0).milliseconds))
    }
    let dead = try #require(
      try await desk.deadLetters().first { $0.message.content.notification?.isEvidential == true })
    #expect(dead.progress.attempts == 4)
    #expect(dead.state.description.contains("busy"))
  }

  @Test func `Whether the letter of a rejection arrived stands in the complaint`() async throws {
    let office = try await PostOffice()
    let id = try await office.file { $0.channel = .letter }
    try await office.desk.perform(
      .reject(because: .timeBarred).saying("It is six years ago."), on: id, by: office.ben)
    await office.desk.catchUp()
    #expect(office.letters.delivered.map(\.notification.template) == [.decision])
    #expect(try await office.complaint(id).rejection?.delivery == .delivered)
  }

  @Test func `A notification that is no longer true is not delivered`() async throws {
    let office = try await PostOffice()
    let id = try await office.file()
    let due = try #require(try await office.complaint(id).clock(.acknowledge)?.due)
    // A warning comes three quarters on; while it waits for others to be folded with it, the clock stops.
    var warned = false
    while !warned, let next = await office.desk.catchUp(), next < due {
      office.clock.set(next)
      warned = try await office.desk.messages(.pending).contains {
        $0.message.content.notification?.template == .escalationWarning
          && $0.message.content.notification?.clock?.name == .acknowledge
      }
    }
    try #require(warned)
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    await office.pass(.minutes(1))
    let dropped = try await office.desk.messages(.dropped)
    #expect(dropped.contains { $0.message.content.notification?.clock?.name == .acknowledge })
    #expect(
      !office.app.delivered.contains {
        $0.notification.template == .escalationWarning
          && $0.notification.clock?.name == .acknowledge
      })
  }

  @Test func `What is worth nothing any more expires, and that is recorded`() async throws {
    let office = try await PostOffice { definition in
      definition.notices = [
        NoticeRule(
          .act(.acknowledge), to: .complainant, .ackReceived, isEvidential: true,
          expiresAfter: .hours(2))
      ]
      definition.ladder = .none
    }
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    office.clock.set(office.clock.now + .hours(2))
    await office.desk.catchUp()
    #expect(office.mail.attempts.isEmpty)
    #expect(try await office.states() == [.expired: 1])
    #expect(try await office.complaint(id).acknowledgement?.delivery == .failed)
  }

  @Test func `Each of several people has a message of their own`() async throws {
    let office = try await PostOffice { definition in
      definition.notices = [
        NoticeRule(.act(.escalate), to: .participant(.role(.supervisor)), .escalationOther)
      ]
    }
    office.directory.set(
      [Contact("ben", .app, "ben"), Contact("zoe", .email, "zoe@shop.example")],
      for: .participant(.role(.supervisor)), of: "shop")
    let id = try await office.file()
    office.mail.fail(.permanent("no such mailbox"))
    try await office.desk.perform(
      .escalate().saying("She shouts."), on: id, by: office.ben)
    await office.pass(.minutes(1))
    #expect(office.app.delivered.map(\.contact.id) == ["ben"])
    #expect(office.mail.attempts.map(\.message.contact.id) == ["zoe"])
    let dead = try await office.desk.deadLetters()
    #expect(dead.map(\.message.contact) == ["zoe"])
    let folded = try await office.desk.messages(.folded)
    guard case .folded(let into, _)? = folded.first?.state else {
      Issue.record("the message is dealt out")
      return
    }
    #expect(into.count == 2)
    #expect(into.contains(dead[0].message.key))
  }

  @Test func `An evidential message has arrived when one of several people has it`() async throws {
    let office = try await PostOffice()
    let people = [
      Contact("mei", .email, "mei@example.com"), Contact("li", .letter, "Li, 1 High Street"),
    ]
    office.directory.set(people, for: .party(office.customer), of: "shop")
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    office.mail.fail(.permanent("no such mailbox"))
    await office.desk.catchUp()
    #expect(office.letters.delivered.map(\.contact.id) == ["li"])
    #expect(try await office.complaint(id).acknowledgement?.delivery == .delivered)
    #expect(try await office.desk.deadLetters().isEmpty)
  }

  @Test func `Nobody there is a dead letter that says so`() async throws {
    let office = try await PostOffice()
    office.directory.set([], for: .party(office.customer), of: "shop")
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    await office.desk.catchUp()
    let dead = try #require(try await office.desk.deadLetters().first)
    #expect(dead.state.description.contains("the directory knows nobody for party:"))
    #expect(try await office.complaint(id).acknowledgement?.delivery == .failed)
  }

  @Test func `No way is a dead letter that names the ways`() async throws {
    let office = try await PostOffice(channels: [])
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    await office.desk.catchUp()
    let dead = try #require(try await office.desk.deadLetters().first)
    #expect(dead.state.description.contains("[letter, email]"))
    #expect(dead.state.description.contains("plugged in are []"))
  }

  @Test func `Whoever dies in the middle of a delivery repeats it under the same key`() async throws
  {
    let office = try await PostOffice()
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    // Another desk claims the message, delivers it, and dies before it says so.
    let now = office.clock.now
    let claimed = try await office.store.claimMessages(
      Claim(tenants: ["shop"], now: now, limit: 1, leaseUntil: now + .minutes(1)), foldLimit: 10)
    #expect(claimed.due.count == 1)
    await office.desk.catchUp()
    #expect(office.mail.attempts.isEmpty)
    office.clock.set(now + .minutes(1))
    await office.desk.catchUp()
    #expect(office.mail.templates == [.ackReceived])
  }

  @Test func `A message that is recorded but not settled is recorded once`() async throws {
    let office = try await PostOffice()
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    let message = try #require(
      try await office.desk.messages(.pending).first {
        $0.message.content.notification?.isEvidential == true
      })
    let notification = try #require(message.message.content.notification)
    // What the desk does before it settles, done by one that died then.
    try await office.desk.perform(
      .recordDelivery(of: notification.version, .sent).occurred(at: office.clock.now), on: id,
      by: .system, as: CommandID(derivedFrom: notification.key, label: "sent"))
    office.clock.set(office.clock.now + .seconds(5))
    await office.desk.catchUp()
    let reports = try await office.desk.history(of: id).count { event in
      if case .deliveryRecorded = event.body { true } else { false }
    }
    #expect(reports == 1)
    #expect(office.mail.delivered.count == 1)
    #expect(try await office.desk.messages(.delivered).contains { $0.message == message.message })
  }

  @Test func `Many messages of one kind go out as one, and every attempt says the same`()
    async throws
  {
    let office = try await PostOffice { definition in
      definition.notices = [NoticeRule(.act(.file), to: .owner, .assigned)]
    }
    for _ in 0..<5 { _ = try await office.file() }
    office.app.fail(.transient("busy"))
    office.clock.set(office.clock.now + .seconds(30))
    await office.desk.catchUp()
    // What comes between two attempts is not folded into the message any more.
    for _ in 0..<3 { _ = try await office.file() }
    await office.pass(.minutes(1))
    #expect(office.app.attempts.map(\.message.count) == [5, 5, 3])
    #expect(office.app.attempts[0].message == office.app.attempts[1].message)
    #expect(office.app.attempts[2].message.key != office.app.attempts[0].message.key)
    #expect(try await office.states() == [.delivered: 2, .folded: 6])
  }

  @Test func `No channel gets more in a second than it takes`() async throws {
    var options = DeskOptions.standard
    options.rates = [.email: 3]
    let office = try await PostOffice(options: options)
    for _ in 0..<10 {
      let id = try await office.file()
      try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    }
    var counts: [Int] = []
    for _ in 0..<4 {
      await office.desk.catchUp()
      counts.append(office.mail.delivered.count)
      office.clock.set(office.clock.now + .seconds(1))
    }
    #expect(counts == [3, 6, 9, 10])
  }

  @Test func `What a rule asks for elsewhere is done, or is dead with the reasons`() async throws {
    let first = ComplaintID(at: PostOffice.monday, random: (1, 2))
    let office = try await PostOffice(rules: [NoteElsewhere(other: first)])
    try await office.desk.file(office.intake(), by: office.anna, id: first)
    _ = try await office.file { $0.tags = [.note] }
    await office.desk.catchUp()
    let history = try await office.desk.history(of: first)
    #expect(history.last?.actor == .rule("note-elsewhere"))
    _ = try await office.file { $0.tags = [.close] }
    await office.desk.catchUp()
    let dead = try #require(try await office.desk.deadLetters().first)
    #expect(dead.state.description.contains("refused:"))
    #expect(dead.progress.attempts == 1)
  }
}

extension ComplaintTag {
  fileprivate static let note = ComplaintTag(rawValue: "note")
  fileprivate static let close = ComplaintTag(rawValue: "close")
}

/// Writes a note on another complaint, or closes it, as the tags of a new one say.
private struct NoteElsewhere: BusinessRule {
  let name: RuleName = "note-elsewhere"
  let other: ComplaintID

  func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] {
    guard case .filed(let intake) = event.body else { return [] }
    if intake.tags.contains(.note) { return [.later(.note.saying("See there."), on: other)] }
    if intake.tags.contains(.close) {
      return [.later(.close(.upheld, because: .accepted), on: other)]
    }
    return []
  }
}
