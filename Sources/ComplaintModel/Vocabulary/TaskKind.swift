/// What a task within a complaint asks somebody to do.
public struct TaskKind: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a kind of task from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Find out what happened.
  public static let investigation = TaskKind(rawValue: "investigation")
  /// Call the complainant.
  public static let callBack = TaskKind(rawValue: "callBack")
  /// Find the fault from a distance, by telephone or data.
  public static let diagnosis = TaskKind(rawValue: "diagnosis")
  /// Go there and look.
  public static let siteVisit = TaskKind(rawValue: "siteVisit")
  /// Have the thing tested.
  public static let labTest = TaskKind(rawValue: "labTest")
  /// Get a document or a recording.
  public static let document = TaskKind(rawValue: "document")
  /// Have the law looked at.
  public static let legalReview = TaskKind(rawValue: "legalReview")
  /// Do what was promised.
  public static let remedy = TaskKind(rawValue: "remedy")
  /// Find the cause in the batch, the process or the code, and what else it touches.
  public static let trace = TaskKind(rawValue: "trace")
  /// Take the cause away (corrective action in the sense of ISO 9000).
  public static let correctiveAction = TaskKind(rawValue: "correctiveAction")
  /// Ask the complainant afterwards.
  public static let followUp = TaskKind(rawValue: "followUp")
  /// Something else, which the task's text says.
  public static let other = TaskKind(rawValue: "other")

  /// The library's own kinds of task, in the order of a complaint's life.
  public static let terms: [Term<TaskKind>] = [
    Term(.investigation, "Investigation", "调查核实"),
    Term(.callBack, "Call-back", "回电"),
    Term(.diagnosis, "Remote diagnosis", "远程诊断"),
    Term(.siteVisit, "On-site inspection", "现场检查"),
    Term(.labTest, "Laboratory test", "检测鉴定"),
    Term(.document, "Obtain a document", "调取资料"),
    Term(.legalReview, "Legal review", "法务审核"),
    Term(.remedy, "Carry out a remedy", "执行补救措施"),
    Term(.trace, "Trace the cause", "溯源追查"),
    Term(.correctiveAction, "Corrective action", "纠正措施"),
    Term(.followUp, "Follow-up contact", "回访任务"),
    Term(.other, "Other task", "其他任务"),
  ]
}
