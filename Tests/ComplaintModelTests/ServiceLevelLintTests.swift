import BusinessTime
import ComplaintModel
import Testing

/// What the linter finds in the service levels of a playbook: what is wrong, and what is hardly meant.
@Suite struct ServiceLevelLintTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let sentence: String
    var levels: [ServiceLevel]
    var faults: [String] = []
    var advice: [String] = []
    var testDescription: String { sentence }
  }

  private static func level(_ change: (inout ServiceLevel) -> Void) -> ServiceLevel {
    .answer(.working(.hours(8)), change)
  }

  private static let hourBefore: [WarningPoint] = [.before(.working(.hours(1)))]

  @Test(arguments: [
    Case(sentence: "an ordinary level is sound", levels: [.answer()]),
    Case(
      sentence: "nothing stops a promise that only filing would stop",
      levels: [
        level {
          $0.starts = [.act(.assess)]
          $0.stops = [.act(.file)]
        }
      ],
      faults: ["serviceLevels[0].stops missingStop"],
      advice: ["serviceLevels[0].stops[0] pointless"]),
    Case(
      sentence: "what only happens after the closing never stops what ends with it",
      levels: [
        level {
          $0.stops = [.act(.erase), .act(.file)]
          $0.onClosing = .ends
        }
      ],
      advice: ["serviceLevels[0].stops[1] pointless"]),
    Case(
      sentence: "an idle stop beside others is advice",
      levels: [level { $0.stops.append(.act(.adopt)) }],
      advice: ["serviceLevels[0].stops[1] pointless"]),
    Case(
      sentence: "a milestone that starts it would stop it at the same instant",
      levels: [
        level {
          $0.starts = [.milestone(.remedyAgreed)]
          $0.stops = [.act(.resolve), .milestone(.remedyAgreed)]
        }
      ], faults: ["serviceLevels[0].stops[1] pointless"]),
    Case(
      sentence: "a pause on what never ends again wants a cap",
      levels: [level { $0.pausesWhile = .fact(.milestone(.allMaterialsReceived), .known) }],
      advice: ["serviceLevels[0].pausesWhile pointless"]),
    Case(
      sentence: "with a cap it is sound",
      levels: [
        level {
          $0.pausesWhile = .fact(.milestone(.allMaterialsReceived), .known)
          $0.pauseCap = .hours(48)
        }
      ]),
    Case(
      sentence: "a pause until a milestone is sound",
      levels: [level { $0.pausesWhile = .not(.fact(.milestone(.allMaterialsReceived), .known)) }]),
    Case(
      sentence: "always paused may last for ever, and so may any of two of which one does",
      levels: [
        level { $0.pausesWhile = .always },
        level {
          $0.name = "other"
          $0.stops = [.act(.resolve)]
          $0.pausesWhile = .any([.isWaiting, .fact(.decisionCommunicatedAt, .known)])
        },
      ],
      advice: [
        "serviceLevels[0].pausesWhile pointless", "serviceLevels[1].pausesWhile pointless",
      ]),
    Case(
      sentence: "all of two of which only one lasts is sound",
      levels: [
        level { $0.pausesWhile = .all([.isWaiting, .fact(.decisionCommunicatedAt, .known)]) }
      ]),
    Case(
      sentence: "the same promise in two lengths contradicts itself",
      levels: [
        .answer(),
        level {
          $0.name = "other"
          $0.targets = .all(.working(.hours(6)))
        },
      ],
      advice: ["serviceLevels[1].targets[0] contradictory"]),
    Case(
      sentence: "the same promise twice is a duplicate",
      levels: [.answer(), level { $0.name = "other" }],
      advice: ["serviceLevels[1].targets[0] duplicate"]),
    Case(
      sentence: "for one grade only they contradict each other too",
      levels: [
        level {
          $0.targets = [.init(.working(.hours(2)), grades: 5...5), .init(.businessDays(3))]
        },
        level {
          $0.name = "other"
          $0.targets = [.init(.working(.hours(4)), grades: 5...5), .init(.weeks(8))]
        },
      ], advice: ["serviceLevels[1].targets[0] contradictory"]),
    Case(
      sentence: "hours beside weeks are two promises",
      levels: [
        .answer(),
        level {
          $0.name = "other"
          $0.targets = .all(.weeks(8))
        },
      ]),
    Case(
      sentence: "other complaints may be promised something else",
      levels: [
        .answer(),
        level {
          $0.name = "other"
          $0.applies = .fact(.grade, .atLeast(.number(4)))
          $0.targets = .all(.working(.hours(2)))
        },
      ]),
    Case(
      sentence: "a target shorter than its warning, in one unit",
      levels: [
        level {
          $0.targets = .all(.working(.minutes(30)))
          $0.warnings = hourBefore
        }
      ],
      faults: ["serviceLevels[0].warnings[0].before outOfRange"]),
    Case(
      sentence: "a target shorter than its warning in another unit, whenever it starts",
      levels: [
        level {
          $0.targets = .all(.working(.hours(2)))
          $0.warnings = [.before(.businessDays(3))]
        }
      ], faults: ["serviceLevels[0].warnings[0].before outOfRange"]),
    Case(
      sentence: "a warning in another unit that only some starts come after",
      levels: [
        level {
          $0.targets = .all(.elapsed(.hours(2)))
          $0.warnings = hourBefore
        }
      ], advice: ["serviceLevels[0].warnings[0].before outOfRange"]),
    Case(
      sentence: "a calendar without so much open time in all its dates",
      levels: [level { $0.targets = .all(.working(.hours(9_000))) }],
      faults: ["serviceLevels[0].targets[0].period outOfRange"]),
    Case(
      sentence: "a limit of six years in a calendar of two",
      levels: [level { $0.targets = .all(.months(72)) }],
      faults: ["serviceLevels[0].targets[0].period outOfRange"]),
    Case(
      sentence: "more than 31 warnings",
      levels: [level { $0.warnings = (1...32).map { .used(thousandths: $0 * 30) } }],
      faults: ["serviceLevels[0].warnings outOfRange"]),
    Case(
      sentence: "as many as 31 are sound",
      levels: [level { $0.warnings = (1...31).map { .used(thousandths: $0 * 30) } }]),
  ])
  func `The linter`(example: Case) throws {
    var definition = Playbook.Definition("Lint", in: "office", try CycleTimingTests.office())
    definition.serviceLevels = example.levels
    #expect(definition.faults.map { "\($0.place) \($0.code)" } == example.faults)
    #expect(definition.advice.map { "\($0.place) \($0.code)" } == example.advice)
  }

  @Test func `What only happens after the closing stops nothing that ends with the closing`() throws
  {
    var definition = Playbook.Definition("Lint", in: "office", try CycleTimingTests.office())
    definition.lifecycle = try Workshop.lifecycle()
    let stops: [Moment] = [.act(.communicateDecision), .act(.reopen)]
    func places(_ onClosing: ServiceLevel.Closing) -> [String] {
      definition.serviceLevels = [
        .answer {
          $0.stops = stops
          $0.onClosing = onClosing
        }
      ]
      return definition.advice.map(\.place)
    }
    #expect(places(.runsOn) == [])
    #expect(places(.ends) == ["serviceLevels[0].stops[1]"])
  }

  @Test func `Where milestones cannot be recorded, those that acts pass still stop`() throws {
    var definition = Playbook.Definition("Lint", in: "office", try CycleTimingTests.office())
    definition.lifecycle = try Lifecycle("Small") { Workshop.work + Workshop.end }
    let possible = definition.lifecycle.stages.flatMap { definition.lifecycle.acts(in: $0.stage) }
    try #require(!possible.contains(.recordMilestone) && possible.contains(.communicateDecision))
    definition.serviceLevels = [
      .answer { $0.stops = [.milestone(.decisionCommunicated), .milestone(.siteInspected)] }
    ]
    #expect(definition.advice.map(\.place) == ["serviceLevels[0].stops[1]"])
  }

  @Test func `What the library brings draws no advice but for promises side by side`() throws {
    #expect(Playbook.Definition.standard.advice.isEmpty)
    var definition = Playbook.Definition.standard
    definition.serviceLevels +=
      ServiceLevel.ordinary() + ServiceLevel.complex() + ServiceLevel.urgent()
      + ServiceLevel.afterSales() + [.handover(targets: .all(.working(.hours(4))))]
    #expect(definition.faults.isEmpty)
    // Three standards for the first response beside each other: one is to be chosen.
    #expect(Set(definition.advice.map(\.code)) == [.contradictory])
  }

  @Test func `Every finding is a sentence with its place`() throws {
    var definition = Playbook.Definition("Lint", in: "office", try CycleTimingTests.office())
    definition.serviceLevels = [.answer(), .answer(.working(.hours(6))) { $0.name = "other" }]
    #expect(
      definition.advice.map(\.description) == [
        "serviceLevels[1].targets[0]: serviceLevels[0] promises the same in working PT8H, this one "
          + "in working PT6H: the later one alone decides (contradictory)"
      ])
  }
}
