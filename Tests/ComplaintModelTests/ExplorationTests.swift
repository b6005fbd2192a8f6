import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Every sequence of commands, so far as there are few.
@Suite struct ExplorationTests {
  /// All sequences up to this length are looked at.
  static let depth = Effort.isFull ? 6 : 5

  @Test func `Every sequence of commands keeps what always holds`() throws {
    var exploration = try Exploration(Self.alphabet)
    try exploration.explore(to: Self.depth)
    #expect(exploration.faults.isEmpty, "\(exploration.faults.prefix(5))")
    print(exploration.summary)
    #expect(exploration.decisions > 1_000)
    let lifecycle = exploration.playbook.definition.lifecycle
    let missed = lifecycle.stages.map(\.stage).filter { !exploration.stages.contains($0) }
    #expect(missed == [], "stages that no sequence reaches")
    let unused = exploration.reachable.subtracting(exploration.edges)
    #expect(unused.map(\.description).sorted() == Self.beyond, "moves that no sequence takes")
  }

  /// Moves that need more commands than the depth, or another act than the alphabet has.
  static let beyond: [String] = []

  static let refund = Complaint.RemedyOffer(.refund, Money(minorUnits: 10_000, .cny))
  static let apology = Complaint.RemedyOffer(.apology)
  static let fortune = Complaint.RemedyOffer(.refund, Money(minorUnits: 900_000_00, .cny))

  static let alphabet: [(Complaint.Command, Actor)] = [
    (.assess(), Bureau.anna), (.assign(to: .person("anna")), Bureau.anna),
    (.move(to: .investigating), Bureau.anna), (.move(to: .responding), Bureau.anna),
    (.move(to: .fulfilling), Bureau.anna), (.askComplainant(), Bureau.anna),
    (.wait(for: .supplier, at: .awaitingThirdParty), Bureau.anna),
    (.wait(for: .other, at: .onHold), Bureau.anna), (.resume, Bureau.anna),
    (.proposeResponse(.upheld, remedies: [refund, apology]), Bureau.anna),
    (.proposeResponse(.upheld, remedies: [fortune]), Bureau.anna),
    (.approveResponse, Bureau.ben), (.returnResponse(because: .facts), Bureau.anna),
    (.communicateDecision, Bureau.anna), (.communicateDecision(.notUpheld), Bureau.anna),
    (.communicateDecision(.upheld, remedies: [refund]), Bureau.anna),
    (.recordReply(.accepts), Bureau.anna), (.fulfilRemedy(1), Bureau.anna),
    (.resolve, Bureau.anna), (.followUp(), Bureau.anna),
    (.close(.notUpheld, because: .accepted), Bureau.anna), (.reopen, Bureau.anna),
    (.withdraw, Bureau.anna), (.reject(because: .noAuthority).said, Bureau.anna),
    (.openReview(.internal), Bureau.anna), (.answerReview(.internal), Bureau.anna),
    (.merge(into: Bureau.other), Bureau.anna), (.unmerge, Bureau.anna),
  ]
}

/// A search through all sequences over an alphabet.
///
/// No time passes. Two sequences of one length that lead to the same complaint, version and all, have
/// the same future, so it is followed once and both are counted; nothing else is left out.
struct Exploration {
  let playbook: Playbook
  let alphabet: [(command: Complaint.Command, actor: Actor)]
  let survivor: Complaint
  private let history: [Complaint.Event]
  var seen: Set<Complaint> = []
  var stages: Set<Stage> = []
  var edges: Set<Edge> = []
  var faults: [String] = []
  var decisions = 0
  var refusals = 0
  var sequences = 0.0

  /// An act that led from a stage to another.
  struct Edge: Hashable, CustomStringConvertible {
    var act: Act
    var from: Stage
    var to: Stage

    var description: String { "\(act.rawValue): \(from) → \(to)" }
  }

  init(_ alphabet: [(Complaint.Command, Actor)]) throws {
    var definition = try Bureau.definition()
    definition.serviceLevels += [
      ServiceLevel(
        "window", Wording("Window", "期限"), .window, starts: [.phase(.closed)],
        targets: .all(.elapsed(.hours(90))), calendar: "office")
    ]
    playbook = try Playbook(definition)
    self.alphabet = alphabet
    history = try DecisionRelationTests.history()
    survivor = try Complaint(history)
  }

  var summary: String {
    "explored \(seen.count) states, \(decisions) decisions, \(refusals) refusals, \(edges.count)"
      + " moves, \(Int(sequences)) sequences"
  }

  mutating func explore(to depth: Int) throws {
    let filing = try Complaint.decide(
      .file(Bureau.intake), as: Bureau.id, of: "shop", in: context(Bureau.anna, nil))
    var frontier: [Complaint: Double] = [filing.complaint: 1]
    stages.insert(filing.complaint.stage)
    for _ in 1...depth {
      var next: [Complaint: Double] = [:]
      for (complaint, ways) in frontier {
        for letter in alphabet {
          guard let after = step(complaint, letter.command, letter.actor) else { continue }
          next[after, default: 0] += ways
        }
      }
      seen.formUnion(frontier.keys)
      sequences += next.values.reduce(0, +)
      frontier = next
    }
    seen.formUnion(frontier.keys)
  }

  private func context(_ actor: Actor, _ complaint: Complaint?) -> DecisionContext {
    let number = UInt64(complaint?.version ?? 0) + 1
    var context = Bureau.context(number, actor, Bureau.start, playbook)
    context.others = [survivor.id: survivor]
    context.histories = [survivor.id: history]
    return context
  }

  private mutating func step(
    _ complaint: Complaint, _ command: Complaint.Command, _ actor: Actor
  ) -> Complaint? {
    let context = context(actor, complaint)
    do throws(Refusal) {
      let decision = try complaint.decide(command, in: context)
      decisions += 1
      note(decision, after: complaint, command.act)
      return decision.complaint
    } catch {
      refusals += 1
      faults += RefusalInvariants.faults(of: error, by: playbook.definition.lifecycle)
      return nil
    }
  }

  private mutating func note(_ decision: Decision, after complaint: Complaint, _ act: Act) {
    faults += Invariants.faults(of: decision.parts[0], after: complaint, by: playbook).map {
      "\(act.rawValue) in \(complaint.stage): \($0)"
    }
    stages.insert(decision.complaint.stage)
    guard decision.complaint.stage != complaint.stage else { return }
    edges.insert(Edge(act: act, from: complaint.stage, to: decision.complaint.stage))
  }

  /// The moves of the lifecycle that lead to another stage, of acts in the alphabet.
  var reachable: Set<Edge> {
    let lifecycle = playbook.definition.lifecycle
    let acts = Set(alphabet.map(\.command.act))
    var edges: Set<Edge> = []
    for move in lifecycle.moves where acts.contains(move.act) {
      guard case .stage(let target) = move.target else { continue }
      for stage in move.from where stage != target {
        edges.insert(Edge(act: move.act, from: stage, to: target))
      }
    }
    for reopening in lifecycle.reopenings {
      edges.insert(Edge(act: .reopen, from: reopening.from, to: reopening.target))
    }
    return edges
  }
}
