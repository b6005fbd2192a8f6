package import BusinessTime

/// As in BusinessTime's own JSON: an object with exactly one member, such as `{"working":"PT8H"}`.
extension Period: Described {
  /// The member for each kind, of which one is there.
  private enum Member: String, CaseIterable {
    case working, elapsed, businessDays, sameTimeAfterBusinessDays, calendarDays, weeks, months
  }

  package init() { self = .working(.milliseconds(1)) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    guard let member = coder.choice(member) else { return }
    switch member {
    case .working: span("working", &coder) { .working($0) }
    case .elapsed: span("elapsed", &coder) { .elapsed($0) }
    case .businessDays: count("businessDays", &coder) { .businessDays($0) }
    case .sameTimeAfterBusinessDays:
      count("sameTimeAfterBusinessDays", &coder) { .sameTimeAfter(businessDays: $0) }
    case .calendarDays: count("calendarDays", &coder) { .calendarDays($0) }
    case .weeks: count("weeks", &coder) { .weeks($0) }
    case .months: count("months", &coder) { .months($0) }
    }
  }

  private var member: Member {
    switch self {
    case .working: .working
    case .elapsed: .elapsed
    case .businessDays: .businessDays
    case .sameTimeAfter: .sameTimeAfterBusinessDays
    case .calendarDays: .calendarDays
    case .weeks: .weeks
    case .months: .months
    }
  }

  private mutating func span<Coder: FieldCoder>(
    _ name: FieldName, _ coder: inout Coder, _ make: (TimeSpan) -> Period
  ) {
    var span = TimeSpan.milliseconds(1)
    switch self {
    case .working(let own), .elapsed(let own): span = own
    case .businessDays, .sameTimeAfter, .calendarDays, .weeks, .months: break
    }
    coder.field(name, &span)
    guard Coder.isReading else { return }
    self = make(span)
    if span.milliseconds < 1 { coder.refuse(name, "\(self) is too short for a period") }
  }

  private mutating func count<Coder: FieldCoder>(
    _ name: FieldName, _ coder: inout Coder, _ make: (Int) -> Period
  ) {
    var count = 1
    switch self {
    case .working, .elapsed: break
    case .businessDays(let own), .sameTimeAfter(let own), .calendarDays(let own), .weeks(let own),
      .months(let own):
      count = own
    }
    coder.field(name, &count)
    guard Coder.isReading else { return }
    self = make(count)
    if count < 1 { coder.refuse(name, "\(self) is too short for a period") }
  }
}
