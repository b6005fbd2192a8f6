import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The channels that come with the library.
@Suite struct ChannelTests {
  /// Messages as a desk makes them.
  private func messages(_ count: Int) async throws -> [OutgoingMessage] {
    let office = try await PostOffice()
    for _ in 0..<count {
      let id = try await office.file()
      try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    }
    await office.desk.catchUp()
    return office.mail.delivered
  }

  @Test func `The console shows to whom, what about, and what`() async throws {
    let written = Guarded<[String]>([])
    let console = ConsoleChannel(.email) { text in written.withLock { $0.append(text) } }
    let message = try #require(try await messages(1).first)
    try await console.deliver(message)
    let text = try #require(written.withLock { $0.first })
    #expect(text.hasPrefix("[email] to mei@example.com (en)\n\(message.subject)\n\n"))
    #expect(text.contains(message.body))
  }

  @Test func `A closure takes messages and fails as it says`() async throws {
    let channel = ClosureChannel(.chat, provesArrival: true) { message throws(DeliveryError) in
      throw .permanent("\(message.count)")
    }
    let message = try #require(try await messages(1).first)
    #expect(channel.provesArrival)
    await #expect(throws: DeliveryError.permanent("1")) { try await channel.deliver(message) }
  }

  @Test func `A stream takes what its buffer holds, and says when it is full or over`() async throws
  {
    let channel = StreamChannel(.app, buffer: 2)
    let three = try await messages(3)
    try await channel.deliver(three[0])
    try await channel.deliver(three[1])
    await #expect(throws: DeliveryError.transient("the reader is behind: 2 messages wait for it")) {
      try await channel.deliver(three[2])
    }
    var reader = channel.messages.makeAsyncIterator()
    #expect(await reader.next() == three[0])
    try await channel.deliver(three[2])
    channel.finish()
    #expect(await reader.next() == three[1])
    #expect(await reader.next() == three[2])
    #expect(await reader.next() == nil)
    await #expect(throws: DeliveryError.permanent("nobody reads the messages any more")) {
      try await channel.deliver(three[2])
    }
  }

  @Test func `A file has a line for each message, for its owner alone`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let two = try await messages(2)
    let channel = try FileChannel(.letter, path: folder.path("letters.jsonl"))
    for message in two { try await channel.deliver(message) }
    let lines = try folder.lines("letters.jsonl")
    #expect(lines.count == 2)
    for (line, message) in zip(lines, two) {
      let fields = try JSONDecoder().decode([String: Field].self, from: Data(line.utf8))
      #expect(fields["key"] == .text("\(message.key)"))
      #expect(fields["body"] == .text(message.body))
      #expect(fields["count"] == .number(1))
    }
    #expect(try folder.permissions("letters.jsonl") == 0o600)
  }

  @Test func `After a line that was cut off the next one stands alone`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("{\"key\":\"half of a li", "letters.jsonl")
    let message = try #require(try await messages(1).first)
    let channel = try FileChannel(.letter, path: folder.path("letters.jsonl"))
    try await channel.deliver(message)
    let lines = try folder.lines("letters.jsonl")
    #expect(lines.count == 2)
    #expect(lines[1].contains("\(message.key)"))
  }

  @Test func `A file that cannot be opened is named with the reason`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let missing = folder.path("nowhere/letters.jsonl")
    #expect {
      try FileChannel(.letter, path: missing)
    } throws: { error in
      "\(error)".contains(missing) && "\(error)".contains("No such file or directory")
    }
    try folder.link("elsewhere.jsonl", to: "/dev/null")
    #expect(throws: DeskError.self) {
      try FileChannel(.letter, path: folder.path("elsewhere.jsonl"))
    }
  }

  @Test func `A disk that is full fails for now, and the desk tries again`() async throws {
    let message = try #require(try await messages(1).first)
    let channel = try FileChannel(.letter, path: "/dev/full")
    await #expect {
      try await channel.deliver(message)
    } throws: { error in
      (error as? DeliveryError)?.kind == .transient && "\(error)".contains("No space left")
    }
  }
}

/// A value of a line.
private enum Field: Decodable, Equatable {
  case text(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }
}

/// A folder for one test.
private struct Folder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("complaints-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func remove() { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, _ name: String) throws {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }

  func lines(_ name: String) throws -> [String] {
    let text = try String(contentsOfFile: path(name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  func permissions(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return attributes[.posixPermissions] as? Int
  }
}
