package import BusinessTime

/// As in BusinessTime's own JSON: an object with exactly one member, such as `{"working":"PT8H"}`.
extension Period: Described {
  package init() { self = .working(.milliseconds(1)) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var members = Members(Coder.isReading ? nil : self)
    members.code(&coder)
    guard Coder.isReading else { return }
    guard let stated = members.period else {
      let count = members.count
      coder.refuse("working", "a period states exactly one length, this one \(count)")
      return
    }
    if stated.isTooShort { coder.refuse("working", "\(stated) is too short for a period") }
    self = stated
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

    /// How many lengths are stated.
    var count: Int {
      [
        working != nil, elapsed != nil, businessDays != nil, sameTime != nil, calendarDays != nil,
        weeks != nil, months != nil,
      ].count { $0 }
    }

    /// The one length that is stated; `nil` if there is none or several.
    var period: Period? {
      var (period, isOne): (Period?, Bool) = (nil, true)
      func state(_ other: Period) {
        isOne = isOne && period == nil
        period = other
      }
      if let working { state(.working(working)) }
      if let elapsed { state(.elapsed(elapsed)) }
      if let businessDays { state(.businessDays(businessDays)) }
      if let sameTime { state(.sameTimeAfter(businessDays: sameTime)) }
      if let calendarDays { state(.calendarDays(calendarDays)) }
      if let weeks { state(.weeks(weeks)) }
      if let months { state(.months(months)) }
      return isOne ? period : nil
    }
  }
}
