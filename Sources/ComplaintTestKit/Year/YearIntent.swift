import BusinessTime
import ComplaintModel

/// What is drawn of a complaint before its life begins: who deals with it and how quickly, what comes of
/// it, and what its complainant makes of that.
struct YearIntent {
  let arrival: YearArrival
  /// The complaint that it repeats.
  private let first: ComplaintID?
  /// How long everything takes, against the usual.
  let pace: Double
  let agent: AgentID
  let superior: AgentID
  private let outcome: Outcome
  private let offers: [Complaint.RemedyOffer]
  private let emotion: Emotion
  private let withdraws: Bool
  private let isRejected: Bool
  private let needsInformation: Bool
  private let replies: Bool
  private let declines: Bool
  private let isSatisfied: Bool
  private let returns: Bool
  /// Whether the complainant was asked for what was missing.
  private var hasAsked = false

  init(of arrival: YearArrival, repeating first: ComplaintID?, _ random: inout SeededRandom) {
    self.arrival = arrival
    self.first = first
    let agent = Int.random(in: 0..<Self.agents.count, using: &random)
    self.agent = Self.agents[agent].name
    superior = Self.superiors[agent % Self.superiors.count]
    // One in nine lies under a pile.
    pace = Self.agents[agent].pace * (random.percent(11) ? 4 : 0.6)
    outcome = random.weighted([(.upheld, 56), (.partlyUpheld, 22), (.notUpheld, 22)])
    offers = outcome == .notUpheld ? [] : Self.offers(&random)
    emotion = random.weighted([
      (.calm, 30), (.concerned, 30), (.upset, 25), (.angry, 13), (.distressed, 2),
    ])
    withdraws = random.percent(3)
    isRejected = random.percent(2)
    needsInformation = random.percent(14)
    replies = random.percent(72)
    declines = outcome == .notUpheld ? random.percent(30) : random.percent(6)
    isSatisfied = random.percent(84)
    returns = random.percent(4)
  }

  private static let agents: [(name: AgentID, pace: Double)] = [
    ("chen.jie", 0.7), ("wang.fang", 0.8), ("li.na", 0.8), ("zhang.wei", 1), ("liu.yang", 1),
    ("zhao.min", 1.1), ("sun.lei", 1.2), ("zhou.ting", 1.3), ("wu.hao", 1.4), ("emma.reed", 0.9),
    ("tom.hale", 1.2), ("xu.jing", 1.6),
  ]
  private static let superiors: [AgentID] = ["he.lin", "grace.ward", "ma.rui"]
  private static let head: AgentID = "qian.yi"
  private static let director: AgentID = "shen.bo"

  /// Mostly small refunds, at times one above what an agent or a supervisor may give.
  private static func offers(_ random: inout SeededRandom) -> [Complaint.RemedyOffer] {
    let yuan: Int64
    switch Int.random(in: 0..<100, using: &random) {
    case ..<20: return [Complaint.RemedyOffer(.apology)]
    case ..<45: return [Complaint.RemedyOffer(random.once(in: 2) ? .replacement : .repair)]
    case ..<80: yuan = .random(in: 20...480, using: &random)
    case ..<95: yuan = .random(in: 520...4_900, using: &random)
    default: yuan = .random(in: 5_200...30_000, using: &random)
    }
    return [.init(.refund, Money(minorUnits: yuan * 100, .cny)), .init(.apology)]
  }
}

// MARK: - What is next

extension YearIntent {
  /// Remembers what was done that the complaint itself does not tell.
  mutating func note(_ move: YearMove) {
    if case .ask = move { hasAsked = true }
  }

  /// What is done next; `nil` if nothing is.
  func move(after complaint: Complaint?) -> YearMove? {
    guard let complaint else { return .file }
    if complaint.rung?.isWaiting == true, complaint.phase != .closed { return .takeNotice }
    switch complaint.phase {
    case .open: return opening(complaint)
    case .waiting: return .answer
    case .answered: return ending(complaint)
    case .closed: return returns && isWithinReach(complaint) ? .reopen : nil
    }
  }

  private func opening(_ complaint: Complaint) -> YearMove {
    switch complaint.stage {
    case .received:
      if complaint.acknowledgement == nil { return .acknowledge }
      if isToBeDiagnosed(complaint) { return .diagnose }
      if let first, !complaint.links.contains(where: { $0.kind == .repeatOf }) {
        return .link(first)
      }
      return isRejected ? .reject : .assess
    case .awaitingApproval: return .approve
    case .responding:
      // A rung that was drawn in meanwhile may want to see it first.
      return complaint.draft?.isOvertaken == false ? .communicate : .propose
    default: return handling(complaint)
    }
  }

