import ComplaintModel
import ComplaintTestSupport
import Testing

/// Damaged playbooks are read or refused with paths, and nothing else ever happens.
@Suite struct PlaybookMutationTests {
  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-", "0", "1e9", "é", "{}", "[]",
    "9223372036854775808", "\"type\":", "\"stage\":", " ", "\u{0}", "[[[[[[[[", "\"always\"",
  ].map { Array($0.utf8) }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: bytes.indices, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: end)
    case 3: exchangeParts(&bytes, &random)
    case 4: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
    default: bytes.insert(contentsOf: Self.pieces.drawn(&random), at: place)
    }
    if bytes.isEmpty { bytes = [0x7B] }
  }

  /// Exchanges what stands between two commas, often two members.
  private func exchangeParts(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    var parts = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    parts.swapAt(
      Int.random(in: parts.indices, using: &random), Int.random(in: parts.indices, using: &random))
    bytes = Array(parts.joined(separator: [0x2C]))
  }

  @Test(arguments: Effort.seeds)
  func `Damaged playbooks are read or refused with paths`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 72)
    let original = Playbook.Definition.standard.encoded()
    let small = Array(PlaybookCodingTests.text().utf8)
    for index in 0..<Effort.count(3_000) {
      var bytes = index.isMultiple(of: 4) ? original : small
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes, &random) }
      do throws(CodingError) {
        let read = try Playbook.Definition(decoding: bytes)
        let written = read.encoded()
        #expect((try? Playbook.Definition(decoding: written)) == read, "seed \(seed)")
      } catch {
        #expect(!error.faults.isEmpty && error.faults.count <= CodingError.mostFaults)
        for fault in error.faults {
          #expect(!fault.message.isEmpty, "seed \(seed)")
          #expect(fault.offset.map { (0...bytes.count).contains($0) } == true, "seed \(seed)")
        }
      }
    }
  }
}
