package import BusinessTime

/// As in BusinessTime's own JSON: an object with exactly one member, such as `{"working":"PT8H"}`.
extension Period: Described {
  package init() { self = .working(.milliseconds(1)) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var members = Members(Coder.isReading ? nil : self)
    members.code(&coder)
    guard Coder.isReading else { return }
    let stated = members.periods
    guard stated.count == 1 else {
      coder.refuse("working", "a period states exactly one length, this one \(stated.count)")
      return
    }
    if stated[0].isTooShort { coder.refuse("working", "\(stated[0]) is too short for a period") }
    self = stated[0]
  }

  private var isTooShort: Bool {
    switch self {
    case .working(let span), .elapsed(let span): span.milliseconds < 1
    case .businessDays(let count), .sameTimeAfter(let count), .calendarDays(let count),
      .weeks(let count), .months(let count):
      count < 1
    }
  }

  /// The member for each kind, of which one is there.
  private struct Members {
    var working: TimeSpan?
    var elapsed: TimeSpan?
    var businessDays: Int?
    var sameTime: Int?
    var calendarDays: Int?
    var weeks: Int?
    var months: Int?

    init(_ period: Period?) {
      switch period {
      case .working(let span): working = span
      case .elapsed(let span): elapsed = span
      case .businessDays(let count): businessDays = count
      case .sameTimeAfter(let count): sameTime = count
      case .calendarDays(let count): calendarDays = count
      case .weeks(let count): weeks = count
      case .months(let count): months = count
      case nil: break
      }
    }

    mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
      coder.field("working", &working)
      coder.field("elapsed", &elapsed)
      coder.field("businessDays", &businessDays)
      coder.field("sameTimeAfterBusinessDays", &sameTime)
      coder.field("calendarDays", &calendarDays)
      coder.field("weeks", &weeks)
      coder.field("months", &months)
    }

    var periods: [Period] {
      let stated: [Period?] = [
        working.map { .working($0) }, elapsed.map { .elapsed($0) },
        businessDays.map { .businessDays($0) },
        sameTime.map { .sameTimeAfter(businessDays: $0) },
        calendarDays.map { .calendarDays($0) }, weeks.map { .weeks($0) },
        months.map { .months($0) },
      ]
      return stated.compactMap(\.self)
    }
  }
}
