import BusinessTime
import ComplaintModel
import Testing

/// The lasting form of what a merge leaves on clocks, and of a checklist.
@Suite struct MergedClockCodingTests {
  private static let name = ClockName(rawValue: "answer")

  private static let revision = ClockRevision(
    cause: .merge, revision: 2, playbook: .first, start: .march("02 09:00"),
    period: .working(.hours(8)),
    paused: PausedTime(
      working: .hours(1), elapsed: .hours(1), businessDays: 0, calendarDays: 0),
    pauses: [ClockPause(from: .march("02 10:00"), to: .march("02 11:00"))],
    oldDue: .march("03 12:00"), due: .march("03 10:00"),
    inherited: ClockBreach(due: .march("02 17:00"), responsible: .queue("desk")), wake: nil)

  private static let line =
    #"{"type":"retargeted","clock":"answer","cause":"merge","revision":2,"playbook":1,"#
    + #""start":"2026-03-02T09:00:00.000Z","period":{"working":"PT8H"},"#
    + #""paused":{"working":"PT1H","elapsed":"PT1H"},"#
    + #""pauses":[{"from":"2026-03-02T10:00:00.000Z","to":"2026-03-02T11:00:00.000Z"}],"#
    + #""oldDue":"2026-03-03T12:00:00.000Z","due":"2026-03-03T10:00:00.000Z","#
    + #""inherited":{"due":"2026-03-02T17:00:00.000Z","responsible":"queue:desk"}}"#

  @Test func `A merge has the form that it always had`() throws {
    let effect = ClockEffect.retargeted(Self.name, Self.revision)
    #expect(String(decoding: effect.encoded(), as: UTF8.self) == Self.line)
    #expect(try ClockEffect(decoding: Array(Self.line.utf8)) == effect)
    let ended =
      #"{"type":"ended","clock":"answer","at":"2026-03-02T09:00:00.000Z","because":"unmerged"}"#
    #expect(
      try ClockEffect(decoding: Array(ended.utf8))
        == .ended(Self.name, at: .march("02 09:00"), because: .unmerged))
  }

  @Test func `An inherited breach stands in the clock until the merge is undone`() {
    let start = ClockStart(
      cycle: 1, playbook: .first, start: .march("03 09:00"), period: .working(.hours(8)),
      due: .march("03 17:00"), wake: nil)
    var clock = ServiceClock(Self.name, start)
    clock.apply(.retargeted(Self.name, Self.revision))
    #expect(clock.breach?.isInherited == true && clock.resumedAt == .march("02 11:00"))
    var undone = Self.revision
    (undone.cause, undone.inherited, undone.pauses) = (.unmerge, nil, [])
    clock.apply(.retargeted(Self.name, undone))
    #expect(clock.breach == nil && clock.resumedAt == nil)
  }

  @Test func `A checklist has the form that it always had`() throws {
    let list = AnswerChecklist(
      when: .fact(.field("payment"), .equals(.flag(true))), contents: [.ombudsmanRight, .leaflet])
    let line =
      #"{"when":{"fact":"field.payment","equals":true},"contents":["ombudsmanRight","leaflet"]}"#
    #expect(String(decoding: list.encoded(), as: UTF8.self) == line)
    #expect(try AnswerChecklist(decoding: Array(line.utf8)) == list)
    for (text, fault) in [
      (#"{"when":"always","contents":[]}"#, "contents"),
      (#"{"when":"always","contents":["a b"]}"#, "contents[0]"),
      (#"{"when":"always","contents":["leaflet","leaflet"]}"#, "contents[1]"),
    ] {
      let error = #expect(throws: CodingError.self) {
        try AnswerChecklist(decoding: Array(text.utf8))
      }
      #expect(error?.faults.map(\.path).contains(fault) == true, "\(text): \(error as Any)")
    }
  }
}
