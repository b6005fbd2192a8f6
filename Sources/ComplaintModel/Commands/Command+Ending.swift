extension Complaint.Command {
  /// Ends it.
  public static func close(_ outcome: Outcome, because reason: ClosingReason) -> Complaint.Command {
    Complaint.Command(.close(Complaint.Closing(outcome, because: reason)))
  }

  /// Takes it up again.
  public static var reopen: Complaint.Command { Complaint.Command(.reopen) }

  /// Records that the complainant withdraws.
  public static var withdraw: Complaint.Command { Complaint.Command(.withdraw) }

  /// Refuses to deal with it; the explanation is said with it.
  public static func reject(because reason: ClosingReason) -> Complaint.Command {
    Complaint.Command(.reject(reason))
  }

  /// Lets another complaint of the same complainant carry on for it.
  public static func merge(into survivor: ComplaintID) -> Complaint.Command {
    Complaint.Command(.merge(into: survivor))
  }

  /// Undoes a merge into another complaint.
  public static var unmerge: Complaint.Command { Complaint.Command(.unmerge) }

  /// Parts something off as a complaint of its own, with the original receipt.
  public static func split(_ intake: Intake, as part: ComplaintID) -> Complaint.Command {
    Complaint.Command(.split(intake, as: part))
  }

  /// Says how it relates to another complaint.
  public static func link(_ kind: LinkKind, _ other: ComplaintID) -> Complaint.Command {
    Complaint.Command(.link(Complaint.Link(kind, other)))
  }

  /// Refers it to a body outside.
  public static func referOutside(to body: ReferralBody) -> Complaint.Command {
    Complaint.Command(.referOutside(body))
  }

  /// Records what came of a referral; `nil` if it ended without a judgement.
  public static func recordOutsideResult(of body: ReferralBody, _ outcome: Outcome? = nil)
    -> Complaint.Command
  {
    Complaint.Command(.recordOutsideResult(Complaint.OutsideResult(body, outcome)))
  }

  /// Begins a further review.
  public static func openReview(_ round: ReviewRound) -> Complaint.Command {
    Complaint.Command(.openReview(round))
  }

  /// Answers a further review.
  public static func answerReview(_ round: ReviewRound) -> Complaint.Command {
    Complaint.Command(.answerReview(round))
  }
}
