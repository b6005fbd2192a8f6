import BusinessTime
import ComplaintModel
import Testing

/// What small histories come to.
@Suite struct ComplaintFoldTests {
  typealias At = SampleHistory

  private func fold(_ tell: (inout SampleHistory) -> Void) throws -> Complaint {
    var history = SampleHistory()
    history.file()
    tell(&history)
    return try history.complaint
  }

  /// A decision that promises remedies 1 and 2 after an approval, as the third event.
  private static func decide(_ history: inout SampleHistory) {
    history.add(.responseProposed(SampleHistory.refundAndApology)) { $0.text = At.content(1) }
    history.add(.responseApproved, by: At.ben)
    history.add(.decisionCommunicated(Complaint.CommunicatedDecision(.upheld, remedies: [1, 2]))) {
      $0.stage = Complaint.StageEntry(.decided, in: .answered)
    }
  }

  @Test func `It begins with what it is about, in its first stage, with nobody responsible`() throws
  {
    let complaint = try fold { _ in }
    #expect(complaint.standing == .open(since: At.at(1)))
    #expect(complaint.stage == .received && complaint.owner == nil && complaint.grade == nil)
    #expect(complaint.intake == At.intake && complaint.round == .first)
    #expect(complaint.passed(.complaintReceived) == At.at(0))
    #expect(complaint.passed(.complaintRegistered) == At.at(1))
    #expect(complaint.passed(.firstResponse) == nil && complaint.survivor == nil)
  }

  @Test func `One that was taken over keeps its milestones, its outcome and where it came from`()
    throws
  {
    let complaint = try Complaint([SampleHistory.adoption()])
    #expect(complaint.source == "old desk")
    #expect(complaint.passed(.acknowledgementSent) == At.at(-80))
    #expect(complaint.passed(.decisionCommunicated) == At.at(-20))
    #expect(complaint.answer?.decision == Complaint.CommunicatedDecision(.notUpheld))
    #expect(complaint.standing == .answered(complaint.answer))
  }

  @Test func `While it waits it says for what, and going on ends that`() throws {
    let asked = try fold {
      $0.add(.complainantAsked(.evidence)) {
        $0.stage = Complaint.StageEntry(.awaitingComplainant, in: .waiting)
      }
    }
    #expect(asked.standing == .waiting(for: .evidence, since: At.at(2)))
    #expect(asked.lastWorkingStage == .received)
    let resumed = try fold {
      $0.add(.waitingBegan(.parts)) { $0.stage = Complaint.StageEntry(.onHold, in: .waiting) }
      $0.add(.resumed) { $0.stage = Complaint.StageEntry(.assigned, in: .open) }
      $0.add(.moved(isIrregular: true)) { $0.stage = Complaint.StageEntry(.onHold, in: .waiting) }
    }
    #expect(resumed.standing == .waiting(for: .other, since: At.at(4)))
  }

  @Test func `A stage within the same phase leaves the phase's beginning`() throws {
    let complaint = try fold {
      $0.add(.assessed(Complaint.Assessment())) {
        $0.stage = Complaint.StageEntry(.assessed, in: .open)
      }
    }
    #expect(complaint.standing == .open(since: At.at(1)))
    #expect(complaint.stageEnteredAt == At.at(2))
  }

  @Test func `Earlier owners are the latest first and at most eight`() throws {
    let complaint = try fold { history in
      for number in 1...12 {
        history.add(.assigned) { $0.owner = SampleHistory.person("\(number)") }
      }
    }
    #expect(complaint.owner == At.person("12") && complaint.ownedSince == At.at(13))
    #expect(complaint.earlierOwners == (4...11).reversed().map { At.person("\($0)") })
  }

  @Test func `A proposed answer is returned and its remedies are cancelled with it`() throws {
    let complaint = try fold {
      $0.add(.responseProposed(SampleHistory.refundAndApology))
      $0.add(.responseReturned(.facts), by: At.ben)
    }
    #expect(complaint.draft == nil)
    #expect(complaint.remedies.map(\.state) == [.cancelled, .cancelled])
    #expect(complaint.counts.remedies == 2)
  }

  @Test func `A proposal takes the place of the one before`() throws {
    let complaint = try fold {
      $0.add(.responseProposed(SampleHistory.refundAndApology))
      $0.add(.responseProposed(Complaint.Response(.notUpheld)))
    }
    #expect(complaint.draft?.response.outcome == .notUpheld)
    #expect(complaint.draft?.isApproved == true, "nobody has to approve it")
    #expect(complaint.remedies.map(\.state) == [.cancelled, .cancelled])
  }

  @Test func `An answer that is approved and communicated promises its remedies`() throws {
    let approved = try fold {
      $0.add(.responseProposed(SampleHistory.refundAndApology))
      $0.add(.responseApproved, by: At.ben)
    }
    #expect(approved.draft?.isApproved == true)
    #expect(approved.remedies.map(\.state) == [.approved, .approved])
    let complaint = try fold(Self.decide)
    #expect(complaint.draft == nil && complaint.answer?.text == At.content(1))
    #expect(complaint.remedies.map(\.state) == [.promised, .promised])
    #expect(complaint.standing == .answered(complaint.answer))
    #expect(complaint.passed(.decisionCommunicated) == At.at(4))
  }

  @Test func `A remedy is fulfilled once it was promised, one by one`() throws {
    let complaint = try fold {
      Self.decide(&$0)
      $0.add(.remedyFulfilled(2))
      $0.add(.remedyFulfilled(2), by: At.ben)
    }
    #expect(complaint.remedies.map(\.state) == [.promised, .fulfilled])
    #expect(complaint.remedies.last?.step(to: .fulfilled)?.by.actor == At.ann)
  }

  @Test func `A rule's remedy is approved by the rule`() throws {
    let offer = Complaint.RemedyOffer(.goodwill, Money(minorUnits: 100, .cny), id: 1)
    let complaint = try fold { $0.add(.remedyGranted(offer, by: At.goodwill), by: .system) }
    #expect(complaint.remedies.first?.rule == At.goodwill)
    #expect(complaint.remedies.map(\.state) == [.approved] && complaint.counts.remedies == 1)
  }

  @Test func `What the complainant replies to a decision stays with the decision`() throws {
    let complaint = try fold {
      Self.decide(&$0)
      $0.add(.replyRecorded(.accepts), by: .party(At.party))
      $0.add(.replyRecorded(.other), by: .party(At.party))
    }
    #expect(complaint.answer?.reply == .accepts)
    #expect(complaint.passed(.remedyAgreed) == At.at(5))
  }
}
