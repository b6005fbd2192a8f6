import ComplaintKit
import ComplaintTestKit
import Foundation
import Testing

@testable import SmallDesk4

/// The tutorial's code is the code of its steps, and the last step does what the tutorial says.
@Suite struct SmallDeskTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let customer = PartyID(random: (1, 2))

  @Test(arguments: 1...4) func `The tutorial shows the step as it is compiled`(step: Int) throws {
    func text(_ path: String) throws -> String {
      try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    }
    #expect(
      try text("Documentation.docc/Resources/SmallDesk-\(step).swift")
        == text("Examples/Sources/SmallDesk/\(step)/SmallDesk.swift"))
    #expect(
      try text("Documentation.docc/Tutorials/SmallDesk.tutorial")
        .contains("\"SmallDesk-\(step).swift\""))
  }

  @Test func `The customer and, when nobody calls back, the workshop are told`() async throws {
    let mail = RecordingChannel(.email)
    let clock = ManualClock()
    let small = try await SmallDesk(telling: mail, clock: clock)
    small.know(customer, at: "li@mail.example")
    let id = try await small.take("The chain came off.", from: customer, by: "anna")
    await small.desk.catchUp()
    #expect(mail.delivered.map(\.address) == ["li@mail.example"])
    await clock.advance(by: .hours(24 * 20), for: small.desk)
    let complaint = try await small.desk.complaint(id)
    #expect(complaint?.clock("callBack")?.breach != nil)
    #expect(mail.delivered.contains { $0.address == "workshop@bicycles.example" })
  }

  @Test func `A complaint is answered`() async throws {
    let small = try await SmallDesk(telling: RecordingChannel(.email), clock: ManualClock())
    small.know(customer, at: "li@mail.example")
    let id = try await small.take("The chain came off.", from: customer, by: "anna")
    try await small.answer(id, saying: "We put on a new one.", by: "anna")
    let complaint = try await small.desk.complaint(id)
    #expect(complaint?.stage == .decided)
  }

  @Test func `Brakes are inspected before a decision is told`() {
    var brakes = Intake.usual
    brakes.category = .safetyHazard
    Scenario(rules: [BrakesAreInspected()])
      .given(.file(brakes), .assess(), .proposeResponse(.upheld))
      .when(.communicateDecision)
      .thenRefused(.rule("brakes"))
  }
}
