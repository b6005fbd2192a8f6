import ComplaintDesk
import ComplaintModel
import Foundation

/// A key pair for Ed25519 in the files of the `openssl` program, standing for what a host has in its place: a
/// vault for keys, a module of hardware, a service.
struct OpenSSL {
  /// What `openssl` said when it failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The file with the public key, which verifiers have.
  let publicKey: String
  /// The file with the private key, which only the signer has.
  var privateKey: String?

  /// Makes a new pair of keys in a folder.
  static func make(in folder: String, named name: String) throws -> OpenSSL {
    let keys = OpenSSL(
      publicKey: "\(folder)/\(name)-public.pem", privateKey: "\(folder)/\(name)-private.pem")
    try run("genpkey", "-algorithm", "ed25519", "-out", keys.privateKey ?? "")
    try run("pkey", "-in", keys.privateKey ?? "", "-pubout", "-out", keys.publicKey)
    return keys
  }

  /// Whether a signature is good for bytes.
  func isGood(_ signature: [UInt8], for bytes: [UInt8]) throws -> Bool {
    try Self.withFiles(bytes, signature) { text, signature in
      try Self.status(
        "pkeyutl", "-verify", "-pubin", "-inkey", publicKey, "-rawin", "-in", text, "-sigfile",
        signature) == 0
    }
  }

  func signature(of bytes: [UInt8]) throws -> [UInt8] {
    guard let privateKey else { throw Failure(description: "there is no private key") }
    return try Self.withFiles(bytes, []) { text, signature in
      try Self.run(
        "pkeyutl", "-sign", "-inkey", privateKey, "-rawin", "-in", text, "-out", signature)
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: signature)))
    }
  }

  /// The id of the key as signed notes have it: the first four bytes of the SHA-256 over its name, a line
  /// feed, a byte of one, and the public key.
  func keyID(named name: String) throws -> UInt32 {
    try Self.withFiles([], []) { der, digest in
      try Self.run("pkey", "-pubin", "-in", publicKey, "-pubout", "-outform", "DER", "-out", der)
      let key = [UInt8](try Data(contentsOf: URL(fileURLWithPath: der))).suffix(32)
      try Data(Array("\(name)\n".utf8) + [1] + key).write(to: URL(fileURLWithPath: der))
      try Self.run("dgst", "-sha256", "-binary", "-out", digest, der)
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: digest)))
      return bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  // MARK: The program

  private static func withFiles<Value>(
    _ first: [UInt8], _ second: [UInt8], _ body: (String, String) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("openssl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, other) = (
      folder.appendingPathComponent("first"), folder.appendingPathComponent("second")
    )
    try Data(first).write(to: one)
    try Data(second).write(to: other)
    return try body(one.path, other.path)
  }

  private static func run(_ arguments: String...) throws {
    let (status, said) = try ended(arguments)
    if status != 0 {
      throw Failure(description: "openssl \(arguments.first ?? "") ended with \(status): \(said)")
    }
  }

  private static func status(_ arguments: String...) throws -> Int32 { try ended(arguments).status }

  private static func ended(_ arguments: [String]) throws -> (status: Int32, said: String) {
    let (program, output) = (Process(), Pipe())
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = ["openssl"] + arguments
    program.standardOutput = output
    program.standardError = output
    try program.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    return (program.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}

extension OpenSSL: CheckpointSigner {
  /// The name under which verifiers know the key.
  static let keyName = "shop.example"

  /// Signs a checkpoint.
  func sign(_ text: [UInt8]) async throws -> CheckpointSignature? {
    CheckpointSignature(
      key: Self.keyName, keyID: try keyID(named: Self.keyName), bytes: try signature(of: text))
  }
}
