import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Foundation
import Testing

@testable import VerifyEvidence

/// The example's two sides.
@Suite struct VerifyEvidenceTests {
  /// A folder for keys, which is there as long as the value is.
  private final class Folder {
    let path = NSTemporaryDirectory() + "verify-evidence-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func refusal(_ bytes: [UInt8], _ trust: Verifier.Trust) -> EvidenceError.Code? {
    do throws(EvidenceError) {
      _ = try Verifier(trust: trust).findings(in: bytes)
      return nil
    } catch { return error.code }
  }

  @Test func `A third party is shown the history by the public key or the root`() async throws {
    let folder = try Folder()
    let keys = try OpenSSL.make(in: folder.path, named: "shop")
    let evidence = try await Shop(signer: keys).evidence()
    let trust = Verifier.Trust.publicKey(OpenSSL(publicKey: keys.publicKey))
    let lines = try Verifier(trust: trust).findings(in: evidence)
    #expect(lines[0].hasSuffix("none left out"))
    #expect(lines.contains { $0.contains("noted by agent:anna") })
    let root = try EvidenceFile(decoding: evidence).checkpoint.checkpoint.root
    #expect(refusal(evidence, .root(root)) == nil)
    #expect(refusal(evidence, .root(.zero)) == .untrusted)
    let others = try OpenSSL.make(in: folder.path, named: "other")
    #expect(refusal(evidence, .publicKey(others)) == .untrusted)
    let text = String(decoding: evidence, as: UTF8.self)
    let changed = Array(text.replacing("agent:anna", with: "agent:mala").utf8)
    #expect(refusal(changed, trust) == .brokenChain)
    #expect(refusal(Array(evidence.dropLast(2)), trust) == .malformed)
  }

  @Test func `The signer keeps the laws`() async throws {
    let folder = try Folder()
    let keys = try OpenSSL.make(in: folder.path, named: "shop")
    let verifying = OpenSSL(publicKey: keys.publicKey)
    await SignerLaws(isGood: { try verifying.isGood($0.bytes, for: $1) }) { keys }.all()
  }

  @Test func `Arguments name what is trusted`() {
    #expect(VerifyEvidenceProgram.trust(["file"]) == nil)
    #expect(VerifyEvidenceProgram.trust(["file", "--root", "00"]) == nil)
    #expect(VerifyEvidenceProgram.trust(["file", "--key", "k.pem"]) == nil)
    #expect(VerifyEvidenceProgram.trust(["file", "--public-key", "k.pem"]) != nil)
    let zero = String(repeating: "0", count: 64)
    #expect(VerifyEvidenceProgram.trust(["file", "--root", zero]) != nil)
  }
}
