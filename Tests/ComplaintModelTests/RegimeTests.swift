import BusinessTime
import ComplaintModel
import Testing

/// What every regime keeps, and which ones are chosen.
@Suite struct RegimeTests {
  @Test(arguments: Regime.all)
  func `No regime goes without disclaimer, reference and day of looking up`(regime: Regime) throws {
    #expect(regime.disclaimer == Regime.disclaimer)
    #expect(regime.disclaimer.english.contains("starting point and not legal advice"))
    #expect(regime.disclaimer.chinese.contains("不构成法律意见"))
    #expect(!regime.reference.isEmpty)
    #expect(try regime.asOf == LocalDate("2026-11-22"))
    #expect(!regime.sectors.isEmpty && !regime.limits.isEmpty)
  }

  @Test func `Thirty-nine regimes ship, thirteen of them with a caveat`() {
    #expect(Regime.all.count == 39)
    #expect(Set(Regime.all.map(\.id)).count == 39)
    #expect(Regime.all.filter { $0.caveat != nil }.count == 13)
  }

  @Test func `Titles are distinct in both languages`() {
    for language in DisplayLanguage.allCases {
      #expect(Set(Regime.all.map { $0.title.text(in: language) }).count == Regime.all.count)
    }
  }

  @Test(arguments: Regime.all)
  func `What people read is English in English and Chinese in Chinese`(regime: Regime) {
    var wordings = [regime.title, regime.counting.businessDays]
    wordings += [regime.caveat, regime.retention].compactMap { $0 }
    wordings += regime.extensions.map(\.conditions)
    wordings += regime.limits.compactMap(\.note)
    for wording in wordings {
      #expect(wording.english.unicodeScalars.allSatisfy { $0.isASCII }, "\(wording.english)")
      #expect(wording.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      let halfWidth = wording.chinese.contains { ",;:()?!".contains($0) }
      #expect(!halfWidth, "\(wording.chinese)")
    }
    for sentence in wordings.dropFirst() {
      #expect(sentence.english.hasSuffix(".") && sentence.chinese.hasSuffix("。"))
    }
  }

