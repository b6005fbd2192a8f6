/// Where cases come from: a log in a file, a list, a generated year.
///
/// Cases are handed out one at a time, so that a source of any length is replayed in little memory.
///
/// Laws: each case has a number of its own; the cases of two runs over the same input are the same, so
/// that a replay that was interrupted goes on where it was.
public protocol CaseSource {
  /// What the source is called, as a heading of the report.
  var title: String { get }

  /// What people read for codes that the source has made up: of categories, above all.
  var names: [String: String] { get }

  /// What has been read so far.
  var counts: ReplayReport.Reading { get }

  /// How much of it has been read, from 0 to 1; `nil` where that is not known.
  var fraction: Double? { get }

  /// The next case; `nil` after the last one.
  ///
  /// - Throws: What makes it impossible to read on. A record that cannot be used is no reason to throw: it
  ///   is listed, counted in ``counts`` and passed over.
  mutating func next() throws -> LoggedCase?
}

extension CaseSource {
  /// Not known.
  public var fraction: Double? { nil }
}
