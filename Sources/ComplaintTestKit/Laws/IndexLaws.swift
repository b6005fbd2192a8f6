import BusinessTime
public import ComplaintDesk
public import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/ComplaintIndex``, each as a function that looks at any driver.
///
/// What a query means is said by ``ComplaintDesk/ComplaintQuery/matches(_:)`` and
/// ``ComplaintDesk/ComplaintQuery/isOrdered(_:before:)``.
public struct IndexLaws<Index: ComplaintIndex>: Sendable {
  /// Lets a complaint be found by the words of a text, which lies at a reference.
  public typealias Taking =
    @Sendable (Index, String, ContentReference, ComplaintID, TenantID) async throws -> Void

  let examiner: Examiner<Index>
  let take: Taking?

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - take: Lets a complaint be found by the words of a text; `nil` for an index that knows no words.
  ///   - discard: Ends an index that is not needed any more.
  ///   - make: Makes an empty index.
  public init(
    take: Taking? = nil, discard: @escaping @Sendable (Index) async throws -> Void = { _ in },
    _ make: @escaping @Sendable () async throws -> Index
  ) {
    self.take = take
    examiner = Examiner(make: make, discard: discard)
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await everyPartFinds(at: location)
    await newerVersionReplaces(at: location)
    await pagesListEachOnce(at: location)
    await wordsAreNotLeftOut(at: location)
    await erasedWordsFindNothing(at: location)
    await tenantsAreApart(at: location)
  }

  /// What was updated is found by every part of its summary, in every order, and counted.
  public func everyPartFinds(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, index in
      let office = try LawOffice(unpublished: "index/parts")
      let all = try (1...24).map { try office.summary($0) }
      try await index.update(all, through: FeedPosition(rawValue: 24), of: office.tenant)
      law.expect(
        "the position", try await index.position(of: office.tenant),
        is: FeedPosition(rawValue: 24))
      for (name, query) in office.queries {
        for order in ComplaintQuery.Order.allCases {
          var query = query
          (query.order, query.limit, query.isDescending) = (order, 100, name.count % 2 == 0)
          let page = try await index.find(query, of: office.tenant)
          let expected = all.filter(query.matches).sorted {
            query.isOrdered(query.place(of: $0), before: query.place(of: $1))
          }
          law.expect(
            "those of \(name) by \(order.rawValue)", page.complaints.map(\.id),
            is: expected.map(\.id))
          law.expect(page.complaints == expected, "a summary of \(name) is another one")
          law.expect("what comes after them", page.next, is: nil)
          let count = try await index.count(query, of: office.tenant)
          law.expect("the number of \(name)", count, is: expected.count)
        }
      }
    }
  }

  /// A newer version replaces an older one, and is not replaced by it; the position never goes back.
  public func newerVersionReplaces(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, index in
      let office = try LawOffice(unpublished: "index/versions")
      var intake = Intake(.email, receivedAt: office.start, from: LawOffice.parties[0])
      intake.category = .safety
      let filing = try office.filing(1, of: intake).parts[0].complaint
      let tag = Complaint.Command.tag(add: [LawOffice.colors[0]])
      let tagged = try office.decide(tag, "tag", on: filing).complaint
      let other = try office.filing(2, of: intake).parts[0].complaint
      let closed = try office.decide(.withdraw, "withdraw", on: other).complaint
      let reopened = try office.decide(.reopen, "reopen", on: closed).complaint
      let summaries = [filing, tagged, closed, reopened].map { ComplaintSummary($0) }
      var (marked, open) = (ComplaintQuery(), ComplaintQuery())
      marked.tags = [LawOffice.colors[0]]
      (open.categories, open.phases) = ([.safety], [.open, .waiting])
      var last = FeedPosition.start
      let steps = [
        (0, (0, 1)), (1, (1, 1)), (0, (1, 1)), (2, (1, 1)), (3, (1, 2)), (2, (1, 2)),
      ]
      for (number, counts) in steps {
        let position = FeedPosition(rawValue: Int64(number + 1))
        last = max(last, position)
        try await index.update([summaries[number]], through: position, of: office.tenant)
        for (name, query, count) in [("marked", marked, counts.0), ("open", open, counts.1)] {
          law.expect(
            "how many \(name) ones are found", try await index.count(query, of: office.tenant),
            is: count)
        }
        law.expect("the position", try await index.position(of: office.tenant), is: last)
      }
      let all = try await index.find(ComplaintQuery(), of: office.tenant)
      law.expect(
        "the versions", Set(all.complaints.map { "\($0.id) \($0.version)" }),
        is: Set([tagged, reopened].map { "\($0.id) \($0.version)" }))
      law.expect("the position of a page", all.position, is: last)
    }
  }

  /// Pages in one order, put together, list each complaint once that was there all the time.
  public func pagesListEachOnce(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, index in
      for order in ComplaintQuery.Order.allCases {
        for isDescending in [false, true] {
          let office = try LawOffice(
            unpublished: "index/pages/\(order.rawValue)/\(isDescending)")
          let early = try (1...18).map { try office.summary($0) }
          try await index.update(early, through: FeedPosition(rawValue: 18), of: office.tenant)
          var query = ComplaintQuery()
          (query.order, query.isDescending, query.limit) = (order, isDescending, 5)
          var listed: [ComplaintID] = []
          var late = 19 as UInt64
          repeat {
            let page = try await index.find(query, of: office.tenant)
            law.expect(page.complaints.count <= 5, "a page is longer than its limit")
            listed += page.complaints.map(\.id)
            query.after = page.next
            let more = try office.summary(late)
            try await index.update(
              [more], through: FeedPosition(rawValue: Int64(late)), of: office.tenant)
            late += 1
          } while query.after != nil && late < 60
          law.expect("how often one is listed", Set(listed).count, is: listed.count)
          law.expect(
            Set(listed).isSuperset(of: early.map(\.id)), "one by \(order.rawValue) is left out")
        }
      }
    }
  }

  /// Words are looked for, or it is said that they cannot be.
  public func wordsAreNotLeftOut(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, index in
      let office = try LawOffice(unpublished: "index/words")
      let summary = try office.summary(1)
      try await index.update([summary], through: FeedPosition(rawValue: 1), of: office.tenant)
      var query = ComplaintQuery()
      query.words = "a word that stands nowhere"
      do throws(StoreError) {
        let page = try await index.find(query, of: office.tenant)
        law.expect("how many are found", page.complaints.count, is: 0)
      } catch {
        law.expect("the error", error.code, is: .notSupported)
      }
    }
  }

  /// L10: no tenant finds or counts complaints of another.
  public func tenantsAreApart(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, index in
      let quiet = try LawOffice(unpublished: "index/quiet")
      let busy = try LawOffice(unpublished: "index/busy")
      let summary = try quiet.summary(1)
      try await index.update([summary], through: FeedPosition(rawValue: 1), of: quiet.tenant)
      let before = try await index.find(ComplaintQuery(), of: quiet.tenant)
      law.expect(
        "how many another one finds",
        try await index.find(ComplaintQuery(), of: busy.tenant).complaints.count, is: 0)
      law.expect(
        "how many another one counts",
        try await index.count(ComplaintQuery(), of: busy.tenant), is: 0)
      law.expect("its position", try await index.position(of: busy.tenant), is: .start)
      let others = try (1...3).map { try busy.summary($0) }
      try await index.update(others, through: FeedPosition(rawValue: 9), of: busy.tenant)
      let after = try await index.find(ComplaintQuery(), of: quiet.tenant)
      law.expect(before == after, "what another tenant did has changed something")
    }
  }
}