  private func handling(_ complaint: Complaint) -> YearMove {
    let isAfterSales = arrival.category.isWithin(.afterSales)
    if complaint.owner?.person == nil { return .assign }
    if withdraws { return .withdraw }
    if isToBeDiagnosed(complaint) { return .diagnose }
    if isAfterSales, complaint.passed(.siteInspected) == nil { return .inspect }
    if complaint.stage != .investigating { return .begin }
    return needsInformation && !hasAsked ? .ask : .propose
  }

  private func isToBeDiagnosed(_ complaint: Complaint) -> Bool {
    arrival.category.isWithin(.afterSales) && complaint.passed(.remoteDiagnosisMade) == nil
  }

  private func ending(_ complaint: Complaint) -> YearMove {
    let isPromised = complaint.remedies.contains { $0.state == .promised }
    if complaint.stage == .decided, replies, complaint.answer?.reply == nil {
      return declines && complaint.counts.reopenings == 0 ? .decline : .accept
    }
    if complaint.answer?.reply == .declines { return .reopen }
    if isPromised { return .fulfil }
    switch complaint.stage {
    case .resolved: return replies ? .followUp : .close
    case .followUp: return .close
    default: return .resolve
    }
  }

  /// Whether somebody may come back to it: once, and not after a withdrawal.
  private func isWithinReach(_ complaint: Complaint) -> Bool {
    complaint.counts.reopenings == 0 && complaint.answer != nil
  }
}

// MARK: - Who does it, and in which words

extension YearIntent {
  func actor(for move: YearMove, on complaint: Complaint?) -> Actor {
    switch move {
    case .file where arrival.channel != .phone && arrival.channel != .inPerson, .withdraw, .accept,
      .decline, .answer:
      return Actor(.party(arrival.complainant), as: .complainant)
    case .approve: return approver(complaint?.draft?.response.approvers ?? [])
    case .takeNotice: return Actor(.agent(superior), as: .supervisor)
    default:
      return Actor(.agent(agent), as: .agent)
    }
  }

  /// The first of those who may approve, from the team upwards.
  private func approver(_ roles: [Role]) -> Actor {
    if roles.contains(.supervisor) { return Actor(.agent(superior), as: .supervisor) }
    if roles.contains(.manager) { return Actor(.agent(Self.head), as: .manager) }
    return Actor(.agent(Self.director), as: .executive)
  }

  func command(for move: YearMove, on complaint: Complaint?) -> Complaint.Command {
    let words = YearPhrases(isChinese: arrival.isChinese)
    let said: (String) -> Content = { .text($0, of: arrival.complainant) }
    switch move {
    case .file: return .file(intake).saying(said(words.account(of: arrival)))
    case .acknowledge: return .acknowledge
    case .link(let first): return .link(.repeatOf, first)
    case .assess: return .assess()
    case .reject: return .reject(because: .notComplaint).saying(said(words.noComplaint))
    case .assign: return .assign(to: .person(agent))
    case .diagnose: return .recordMilestone(.remoteDiagnosisMade)
    case .begin: return .move(to: .investigating)
    case .inspect: return .recordMilestone(.siteInspected)
    case .ask: return .askComplainant(for: .evidence).saying(said(words.question))
    case .answer: return .recordReply(.answers).saying(said(words.reply))
    case .withdraw: return .withdraw
    case .propose:
      return .proposeResponse(
        outcome, remedies: offers, contents: [.decision, .reasons, .furtherStage]
      ).saying(said(words.answer(outcome)))
    case .approve: return .approveResponse
    case .communicate: return .communicateDecision
    case .accept: return .recordReply(.accepts)
    case .decline: return .recordReply(.declines).saying(said(words.refusal))
    case .fulfil:
      let promised = complaint?.remedies.first { $0.state == .promised }
      return .fulfilRemedy(promised?.id ?? 0)
    case .resolve: return .resolve
    case .followUp: return .followUp(isSatisfied: isSatisfied)
    case .close:
      return .close(
        complaint?.answer?.decision.outcome ?? outcome,
        because: complaint?.answer?.reply == .accepts ? .accepted : .noReply)
    case .reopen: return .reopen.saying(said(words.refusal))
    case .takeNotice: return .acknowledgeEscalation
    }
  }

  private var intake: Intake {
    var intake = Intake(arrival.channel, receivedAt: arrival.at, from: arrival.complainant)
    intake.category = arrival.category
    intake.product = arrival.product.id
    intake.language = arrival.isChinese ? .chinese : .english
    intake.emotion = emotion
    intake.place = YearPhrases.places[Int(arrival.complainant.low % 7)]
    if arrival.channel == .socialMedia { intake.publicity = .shared }
    if arrival.category.isWithin(.safety) { intake.harm = .danger }
    return intake
  }
}
