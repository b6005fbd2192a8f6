#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What is wrong with a calendar's JSON, for whoever reads it as a part of something larger.
package struct CalendarFault: Error {
  /// What was found.
  package enum Finding: Sendable {
    /// Nothing: a member is missing.
    case missing
    /// A value of another kind than this, as a sentence part for people.
    case unexpected(expected: String)
    /// What can be read and makes no sense, with the code if it has one.
    case refused(BusinessTimeError.Code?, String)
  }

  /// The members and indices from the calendar to the place.
  package let path: [(member: String, index: Int?)]
  package let finding: Finding
}

extension WorkingCalendar {
  /// The calendar as JSON with sorted members, the same on any machine.
  package var canonicalJSON: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(definition))
    }
  }

  /// Reads a calendar from a piece of sound JSON.
  package init(json bytes: some Sequence<UInt8>) throws(CalendarFault) {
    do {
      self = try JSONDecoder().decode(WorkingCalendar.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw CalendarFault(error)
    } catch {
      throw CalendarFault(path: [], finding: .refused(nil, "\(error)"))
    }
  }
}

extension CalendarFault {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(context.codingPath + [key], .missing)
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(context.codingPath, .unexpected(expected: Self.name(of: type)))
    case .dataCorrupted(let context):
      let cause = context.underlyingError as? BusinessTimeError
      self.init(context.codingPath, .refused(cause?.code, context.debugDescription))
    @unknown default: self.init([], .refused(nil, "\(error)"))
    }
  }

  private init(_ path: [any CodingKey], _ finding: Finding) {
    self.init(path: path.map { ($0.stringValue, $0.intValue) }, finding: finding)
  }

  /// What people call a type of JSON values.
  private static func name(of type: any Any.Type) -> String {
    if type == String.self { return "a text" }
    if type == Int.self { return "an integer" }
    if type == Bool.self { return "true or false" }
    return "\(type)".hasPrefix("Array") ? "an array" : "an object"
  }
}