// MARK: - Erasing

extension IndexLaws {
  /// After a party was erased nothing is found by words of its texts but in complaints that are kept; by
  /// everything else, and by words of others, it is found as before.
  public func erasedWordsFindNothing(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, index in
      let office = try LawOffice(unpublished: "index/erased")
      let ids = try await fill(index, office)
      let other = try LawOffice(unpublished: "index/erased/elsewhere")
      _ = try await fill(index, other)
      let party = LawOffice.parties[0]
      let before = try await index.find(ComplaintQuery(), of: office.tenant)
      try await expect(law, office, index, words: ["walrus", "badger", "heron"], after: "filing")
      // The second complaint has to be kept.
      let count = try await index.erase(party, keeping: [ids[1]], of: office.tenant)
      law.expect("how many texts were erased", count, is: take == nil ? 0 : 2)
      try await expect(law, office, index, words: ["badger", "heron"], after: "erasing")
      let again = try await index.erase(party, keeping: [ids[1]], of: office.tenant)
      law.expect("how many are left to erase", again, is: 0)
      let all = try await index.erase(party, keeping: [], of: office.tenant)
      law.expect("how many are erased later", all, is: take == nil ? 0 : 1)
      try await expect(law, office, index, words: ["heron"], after: "erasing all")
      let after = try await index.find(ComplaintQuery(), of: office.tenant)
      law.expect(before == after, "what is found without words has changed")
      var query = ComplaintQuery()
      query.party = party
      law.expect("how many the party has", try await index.count(query, of: office.tenant), is: 3)
      try await expect(law, other, index, words: ["walrus", "badger", "heron"], after: "all that")
    }
  }

  /// Three complaints of one party: one with two texts of theirs and one of somebody else, one with a text
  /// that is kept longer, and one without.
  private func fill(_ index: Index, _ office: LawOffice) async throws -> [ComplaintID] {
    // Those whose number divides by three are the first party's.
    let summaries = try [3, 6, 9].map { try office.summary($0) }
    try await index.update(summaries, through: FeedPosition(rawValue: 3), of: office.tenant)
    let ids = summaries.map(\.id)
    let (party, witness) = (LawOffice.parties[0], LawOffice.parties[1])
    let texts = [
      ("walrus kettle", 0, party), ("walrus", 0, party), ("badger kettle", 1, party),
      ("heron kettle", 0, witness),
    ]
    for (slot, (text, complaint, party)) in texts.enumerated() {
      let reference = ContentReference(
        command: CommandID(hashing: "words"), slot: Int32(slot), party: party,
        digest: VaultContent(text).digest(with: Salt(high: 1, low: 2)))
      try await take?(index, text, reference, ids[complaint], office.tenant)
    }
    return ids
  }

  /// Some words find something, and no others do, if it is an index of words.
  private func expect(
    _ law: Inspection, _ office: LawOffice, _ index: Index, words: [String], after what: String
  ) async throws {
    if take == nil { return }
    for word in ["walrus", "badger", "heron"] {
      var query = ComplaintQuery()
      query.words = word
      let found = try await index.find(query, of: office.tenant).complaints.count
      law.expect("how many \(word) finds after \(what)", found, is: words.contains(word) ? 1 : 0)
      let count = try await index.count(query, of: office.tenant)
      law.expect("how many \(word) counts after \(what)", count, is: found)
    }
  }
}

