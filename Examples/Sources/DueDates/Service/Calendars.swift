import BusinessTime
import Foundation

/// The calendars of a session: those it has given names to, and those it has read lately.
struct Calendars {
  private var defined: [String: WorkingCalendar] = [:]
  /// By their JSON text, so that a calendar repeated on each line is made once.
  private var read: [Data: WorkingCalendar] = [:]

  /// More would only fill the memory of a session that never repeats one.
  private static let mostRead = 256

  mutating func define(_ name: String, as calendar: WorkingCalendar) throws(BusinessTimeError) {
    guard Ready.Name(rawValue: name) == nil else {
      throw BusinessTimeError(.contradiction, "\"\(name)\" is a ready calendar", at: "define")
    }
    defined[name] = calendar
  }

  /// The calendar that a request's member `calendar` states: a name, a ready one or an own one.
  mutating func calendar(_ text: Data) throws(BusinessTimeError) -> WorkingCalendar {
    if let known = read[text] { return known }
    if text.first == UInt8(ascii: "\"") {
      return try named(try JSONText.decode(String.self, from: text, at: "calendar"))
    }
    let calendar = try Calendars.make(text)
    if read.count >= Calendars.mostRead { read = [:] }
    read[text] = calendar
    return calendar
  }

  private func named(_ name: String) throws(BusinessTimeError) -> WorkingCalendar {
    if let calendar = defined[name] { return calendar }
    guard let ready = Ready.Name(rawValue: name), ready == .aroundTheClock else {
      throw BusinessTimeError(.malformed, "no calendar is defined as \"\(name)\"", at: "calendar")
    }
    return try .aroundTheClock()
  }

  private static func make(_ text: Data) throws(BusinessTimeError) -> WorkingCalendar {
    if text.first == UInt8(ascii: "{") {
      do throws(BusinessTimeError) {
        let object = try JSONObject(text)
        if object.contains("ready") { return try Ready.calendar(object) }
      } catch {
        throw error.inside("calendar")
      }
    }
    return try JSONText.decode(WorkingCalendar.self, from: text, at: "calendar")
  }
}

/// The library's ready calendars, as requests state them.
enum Ready {
  enum Name: String, Decodable {
    case aroundTheClock = "24x7"
    case mondayToFriday
  }

  static func calendar(_ object: JSONObject) throws(BusinessTimeError) -> WorkingCalendar {
    switch try object.read("ready", as: Name.self) {
    case .aroundTheClock:
      try object.refuseMembers(besides: ["ready", "zone", "valid"])
      return try .aroundTheClock(
        in: try object.readIfPresent("zone") ?? "UTC",
        valid: object.contains("valid")
          ? try dates(try object.text("valid")) : WorkingCalendar.standardSpan)
    case .mondayToFriday:
      try object.refuseMembers(besides: ["ready", "zone", "holidays"])
      return try .mondayToFriday(
        in: try object.read("zone"), holidays: try object.readIfPresent("holidays"))
    }
  }
  private static func dates(_ text: Data) throws(BusinessTimeError) -> ClosedRange<LocalDate> {
    do throws(BusinessTimeError) {
      let span = try JSONObject(text)
      try span.refuseMembers(besides: ["from", "through"])
      return try span.dates()
    } catch {
      throw error.inside("valid")
    }
  }
}
