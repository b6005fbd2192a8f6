/// What went wrong with a calendar, a period or a piece of text, and where.
///
/// Every throwing call of this module throws exactly this type. The ``code`` is stable and meant for
/// programs, the ``message`` is for people, and the ``place`` says which part of the input is meant.
///
/// ```swift
/// do throws(BusinessTimeError) {
///   _ = try WeeklyHours([.monday], "09:00-12:00", "11:00-17:00")
/// } catch {
///   error.code  // .overlappingIntervals
///   error.place  // "hours.monday[1]"
/// }
/// ```
public struct BusinessTimeError: Error, Hashable, Sendable {
  /// The stable name of a kind of error; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name as it appears in logs and JSON.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Text that is not of the form asked for.
    public static let malformed = Code(rawValue: "malformed")
    /// A number outside the range in which it means something, such as month 13.
    public static let outOfRange = Code(rawValue: "outOfRange")
    /// A time zone that this machine does not know.
    public static let unknownZone = Code(rawValue: "unknownZone")
    /// An interval that begins and ends at the same time.
    public static let emptyInterval = Code(rawValue: "emptyInterval")
    /// Two opening intervals of the same week that share time.
    public static let overlappingIntervals = Code(rawValue: "overlappingIntervals")
    /// Two statements about the same thing that cannot both hold.
    public static let contradiction = Code(rawValue: "contradiction")
    /// An end that lies before its start.
    public static let endBeforeStart = Code(rawValue: "endBeforeStart")
    /// A calendar without any open time.
    public static let neverOpens = Code(rawValue: "neverOpens")
    /// A question about a time for which the calendar has no statement.
    public static let beyondValidity = Code(rawValue: "beyondValidity")
    /// A period shorter than one millisecond, or of less than one day, week or month.
    public static let periodTooShort = Code(rawValue: "periodTooShort")
    /// A part of an iCalendar text that this reader does not support.
    public static let unsupported = Code(rawValue: "unsupported")
  }

  /// The kind of error.
  public let code: Code

  /// What is wrong, as a sentence for people, with the offending value.
  public let message: String

  /// Which part of the input is meant, as a path (`hours.monday[1]`) or a line (`line 12`);
  /// empty when the whole value is meant.
  public let place: String

  /// Makes an error.
  public init(_ code: Code, _ message: String, at place: String = "") {
    self.code = code
    self.message = message
    self.place = place
  }

  /// The same error, found inside `outer`.
  ///
  /// `hours` and `monday[1]` make `hours.monday[1]`; an index such as `[1]` is joined without a dot.
  public func inside(_ outer: String) -> BusinessTimeError {
    let joined =
      place.isEmpty || outer.isEmpty || place.hasPrefix("[")
      ? outer + place : outer + "." + place
    return BusinessTimeError(code, message, at: joined)
  }
}

extension BusinessTimeError: CustomStringConvertible {
  /// The place, if there is one, then the sentence, then the code.
  public var description: String {
    (place.isEmpty ? "" : place + ": ") + message + " (" + code.rawValue + ")"
  }
}

extension BusinessTimeError.Code: CustomStringConvertible {
  /// The name of the code.
  public var description: String { rawValue }
}
