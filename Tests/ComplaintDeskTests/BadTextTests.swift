import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Texts as people and attackers write them: refused with the field named, or handed on as they are.
@Suite struct BadTextTests {
  private let anna = Actor(.agent("anna"), as: .agent)

  private func filing(
    _ text: String, place: String? = nil
  ) async throws -> (refused: [String], read: String?) {
    let clock = HandClock(PostOffice.monday)
    let desk = try await Desk("shop", playbook: .standard, clock: clock)
    let party = PartyID(high: 1, low: 2)
    var intake = Intake(.webForm, receivedAt: clock.now, from: party)
    intake.place = place
    do throws(DeskError) {
      let filed = try await desk.file(intake, saying: .text(text, of: party), by: anna)
      guard let account = filed.complaint.account else { return ([], nil) }
      return ([], try await desk.content(at: account)?.text)
    } catch {
      return (error.refusal?.reasons.map(\.code) ?? [], nil)
    }
  }

  @Test(
    arguments: [
      0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0x80, 0x9F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
      0x2066, 0x2067, 0x2068, 0x2069,
    ] as [UInt32])
  func `What controls the terminal or turns the direction of writing is refused`(
    value: UInt32
  ) async throws {
    let scalar = String(try #require(Unicode.Scalar(value)))
    #expect(try await filing("pay\(scalar)er").refused == ["malformed.text"])
    #expect(try await filing("It leaks.", place: "a\(scalar)b").refused == ["malformed.place"])
  }

  @Test(arguments: [
    "Line\nbreak, tab\tand return\r\n", "مرحبا\u{200F} (RTL)", "👩‍👩‍👧", "می‌خواهم", "zero\u{200B}width",
    "<script>alert(1)</script> & \"'", "'; DROP TABLE contents; --", "{recipient} {?grade}{/grade}",
    "=HYPERLINK(\"http://x\")", "%s%n %00", "e\u{301} \u{FEFF}", "\u{FFFD}\u{FFFF}\u{10FFFF}",
  ])
  func `Everything else is kept and handed on as it was written`(text: String) async throws {
    let filed = try await filing(text)
    #expect(filed.refused == [])
    #expect(filed.read.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: [0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD] as [UInt32])
  func `What nobody sees has no place in names, and stays in texts`(value: UInt32) async throws {
    let scalar = String(try #require(Unicode.Scalar(value)))
    let clock = HandClock(PostOffice.monday)
    let desk = try await Desk("shop", playbook: .standard, clock: clock)
    var intake = Intake(.phone, receivedAt: clock.now, from: PartyID(high: 1, low: 2))
    intake.order = OrderID(rawValue: "A\(scalar)1")
    intake.product = ProductID(rawValue: "kettle\(scalar)")
    await #expect { try await desk.file(intake, by: anna) } throws: {
      ($0 as? DeskError)?.refusal?.reasons.map(\.code) == ["malformed.product", "malformed.order"]
    }
    let text = "می\(scalar)خواهم"
    #expect(try await filing(text, place: "a\(scalar)b").read == text)
  }

  @Test func `A text may be as long as the playbook says, counted in characters`() async throws {
    let limit = Playbook.standard.definition.limits.textLength
    #expect(try await filing(String(repeating: "水", count: limit)).refused == [])
    #expect(
      try await filing(String(repeating: "水", count: limit + 1)).refused == ["tooMany.text"])
  }
}
