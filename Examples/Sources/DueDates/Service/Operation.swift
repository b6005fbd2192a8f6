import BusinessTime

/// What can be asked of a calendar.
enum Operation: String, CaseIterable {
  case add, subtract, dueDate, startDate, workingTime, measure
  case isOpen, nextOpening, nextClosing, openInstant, openIntervals
  case isBusinessDay, businessDays, businessDayList, businessDay, closeOfBusiness, closures
  case check, extended, validInstants, fingerprint

  /// The operation of this name.
  init(named name: String) throws(BusinessTimeError) {
    guard let operation = Operation(rawValue: name) else {
      let known = Operation.allCases.map(\.rawValue).joined(separator: ", ")
      throw BusinessTimeError(
        .malformed, "there is no operation \"\(name)\"; known are \(known)", at: "operation")
    }
    self = operation
  }

  /// The members that a request may have besides `id`, `operation` and `calendar`.
  var members: [String] {
    switch self {
    case .add, .subtract: ["instant", "period", "openTime", "counting"]
    case .dueDate, .startDate: ["instant", "period", "counting", "explain", "language"]
    case .measure: ["from", "to", "language"]
    case .workingTime, .openIntervals: ["from", "to"]
    case .isOpen, .nextOpening, .nextClosing, .openInstant: ["instant"]
    case .isBusinessDay, .closeOfBusiness, .closures: ["date"]
    case .businessDays: ["after", "through"]
    case .businessDayList: ["from", "through"]
    case .businessDay: ["count", "after"]
    case .extended: ["through"]
    case .check, .validInstants, .fingerprint: []
    }
  }
}