  @Test(arguments: RegimeWords.all)
  func `The words of regimes have codes and names of their own`(words: RegimeWords) {
    let terms = words.terms
    #expect(terms.allSatisfy { ComplaintTag(rawValue: $0.code).isWellFormed })
    #expect(Set(terms.map(\.code)).count == terms.count)
    #expect(Set(terms.map(\.english)).count == terms.count)
    #expect(Set(terms.map(\.chinese)).count == terms.count)
    for term in terms {
      #expect(term.english.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(term.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test(arguments: Regime.all)
  func `A limit has a number, a word, or both`(regime: Regime) {
    #expect(Set(regime.limits.map(\.code)).count == regime.limits.count)
    for limit in regime.limits {
      #expect(limit.period != nil || limit.promptness != nil, "\(limit.code)")
      #expect(!limit.metBy.isEmpty)
      #expect(limit.code.hasPrefix(limit.kind.rawValue))
      #expect(limit.start.name(in: .chinese) != nil)
      #expect(regime.limit(limit.code) == limit)
    }
  }

  @Test(arguments: Regime.all)
  func `Conditions are sound and said in words`(regime: Regime) {
    for limit in regime.limits where limit.condition != .always {
      #expect(limit.condition.faults.isEmpty, "\(limit.code)")
      #expect(limit.condition.predicates.isEmpty)
      #expect(limit.note != nil, "\(limit.code)")
    }
  }

  @Test func `Windows of complainants and regulators never breach`() {
    let limits = Regime.all.flatMap(\.limits)
    for limit in limits {
      switch limit.kind {
      case .externalReferralWindow, .limitation, .regulatorAcceptance, .regulatorDecision,
        .summaryResolution:
        #expect(!limit.canBreach)
      case .acknowledgement, .progressUpdate, .initialResponse, .holdingResponse, .finalResponse,
        .extendedFinalResponse, .communicateDecision, .implementRemedy, .externalSignpost,
        .regulatorReport, .regulatorResponse:
        #expect(limit.canBreach)
      }
    }
    #expect(!Regime.cnSAMR.limits.contains { $0.canBreach })
  }

  @Test func `A final response to the ombudsman's rules tells of the ombudsman`() {
    #expect(Regime.ukFCA.checklist(for: .finalResponse).contains(.ombudsmanRight))
    #expect(Regime.ukFCA.checklist(for: .acknowledgement) == [.receipt, .responseDate])
    #expect(Regime.ukFCA.checklist(for: .regulatorReport).isEmpty)
  }

  @Test func `Conditions follow the facts`() throws {
    let hardship = try #require(Regime.auASIC.limit("finalResponse.hardship"))
    let standard = try #require(Regime.auASIC.limit("finalResponse"))
    let facts = Known(facts: [.field("hardship"): .flag(true)])
    #expect(hardship.condition.holds(in: facts) && !standard.condition.holds(in: facts))
    #expect(!hardship.condition.holds(in: Known()) && standard.condition.holds(in: Known()))

    let extended = try #require(Regime.euPSD2.limit("extendedFinalResponse"))
    let sent = Known(facts: [
      .milestone(.holdingResponseSent): .instant(try Timestamp("2026-03-02T09:00:00Z"))
    ])
    #expect(extended.condition.holds(in: sent) && !extended.condition.holds(in: Known()))

    let billing = Known(facts: [.known(.category): .code(ComplaintCategory.billingAmount)])
    let appeals = Regime.cnMIIT.limits.filter { $0.kind == .limitation }
    #expect(appeals.filter { $0.condition.holds(in: billing) }.map(\.period) == [.months(5)])
    #expect(appeals.filter { $0.condition.holds(in: Known()) }.map(\.period) == [.months(24)])
  }

  @Test func `Exactly one of alternative responses applies`() {
    let circumstances: [[Circumstance]] = [
      [], [.complex], [.exceptionallyComplex], [.newAccount], [.payoffStatement], [.urgent],
      [.expedited], [.hardship], [.seriousOutcome],
    ]
    let groups: [(Regime, Set<RegimeLimit.Kind>)] = [
      (.auTelco, [.finalResponse]), (.usRegulationX, [.finalResponse]),
      (.usMedicareGrievances, [.finalResponse]), (.auASIC, [.finalResponse]),
      (.usRegulationE, [.initialResponse]),
      (.usRegulationE, [.finalResponse, .extendedFinalResponse]),
      (.cnNFRA, [.finalResponse, .extendedFinalResponse]),
    ]
    for circumstance in circumstances {
      var facts = Known(facts: [
        .milestone(.provisionalCreditGiven): .instant(Timestamp(millisecondsSince1970: 0)),
        .milestone(.extensionNotified): .instant(Timestamp(millisecondsSince1970: 0)),
      ])
      for name in circumstance { facts.facts[.field(name.rawValue)] = .flag(true) }
      for (regime, kinds) in groups {
        let applying = regime.limits.filter {
          kinds.contains($0.kind) && $0.round == .first && $0.condition.holds(in: facts)
        }
        #expect(applying.count == 1, "\(regime.id) \(circumstance)")
      }
    }
  }
}

/// Which regimes are chosen.
@Suite struct RegimeSelectionTests {
  private func chosen(_ place: String, _ sector: Sector, _ date: String) throws -> [String] {
    Regime.applicable(
      jurisdiction: Jurisdiction(rawValue: place), sector: sector, receivedOn: try LocalDate(date)
    ).map(\.id)
  }

  @Test func `A regime holds from its first day on`() throws {
    #expect(try chosen("GB", .telecoms, "2026-04-07").isEmpty)
    #expect(try chosen("GB", .telecoms, "2026-04-08") == ["uk-ofcom-complaints-code-2026"])
    #expect(try chosen("IE", .banking, "2026-03-23").isEmpty)
    #expect(try chosen("IE", .banking, "2026-03-24") == ["ie-cbi-cpc-2025"])
  }

  @Test func `A country's rule holds in its parts, and not the other way round`() throws {
    #expect(try chosen("GB-SCT", .telecoms, "2026-05-01") == ["uk-ofcom-complaints-code-2026"])
    #expect(try chosen("GB", .socialHousing, "2026-05-01").isEmpty)
    #expect(try chosen("GB-ENG", .socialHousing, "2026-05-01") == ["uk-housing-ombudsman-2024"])
    #expect(try chosen("GB-WLS", .legalServices, "2026-05-01") == ["uk-legal-ombudsman"])
    #expect(try chosen("GB-SCT", .legalServices, "2026-05-01").isEmpty)
    #expect(try chosen("GBX", .telecoms, "2026-05-01").isEmpty)
  }

  @Test func `The Union's rule holds in its member states`() throws {
    #expect(try chosen("DE", .ferries, "2026-05-01") == ["eu-ferry-1177-2010"])
    #expect(try chosen("DE-BE", .ferries, "2026-05-01") == ["eu-ferry-1177-2010"])
    #expect(try chosen("EU", .ferries, "2026-05-01") == ["eu-ferry-1177-2010"])
    #expect(try chosen("NO", .ferries, "2026-05-01").isEmpty)
    #expect(try chosen("GB", .ferries, "2026-05-01").isEmpty)
  }

  @Test func `The mainland's rule does not hold in Hong Kong`() throws {
    #expect(try chosen("CN", .banking, "2026-05-01") == ["cn-nfra-2020-3"])
    #expect(try chosen("CN-SH", .banking, "2026-05-01") == ["cn-nfra-2020-3"])
    #expect(try chosen("CN-HK", .banking, "2026-05-01").isEmpty)
    #expect(try chosen("HK", .banking, "2026-05-01") == ["hk-hkma-ic4"])
  }

  @Test func `Several regimes hold side by side, each for its sector`() throws {
    #expect(
      try chosen("GB-ENG", .personalData, "2026-07-01") == ["uk-dpa-164a"])
    #expect(
      try chosen("CN", .onlineShops, "2026-05-01") == ["cn-samr-121"])
    #expect(try chosen("INT", .any, "2026-05-01") == ["iso-10002-template"])
    #expect(try chosen("GB", .any, "2026-05-01").isEmpty)
  }

