package import BusinessTime

extension CountingRule.FirstDay: TextCoded {}
extension CountingRule.ClosedLastDay: TextCoded {}
extension CountingRule.EndOfDay: TextCoded {}
extension CountingRule.Landing: TextCoded {}

/// As in BusinessTime's own JSON: an object in which every member may be left out for its default.
extension CountingRule: Described {
  package init() { self = .standard }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("firstDay", &firstDay, default: .excluded)
    coder.field("closedLastDay", &closedLastDay, default: .stays)
    coder.field("endOfDay", &endOfDay, default: .midnight)
    coder.field("landing", &landing, default: .asReached)
  }
}
