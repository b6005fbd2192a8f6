/// A command that a rule asks for.
public struct FollowUp: Hashable, Sendable {
  /// What happens where it is not permitted.
  public enum Insistence: Hashable, Sendable {
    /// The whole decision is refused, with the reasons.
    case required
    /// The refusal is recorded, and the rest stands.
    case ifPermitted
  }

  /// The command.
  public let command: Complaint.Command
  /// What happens where it is not permitted.
  public let insistence: Insistence
  /// The complaint to which it is to be done; `nil` for the one at hand.
  ///
  /// With any other it becomes a request, which is performed afterwards on its own.
  public let complaint: ComplaintID?

  /// Asks for a command without which the decision is not to be.
  public static func required(_ command: Complaint.Command) -> FollowUp {
    FollowUp(command, .required, nil)
  }

  /// Asks for a command that may be left if it is not permitted.
  public static func ifPermitted(_ command: Complaint.Command) -> FollowUp {
    FollowUp(command, .ifPermitted, nil)
  }

  /// Asks for a command on another complaint, to be performed afterwards.
  public static func later(
    _ command: Complaint.Command, on complaint: ComplaintID
  ) -> FollowUp {
    FollowUp(command, .ifPermitted, complaint)
  }

  private init(
    _ command: Complaint.Command, _ insistence: Insistence, _ complaint: ComplaintID?
  ) {
    self.command = command
    self.insistence = insistence
    self.complaint = complaint
  }
}
