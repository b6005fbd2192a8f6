import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// Playbooks as JSON.
@Suite struct PlaybookCodingTests {
  /// The least that a playbook says, with more members.
  static func text(_ members: String = "") -> String {
    """
    {
      "schema": 1, "name": "Shop",\(members)
      "calendars": {
        "office": {
          "name": "Office", "zone": "UTC", "valid": {"from": "2026-01-01", "through": "2027-12-31"},
          "hours": {"monday": ["09:00-17:00"]}
        }
      },
      "calendar": "office"
    }
    """
  }

  static func faults(_ text: String) -> [String] {
    codingFaults(text) { bytes throws(CodingError) in try Playbook(json: bytes) }
  }

  @Test func `The standard is written and read byte for byte`() throws {
    let definition = Playbook.Definition.standard
    let bytes = definition.encoded()
    let read = try Playbook(json: bytes, version: PlaybookVersion(rawValue: 3))
    #expect(read.definition == definition)
    #expect(read.version.rawValue == 3)
    #expect(read.definition.encoded() == bytes)
  }

  @Test func `Calendars with holidays of everywhere are written and read byte for byte`() throws {
    for (name, holidays) in HolidaySet.ready.sorted(by: { $0.key < $1.key }) {
      let definition = try Playbook.Definition.standard(in: "Europe/London", holidays: holidays)
      let bytes = definition.encoded()
      let read = try Playbook.Definition(decoding: bytes)
      #expect(read == definition, "\(name)")
      #expect(read.encoded() == bytes, "\(name)")
    }
  }

  @Test func `A calendar's names are written as all texts are`() throws {
    var definition = Playbook.Definition.standard
    definition.calendars[.office] = try WorkingCalendar(
      "Zoë's \"desk\" / 服务台\n\u{1}", zone: "UTC", hours: .always, valid: .years(2026...2027))
    let bytes = definition.encoded()
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(#""Zoë's \"desk\" / 服务台\n\u0001""#))
    #expect(try Playbook.Definition(decoding: bytes) == definition)
  }

  @Test func `What is left out is usual, and is written nevertheless`() throws {
    let definition = try Playbook(json: Array(Self.text().utf8)).definition
    let office = try #require(definition.calendars["office"])
    #expect(definition == Playbook.Definition("Shop", in: "office", office))
    let written = String(decoding: definition.encoded(), as: UTF8.self)
    for name in ["lifecycle", "grading", "priorities", "owners", "access", "authority", "limits"] {
      #expect(written.contains("\"\(name)\":"), "\(name)")
    }
    #expect(try Playbook.Definition(decoding: Array(written.utf8)).encoded() == Array(written.utf8))
  }

  @Test func `Nothing of the standard is left in what is stated`() throws {
    let short = try Lifecycle("Short") {
      Phase.open.stages(.received)
      Phase.answered.stages(.decided)
      Phase.closed.stages(.closed)
      Act.file.enters(at: .received)
      Act.communicateDecision.leads(from: .received, to: .decided)
      Act.close.leads(from: .decided, to: .closed)
      Act.withdraw.leads(from: .received, to: .closed)
      Outcome.upheld.closes(because: .accepted)
      Outcome.withdrawn.closes(because: .withdrawn)
    }
    let stated = String(decoding: short.encoded(), as: UTF8.self)
    let read = try Playbook(json: Array(Self.text("\n\"lifecycle\": \(stated),").utf8))
    #expect(read.definition.lifecycle == short)
  }

  @Test func `A host's own coders carry it in the same shape`() throws {
    let definition = Playbook.Definition.standard
    let data = try JSONEncoder().encode(definition)
    #expect(try JSONDecoder().decode(Playbook.Definition.self, from: data) == definition)
    #expect(try Playbook.Definition(decoding: Array(data)) == definition)
  }

  @Test func `A definition with faults is not handed to a coder`() {
    var definition = Playbook.Definition.standard
    definition.calendar = "night"
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(definition) }
  }

  @Test func `A newer schema is the only thing that is said`() {
    let text = Self.text(#" "moods": [1], "#).replacing("\"schema\": 1", with: "\"schema\": 2")
    #expect(Self.faults(text) == ["schema: schema 2 is not known; this library reads 1 to 1"])
  }

  @Test func `Without a schema it is not known what it says`() {
    let text = Self.text().replacing("\"schema\": 1,", with: "")
    #expect(Self.faults(text) == ["schema: the member is missing"])
  }

  @Test func `A member that is not known is refused`() {
    #expect(Self.faults(Self.text(#" "limit": {},"#)) == ["limit: there is no such member here"])
  }

  @Test func `What is no JSON is refused where it ends`() {
    #expect(Self.faults(#"{"schema": 1,"#).count == 1)
    #expect(Self.faults("").count == 1)
  }

  @Test(arguments: [
    (#"{"role": "agent", "acts": []}"#, "access[0].acts: a grant names what may be done"),
    (#"{"role": "", "acts": ["note"]}"#, #"access[0].role: playbooks do not accept """#),
    (#"{"role": "agent", "acts": ["dance"]}"#, #"access[0].acts[0]: "dance" is none of "#),
    (#"{"role": "agent", "acts": ["note"], "on": "all"}"#, #"access[0].on: "all" is none of any"#),
  ])
  func `Grants are read and checked`(grant: String, fault: String) {
    let faults = Self.faults(Self.text(" \"access\": [\(grant)],"))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test func `Parts stand alone as well`() throws {
    let access = try AccessTable(decoding: AccessTable.standard.encoded())
    #expect(access == .standard)
    var limits = Limits(textLength: 5, backdatingByAct: [.acknowledge: .hours(2)])
    #expect(try Limits(decoding: limits.encoded()) == limits)
    limits = try Limits(decoding: Array(#"{"tags": 3}"#.utf8))
    #expect(limits == Limits(tags: 3))
    let rule = ApprovalRule(when: .predicate("press"), by: [.manager])
    #expect(try ApprovalRule(decoding: rule.encoded()) == rule)
  }

  @Test func `Limits are read and checked`() {
    #expect(
      Self.faults(Self.text(#" "limits": {"tags": 0, "backdating": "-PT1H"},"#)) == [
        "limits.tags: a limit is 1 to 10,000,000, not 0",
        "limits.backdating: nothing happens in the future",
      ])
  }
}
