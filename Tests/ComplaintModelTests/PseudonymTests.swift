import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Events for analysis name nobody.
@Suite struct PseudonymTests {
  let pseudonyms = Pseudonyms(key: Array("0123456789abcdef0123456789abcdef".utf8))

  /// RFC 4231, test cases 1, 2, 3 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `The code is that of the standard`(key: [UInt8], message: [UInt8], code: String) {
    let bytes = Pseudonyms.authentication(of: message, key: key)
    let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == code)
  }

  @Test func `The same party has the same name under one key, and another under another`() {
    let party = PartyID(high: 1, low: 2)
    #expect(pseudonyms.name(of: party) == pseudonyms.name(of: party))
    #expect(pseudonyms.name(of: party) != party)
    #expect(pseudonyms.name(of: party) != pseudonyms.name(of: PartyID(high: 1, low: 3)))
    #expect(pseudonyms.name(of: party) != Pseudonyms(key: [1]).name(of: party))
    #expect(pseudonyms.name(of: AgentID("anna")) != pseudonyms.name(of: AgentID("ben")))
  }

  @Test func `A life under other names folds to the same complaint but for the names`() throws {
    let events = try SampleHistory.life().events
    let other = try events.map { event throws(CodingError) in
      try event.pseudonymised(by: pseudonyms)
    }
    let (complaint, renamed) = (try Complaint(events), try Complaint(other))
    #expect(renamed.stage == complaint.stage)
    #expect(renamed.clocks.map(\.due) == complaint.clocks.map(\.due))
    #expect(renamed.counts.notes == complaint.counts.notes)
    #expect(renamed.grade == complaint.grade)
    #expect(renamed.account == nil)
    #expect(
      renamed.intake.party(.complainant)
        == complaint.intake.party(.complainant).map { pseudonyms.name(of: $0) })
  }

  @Test(arguments: Effort.seeds)
  func `Whatever happened, nobody is named`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(2_000) {
      for event in RandomHistory(&random, count: 6).events {
        let renamed = try event.pseudonymised(by: pseudonyms)
        let text = String(decoding: renamed.encoded(), as: UTF8.self)
        for high in 1...3 as ClosedRange<UInt64> {
          let party = PartyID(high: high, low: .max).description
          #expect(!text.contains(party), "seed \(seed): \(text)")
        }
        #expect(!text.contains("\"text\":") && !text.contains("\"attachments\":"))
        for name in text.matches(of: /(?:agent|person):([^"]*)/).map({ String($0.1) }) {
          let words = name.dropFirst()
          #expect(name.hasPrefix("p") && words.allSatisfy(\.isHexDigit), "seed \(seed): \(name)")
        }
      }
    }
  }
}
