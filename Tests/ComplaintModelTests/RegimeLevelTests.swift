import BusinessTime
import ComplaintModel
import Testing

/// Regimes as service levels of a playbook, and a complaint that falls under one from end to end.
@Suite struct RegimeLevelTests {
  static func definition() throws -> Playbook.Definition {
    var definition = try Playbook.Definition.standard(
      in: "Europe/London", holidays: .englandAndWales)
    definition.serviceLevels = []
    definition.whenDue = [:]
    definition.ladder = .none
    definition.answerContents = []
    definition.notices = []
    return definition
  }

  @Test func `Every regime makes a sound playbook, with a clock for each limit that has a number`()
    throws
  {
    for regime in Regime.all {
      for telling in Regime.Telling.allCases {
        var definition = try Self.definition()
        try definition.add(regime, in: .office, dates: .always, telling: telling)
        let faults = definition.faults
        #expect(faults.isEmpty, "\(regime): \(faults)")
        let numbered = regime.limits.filter { $0.period != nil }
        #expect(definition.serviceLevels.map(\.name) == numbered.map { regime.clock(of: $0) })
        #expect(regime.wordsOnly.count + numbered.count == regime.limits.count)
        for (level, limit) in zip(definition.serviceLevels, numbered) {
          #expect((level.kind == .promise) == limit.canBreach, "\(level.name)")
          #expect(
            level.counting == limit.counting && level.targets == .all(limit.period ?? .weeks(1)))
          #expect(Regime.limit(of: level.name)?.limit == limit)
        }
      }
    }
  }

  @Test func `What nobody owes is never a promise, and nothing pauses but what the regime lets`()
    throws
  {
    let zone = try ZoneRules("Asia/Shanghai")
    let levels = Regime.all.flatMap { $0.serviceLevels(in: "office", zone: zone) }
    for level in levels where level.pausesWhile != nil {
      #expect(level.name == "cn-samr-121.regulatorDecision")
    }
    let windows = levels.filter { $0.kind == .window }
    #expect(windows.count > 15 && windows.allSatisfy { $0.onClosing == .runsOn })
    #expect(Set(levels.map(\.name)).count == levels.count)
  }

  @Test func `A complaint falls under the rules of the day of its own receipt`() throws {
    var definition = try Self.definition()
    let added = try definition.addRegimes(
      of: .england, for: .telecoms, receivedFrom: try LocalDate("2026-01-01"), in: .office,
      dates: .always)
    #expect(added == [.ukOfcom])
    let playbook = try Playbook(definition)
    for (received, expected) in [("2026-04-07T22:59:59Z", 0), ("2026-04-07T23:00:00Z", 1)] {
      let complaint = try Self.file(at: Timestamp(received), by: playbook)
      #expect(complaint.clocks.count == expected, "\(received)")
    }
  }

  @Test func `A condition keeps a regime to the complaints that it is about`() throws {
    var definition = try Self.definition()
    let isPayment = Condition.fact(.field("payment"), .equals(.flag(true)))
    try definition.add(.ukFCA, in: .office, dates: .always, when: .not(isPayment))
    try definition.add(.ukFCAPayments, in: .office, dates: .always, when: isPayment)
    let playbook = try Playbook(definition)
    let plain = try Self.file(at: Self.received, by: playbook)
    #expect(
      plain.clocks.map(\.name) == ["uk-fca-disp1.summaryResolution", "uk-fca-disp1.finalResponse"])
    let payment = try Self.file(at: Self.received, by: playbook) {
      $0.fields["payment"] = .flag(true)
    }
    #expect(
      payment.clocks.map(\.name) == [
        "uk-fca-disp1-psd-emd.summaryResolution", "uk-fca-disp1-psd-emd.finalResponse",
      ])
  }

  @Test func `A limit that does not apply any more ends, and another takes its place`() throws {
    var definition = try Self.definition()
    try definition.add(.auASIC, in: .office, dates: .always)
    let playbook = try Playbook(definition)
    var bureau = Desk(playbook, try Self.file(at: Self.received, by: playbook))
    var change = IntakeChange()
    change.fields["hardship"] = .flag(true)
    try bureau.perform(.correctFacts(change).said, at: "2026-04-03T09:00:00Z")
    let clocks = bureau.complaint.clocks
    let ordinary = try #require(clocks.first { $0.name == "au-asic-rg271.finalResponse" })
    guard case .ended(_, because: .cancelled) = ordinary.state else {
      Issue.record("\(ordinary.state)")
      return
    }
    let hardship = try #require(clocks.first { $0.name == "au-asic-rg271.finalResponse.hardship" })
    // 21 days from 2 April: the 23rd, through which the day lasts in British Summer Time.
    #expect(try hardship.due == Timestamp("2026-04-23T23:00:00Z"))
  }

  @Test func `A regime of one's own is as good as one of the library's`() throws {
    let charter = Regime(
      "shop-charter", Wording("Shop charter", "商店承诺"), in: .international, for: [.any],
      .standard, "Customer charter, section 4", from: try LocalDate("2026-01-01"),
      asOf: try LocalDate("2026-11-22"),
      counting: RegimeCounting(Wording("Monday to Friday.", "周一至周五。")),
      extensions: [RegimeExtension(.additional(.businessDays(5)), Wording("Once.", "一次。"))],
      contents: [.finalResponse: [.decision, .reasons]],
      limits: [
        RegimeLimit(.acknowledgement, within: nil, .promptly),
        RegimeLimit(.finalResponse, within: .businessDays(10)),
      ])
    var definition = try Self.definition()
    try definition.add(charter, in: .office, telling: .decided)
    let playbook = try Playbook(definition)
    let level = try #require(definition.serviceLevels.first)
    #expect(level.extensionLimit == .init(.businessDays(5)))
    #expect(charter.wordsOnly.map(\.code) == ["acknowledgement"])
    #expect(Regime.limit(of: level.name) == nil)
    #expect(Regime.limit(of: level.name, in: [charter])?.limit.code == "finalResponse")
    let complaint = try Self.file(at: Self.received, by: playbook)
    // Ten business days from Thursday 2 April over Easter: the 20th is the tenth.
    #expect(try complaint.clocks.map(\.due) == [Timestamp("2026-04-20T23:00:00Z")])
  }

  @Test func `A calendar that is not there is an error`() throws {
    var definition = try Self.definition()
    #expect { try definition.add(.ukFCA, in: "nowhere") } throws: {
      ($0 as? InvalidDefinition)?.faults.map(\.code) == [.unknown]
    }
  }

  // MARK: - From filing to the ombudsman

  private static let received = Timestamp(millisecondsSince1970: 1_775_122_200_000)

  private static func file(
    at instant: Timestamp, by playbook: Playbook,
    _ change: (inout Intake) -> Void = { _ in }
  ) throws -> Complaint {
    var intake = Intake(.email, receivedAt: instant, from: Bureau.complainant)
    change(&intake)
    let context = Bureau.context(0, Bureau.anna, instant, playbook)
    return try Complaint.decide(.file(intake), as: Bureau.id, of: "bank", in: context).complaint
  }

  /// A complaint with the commands on it, each at an instant.
  private struct Desk {
    let playbook: Playbook
    var complaint: Complaint
    var number: UInt64 = 0

    init(_ playbook: Playbook, _ complaint: Complaint) {
      (self.playbook, self.complaint) = (playbook, complaint)
    }

    func context(at instant: String) throws -> DecisionContext {
      Bureau.context(number + 1, Bureau.anna, try Timestamp(instant), playbook)
    }

    mutating func perform(_ command: Complaint.Command, at instant: String) throws {
      complaint = try complaint.decide(command, in: context(at: instant)).complaint
      number += 1
    }

    mutating func pass(to instant: String) throws {
      if let decision = try complaint.elapse(in: context(at: instant)) {
        complaint = decision.complaint
      }
    }

    func line(_ code: String) -> String {
      guard let clock = complaint.clock(ClockName(rawValue: "uk-fca-disp1.\(code)")) else {
        return "\(code) has no clock"
      }
      let state =
        switch clock.state {
        case .running: "runs"
        case .paused: "paused"
        case .stopped(let at): "stopped \(at)"
        case .ended(_, let because): "ended \(because)"
        case .expired: "expired"
        }
      return "\(code) \(state), due \(clock.due)" + (clock.breach == nil ? "" : ", breached")
    }
  }

  @Test func `A complaint to a British bank, from filing to the ombudsman's window`() throws {
    var definition = try Self.definition()
    try definition.add(.ukFCA, in: .office, dates: .always)
    let playbook = try Playbook(definition)
    // Filed on Thursday 2 April 2026 at 10:30 in London, about what happened on 10 May 2021.
    var desk = Desk(
      playbook,
      try Self.file(at: Timestamp("2026-04-02T09:30:00Z"), by: playbook) {
        $0.happenedAt = try? Timestamp("2021-05-10T12:00:00Z")
      })
    let lines = [
      // Business days after Good Friday and Easter Monday: the 7th, 8th and 9th, until 17:00.
      "summaryResolution runs, due 2026-04-09T16:00:00.000Z",
      // Eight weeks: Thursday 28 May, whose end is 23:00 in UTC.
      "finalResponse runs, due 2026-05-28T23:00:00.000Z",
      // Six years from the event: 10 May 2027. Complained in time, so the window is used.
      "limitation.event stopped 2026-04-02T09:30:00.000Z, due 2027-05-10T23:00:00.000Z",
      "limitation.awareness has no clock", "externalReferralWindow has no clock",
    ]
    let codes = [
      "summaryResolution", "finalResponse", "limitation.event", "limitation.awareness",
      "externalReferralWindow",
    ]
    #expect(codes.map(desk.line) == lines)
    // Not settled by Thursday evening: the chance is gone, and nothing is breached.
    try desk.pass(to: "2026-04-09T16:00:00.001Z")
    #expect(desk.line(codes[0]) == "summaryResolution expired, due 2026-04-09T16:00:00.000Z")
    for (command, at) in zip(
      [Complaint.Command.assess(), .assign(to: .person("anna")), .move(to: .investigating)],
      ["2026-04-10T08:00:00Z", "2026-04-10T08:01:00Z", "2026-04-13T08:00:00Z"])
    { try desk.perform(command, at: at) }
    // The decision needs all that the rules want of a final response.
    let bare = try desk.context(at: "2026-05-20T09:00:00Z")
    let refusal = #expect(throws: Refusal.self) {
      try desk.complaint.decide(.communicateDecision(.notUpheld), in: bare)
    }
    let missing = Regime.ukFCA.checklist(for: .finalResponse)
    #expect(refusal?.reasons == [.contentsMissing(missing)])
    #expect(missing.contains(.ombudsmanRight))
    try desk.perform(
      .communicateDecision(.notUpheld, contents: missing).said, at: "2026-05-20T09:00:00Z")
    // Decided is not sent: the eight weeks run on until the letter has left.
    #expect(desk.line(codes[1]).hasPrefix("finalResponse runs"))
    let letter = try #require(desk.complaint.answer?.message.version)
    try desk.perform(
      .recordDelivery(of: letter, .sent), at: "2026-05-21T15:00:00Z")
    #expect(
      desk.line(codes[1])
        == "finalResponse stopped 2026-05-21T15:00:00.000Z, due 2026-05-28T23:00:00.000Z")
    // Six months from the letter: Saturday 21 November, whose end is midnight in winter.
    #expect(desk.line(codes[4]) == "externalReferralWindow runs, due 2026-11-22T00:00:00.000Z")
    try desk.perform(.close(.notUpheld, because: .accepted), at: "2026-06-01T09:00:00Z")
    #expect(desk.line(codes[4]).hasPrefix("externalReferralWindow runs"))
    var late = desk
    try desk.perform(.referOutside(to: .ombudsman), at: "2026-11-20T09:00:00Z")
    #expect(desk.line(codes[4]).hasPrefix("externalReferralWindow stopped 2026-11-20"))
    try late.pass(to: "2026-11-22T00:00:00.001Z")
    #expect(late.line(codes[4]) == "externalReferralWindow expired, due 2026-11-22T00:00:00.000Z")
    #expect(desk.complaint.clocks.allSatisfy { $0.breach == nil })
  }
}
