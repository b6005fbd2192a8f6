extension Lifecycle {
  /// What a guard asks about a complaint.
  ///
  /// The library knows whether its own facts hold. A host adds others, and supplies a predicate of the
  /// same name when a command is decided:
  ///
  /// ```swift
  /// extension Lifecycle.Fact {
  ///   static let laboratoryReported = Lifecycle.Fact(rawValue: "laboratoryReported")
  /// }
  /// ```
  ///
  /// A fact about which nothing is known does not hold.
  public struct Fact: Vocabulary {
    /// The code.
    public let rawValue: String

    /// The fact's bit in ``Facts``; zero for a host's own.
    let bit: UInt32

    /// Makes a fact from its code.
    public init(rawValue: String) {
      self.rawValue = rawValue
      bit = Own(rawValue: rawValue)?.bit ?? 0
    }

    /// The library's own facts, each with its bit.
    enum Own: String {
      case ownerAssigned, graded, responseProposed, approvalOutstanding, decisionCommunicated
      case explanationCommunicated, decisionAccepted, remediesFulfilled, tasksCompleted
      case reviewOpen, merged, withinReopeningWindow

      var bit: UInt32 {
        switch self {
        case .ownerAssigned: 1 << 0
        case .graded: 1 << 1
        case .responseProposed: 1 << 2
        case .approvalOutstanding: 1 << 3
        case .decisionCommunicated: 1 << 4
        case .explanationCommunicated: 1 << 5
        case .decisionAccepted: 1 << 6
        case .remediesFulfilled: 1 << 7
        case .tasksCompleted: 1 << 8
        case .reviewOpen: 1 << 9
        case .merged: 1 << 10
        case .withinReopeningWindow: 1 << 11
        }
      }
    }

    /// A person, not only a queue, is responsible.
    public static let ownerAssigned = Fact(rawValue: "ownerAssigned")
    /// The grade is set.
    public static let graded = Fact(rawValue: "graded")
    /// An answer is proposed and was not sent back.
    public static let responseProposed = Fact(rawValue: "responseProposed")
    /// The proposed answer needs an approval that it does not have yet.
    public static let approvalOutstanding = Fact(rawValue: "approvalOutstanding")
    /// The complainant was told the decision.
    public static let decisionCommunicated = Fact(rawValue: "decisionCommunicated")
    /// The complainant was told why it is not dealt with.
    public static let explanationCommunicated = Fact(rawValue: "explanationCommunicated")
    /// The complainant accepted the decision.
    public static let decisionAccepted = Fact(rawValue: "decisionAccepted")
    /// Nothing that was promised is left to do; so also if nothing was promised.
    public static let remediesFulfilled = Fact(rawValue: "remediesFulfilled")
    /// No task is open.
    public static let tasksCompleted = Fact(rawValue: "tasksCompleted")
    /// An internal review is open and not answered.
    public static let reviewOpen = Fact(rawValue: "reviewOpen")
    /// It was merged into another complaint.
    public static let merged = Fact(rawValue: "merged")
    /// The window of the ``Reopening`` from its stage has not run out.
    public static let withinReopeningWindow = Fact(rawValue: "withinReopeningWindow")

    /// The library's own facts.
    public static let terms: [Term<Fact>] = [
      Term(.ownerAssigned, "person responsible", "已有责任人"),
      Term(.graded, "graded", "已定级"),
      Term(.responseProposed, "response proposed", "已提出答复方案"),
      Term(.approvalOutstanding, "approval outstanding", "尚待审批"),
      Term(.decisionCommunicated, "decision communicated", "已告知处理决定"),
      Term(.explanationCommunicated, "explanation communicated", "已说明理由"),
      Term(.decisionAccepted, "decision accepted", "投诉人已接受决定"),
      Term(.remediesFulfilled, "remedies fulfilled", "补救措施均已落实"),
      Term(.tasksCompleted, "tasks completed", "任务均已完成"),
      Term(.reviewOpen, "internal review open", "内部复核进行中"),
      Term(.merged, "merged", "已并入其他投诉"),
      Term(.withinReopeningWindow, "within the reopening window", "在可重新受理期限内"),
    ]
  }
}

extension Lifecycle.Fact {
  /// The facts without which this one cannot hold.
  var presupposed: [Lifecycle.Fact] {
    self == .decisionAccepted ? [.decisionCommunicated] : []
  }

  /// The acts without which this fact cannot come to hold; empty where there is no such act.
  var bringers: [Act] {
    switch self {
    case .responseProposed, .approvalOutstanding: [.proposeResponse]
    case .decisionCommunicated: [.communicateDecision]
    case .explanationCommunicated: [.reject, .communicateDecision]
    case .decisionAccepted: [.recordReply]
    case .reviewOpen: [.openReview]
    case .merged: [.merge]
    default: []
    }
  }
}
