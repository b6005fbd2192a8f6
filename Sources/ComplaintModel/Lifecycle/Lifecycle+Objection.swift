public import BusinessTime

extension Lifecycle {
  /// Why a lifecycle does not permit an act.
  @nonexhaustive
  public enum Objection: Hashable, Sendable {
    /// The lifecycle has no such stage.
    case unknownStage(Stage)
    /// The act is not possible in the stage.
    case notPossible(Act, in: Stage)
    /// The act does not lead from one stage to the other.
    case noMove(Act, from: Stage, to: Stage)
    /// A complaint cannot begin by this act in the stage; in any, if none is named.
    case noEntry(Act, at: Stage?)
    /// A fact that has to hold does not.
    case missing(Fact)
    /// A fact that must not hold does.
    case precluded(by: Fact)
    /// The complaint was reopened as many times as is allowed.
    case reopenedTooOften(limit: Int)
    /// The lifecycle does not list the pair of outcome and reason.
    case pairNotPermitted(Outcome, ClosingReason)
  }
}

extension Lifecycle.Objection {
  /// A stable name for programs, such as `missing.decisionCommunicated`.
  public var code: String {
    switch self {
    case .unknownStage: "unknownStage"
    case .notPossible: "notPossible"
    case .noMove: "noMove"
    case .noEntry: "noEntry"
    case .missing(let fact): "missing.\(fact)"
    case .precluded(let fact): "precluded.\(fact)"
    case .reopenedTooOften: "reopenedTooOften"
    case .pairNotPermitted: "pairNotPermitted"
    }
  }
}

extension Lifecycle {
  /// An objection as a sentence for people, with this lifecycle's names for the stages.
  ///
  /// A host's own fact appears as its code.
  public func text(of objection: Objection, in language: DisplayLanguage) -> String {
    switch language {
    case .english: english(objection)
    case .chinese: chinese(objection)
    }
  }

  private func english(_ objection: Objection) -> String {
    func quoted(_ stage: Stage) -> String { "\"\(name(of: stage, in: .english))\"" }
    func quoted(_ act: Act) -> String { "\"\(act.name(in: .english))\"" }
    switch objection {
    case .unknownStage(let stage):
      return "There is no stage \(quoted(stage))."
    case .notPossible(let act, let stage):
      return "\(quoted(act)) is not possible in the stage \(quoted(stage))."
    case .noMove(let act, let from, let target):
      return "\(quoted(act)) does not lead from \(quoted(from)) to \(quoted(target))."
    case .noEntry(let act, let stage):
      let place = stage.map { " in the stage \(quoted($0))" } ?? ""
      return "A complaint cannot begin by \(quoted(act))\(place)."
    case .missing(let fact):
      return "Needed first: \(fact.name(in: .english) ?? fact.rawValue)."
    case .precluded(let fact):
      return "Not possible because of: \(fact.name(in: .english) ?? fact.rawValue)."
    case .reopenedTooOften(let limit):
      return "It can be reopened no more than \(limit) time\(limit == 1 ? "" : "s")."
    case .pairNotPermitted(let outcome, let reason):
      let because = reason.name(in: .english) ?? reason.rawValue
      return "It cannot be closed as \"\(outcome.name(in: .english))\" with the reason"
        + " \"\(because)\"."
    }
  }

  private func chinese(_ objection: Objection) -> String {
    func quoted(_ stage: Stage) -> String { "“\(name(of: stage, in: .chinese))”" }
    func quoted(_ act: Act) -> String { "“\(act.name(in: .chinese))”" }
    switch objection {
    case .unknownStage(let stage):
      return "没有\(quoted(stage))这一阶段。"
    case .notPossible(let act, let stage):
      return "在\(quoted(stage))阶段不能进行\(quoted(act))。"
    case .noMove(let act, let from, let target):
      return "\(quoted(act))不能从\(quoted(from))转到\(quoted(target))。"
    case .noEntry(let act, let stage):
      let place = stage.map { "从\(quoted($0))阶段" } ?? ""
      return "投诉不能通过\(quoted(act))\(place)开始。"
    case .missing(let fact):
      return "须先满足条件：\(fact.name(in: .chinese) ?? fact.rawValue)。"
    case .precluded(let fact):
      return "不能进行，因为：\(fact.name(in: .chinese) ?? fact.rawValue)。"
    case .reopenedTooOften(let limit):
      return "最多只能重新受理\(limit)次。"
    case .pairNotPermitted(let outcome, let reason):
      let because = reason.name(in: .chinese) ?? reason.rawValue
      return "不能以“\(outcome.name(in: .chinese))”的结论、“\(because)”的原因结案。"
    }
  }
}
