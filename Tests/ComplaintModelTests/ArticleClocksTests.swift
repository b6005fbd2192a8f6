import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The articles on promises and on explanations: their code with the results that they state.
@Suite struct ArticleClocksTests {
  @Test func `Every line of the articles is repeated here with its result`() throws {
    let regimes = try Article("RegulatorsTimeLimits")
    #expect(regimes.untested == [] && regimes.statedResults == 5)
    let (promises, reasons) = (try Article("PromisesAndClocks"), try Article("WhyIsItDueThen"))
    #expect(promises.untested == [] && promises.statedResults == 10)
    #expect(reasons.untested == [] && reasons.statedResults == 6)
  }

  private func expectStated<Value>(
    _ value: Value, _ stated: String, at location: SourceLocation = #_sourceLocation
  ) {
    let unwrapped = Mirror(reflecting: value)
    let shown =
      unwrapped.displayStyle == .optional
      ? unwrapped.children.first.map { "\($0.value)" } ?? "nil" : "\(value)"
    #expect(shown == stated, sourceLocation: location)
  }

  private func expectStated<Value: Equatable>(
    _ value: Value?, _ stated: Value, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(value == stated, sourceLocation: location)
  }

  static let answer: ServiceLevel = {
    let answer = ServiceLevel(
      "answer", Wording("Answer", "答复"), starts: [.milestone(.complaintReceived)],
      stops: [.act(.communicateDecision)],
      pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))),
      targets: [.init(.working(.hours(8)), grades: 4...5), .init(.businessDays(5))],
      calendar: "office", warnings: [.used(thousandths: 750)])
    return answer
  }()

  @Test func `Promises, kinds and templates`() throws {
    let levels = Playbook.standard.definition.serviceLevels
    expectStated(
      levels.filter { $0.kind == .promise }.map(\.name),
      ["acknowledge", "firstResponse", "answer", "progress"])
    expectStated(levels.filter { $0.kind == .window }.map(\.name), ["reopening"])
    expectStated(ServiceLevel.afterSales().map(\.name), ["diagnosis", "inspection", "result"])
    expectStated(ServiceLevel.ordinary().map(\.name), ["ordinaryResponse", "ordinarySolution"])
    expectStated(ServiceLevel.complex().map(\.name), ["complexResponse"])
    expectStated(ServiceLevel.urgent().map(\.name), ["urgentResponse", "urgentSolution"])
    expectStated(ServiceLevel.weeklyProgress().recurs, true)
    let handover = ServiceLevel.handover(targets: [
      .init(.working(.hours(4)), owner: .queue("first-line")),
      .init(.businessDays(2), owner: .queue("partner")),
    ])
    expectStated(handover.onReassignment, "newCycle")
    #expect(handover.faults.isEmpty && Self.answer.faults.isEmpty)
  }

  @Test func `Regimes, one by one and as clocks`() throws {
    let received = try Timestamp("2026-04-02T10:00:00Z")
    let calendar = try WorkingCalendar.mondayToFriday(
      in: "Europe/London", holidays: .englandAndWales)
    let regimes = Regime.applicable(
      jurisdiction: .england, sector: .socialHousing, receivedOn: try LocalDate("2026-04-02"))
    let limit = regimes.first?.limit("acknowledgement")
    expectStated(limit?.period, "businessDays 5")
    expectStated(try limit?.due(from: received, in: calendar), "2026-04-13T23:00:00.000Z")
    var definition = try Playbook.Definition.standard(
      in: "Europe/London", holidays: .englandAndWales)
    try definition.add(.ukFCA, in: .office, dates: .always)
    expectStated(
      definition.serviceLevels.suffix(2).map(\.name),
      ["uk-fca-disp1.limitation.event", "uk-fca-disp1.limitation.awareness"])
    expectStated(definition.answerChecklists[0].contents.contains(.ombudsmanRight), true)
    expectStated(Regime.ukFCA.wordsOnly.map(\.code), ["acknowledgement", "progressUpdate"])
    #expect(definition.faults.isEmpty)
  }

  @Test func `What is hardly meant`() throws {
    let article = try Article("PromisesAndClocks")
    var lines: [String] = []
    func print(_ finding: DefinitionFault) { lines.append("\(finding)\n") }
    var draft = Playbook.Definition.standard
    var second = draft.serviceLevels[2]
    second.name = "answer2"
    second.targets = .all(.businessDays(7))
    second.pausesWhile = .fact(.milestone(.allMaterialsReceived), .known)
    second.pauseCap = nil
    draft.serviceLevels = [draft.serviceLevels[2], second]
    draft.whenDue = [:]
    draft.ladder = .none
    expectStated(draft.faults, [])
    for finding in draft.advice { print(finding) }
    #expect(article.blocks(in: "text").first == lines.joined())
  }

  @Test func `What runs out next`() throws {
    let bureau = try Bureau { $0.serviceLevels = [.answer()] }
    let (now, playbook, complaint) = (bureau.now, bureau.playbook, bureau.complaint)
    let forecast = try Forecast(.hours(8), from: now, by: playbook)
    expectStated(try forecast.breaches(of: [complaint]).map(\.clock), ["answer"])
  }

  @Test func `Why it is due then`() throws {
    let article = try Article("WhyIsItDueThen")
    var texts: [String] = []
    func print(_ text: some StringProtocol) { texts.append("\(text)\n") }
    var bureau = try Bureau {
      $0.serviceLevels = [
        .answer {
          $0.starts = [.milestone(.complaintReceived)]
          $0.extensionLimit = .init(.working(.hours(4)))
        }
      ]
    }
    func perform(_ command: Complaint.Command, at instant: String) throws {
      bureau.now = .march(instant)
      try bureau.perform(command)
    }
    try perform(.askComplainant(), at: "02 11:00")
    try perform(.resume, at: "02 12:30")
    let (history, playbook) = (bureau.history, bureau.playbook)
    let why = try Complaint.explanation(of: "answer", in: history, by: [playbook])
    print(why?.text(in: .english) ?? "there is no such clock")
    expectStated(why?.due, "2026-03-03T10:30:00.000Z")
    expectStated(why?.count.steps.count, "7")
    expectStated(why?.changes.count, "0")
    expectStated(why?.isReproduced, "true")
    try perform(.extend("answer", by: .working(.hours(2))).said, at: "02 13:00")
    try perform(.askComplainant(), at: "03 10:00")
    let later = bureau.history
    let extended = try Complaint.explanation(of: "answer", in: later, by: [playbook])
    expectStated(extended?.changes.map(\.cause), [.extended])
    print(extended?.text(in: .chinese).split(separator: "\n").last ?? "")
    let still = try Complaint.explanation(
      of: "answer", in: later, by: [playbook], ifResumedAt: try Timestamp("2026-03-04T12:00:00Z"))
    expectStated(still?.due, "2026-03-04T14:30:00.000Z")
    #expect(article.blocks(in: "text") == texts)
  }
}
