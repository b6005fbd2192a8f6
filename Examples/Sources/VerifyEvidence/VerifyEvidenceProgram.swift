import ComplaintModel
import Foundation

/// Verifies the evidence of a complaint with nothing but the file and what the verifier trusts.
///
///     VerifyEvidence evidence.jsonl --public-key key.pem
///     VerifyEvidence evidence.jsonl --root 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
///
/// Without arguments it plays both sides: a shop hands out evidence, a third party verifies it, and somebody
/// tries to change one word.
@main struct VerifyEvidenceProgram {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.isEmpty { return try await playBothSides() }
    guard let trust = trust(arguments) else {
      print("usage: VerifyEvidence <file> (--public-key <pem> | --root <64 hexadecimal digits>)")
      exit(2)
    }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[0])))
    if !tell(bytes, to: Verifier(trust: trust)) { exit(1) }
  }

  static func trust(_ arguments: [String]) -> Verifier.Trust? {
    guard arguments.count == 3 else { return nil }
    switch arguments[1] {
    case "--public-key": return .publicKey(OpenSSL(publicKey: arguments[2]))
    case "--root": return ContentDigest(hex: arguments[2]).map { .root($0) }
    default: return nil
    }
  }

  /// Prints what a file shows, or why it shows nothing.
  @discardableResult
  private static func tell(_ bytes: [UInt8], to verifier: Verifier) -> Bool {
    do throws(EvidenceError) {
      for line in try verifier.findings(in: bytes) { print(line) }
      return true
    } catch {
      print("refused, \(error)")
      return false
    }
  }

  private static func playBothSides() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("VerifyEvidence-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let keys = try OpenSSL.make(in: folder.path, named: "shop")
    let evidence = try await Shop(signer: keys).evidence()
    let verifier = Verifier(trust: .publicKey(OpenSSL(publicKey: keys.publicKey)))
    print(
      "-- the shop hands out \(evidence.count) bytes; a third party has them and the public key")
    tell(evidence, to: verifier)
    print("-- somebody writes another name into it")
    let text = String(decoding: evidence, as: UTF8.self)
    tell(Array(text.replacing("agent:anna", with: "agent:mala").utf8), to: verifier)
  }
}
