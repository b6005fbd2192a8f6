import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// What a complaint tells when it comes in, as facts and as JSON.
@Suite struct IntakeTests {
  static let anna = PartyID(high: 0x9b2f_7c1e_0d43_4b6a, low: 0x8f15_2c7d_90ab_34ef)
  static let shop = PartyID(high: 0x1b2f_7c1e_0d43_4b6a, low: 0x8f15_2c7d_90ab_34ef)
  static let command = CommandID(hashing: "web-form-4711")

  static func reference(_ slot: Int32, of party: PartyID?) -> ContentReference {
    ContentReference(
      command: command, slot: slot, party: party, digest: ContentDigest(of: [UInt8(slot)]))
  }

  static func full() throws -> Intake {
    var intake = Intake(
      .webForm, receivedAt: try Timestamp("2026-03-02T08:15:00+01:00"), from: anna)
    intake.parties.append(Involvement(shop, as: .customer))
    intake.customer = Customer(kind: .business, tier: .vip, risk: .high, languages: [.chinese])
    intake.customer.vulnerabilities = [.language, .bereavement]
    intake.language = .chinese
    intake.category = .quality
    intake.happenedAt = try Timestamp("2026-02-27T16:00:00Z")
    intake.place = "shop-12"
    intake.product = ProductID(rawValue: "kettle-2")
    intake.order = OrderID(rawValue: "A-77")
    intake.supplier = SupplierID(rawValue: "acme")
    intake.remediesSought = [.refund, .apology]
    intake.amountClaimed = try Money("CNY 128.00")
    intake.emotion = .angry
    intake.harm = .financial
    intake.publicity = .shared
    intake.reach = 1_200
    intake.affected = 3
    intake.isLegalDispute = true
    intake.tags = [ComplaintTag(rawValue: "recall")]
    intake.fields = ["region": .text("south"), "age": .number(41), "tried": .texts(["a", "b"])]
    return intake
  }

  @Test func `Only how, when and from whom it came has to be known`() throws {
    let intake = Intake(.phone, receivedAt: try Timestamp("2026-03-02T08:15:00Z"), from: Self.anna)
    #expect(intake.party(.complainant) == Self.anna && intake.party(.representative) == nil)
    #expect(
      String(decoding: intake.encoded(), as: UTF8.self)
        == #"{"channel":"phone","receivedAt":"2026-03-02T08:15:00.000Z","parties":[{"#
        + #""party":"9b2f7c1e-0d43-4b6a-8f15-2c7d90ab34ef","role":"complainant"}]}"#)
    #expect(try Intake(decoding: intake.encoded()) == intake)
  }

  @Test func `Everything that is known comes back from its JSON`() throws {
    let intake = try Self.full()
    #expect(try Intake(decoding: intake.encoded()) == intake)
  }

  @Test func `The lasting form of an intake names every fact`() throws {
    let json = String(decoding: try Self.full().encoded(), as: UTF8.self)
    let expected = [
      #""customer":{"kind":"business","tier":"vip","risk":"high","languages":["zh-Hans"],"#
        + #""vulnerabilities":["#,
      #""place":"shop-12","product":"kettle-2","order":"A-77","supplier":"acme","#,
      #""remediesSought":["refund","apology"],"amountClaimed":"CNY 128.00","emotion":"angry","#
        + #""harm":"financial","publicity":"shared","reach":1200,"affected":3,"legalDispute":true,"#
        + #""tags":["recall"],"fields":{"age":41,"region":"south","tried":["a","b"]}}"#,
    ]
    for part in expected { #expect(json.contains(part), "\(part) in \(json)") }
  }

  @Test func `Conditions find the facts of an intake`() throws {
    let intake = try Self.full()
    #expect(intake.value(of: .channel) == .code(ContactChannel.webForm))
    #expect(intake.value(of: .amountClaimed) == .money(try Money("CNY 128.00")))
    #expect(intake.value(of: .emotion) == .rank(of: Emotion.angry))
    #expect(intake.value(of: .tags) == .texts(["recall"]))
    #expect(intake.value(of: .legalDispute) == .flag(true))
    let bare = Intake(.phone, receivedAt: intake.receivedAt, from: Self.anna)
    let unknown: [Fact.Name] = [.category, .amountClaimed, .emotion, .harm, .customerTier, .stage]
    for name in unknown { #expect(bare.value(of: name) == nil, "\(name)") }
  }

  @Test(arguments: [
    (#"{"channel":"phone","receivedAt":"2026-03-02T08:15:00.000Z"}"#, "parties"),
    (#"{"channel":"phone","receivedAt":"today","parties":[]}"#, "receivedAt"),
    (
      #"{"channel":"phone","receivedAt":"2026-03-02T08:15:00.000Z","parties":[{"#
        + #""party":"9b2f7c1e-0d43-4b6a-8f15-2c7d90ab34ef","role":"friend"}]}"#, "parties[0].role"
    ),
    (
      #"{"channel":"phone","receivedAt":"2026-03-02T08:15:00.000Z","parties":[{"#
        + #""party":"9b2f7c1e-0d43-4b6a-8f15-2c7d90ab34ef","role":"complainant"}],"#
        + #""customer":{"vulnerabilities":["age","age"]}}"#, "customer.vulnerabilities"
    ),
    (
      #"{"channel":"phone","receivedAt":"2026-03-02T08:15:00.000Z","parties":[{"#
        + #""party":"9b2f7c1e-0d43-4b6a-8f15-2c7d90ab34ef","role":"complainant"}],"#
        + #""amountClaimed":"CNY 1.2345"}"#, "amountClaimed"
    ),
  ])
  func aWrongIntakeIsRefusedWithItsPath(json: String, path: String) {
    #expect {
      try Intake(decoding: Array(json.utf8))
    } throws: { error in
      (error as? CodingError)?.faults.first?.path == path
    }
  }

  @Test(arguments: Effort.seeds)
  func `A damaged intake is read or refused with a path, and what is read lasts`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 50)
    let original = try Self.full().encoded()
    var read = 0
    for _ in 0..<Effort.count(20_000) {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[place], at: place)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      guard let intake = try? Intake(decoding: bytes) else { continue }
      read += 1
      #expect(try Intake(decoding: intake.encoded()) == intake, "seed \(seed)")
    }
    #expect(read > 0, "no damaged intake was readable: the test checks nothing")
  }
}
