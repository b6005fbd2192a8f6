import BusinessTime
import ComplaintModel
import Testing

/// Definitions of service levels: their moments, targets and faults.
@Suite struct ServiceLevelTests {
  @Test(arguments: [
    (Moment.act(.acknowledge), "act:acknowledge"),
    (.milestone(.remedyAgreed), "milestone:remedyAgreed"),
    (.stage(.investigating), "stage:investigating"), (.phase(.waiting), "phase:waiting"),
    (.milestone(Milestone(rawValue: "lab:done")), "milestone:lab:done"),
  ])
  func aMomentHasOneTextForm(moment: Moment, text: String) {
    #expect(moment.description == text)
    #expect(Moment(text) == moment)
  }

  @Test(arguments: [
    "", "act", "act:", "act:dance", "phase:open ", "stage:", "stage:-", "deed:file",
  ])
  func aTextThatNamesNoMomentIsRefused(text: String) { #expect(Moment(text) == nil) }

  @Test func `People read a moment by its name`() {
    #expect(Moment.act(.acknowledge).name(in: .english) == "Acknowledge")
    #expect(Moment.phase(.waiting).name(in: .chinese) == "等待中")
    #expect(Moment.stage(Stage(rawValue: "labTest")).name(in: .english) == "labTest")
  }

  @Test func `Every act has a place of its own`() {
    for act in Act.allCases {
      var level = ServiceLevel.answer()
      level.starts = [.act(act)]
      let set = try? ServiceLevelStory.set([level])
      for other in Act.allCases {
        let standing = ClockStanding(
          stage: .received, since: .march(2), phase: .open, since: .march(2))
        let effects = try? set.map {
          try ClockKeeper($0).effects(
            of: Occurrence(other, at: .march(2, hour: 9)), in: standing, facts: StatedFacts(),
            on: [])
        }
        #expect(effects?.isEmpty == (act != other), "\(act) and \(other)")
      }
    }
  }

  @Test func `The first target that holds counts`() {
    var level = ServiceLevel.answer()
    level.targets = [
      .init(.working(.hours(1)), tier: .vip), .init(.working(.hours(2)), grades: 5...5),
      .init(.working(.hours(4)), grades: 3...4), .init(.businessDays(5)),
    ]
    func period(_ grade: Int64, _ tier: CustomerTier? = nil) -> Period? {
      var facts = StatedFacts([.grade: .number(grade)])
      if let tier { facts.values[.customerTier] = .code(tier) }
      return level.target(for: facts)?.period
    }
    #expect(period(5, .vip) == .working(.hours(1)))
    #expect(period(5) == .working(.hours(2)))
    #expect(period(3) == .working(.hours(4)))
    #expect(period(1) == .businessDays(5))
    level.targets = .grades([5: .working(.hours(2)), 4: .working(.hours(8))])
    #expect(period(4) == .working(.hours(8)))
    #expect(period(3) == nil)
    #expect(level.faults.isEmpty)
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let code: DefinitionFault.Code
    let place: String
    let change: @Sendable (inout ServiceLevel) -> Void

    init(
      _ code: DefinitionFault.Code, _ place: String,
      _ change: @escaping @Sendable (inout ServiceLevel) -> Void
    ) {
      (self.code, self.place, self.change) = (code, place, change)
    }

    var testDescription: String { "\(place): \(code)" }
  }

  @Test(arguments: [
    Broken(.illFormed, "name") { $0.name = ClockName(rawValue: "") },
    Broken(.illFormed, "calendar") { $0.calendar = CalendarName(rawValue: "a\u{7}") },
    Broken(.empty, "wording.english") { $0.wording = Wording("", "答复") },
    Broken(.empty, "wording.chinese") { $0.wording = Wording("Answer", "") },
    Broken(.empty, "starts") { $0.starts = [] },
    Broken(.missingStop, "stops") { $0.stops = [] },
    Broken(.pointless, "recurs") {
      ($0.kind, $0.stops, $0.recurs) = (.timer, [], true)
    },
    Broken(.duplicate, "starts[1]") { $0.starts = [.act(.file), .act(.file)] },
    Broken(.illFormed, "stops[0]") { $0.stops = [.stage(Stage(rawValue: "a b"))] },
    Broken(.shadowed, "resets[0]") { $0.resets = [.act(.communicateDecision)] },
    Broken(.outOfRange, "stops") {
      $0.stops = (0..<32).map { .stage(Stage(rawValue: "stage\($0)")) }
    },
    Broken(.empty, "applies.any") { $0.applies = .any([]) },
    Broken(.empty, "pausesWhile.not.any") { $0.pausesWhile = .not(.any([])) },
    Broken(.unfitValue, "cancelsWhen.equals") {
      $0.cancelsWhen = .fact(.grade, .equals(.number(9)))
    },
    Broken(.empty, "targets") { $0.targets = [] },
    Broken(.shadowed, "targets[1]") { $0.targets = .all(.weeks(1)) + .all(.weeks(2)) },
    Broken(.outOfRange, "targets[0].period") { $0.targets = .all(.working(.zero)) },
    Broken(.unfitValue, "targets[0].when.all[1].atMost") {
      $0.targets = [.init(.weeks(1), grades: 3...6)]
    },
    Broken(.outOfRange, "warnings[0].used") { $0.warnings = [.used(thousandths: 1_000)] },
    Broken(.outOfRange, "warnings[0].used") { $0.warnings = [.used(thousandths: 0)] },
    Broken(.outOfRange, "warnings[0].before") { $0.warnings = [.before(.working(.hours(8)))] },
    Broken(.outOfRange, "warnings[1].before") {
      $0.warnings = [.used(thousandths: 1), .before(.businessDays(0))]
    },
    Broken(.duplicate, "warnings[1]") {
      $0.warnings = [.used(thousandths: 500), .used(thousandths: 500)]
    },
    Broken(.pointless, "pauseCap") { ($0.pausesWhile, $0.pauseCap) = (nil, .hours(1)) },
    Broken(.outOfRange, "pauseCap") { $0.pauseCap = .zero },
    Broken(.outOfRange, "extensionLimit.count") {
      $0.extensionLimit = .init(.working(.hours(1)), count: 0)
    },
    Broken(.unfitValue, "extensionLimit.total") { $0.extensionLimit = .init(.weeks(1)) },
  ])
  func aFaultIsFoundWithItsPlace(broken: Broken) {
    #expect(ServiceLevel.answer().faults.isEmpty)
    let level = ServiceLevel.answer(.working(.hours(8)), broken.change)
    #expect(
      level.faults.contains { $0.code == broken.code && $0.place == broken.place },
      "\(level.faults)")
    #expect(level.faults.count <= 2, "\(level.faults)")
  }

  @Test func `A set refuses faulty levels, names stated twice and calendars that are missing`() {
    var astray = ServiceLevel.answer().named("astray")
    astray.calendar = CalendarName(rawValue: "nowhere")
    var faulty = ServiceLevel.answer().named("faulty")
    faulty.starts = []
    let levels = [ServiceLevel.answer(), .answer(), astray, faulty]
    #expect {
      try ServiceLevelStory.set(levels)
    } throws: { error in
      (error as? InvalidDefinition)?.faults.map { "\($0.place) \($0.code)" } == [
        "[1].name duplicate", "[2].calendar unfitValue", "[3].starts empty",
      ]
    }
  }
}
