import ComplaintModel

/// The rule of a simulation's host: the complaint that another one repeats is marked.
struct SimulatedRule: BusinessRule {
  let name: RuleName = "mark-repeated"

  func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] {
    Self.repeated(by: event).map {
      [.later(.tag(add: [ComplaintTag(rawValue: "repeated")]), on: $0)]
    } ?? []
  }

  /// The complaint on which an event calls for something.
  static func repeated(by event: Complaint.Event) -> ComplaintID? {
    guard case .linked(let link) = event.body, link.kind == .repeatOf else { return nil }
    return link.complaint
  }
}
