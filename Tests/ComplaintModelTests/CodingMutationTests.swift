import ComplaintModel
import ComplaintTestSupport
import Testing

/// Damaged JSON is read or refused with the path of the fault, and nothing else ever happens.
@Suite struct CodingMutationTests {
  /// Pieces that JSON reacts to.
  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "null", "true", "false", "-", "0",
    "1e9", "9223372036854775808", "\"type\":", "\"tenant\":\"\",", " ", "\n", "\u{0}", "é",
    "\"filed\"", "[[[[[[[[", "{\"kind\":\"not\",\"of\":",
  ].map { Array($0.utf8) }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    if bytes.isEmpty { bytes = [0x7B] }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: end)
    case 4: bytes.removeLast(bytes.count - place)
    case 5: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
    case 6: swapMembers(&bytes, &random)
    default:
      bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
    }
  }

  /// Exchanges what stands between two commas, often two members.
  private func swapMembers(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    var parts = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    parts.swapAt(
      Int.random(in: 0..<parts.count, using: &random),
      Int.random(in: 0..<parts.count, using: &random))
    bytes = Array(parts.joined(separator: [0x2C]))
  }

  private func read(
    _ bytes: [UInt8], _ options: JSONReader.Options
  ) -> Result<SampleEvent, CodingError> {
    Result { () throws(CodingError) in try SampleEvent(json: bytes, options) }
  }

  /// Checks one document; gives whether it was read.
  private func check(_ bytes: [UInt8], seed: UInt64) -> Bool {
    let comment: Comment = "seed \(seed): \(String(decoding: bytes, as: UTF8.self))"
    let general = Result { () throws(CodingError) in
      try JSONReader.readGenerally(ContiguousArray(bytes), .strict).value as SampleEvent
    }
    let result = read(bytes, .strict)
    #expect(result == general, comment)
    switch result {
    case .success(let event):
      let written = event.canonicalBytes()
      #expect(read(written, .strict) == .success(event), comment)
      #expect(read(bytes, .thorough) == result, comment)
      #expect(read(bytes, .tolerant) == result, comment)
      return true
    case .failure(let error):
      #expect(error.faults.count == 1, comment)
      #expect(error.faults[0].offset.map { (0...bytes.count).contains($0) } == true, comment)
      if case .failure(let all) = read(bytes, .thorough) {
        #expect(all.faults.first == error.faults.first, comment)
      } else {
        Issue.record(comment)
      }
      return false
    }
  }

  @Test(arguments: Effort.seeds)
  func `Mutated events are read or refused with a path`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let total = Effort.count(100_000)
    var read = 0
    for _ in 0..<total {
      var bytes = SampleEvent(&random).canonicalBytes()
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, &random) }
      if check(bytes, seed: seed) { read += 1 }
    }
    // Both ends are reached: a mutation of a text leaves an event, most others do not.
    #expect(read > total / 50 && read < total / 2, "seed \(seed): \(read) of \(total) were read")
  }

  @Test(arguments: Effort.seeds)
  func `Bytes without sense are refused`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(20_000) {
      let count = Int.random(in: 0...30, using: &random)
      let bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
      #expect(!check(bytes, seed: seed))
    }
  }
}
