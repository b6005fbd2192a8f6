package import BusinessTime

/// A calendar on its way from or to JSON: the object that BusinessTime writes.
///
/// What a calendar says is known to `BusinessTime` only, which reads and writes it through its own
/// `Codable`; so the first fault of each calendar is found, with its path. No calendar could stand for
/// one that was refused, which is why it may be absent.
package struct CodedCalendar: Coded, Hashable {
  /// The calendar, unless it was refused.
  package var calendar: WorkingCalendar?

  package init(_ calendar: WorkingCalendar?) { self.calendar = calendar }

  package static var blank: CodedCalendar { CodedCalendar(nil) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { coder.calendar(&calendar) }
}
