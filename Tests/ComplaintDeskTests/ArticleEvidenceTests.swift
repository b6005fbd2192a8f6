import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// The article on evidence: its code with the results that it states, and its verifier in another language.
@Suite struct ArticleEvidenceTests {
  @Test func `Every line of the article is repeated here with its result`() throws {
    let article = try Article("EvidenceForThirdParties")
    #expect(article.untested == [])
    #expect(article.statedResults == 3)
  }

  @Test func `The article's notary, audit and file come to what it states`() async throws {
    let office = try await Office()
    let store = office.store
    let signer = NotaryTests.Seal()
    let isGenuine = { (signed: SignedCheckpoint) in
      signed.signatures.first?.bytes == NotaryTests.Seal.code(Array(signed.checkpoint.text.utf8))
    }
    let filed = try await office.desk.file(office.intake(), by: office.anna)

    let shelf = MemoryCheckpoints()
    let notary = Notary(for: "shop", reading: store, keeping: shelf, signer: signer)
    let checkpoint = try await notary.certify()
    expectStated(checkpoint.checkpoint.size == filed.events.count, true)

    let kept = try await shelf.checkpoints(of: "shop").map(\.checkpoint)
    let report = try await store.audit("shop", against: kept, sealedFrom: .start)
    expectStated(report.isSound, true)
    expectStated(report.certified == checkpoint.checkpoint.size, true)

    let file = try await notary.evidence(of: filed.id)
    let bytes = file?.encoded() ?? []
    try EvidenceFile(decoding: bytes).verify { signed in isGenuine(signed) }
  }

  /// Runs the article's program on a file, and gives what it says.
  private func python(_ file: [UInt8]) throws -> (status: Int32, said: String) {
    let script = try #require(try Article("EvidenceForThirdParties").blocks(in: "python").first)
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("evidence-\(UUID().uuidString).jsonl")
    try Data(file).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let program = try Spawned(
      "/usr/bin/env", ["python3", "-c", script, path.path], mergesErrors: true)
    let said = program.readAll()
    return (try #require(program.wait().status), String(decoding: said, as: UTF8.self))
  }

  @Test func `A program in another language, by the article alone, comes to the same`() async throws
  {
    let file = try await EvidenceFileTests.file()
    let root = file.checkpoint.checkpoint.root
    let (status, said) = try python(file.encoded())
    #expect(status == 0)
    #expect(
      said
        == "\(file.events.count) events of complaint \(file.complaint) under the root \(root)\n")

    let text = String(decoding: file.encoded(), as: UTF8.self)
    let changed = text.replacing("agent:anna", with: "agent:mala")
    let refused = try python(Array(changed.utf8))
    #expect(refused.status == 1)
    #expect(refused.said == "refused: event 1 is not the one that was sealed\n")

    let proofs = [file.proofs[1], file.proofs[0]] + file.proofs.dropFirst(2)
    let mixed = EvidenceFile(
      of: file.complaint, in: file.tenant, events: file.events, proofs: Array(proofs),
      checkpoint: file.checkpoint)
    #expect(try python(mixed.encoded()).said == "refused: event 1 is not in the tree\n")
  }
}
