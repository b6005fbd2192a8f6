import ComplaintKit
import Foundation
import Replaying
import Testing

/// Mappings that do not fit are refused before anything is replayed.
@Suite struct MappingTests {
  @Test(arguments: ["incidents", "service-requests", "consumer-complaints"])
  func `The mappings and playbooks that come with it are sound`(name: String) throws {
    let job = try SmallDesk.job(name)
    #expect(!job.mapping.title.isEmpty)
    #expect(try job.options().zone.identifier == job.mapping.zone)
  }

  @Test(arguments: [
    (#""number": "number""#, #""numbre": "number""#, "number"),
    (#""order": "sys_mod_count""#, #""ordre": "sys_mod_count""#, "ordre means nothing"),
    (#""stage": "received""#, #""stage": "recieved""#, "no stage \"recieved\""),
    (#""state": "incident_state""#, #""state": "state""#, "no column \"state\""),
    (#""zone": "UTC""#, #""zone": "Atlantis""#, "Atlantis"),
    (#""dates": "d/M/yyyy HH:mm""#, #""dates": "d/M/yy HH:mm""#, "yy"),
  ])
  func `What does not fit is named`(said: String, instead: String, words: String) throws {
    let file = SmallDesk.logs.appendingPathComponent("incidents.mapping.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(said))
    let playbook = try SmallDesk.job().playbook
    let fault = #expect(throws: MappingFault.self) {
      let mapping = try Mapping(json: Array(text.replacing(said, with: instead).utf8))
      _ = try LogSource(
        ByteSource(Array(SmallDesk.log.utf8)), mapping, playbook, reject: { _ in })
    }
    #expect(fault?.description.contains(words) == true, "\(String(describing: fault))")
  }

  @Test func `Texts become codes, and no two of them the same`() async throws {
    let text = SmallDesk.log.replacing("Category 1", with: "Noise - Street/Sidewalk")
      .replacing("Category 2", with: "Noise: Street (Sidewalk)")
    let (report, _) = try await SmallDesk.replay(text)
    #expect(
      Set(report.categories.map(\.name)) == ["Noise-Street-Sidewalk", "Noise-Street-Sidewalk-2"])
    #expect(
      Set(report.categories.map(\.label))
        == ["Noise - Street/Sidewalk", "Noise: Street (Sidewalk)"])
  }

  @Test func `Records of a case are taken in the order that the log states`() async throws {
    let lines = SmallDesk.log.split(separator: "\n")
    let mixed = ([lines[0]] + lines[1...6].reversed() + lines[7...8]).joined(separator: "\n")
    var (report, _) = try await SmallDesk.replay(mixed)
    let (straight, _) = try await SmallDesk.replay(SmallDesk.log)
    report.speed = straight.speed
    #expect(report == straight)
  }
}