  @Test func `A regime without an effective date is chosen by name only`() throws {
    let undated = Regime.all.filter { $0.effectiveFrom == nil }
    #expect(undated.count == 9)
    for regime in undated {
      #expect(Regime.named(regime.id) == regime)
      for sector in regime.sectors {
        let found = Regime.applicable(
          jurisdiction: regime.jurisdiction, sector: sector, receivedOn: regime.asOf)
        #expect(!found.contains(regime))
      }
    }
    #expect(undated.contains(.ukFCA) && undated.contains(.usCFPBPortal))
  }

  @Test func `Every dated regime is found where it holds`() {
    for regime in Regime.all where regime.effectiveFrom != nil {
      for sector in regime.sectors {
        let found = Regime.applicable(
          jurisdiction: regime.jurisdiction, sector: sector, receivedOn: regime.asOf)
        #expect(found.contains(regime))
      }
    }
    #expect(Regime.named("uk-fca") == nil)
  }
}

/// Facts stated by a test.
private struct Known: FactReading {
  var facts: [Fact: FactValue] = [:]

  func value(of fact: Fact) -> FactValue? { facts[fact] }

  func value(of predicate: PredicateName) -> Bool? { nil }
}

/// A vocabulary of regimes, without its type.
struct RegimeWords: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let terms: [Term<String>]

  init<Words: Vocabulary>(_ words: Words.Type) {
    testDescription = "\(words)"
    terms = words.terms.map { Term($0.code.rawValue, $0.english, $0.chinese) }
  }

  init<Words: ClosedVocabulary>(closed words: Words.Type) {
    testDescription = "\(words)"
    terms = words.allCases.map { Term($0.term.code.rawValue, $0.term.english, $0.term.chinese) }
  }

  static let all = [
    RegimeWords(Jurisdiction.self), RegimeWords(Sector.self), RegimeWords(Promptness.self),
    RegimeWords(Circumstance.self), RegimeWords(ResponseContent.self),
    RegimeWords(closed: LegalForce.self), RegimeWords(closed: SourceGrade.self),
    RegimeWords(closed: RegimeLimit.Kind.self), RegimeWords(closed: RegimeLimit.Holder.self),
    RegimeWords(closed: RegimeLimit.Stop.self),
  ]
}
