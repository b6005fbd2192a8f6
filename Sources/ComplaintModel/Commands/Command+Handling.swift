public import BusinessTime

extension Complaint.Command {
  /// Judges subject and seriousness.
  public static func assess(_ assessment: Complaint.Assessment = Complaint.Assessment())
    -> Complaint.Command
  {
    Complaint.Command(.assess(assessment))
  }

  /// Has the playbook work out the grade anew.
  public static var grade: Complaint.Command { Complaint.Command(.grade(nil)) }

  /// Sets the grade, 1 (slight) to 5 (most serious), whatever the playbook says; the reason is
  /// said with it.
  public static func grade(_ grade: Int) -> Complaint.Command {
    Complaint.Command(.grade(grade))
  }

  /// Makes responsible whom the playbook names.
  public static var assign: Complaint.Command { Complaint.Command(.assign(nil)) }

  /// Makes a person or a queue responsible.
  public static func assign(to owner: Owner) -> Complaint.Command {
    Complaint.Command(.assign(owner))
  }

  /// Goes on by a move, to the stage named if there are several.
  public static func move(to stage: Stage? = nil) -> Complaint.Command {
    Complaint.Command(.move(to: stage))
  }

  /// Asks the complainant for something; the question is said with it.
  public static func askComplainant(for reason: WaitingReason = .information) -> Complaint.Command {
    Complaint.Command(.askComplainant(reason))
  }

  /// Waits for somebody other than the complainant.
  public static func wait(for reason: WaitingReason, at stage: Stage? = nil) -> Complaint.Command {
    Complaint.Command(.wait(reason, at: stage))
  }

  /// Goes on after waiting.
  public static var resume: Complaint.Command { Complaint.Command(.resume) }

  /// Records that something happened that starts or stops time limits.
  public static func recordMilestone(_ milestone: Milestone) -> Complaint.Command {
    Complaint.Command(.recordMilestone(milestone))
  }

  /// Corrects recorded facts; the reason is said with it.
  public static func correctFacts(_ change: IntakeChange) -> Complaint.Command {
    Complaint.Command(.correctFacts(change))
  }

  /// Writes a note, which is said with it.
  public static var note: Complaint.Command { Complaint.Command(.note) }

  /// Attaches what is handed in with it.
  public static var attach: Complaint.Command { Complaint.Command(.attach) }

  /// Puts tags on and takes them off.
  public static func tag(add added: [ComplaintTag] = [], remove removed: [ComplaintTag] = [])
    -> Complaint.Command
  {
    Complaint.Command(.tag(Complaint.Tagging(add: added, remove: removed)))
  }

  /// Opens a task; what exactly is to be done is said with it.
  public static func openTask(_ kind: TaskKind, for assignee: Owner? = nil, due: Timestamp? = nil)
    -> Complaint.Command
  {
    Complaint.Command(.openTask(Complaint.TaskRecord(kind, for: assignee, due: due)))
  }

  /// Completes a task by its number.
  public static func completeTask(_ task: Int32) -> Complaint.Command {
    Complaint.Command(.completeTask(task))
  }
}
