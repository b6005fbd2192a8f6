import BusinessTime
import FuzzSupport

/// Reads a calendar file and asks for all it can say about some years, in a zone with clock changes.
///
/// A file is not written again; its exceptions are, in the form in which calendars keep them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(BusinessTimeError) {
    let file = try ICalendar(utf8: bytes)
    let zone = try ZoneRules("Europe/Berlin")
    let years = try ClosedRange<LocalDate>.years(2024...2031)
    for meaning in [ICalendar.Meaning.closed, .open, .worked] {
      check(try file.exceptions(meaning, in: zone, within: years), within: years)
    }
  } catch {
    if error.message.isEmpty { broken("a refusal says nothing") }
  }
  return 0
}

private func check(_ exceptions: [CalendarException], within years: ClosedRange<LocalDate>) {
  for exception in exceptions {
    if exception.dates.clamped(to: years) != exception.dates {
      broken("\(exception) is not within \(years)")
    }
  }
  expectReadable(exceptions)
}