extension ComplaintQuery {
  fileprivate func place(of summary: ComplaintSummary) -> Cursor {
    Cursor(key: key(of: summary), id: summary.id)
  }
}

extension LawOffice {
  static let colors = ["red", "green", "blue"].map(ComplaintTag.init(rawValue:))
  fileprivate static let parties = (1...3).map { PartyID(high: 9, low: UInt64($0)) }
  private static let products: [ProductID] = ["kettle", "lamp"]

  /// A summary of a complaint that differs in everything from one number to the next.
  fileprivate func summary(_ number: UInt64) throws -> ComplaintSummary {
    var intake = Intake(
      number % 2 == 0 ? .phone : .email, receivedAt: start - .minutes(Int64(number * 37 % 90)),
      from: Self.parties[Int(number % 3)])
    let category: ComplaintCategory = [.quality, .safety, .service][Int(number % 3)]
    intake.category =
      number % 4 == 0 ? nil : number % 5 == 0 ? category.subcategory("part") : category
    intake.product = number % 3 == 0 ? nil : Self.products[Int(number % 2)]
    intake.order = number % 5 == 0 ? "order 1" : nil
    intake.tags = Array(Self.colors.prefix(Int(number % 4)))
    var complaint = try filing(number, of: intake).parts[0].complaint
    if number % 5 < 2 {
      complaint = try decide(.acknowledge, "ack/\(number)", on: complaint).complaint
    }
    if number % 3 == 0 {
      let grade = Complaint.Command.grade(Int(1 + number % 5))
        .saying(.stored(try content("why")))
      complaint = try decide(grade, "grade/\(number)", on: complaint).complaint
    }
    if number % 7 == 0 {
      complaint = try decide(.withdraw, "withdraw/\(number)", on: complaint).complaint
    }
    return ComplaintSummary(complaint)
  }

  /// A question for each part of a summary, and some for several.
  fileprivate var queries: [(String, ComplaintQuery)] {
    func query(_ name: String, _ change: (inout ComplaintQuery) -> Void) -> (
      String, ComplaintQuery
    ) {
      var query = ComplaintQuery()
      change(&query)
      return (name, query)
    }
    let due = start + .hours(2)
    return [
      query("all") { _ in }, query("a phase") { $0.phases = [.open, .waiting] },
      query("another phase") { $0.phases = [.closed] },
      query("a stage") { $0.stages = [.received] },
      query("a grade") { $0.grades = 2...4 },
      query("an owner") { $0.owners = [.queue("nobody"), .person("nobody")] },
      query("categories") { $0.categories = [.quality, .safety] },
      query("open ones of a category") {
        $0.categories = [.safety]
        $0.phases = [.open, .waiting]
      },
      query("closed ones of a category") {
        $0.categories = [.safety]
        $0.phases = [.closed]
      },
      query("a product") { $0.product = "kettle" }, query("an order") { $0.orderID = "order 1" },
      query("a party") { $0.party = Self.parties[1] },
      query("a complainant") { $0.complainant = Self.parties[2] },
      query("tags") { $0.tags = Set(Self.colors.prefix(2)) }, query("due") { $0.dueBefore = due },
      query("due by a clock") {
        $0.clock = "acknowledge"
        $0.dueBefore = start + .hours(99)
      },
      query("breached") { $0.isBreached = true }, query("not breached") { $0.isBreached = false },
      query("received") {
        $0.receivedFrom = start - .hours(1)
        $0.receivedBefore = start - .minutes(20)
      },
      query("others") { $0.excluding = complaint(3) },
      query("several") {
        $0.phases = [.open]
        $0.product = "lamp"
        $0.tags = [Self.colors[0]]
      },
    ]
  }
}
