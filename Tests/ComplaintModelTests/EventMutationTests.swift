import ComplaintModel
import ComplaintTestSupport
import Testing

/// Damaged events are read or refused with their place, and nothing else ever happens.
@Suite struct EventMutationTests {
  /// Damages an event at up to three places: bytes, pieces that JSON reacts to, or whole members of
  /// another event.
  private func damage(
    _ bytes: [UInt8], with other: [UInt8], _ random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: end)
      case 4: bytes.removeLast(bytes.count - place)
      case 5: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
      case 6: exchangeMember(&bytes, with: other, &random)
      default: bytes.insert(contentsOf: Self.pieces.drawn(&random), at: place)
      }
    }
    return bytes
  }

  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud83d", "null", "true", "-", "0", "1e9", "é",
    "9223372036854775808", "\"type\":", "\"version\":2,", " ", "\n", "\u{0}", "[[[[[[[[",
  ].map { Array($0.utf8) }

  /// Puts what stands between two commas of another event in the place of such a part.
  private func exchangeMember(
    _ bytes: inout [UInt8], with other: [UInt8], _ random: inout SeededGenerator
  ) {
    var parts = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    let others = other.split(separator: 0x2C, omittingEmptySubsequences: false)
    parts[Int.random(in: parts.indices, using: &random)] = others.drawn(&random)
    bytes = Array(parts.joined(separator: [0x2C]))
  }

  /// Whether the bytes were read.
  private func check(_ bytes: [UInt8], _ seed: UInt64) -> Bool {
    func place() -> Comment { "seed \(seed): \(String(decoding: bytes, as: UTF8.self))" }
    do throws(CodingError) {
      let event = try Complaint.Event(decoding: bytes)
      let written = event.encoded()
      #expect(throws: Never.self, place()) {
        let again = try Complaint.Event(decoding: written)
        #expect(again == event, place())
        #expect(again.encoded() == written, place())
      }
      return true
    } catch {
      #expect(error.faults.count == 1, place())
      for fault in error.faults {
        #expect(fault.offset.map { (0...bytes.count).contains($0) } == true, place())
        #expect(!fault.message.isEmpty, place())
      }
      return false
    }
  }

  @Test(arguments: Effort.seeds)
  func `Damaged events are read or refused with their place, and what is read lasts`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 70)
    let golden = try EventGoldenTests.lines().map { Array($0.utf8) }
    let total = Effort.count(100_000)
    var (read, complaint) = (0, try SampleHistory.life().complaint)
    for index in 0..<total {
      let original =
        index.isMultiple(of: 2)
        ? golden.drawn(&random) : RandomHistory(&random, count: 2).events[1].encoded()
      let bytes = damage(original, with: golden.drawn(&random), &random)
      guard check(bytes, seed) else { continue }
      read += 1
      complaint.apply(try Complaint.Event(decoding: bytes))
      if read.isMultiple(of: 50) {
        #expect(try Complaint(decoding: complaint.encoded()) == complaint, "seed \(seed)")
        complaint = try SampleHistory.life().complaint
      }
    }
    #expect(read > total / 50 && read < total / 2, "seed \(seed): \(read) of \(total) were read")
  }
}
