import BusinessTime

extension Complaint {
  /// The milestones that one event passes: mostly none, never more than three.
  ///
  /// It is no array, because most of them would be made to be empty and the others for an instant.
  enum PassedMilestones {
    case none
    case one(MilestoneRecord)
    case two(MilestoneRecord, MilestoneRecord)
    case three(MilestoneRecord, MilestoneRecord, MilestoneRecord)

    /// One milestone.
    static func one(_ milestone: Milestone, at instant: Timestamp) -> PassedMilestones {
      .one(MilestoneRecord(milestone, at: instant))
    }

    /// The milestones in order with their instants; without memory of its own if there are none.
    var dated: [(milestone: Milestone, at: Timestamp)] {
      switch self {
      case .none: []
      case .one(let first): [(first.milestone, first.at)]
      case .two(let first, let second):
        [(first.milestone, first.at), (second.milestone, second.at)]
      case .three(let first, let second, let third):
        [(first.milestone, first.at), (second.milestone, second.at), (third.milestone, third.at)]
      }
    }
  }
}
