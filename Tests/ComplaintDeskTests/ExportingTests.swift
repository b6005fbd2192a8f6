import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Everything that is kept about a person, for them.
@Suite struct ExportingTests {
  @Test func `It has what is theirs and what was written to them, and nothing of others`()
    async throws
  {
    let office = try await ErasureOffice()
    let id = try await office.file(closed: true)
    _ = try await office.file(closed: true, from: ErasureOffice.neighbour)
    try await office.desk.perform(
      .reopen.saying("Once more.", of: ErasureOffice.neighbour), on: id, by: ErasureOffice.anna)
    let photo = try await office.vault.put(
      VaultContent([1, 2, 3], mediaType: "image/png"), under: CommandID(hashing: "photo"), slot: 0,
      party: ErasureOffice.person, salt: Salt(high: 1, low: 2), of: "shop")
    try await office.desk.perform(
      .attach.attaching(Attachment(.photo, photo)), on: id, by: ErasureOffice.anna)
    let export = try await office.desk.subjectExport(of: ErasureOffice.person)
    #expect(export.contacts.map(\.address) == ["m@x.example"])
    #expect(export.complaints.map(\.complaint) == [id])
    let part = try #require(export.complaints.first)
    #expect(part.roles == [.complainant])
    let texts = part.entries.flatMap(\.contents).compactMap(\.text)
    #expect(texts == ["It leaks.", "She called again.", "No."])
    let document = try #require(part.entries.flatMap(\.contents).first { $0.text == nil })
    #expect(document.size == 3)
    #expect(
      document.digest == "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
    #expect(try SubjectExport(decoding: export.encoded()) == export)
    let text = export.text(in: .english)
    #expect(text.contains("\(id) (Complainant), "))
    #expect(text.contains("Decision communicated\n  No.\n"))
    #expect(!text.contains("Nobody's.") && !text.contains("Once more."))
    #expect(export.text(in: .chinese).contains("已告知处理决定\n  No.\n"))
    let neighbour = try await office.desk.subjectExport(of: ErasureOffice.neighbour)
    #expect(!neighbour.complaints.contains { $0.complaint == id }, "they have no part in it")
  }

  @Test func `After the person was erased there is nothing but that`() async throws {
    let office = try await ErasureOffice()
    _ = try await office.file(closed: true)
    try await office.desk.erase(ErasureOffice.person, by: ErasureOffice.officer)
    let export = try await office.desk.subjectExport(of: ErasureOffice.person)
    #expect(export.contacts.isEmpty)
    let contents = export.complaints.flatMap(\.entries).flatMap(\.contents)
    // The letter was tagged with nobody: it stays.
    #expect(contents.compactMap(\.text) == ["No."])
    let nobody = try await office.desk.subjectExport(of: PartyID(high: 9, low: 9))
    #expect(nobody.complaints.isEmpty)
    #expect(String(decoding: nobody.encoded(), as: UTF8.self).hasSuffix(#""complaints":[]}"#))
  }
}
