import BusinessTime
import ComplaintModel

/// The last parts of the long life: what is put right afterwards, further reviews and all the ways to
/// end.
extension SampleHistory {
  mutating func addCorrections() throws {
    add(.reopened) {
      $0.stage = Complaint.StageEntry(.investigating, in: .open)
      $0.clocks = [Self.start(Self.answer, cycle: 2, minutes: 600)]
    }
    var change = IntakeChange()
    change.channel = .chat
    change.receivedAt = Self.at(-1)
    change.happenedAt = Self.at(-99)
    change.place = "shop-13"
    change.product = ProductID(rawValue: "kettle-3")
    change.order = OrderID(rawValue: "A-78")
    change.supplier = SupplierID(rawValue: "zenith")
    change.amountClaimed = try Money("CNY 130.50")
    change.emotion = .calm
    change.harm = .inconvenience
    change.publicity = .press
    change.reach = 3
    change.isLegalDispute = false
    change.remediesSought = [.apology]
    change.customer = Customer(tier: .vip)
    change.parties = [Involvement(PartyID(high: 7, low: 8), as: .representative)]
    change.fields = ["shelf": .number(-4)]
    change.cleared = [.field("age"), .known(.affected)]
    add(.factsCorrected(change)) {
      $0.clocks = [.retargeted(Self.answer, Self.revision(1, .receipt, minutes: 590))]
    }
  }

  mutating func addReviews() {
    add(.reviewOpened(.internal))
    add(.reviewAnswered(.internal)) { $0.text = Self.content(16) }
    add(.reviewOpened(.external))
    add(.referredOutside(.ombudsman))
    add(.outsideResultRecorded(Complaint.OutsideResult(.ombudsman, .upheld)))
    add(.referredOutside(.court))
    add(.outsideResultRecorded(Complaint.OutsideResult(.court)))
    add(.referredOutside(.regulator))
  }

  mutating func addRelations() {
    add(.linked(Complaint.Link(.sameDefectAs, Self.other(4))))
    add(.split(Self.other(5))) { $0.cause = .complaint(Self.other(5)) }
    add(.absorbed(Self.other(6))) { $0.cause = .complaint(Self.other(6)) }
    add(.unmerged(Self.other(6)))
    add(.absorbed(Self.other(7)))
  }

  mutating func addLaw() {
    add(.held)
    add(.released)
    add(.held)
    add(.erasureOrdered(Self.party))
    add(.erasureOrdered(PartyID(high: 7, low: 8)))
    add(.erasureCompleted(PartyID(high: 7, low: 8)))
    add(
      .followUpRefused(
        Complaint.FollowUpRefusal(
          Self.goodwill, .proposeResponse, reasons: ["access.denied", "remedy.ceiling"])),
      by: .rule(Self.goodwill)
    ) { $0.cause = .rule(Self.goodwill) }
  }

  /// All the ways to end; only the last of them is left in the complaint, with an answer that was put
  /// forward again and never communicated.
  mutating func addEndings() {
    add(.withdrawn, by: .party(Self.party)) {
      $0.stage = Complaint.StageEntry(.closed, in: .closed)
    }
    add(.rejected(.timeBarred)) { $0.text = Self.content(17) }
    add(.reopened) { $0.stage = Complaint.StageEntry(.responding, in: .open) }
    add(.responseProposed(Complaint.Response(.notUpheld, approvers: [.manager]))) {
      $0.onBehalfOf = Self.ben
    }
    add(.merged(into: Self.other(8))) {
      $0.cause = .complaint(Self.other(8))
      $0.stage = Complaint.StageEntry(.closed, in: .closed)
      $0.clocks = [.ended(Self.answer, at: $0.occurredAt, because: .merged)]
    }
  }

  /// The first event of a complaint that was taken over.
  static func adoption() throws -> Complaint.Event {
    var adoption = Complaint.Adoption(try IntakeTests.full(), from: "old desk")
    adoption.milestones = [
      Complaint.MilestoneRecord(.acknowledgementSent, at: at(-80)),
      Complaint.MilestoneRecord(.decisionCommunicated, at: at(-20)),
    ]
    adoption.outcome = .notUpheld
    var event = event(1, .adopted(adoption), by: .agent(AgentID(rawValue: "importer")))
    event.complaint = other(9)
    event.isImported = true
    event.stage = Complaint.StageEntry(.decided, in: .answered)
    return event
  }
}
