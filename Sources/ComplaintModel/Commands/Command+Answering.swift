extension Complaint.Command {
  /// Puts forward an answer, which is said with it.
  public static func proposeResponse(
    _ outcome: Outcome, remedies: [Complaint.RemedyOffer] = [], contents: [ResponseContent] = []
  ) -> Complaint.Command {
    Complaint.Command(
      .proposeResponse(Complaint.Response(outcome, remedies: remedies, contents: contents)))
  }

  /// Approves the answer that is put forward.
  public static var approveResponse: Complaint.Command { Complaint.Command(.approveResponse) }

  /// Sends back the answer that is put forward.
  public static func returnResponse(because reason: ReturnReason) -> Complaint.Command {
    Complaint.Command(.returnResponse(reason))
  }

  /// Tells the complainant the decision that is put forward.
  public static var communicateDecision: Complaint.Command {
    Complaint.Command(.communicateDecision(nil))
  }

  /// Tells the complainant a decision that nobody put forward before.
  public static func communicateDecision(
    _ outcome: Outcome, remedies: [Complaint.RemedyOffer] = [], contents: [ResponseContent] = []
  ) -> Complaint.Command {
    Complaint.Command(
      .communicateDecision(Complaint.Response(outcome, remedies: remedies, contents: contents)))
  }

  /// Records how far a message came, by the version of the event that caused it.
  public static func recordDelivery(of message: Int32, _ state: DeliveryState) -> Complaint.Command
  {
    Complaint.Command(.recordDelivery(Complaint.Delivery(of: message, state)))
  }

  /// Records what the complainant replied.
  public static func recordReply(_ reply: Complaint.Reply) -> Complaint.Command {
    Complaint.Command(.recordReply(reply))
  }

  /// Records that a promised remedy was done.
  public static func fulfilRemedy(_ remedy: Remedy.ID) -> Complaint.Command {
    Complaint.Command(.fulfilRemedy(remedy))
  }

  /// Records that all that was promised is done.
  public static var resolve: Complaint.Command { Complaint.Command(.resolve) }

  /// Asks the complainant afterwards; whether it was right, if they said.
  public static func followUp(isSatisfied: Bool? = nil) -> Complaint.Command {
    Complaint.Command(.followUp(isSatisfied: isSatisfied))
  }

  /// Records answers to a survey.
  public static func survey(_ answers: [Complaint.SurveyAnswer]) -> Complaint.Command {
    Complaint.Command(.survey(answers))
  }
}
