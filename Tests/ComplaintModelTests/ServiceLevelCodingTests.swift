import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// The JSON of service levels and what refuses it.
@Suite struct ServiceLevelCodingTests {
  static let full = ServiceLevel(
    ClockName(rawValue: "answer"), Wording("Final response", "最终答复"), .window,
    applies: .fact(.grade, .atLeast(.number(2))),
    starts: [.milestone(.complaintReceived), .act(.reopen)],
    stops: [.act(.communicateDecision), .stage(.decided)], pausesWhile: .isWaiting,
    resets: [.phase(.open)], cancelsWhen: .fact(.outcome, .equals(.code(Outcome.withdrawn))),
    targets: [.init(.working(.hours(8)), grades: 4...5), .init(.businessDays(10))],
    calendar: ServiceLevelStory.office, counting: CountingRule(closedLastDay: .rollsForward),
    warnings: [.used(thousandths: 750), .before(.working(.hours(1)))], onReopening: .continue,
    onRegrade: .fromNow, onReassignment: .restart, onClosing: .ends, recurs: true,
    pauseCap: .hours(240), extensionLimit: .init(.businessDays(5), count: 2))

  static let golden =
    #"{"name":"answer","wording":{"english":"Final response","chinese":"最终答复"},"kind":"window","#
    + #""applies":{"fact":"grade","atLeast":2},"#
    + #""starts":["milestone:complaintReceived","act:reopen"],"#
    + #""stops":["act:communicateDecision","stage:decided"],"#
    + #""pausesWhile":{"fact":"phase","equals":"waiting"},"resets":["phase:open"],"#
    + #""cancelsWhen":{"fact":"outcome","equals":"withdrawn"},"#
    + #""targets":[{"when":{"all":[{"fact":"grade","atLeast":4},{"fact":"grade","atMost":5}]},"#
    + #""period":{"working":"PT8H"}},{"period":{"businessDays":10}}],"calendar":"office","#
    + #""counting":{"closedLastDay":"rollsForward"},"#
    + #""warnings":[{"used":750},{"before":{"working":"PT1H"}}],"onReopening":"continue","#
    + #""onRegrade":"fromNow","onReassignment":"restart","onClosing":"ends","recurs":true,"#
    + #""pauseCap":"PT240H","extensionLimit":{"total":{"businessDays":5},"count":2}}"#

  static let least =
    #"{"name":"answer","wording":{"english":"Answer","chinese":"答复"},"starts":["act:file"],"#
    + #""stops":["act:communicateDecision"],"pausesWhile":{"fact":"phase","equals":"waiting"},"#
    + #""targets":[{"period":{"working":"PT8H"}}],"calendar":"office"}"#

  @Test(arguments: [(full, golden), (ServiceLevel.answer(), least)])
  func theFormOfALevelLasts(level: ServiceLevel, json: String) throws {
    #expect(String(decoding: level.encoded(), as: UTF8.self) == json)
    #expect(try ServiceLevel(decoding: Array(json.utf8)) == level)
    #expect(level.faults.isEmpty)
  }

  @Test func `A host's coders carry the same form`() throws {
    let data = try JSONEncoder().encode(Self.full)
    #expect(try JSONDecoder().decode(ServiceLevel.self, from: data) == Self.full)
    #expect(try ServiceLevel(decoding: [UInt8](data)) == Self.full)
    #expect(throws: EncodingError.self) {
      try JSONEncoder().encode(ServiceLevel.answer { $0.starts = [] })
    }
  }

  @Test func `A window runs on by default, and whoever leaves that out reads it so`() throws {
    let window = ServiceLevel(
      ClockName(rawValue: "referral"), Wording("Referral", "申诉"), .window,
      starts: [.act(.communicateDecision)], targets: .all(.months(6)),
      calendar: ServiceLevelStory.office)
    #expect(window.onClosing == .runsOn)
    #expect(!String(decoding: window.encoded(), as: UTF8.self).contains("onClosing"))
    #expect(try ServiceLevel(decoding: window.encoded()) == window)
  }

  @Test(arguments: [
    (#""kind":"promise""#, #""kind":"vow""#, "kind"),
    (#""starts":["act:file"]"#, #""starts":["act:dance"]"#, "starts[0]"),
    (#""stops":["act:communicateDecision"],"#, "", "stops"),
    (#"{"working":"PT8H"}"#, #"{"working":"PT0H"}"#, "targets[0].period.working"),
    (#""calendar":"office""#, #""calendar":"""#, "calendar"),
    (#""calendar":"office""#, #""calendar":"office","warnings":[{"used":0}]"#, "warnings[0].used"),
    (#""calendar":"office""#, #""calendar":"office","warnings":[{}]"#, "warnings[0]"),
    (#""equals":"waiting""#, #""equals":"waitin""#, "pausesWhile.equals"),
    (#""calendar":"office""#, #""calendar":"office","pause":true"#, "pause"),
    (#""targets":[{"period":{"working":"PT8H"}}]"#, #""targets":[]"#, "targets"),
  ])
  func aWrongLevelIsRefusedWithItsPath(part: String, replacement: String, path: String) {
    let json = Self.least.replacing(#""starts""#, with: #""kind":"promise","starts""#)
      .replacing(part, with: replacement)
    let faults = codingFaults(json) { (bytes) throws(CodingError) in
      try ServiceLevel(decoding: bytes)
    }
    #expect(faults.count == 1 && faults.first?.hasPrefix(path + ": ") == true, "\(faults)")
  }

  @Test func `All that makes no sense is listed at once`() {
    let json = Self.golden.replacing(#""used":750"#, with: #""used":1750"#)
      .replacing(#""count":2"#, with: #""count":0"#)
      .replacing(#""atLeast":2"#, with: #""atLeast":7"#)
    let faults = codingFaults(json) { (bytes) throws(CodingError) in
      try ServiceLevel(decoding: bytes)
    }
    #expect(
      faults.map { $0.prefix { $0 != ":" } } == [
        "applies.atLeast", "warnings[0].used", "extensionLimit.count",
      ], "\(faults)")
  }
}
