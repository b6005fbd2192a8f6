extension Complaint.Command {
  /// Records a complaint; its account is said with it.
  public static func file(_ intake: Intake, at stage: Stage? = nil) -> Complaint.Command {
    Complaint.Command(.file(intake, at: stage))
  }

  /// Takes over a complaint with its times from another system.
  public static func adopt(_ adoption: Complaint.Adoption, at stage: Stage? = nil)
    -> Complaint.Command
  {
    Complaint.Command(.adopt(adoption, at: stage))
  }

  /// Records a move that another system made, also one that no lifecycle permits.
  public static func adoptMove(to stage: Stage) -> Complaint.Command {
    Complaint.Command(.adoptMove(to: stage))
  }

  /// Tells the complainant that it was received.
  public static var acknowledge: Complaint.Command {
    Complaint.Command(.acknowledge(isAutomatic: false))
  }

  /// Tells the complainant that it was received, by a robot: no first response.
  public static var acknowledgeAutomatically: Complaint.Command {
    Complaint.Command(.acknowledge(isAutomatic: true))
  }
}
