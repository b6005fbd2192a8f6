import BusinessTime
import Foundation

/// Answers requests, one line for each, and remembers the calendars that were named.
struct Session {
  private var line = 0
  private var calendars = Calendars()

  /// One line of JSON with the result or the error, whatever the text is.
  mutating func answer(to text: String) -> String {
    line += 1
    var members = ["line": "\(line)"]
    do throws(BusinessTimeError) {
      let request = try JSONObject(Data(text.utf8))
      if request.contains("id") {
        members["id"] = try JSONText.rewritten(try request.text("id"), at: "id")
      }
      members["result"] = try JSONText.encode(try result(of: request))
    } catch {
      // Three strings can always be written.
      members["error"] = (try? JSONText.encode(error.report)) ?? "null"
    }
    let sorted = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    return "{" + sorted.joined(separator: ",") + "}"
  }

  private mutating func result(of request: JSONObject) throws(BusinessTimeError) -> any Encodable {
    if request.contains("define") { return try define(request) }
    let operation = try Operation(named: try request.read("operation"))
    try request.refuseMembers(besides: ["id", "operation", "calendar"] + operation.members)
    let calendar = try calendars.calendar(try request.text("calendar"))
    return try operation.result(of: request, by: calendar)
  }

  private mutating func define(_ request: JSONObject) throws(BusinessTimeError) -> any Encodable {
    try request.refuseMembers(besides: ["id", "define", "calendar"])
    let name: String = try request.read("define")
    try calendars.define(name, as: try calendars.calendar(try request.text("calendar")))
    return name
  }
}
