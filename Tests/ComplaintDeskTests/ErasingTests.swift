import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

/// A person is erased: from texts, index, messages and directory, and the history still tells what was.
@Suite struct ErasingTests {
  @Test func `Nothing of the person is left, and what happened is`() async throws {
    let office = try await ErasureOffice()
    let id = try await office.file(closed: true)
    let history = try await office.desk.history(of: id)
    let texts = history.compactMap(\.text).filter { $0.party == ErasureOffice.person }
    #expect(texts.count == 2)
    #expect(try await office.messages() > 0)
    let report = try await office.desk.erase(
      ErasureOffice.person, by: ErasureOffice.officer, because: "Request of today")
    #expect(report.erased == [id])
    #expect(report.left.isEmpty)
    #expect(report.contents == 2)
    #expect(report.messages > 0)
    #expect(report.isForgotten)
    try await office.expectErased(id)
    let after = try await office.desk.history(of: id)
    #expect(Array(after.prefix(history.count)) == history)
    #expect(
      after.dropFirst(history.count).map(\.body) == [
        .erasureOrdered(ErasureOffice.person), .erasureCompleted(ErasureOffice.person),
      ])
    #expect(try Complaint(after) == (try await office.desk.complaint(id)))
    // The chain of digests holds from the first event to the last.
    var link: ContentDigest?
    for event in after {
      #expect(event.isSealed(after: link))
      link = event.digest
    }
    // The reason why is nobody's data, and stays.
    let reason = try #require(after[history.count].text)
    #expect(try await office.desk.content(at: reason)?.text == "Request of today")
  }

  @Test func `A letter whose key was destroyed is dropped, and says so`() async throws {
    let (cipher, clock) = (UnsafeCipher(isForEachParty: true), ManualClock())
    let (mail, directory, mei) = (
      RecordingChannel(.email), MemoryDirectory(), PartyID(high: 1, low: 2)
    )
    var definition = Playbook.Definition.standard
    definition.answerContents = []
    let desk = try await Desk(
      "shop", playbook: try Playbook(definition), vault: MemoryVault(cipher: cipher),
      directory: directory, channels: [mail], clock: clock)
    directory.set([Contact("mei", .email, "m@x.example")], for: .party(mei), of: "shop")
    let filed = try await desk.file(
      Intake(.email, receivedAt: clock.now, from: mei), by: ErasureOffice.anna)
    for command: Complaint.Command in [
      .acknowledge, .assess(), .assign(to: .person("anna")), .move(to: .investigating),
      .move(to: .responding),
    ] {
      try await desk.perform(command, on: filed.id, by: ErasureOffice.anna)
    }
    await desk.catchUp()
    let sent = mail.delivered.count
    try await desk.perform(
      .communicateDecision(.notUpheld).saying("No.", of: mei), on: filed.id,
      by: ErasureOffice.anna)
    cipher.destroy(cipher.key(for: mei))
    await desk.catchUp()
    #expect(mail.delivered.count == sent)
    let reasons = try await desk.messages(.dropped).map { "\($0.state)" }
    #expect(reasons.count == 1)
    #expect(reasons.allSatisfy { $0.contains("the key to what it says was destroyed") })
    await #expect { try await desk.subjectExport(of: mei) } throws: {
      ($0 as? DeskError)?.code == .keyGone
    }
  }

  @Test func `What is held or has to be kept is left out whole, with its date`() async throws {
    let office = try await ErasureOffice {
      $0.retention = RetentionSchedule([
        .init(.months(6), because: .legalClaims, outcomes: [.notUpheld])
      ])
    }
    let kept = try await office.file(closed: true)
    let open = try await office.file(closed: false)
    office.clock.set(office.clock.now + .hours(24 * 30))
    let free = try await office.file(withdrawn: true)
    let held = try await office.file(withdrawn: true)
    try await office.desk.perform(
      .hold.saying("Court order."), on: held, by: ErasureOffice.officer)
    let report = try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.officer)
    #expect(report.erased == [free])
    let reasons = Dictionary(
      report.left.map { ($0.complaint, $0.because) }, uniquingKeysWith: { first, _ in first })
    let end = try Timestamp("2026-09-03T00:00:00Z")
    #expect(
      reasons == [
        kept: .until(end, .legalClaims), open: .whileOpen(.legalClaims), held: .whileHeld,
      ])
    #expect(!report.isForgotten)
    for id in [kept, open, held] { #expect(try await office.texts(id).allSatisfy(\.isThere)) }
    #expect(try await office.texts(free).allSatisfy { !$0.isThere })
    #expect(try await !office.contacts().isEmpty)
    // Later nothing has to be kept any more.
    try await office.desk.perform(
      .release.saying("It has ended."), on: held, by: ErasureOffice.officer)
    try await office.desk.perform(.withdraw, on: open, by: ErasureOffice.anna)
    office.clock.set(end)
    let last = try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.officer)
    #expect(last.erased == [kept, open, free, held].sorted())
    #expect(last.left.isEmpty)
    for id in [kept, open, free, held] { try await office.expectErased(id) }
  }

  @Test func `Others' texts, messages and addresses stay`() async throws {
    let office = try await ErasureOffice()
    _ = try await office.file(closed: true)
    let other = try await office.file(closed: true, from: ErasureOffice.neighbour)
    let before = try await office.texts(other, of: ErasureOffice.neighbour)
    try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.officer)
    #expect(try await office.texts(other, of: ErasureOffice.neighbour) == before)
    #expect(before.count == 2 && before.allSatisfy(\.isThere))
    #expect(try await office.messages(to: ErasureOffice.neighbour) > 0)
    #expect(try await !office.contacts(of: ErasureOffice.neighbour).isEmpty)
  }

  @Test func `Who may not erase erases nothing, and nothing is ordered`() async throws {
    let office = try await ErasureOffice()
    let id = try await office.file(closed: true)
    await #expect {
      try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.anna)
    } throws: { ($0 as? DeskError)?.refusal?.reasons == [.access(.erase)] }
    #expect(try await office.texts(id).allSatisfy(\.isThere))
    #expect(try await office.desk.complaint(id)?.erasures.isEmpty == true)
  }

  @Test func `Called again it erases what has come since, and records nothing twice`() async throws
  {
    let office = try await ErasureOffice()
    let id = try await office.file(closed: true)
    try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.officer)
    let version = try await office.desk.complaint(id)?.version
    // As when a command that was refused had left its text.
    _ = try await office.vault.put(
      VaultContent("late"), under: CommandID(hashing: "late"), slot: 0,
      party: ErasureOffice.person, salt: Salt(high: 1, low: 2), of: "shop")
    let again = try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.officer)
    #expect(again.contents == 1)
    #expect(again.erased == [id])
    #expect(try await office.desk.complaint(id)?.version == version)
    await #expect {
      try await office.desk.perform(
        .note.saying("She called.", of: ErasureOffice.person), on: id, by: ErasureOffice.anna)
    } throws: {
      ($0 as? DeskError)?.refusal?.reasons == [.alreadyErased(ErasureOffice.person)]
    }
  }

  @Test func `Wherever it breaks off, another desk brings it to its end`() async throws {
    var calls = 0
    while true {
      let office = try await ErasureOffice()
      let ids = [
        try await office.file(closed: true), try await office.file(withdrawn: true),
        try await office.file(closed: false),
      ]
      let fuse = Fuse(after: calls)
      let broken = try await office.desk(over: fuse)
      var isBroken = false
      do {
        try await broken.erase(ErasureOffice.person, by: ErasureOffice.officer)
      } catch {
        isBroken = true
      }
      let report = try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.officer)
      #expect(report.erased == ids.sorted(), "after \(calls) calls")
      #expect(report.isForgotten)
      for id in ids {
        try await office.expectErased(id)
        let bodies = try await office.desk.history(of: id).map(\.body)
        #expect(bodies.count { $0 == .erasureOrdered(ErasureOffice.person) } == 1)
        #expect(bodies.count { $0 == .erasureCompleted(ErasureOffice.person) } == 1)
      }
      if !isBroken { break }
      calls += 1
    }
    #expect(calls > 15, "too few places where it can break off")
  }
}
