import BusinessTime
import ComplaintModel
import Testing

/// What small histories come to: messages, endings, reviews, relations and what stands beside.
@Suite struct ComplaintLaterFoldTests {
  typealias At = SampleHistory

  private func fold(_ tell: (inout SampleHistory) -> Void) throws -> Complaint {
    var history = SampleHistory()
    history.file()
    tell(&history)
    return try history.complaint
  }

  private static func close(_ history: inout SampleHistory, _ body: Complaint.Body) {
    history.add(body) { $0.stage = Complaint.StageEntry(.closed, in: .closed) }
  }

  @Test(arguments: [
    (Complaint.Body.acknowledged(isAutomatic: true), false),
    (.acknowledged(isAutomatic: false), true), (.complainantAsked(.information), true),
    (.decisionCommunicated(Complaint.CommunicatedDecision(.upheld)), true), (.noted, false),
  ])
  func `The first response is the first message that is not a robot's`(
    body: Complaint.Body, isResponse: Bool
  ) throws {
    let complaint = try fold { $0.add(body) }
    #expect(complaint.passed(.firstResponse) == (isResponse ? At.at(2) : nil))
    let later = try fold {
      $0.add(body)
      $0.add(.complainantAsked(.evidence))
      $0.add(.acknowledged(isAutomatic: false))
    }
    #expect(later.passed(.firstResponse) == (isResponse ? At.at(2) : At.at(3)))
  }

  @Test func `A message's delivery is told by the version that caused it`() throws {
    let complaint = try fold {
      $0.add(.acknowledged(isAutomatic: true))
      $0.add(.decisionCommunicated(Complaint.CommunicatedDecision(.upheld)))
      $0.add(.deliveryRecorded(Complaint.Delivery(of: 3, .sent)))
      $0.add(.deliveryRecorded(Complaint.Delivery(of: 2, .failed)))
      $0.add(.deliveryRecorded(Complaint.Delivery(of: 3, .delivered)))
    }
    #expect(complaint.answer?.message.delivery == .delivered)
    #expect(complaint.acknowledgement?.delivery == .failed)
    #expect(complaint.passed(.finalResponseSent) == At.at(4))
    #expect(complaint.passed(.finalResponseDelivered) == At.at(6))
    #expect(complaint.passed(.acknowledgementSent) == nil)
  }

  @Test(arguments: [
    (
      Complaint.Body.closed(Complaint.Closing(.upheld, because: .accepted)),
      Complaint.Closing(.upheld, because: .accepted)
    ),
    (.withdrawn, Complaint.Closing(.withdrawn, because: .withdrawn)),
    (.rejected(.timeBarred), Complaint.Closing(.outOfScope, because: .timeBarred)),
    (.merged(into: At.other(1)), Complaint.Closing(.duplicate, because: .merged)),
  ])
  func `It ends as it was said, and reopened it has not ended`(
    body: Complaint.Body, closing: Complaint.Closing
  ) throws {
    let ended = try fold { Self.close(&$0, body) }
    #expect(ended.standing == .closed(closing, at: At.at(2)))
    let reopened = try fold {
      Self.close(&$0, body)
      $0.add(.reopened) { $0.stage = Complaint.StageEntry(.assigned, in: .open) }
    }
    #expect(reopened.closing == nil && reopened.counts.reopenings == 1)
    #expect(reopened.standing == .open(since: At.at(3)))
  }

  @Test func `A merge is undone on both sides`() throws {
    let merged = try fold { Self.close(&$0, .merged(into: At.other(1))) }
    #expect(merged.survivor == At.other(1))
    let unmerged = try fold {
      Self.close(&$0, .merged(into: At.other(1)))
      $0.add(.unmerged(At.other(1))) { $0.stage = Complaint.StageEntry(.assigned, in: .open) }
    }
    #expect(unmerged.survivor == nil && unmerged.closing == nil && unmerged.links.isEmpty)
    let survivor = try fold {
      $0.add(.absorbed(At.other(2)))
      $0.add(.linked(Complaint.Link(.sameDefectAs, At.other(2))))
      Self.close(&$0, .closed(Complaint.Closing(.upheld, because: .accepted)))
      $0.add(.unmerged(At.other(2)))
    }
    #expect(survivor.links == [Complaint.Link(.sameDefectAs, At.other(2))])
    #expect(survivor.closing?.reason == .accepted, "its own ending stays")
  }

  @Test func `A relation that is said twice stands there once`() throws {
    let complaint = try fold {
      $0.add(.split(At.other(1)))
      $0.add(.linked(Complaint.Link(.splitInto, At.other(1))))
    }
    #expect(complaint.links == [Complaint.Link(.splitInto, At.other(1))])
  }

  @Test func `The round is the latest further review that is not answered`() throws {
    var history = SampleHistory()
    history.file()
    let steps: [(Complaint.Body, ReviewRound)] = [
      (.reviewOpened(.internal), .internal), (.reviewOpened(.external), .external),
      (.reviewAnswered(.external), .internal), (.reviewAnswered(.internal), .first),
      (.reviewOpened(.internal), .internal),
    ]
    for (body, round) in steps {
      history.add(body)
      #expect(try history.complaint.round == round, "after \(body)")
    }
    #expect(try history.complaint.reviews.map(\.answeredAt) == [At.at(4), nil])
    #expect(try history.complaint.passed(.reviewRequestReceived) == At.at(6))
  }

  @Test func `A referral ends with its result, and another to the same body begins anew`() throws {
    let ended = try fold {
      $0.add(.referredOutside(.court))
      $0.add(.outsideResultRecorded(Complaint.OutsideResult(.court, .upheld)))
    }
    #expect(ended.referrals.map(\.outcome) == [.upheld])
    #expect(ended.referrals.map(\.endedAt) == [At.at(3)])
    let again = try fold {
      $0.add(.referredOutside(.court))
      $0.add(.outsideResultRecorded(Complaint.OutsideResult(.court, .upheld)))
      $0.add(.referredOutside(.court))
    }
    #expect(again.referrals.map(\.at) == [At.at(4)] && again.referrals[0].endedAt == nil)
  }

  @Test func `A rung takes notice until the next one, or until it is stepped back`() throws {
    let noticed = try fold {
      $0.add(.escalated(Complaint.Escalation(to: 1)))
      $0.add(.escalationAcknowledged)
    }
    #expect(noticed.rung?.acknowledgedAt == At.at(3))
    let next = try fold {
      $0.add(.escalated(Complaint.Escalation(to: 1)))
      $0.add(.escalationAcknowledged)
      $0.add(.escalated(Complaint.Escalation(to: 2)))
    }
    #expect(next.rung?.escalation.rung == 2 && next.rung?.acknowledgedAt == nil)
    #expect(next.counts.escalations == 2)
  }
}
