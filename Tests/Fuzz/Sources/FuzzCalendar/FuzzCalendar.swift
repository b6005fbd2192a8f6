import BusinessTime
import FuzzSupport

/// Reads a working calendar from JSON; the one that is read again answers alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let calendar = roundTrip(WorkingCalendar.self, bytes) else { return 0 }
  do throws(BusinessTimeError) {
    try ask(calendar)
  } catch {
    // Adding an hour may lead out of the dates for which the calendar is stated.
    if error.code != .beyondValidity { broken("\(calendar.name) answers with \(error)") }
  }
  return 0
}

/// Asks for open time from the beginning and the middle of its dates; the two ways of counting agree.
private func ask(_ calendar: WorkingCalendar) throws(BusinessTimeError) {
  let (first, last) = (calendar.validInstants.lowerBound, calendar.validInstants.upperBound)
  let middle = first + .milliseconds((last - first).milliseconds / 2)
  for start in [first, middle] {
    let open = try calendar.workingTime(from: start, to: last)
    let span = min(open, .hours(1))
    let end = try calendar.adding(span, to: start)
    expectEqual(span, try calendar.workingTime(from: start, to: end), "open time of \(calendar)")
  }
}
