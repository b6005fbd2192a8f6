import BusinessTime
import ComplaintModel
import Testing

/// The terms of one vocabulary, without its type.
struct Listing: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let terms: [Term<String>]
  let isWellFormed: Bool

  init<Words: Vocabulary>(_ words: Words.Type) {
    testDescription = "\(words)"
    terms = words.terms.map { Term($0.code.rawValue, $0.english, $0.chinese) }
    isWellFormed = words.terms.allSatisfy { $0.code.isWellFormed }
  }

  init<Words: ClosedVocabulary>(closed words: Words.Type) {
    testDescription = "\(words)"
    terms = words.allCases.map { Term($0.term.code.rawValue, $0.term.english, $0.term.chinese) }
    isWellFormed =
      words.allCases.allSatisfy { Stage(rawValue: $0.rawValue).isWellFormed && $0.term.code == $0 }
  }

  static let open = [
    Listing(Adjustment.self), Listing(ComplaintCategory.self), Listing(ContactChannel.self),
    Listing(ClosingReason.self), Listing(CustomerStage.self), Listing(CustomerTier.self),
    Listing(EvidenceKind.self), Listing(LanguageTag.self), Listing(LegalBasis.self),
    Listing(Milestone.self), Listing(ReferralBody.self), Listing(RemedyKind.self),
    Listing(ReturnReason.self), Listing(Role.self), Listing(Stage.self), Listing(TaskKind.self),
    Listing(TemplateName.self), Listing(Vulnerability.self), Listing(WaitingReason.self),
  ]

  static let closed = [
    Listing(closed: Act.self), Listing(closed: CustomerKind.self),
    Listing(closed: DeliveryState.self), Listing(closed: Emotion.self),
    Listing(closed: FrequencyPattern.self), Listing(closed: Harm.self),
    Listing(closed: LanguageNeed.self), Listing(closed: LinkKind.self),
    Listing(closed: MessageParameter.self), Listing(closed: Outcome.self),
    Listing(closed: PartyRole.self), Listing(closed: Phase.self), Listing(closed: Publicity.self),
    Listing(closed: ReviewRound.self), Listing(closed: RiskLevel.self),
    Listing(closed: RoutingCriterion.self), Listing(closed: RoutingObstacle.self),
  ]
}

@Suite struct VocabularyTests {
  @Test(arguments: Listing.open + Listing.closed)
  func `Every term has a code and names of its own`(vocabulary: Listing) {
    #expect(!vocabulary.terms.isEmpty)
    #expect(vocabulary.isWellFormed)
    #expect(Set(vocabulary.terms.map(\.code)).count == vocabulary.terms.count)
    for language in DisplayLanguage.allCases {
      let names = vocabulary.terms.map { $0.name(in: language) }
      #expect(Set(names).count == names.count)
      #expect(names.allSatisfy { $0.contains { !$0.isWhitespace } })
    }
  }

  @Test(arguments: Listing.open + Listing.closed)
  func `English names are English and Chinese names are Chinese`(vocabulary: Listing) {
    for term in vocabulary.terms {
      #expect(term.english.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(term.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test func `What only a host can name has no terms of the library's`() {
    #expect(Department.terms.isEmpty)
    #expect(ComplaintTag.terms.isEmpty)
    #expect(ComplaintTag(rawValue: "recall").name(in: .english) == nil)
  }

  @Test func `A host's own term stands beside the library's`() {
    let own = ContactChannel(rawValue: "kiosk")
    #expect(own.isWellFormed)
    #expect(own.name(in: .chinese) == nil)
    #expect(ContactChannel.phone.name(in: .chinese) == "电话")
    #expect([own, .phone, .app].sorted() == [.app, own, .phone])
  }

  @Test(arguments: [
    ("received", true), ("quality.defect", true), ("a", true), ("", false), ("1st", false),
    ("with space", false), ("ends.", false), ("投诉", false),
    (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
  ])
  func `A code is a short ASCII name`(code: String, isWellFormed: Bool) {
    #expect(Stage(rawValue: code).isWellFormed == isWellFormed)
  }

  @Test(arguments: [
    "acceptedByRegulator", "acknowledgementSent", "allMaterialsReceived", "awardReceived",
    "awareOfEvent", "awareOfThreat", "complainantAware", "complaintReceived",
    "complaintRegistered", "complaintSentToPortal", "escalationRequestReceived",
    "eventComplainedOf", "eventOrAware", "filingDecisionMade", "finalResponseSent",
    "finalResponseSentOrDeadlineExpired", "investigationCompleted", "leadFound",
    "mediationTerminated", "objectionPeriodEnded", "regulatorComplaintReceived",
    "regulatorInquiryReceived", "remedyAgreed", "reviewOpinionReceived", "reviewRequestReceived",
    "statementSent",
  ])
  func `Every fact from which a known regime counts is a milestone`(code: String) {
    #expect(Milestone(rawValue: code).name(in: .english) != nil)
  }
}

@Suite struct OrderedVocabularyTests {
  @Test func `Scales ascend in the order in which they are listed`() {
    expectAscending(Emotion.self)
    expectAscending(Harm.self)
    expectAscending(Publicity.self)
    expectAscending(RiskLevel.self)
  }

  @Test func `Degrees are compared, not their names`() {
    #expect(Harm.danger > .financial)
    #expect(Emotion.upset < .angry)
    #expect([RiskLevel.medium, .high, .low].max() == .high)
  }

  private func expectAscending<Scale: OrderedVocabulary>(_ scale: Scale.Type) {
    let degrees = Array(scale.allCases)
    #expect(degrees.map(\.rank) == Array(0..<degrees.count))
    #expect(zip(degrees, degrees.dropFirst()).allSatisfy { $0 < $1 })
  }
}

@Suite struct CategoryTests {
  @Test func `Every root has three to six sub-categories, listed after it`() {
    let categories = ComplaintCategory.terms.map(\.code)
    let roots = categories.filter { $0.parent == nil }
    #expect(roots.count == 11)
    for root in roots {
      let inside = categories.filter { $0.isWithin(root) }
      #expect((4...7).contains(inside.count), "\(root)")
      #expect(inside.first == root)
      #expect(inside.dropFirst().allSatisfy { $0.parent == root && $0.root == root })
    }
  }

  @Test(arguments: [
    ("quality.defect.zip", "quality.defect", true), ("quality.defect", "quality", true),
    ("quality", "quality", true), ("qualityTime", "quality", false),
    ("quality", "quality.defect", false), ("quality.defects", "quality.defect", false),
    ("service.defect", "quality", false),
  ])
  func `Within means the same or below`(inner: String, outer: String, isWithin: Bool) {
    #expect(
      ComplaintCategory(rawValue: inner).isWithin(ComplaintCategory(rawValue: outer)) == isWithin)
  }

  @Test func `A host goes on below a category of the library`() {
    let zip = ComplaintCategory.qualityDefect.subcategory("zip")
    #expect(zip.rawValue == "quality.defect.zip")
    #expect(zip.isWellFormed)
    #expect(zip.parent == .qualityDefect)
    #expect(zip.root == .quality)
    #expect(zip.name(in: .english) == nil)
    #expect(zip.nearestName(in: .english) == "Product defect")
    #expect(ComplaintCategory(rawValue: "fleet.tyres").nearestName(in: .english) == nil)
    #expect(ComplaintCategory(rawValue: "fleet").root == ComplaintCategory(rawValue: "fleet"))
  }
}
