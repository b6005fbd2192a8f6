import ComplaintModel

/// What is done next about a complaint of a year.
enum YearMove {
  case file, acknowledge, assess, reject, assign, diagnose, begin, inspect, ask, answer, withdraw
  case link(ComplaintID)
  case propose, approve, communicate, accept, decline, fulfil, resolve, followUp, close, reopen
  case takeNotice

  /// How many minutes of open time go by before it, on average.
  var minutes: Double {
    switch self {
    case .file, .link: 1
    case .acknowledge, .diagnose, .assign: 20
    case .takeNotice: 40
    case .assess, .communicate, .inspect: 60
    case .followUp, .approve, .resolve: 120
    case .begin: 90
    case .reject, .ask: 240
    case .propose: 900
    case .fulfil, .close: 960
    case .answer, .withdraw, .accept, .decline, .reopen: 0
    }
  }

  /// How many days the complainant takes for it, on average; `nil` if the office does it.
  var daysOfComplainant: Double? {
    switch self {
    case .answer: 2
    case .withdraw: 1
    case .accept, .decline: 1.5
    case .reopen: 4
    case .file, .acknowledge, .link, .assess, .reject, .assign, .diagnose, .begin, .inspect, .ask,
      .propose, .approve, .communicate, .fulfil, .resolve, .followUp, .close, .takeNotice:
      nil
    }
  }
}
