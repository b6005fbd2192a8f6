public import BusinessTime

/// Why the clocks of a complaint cannot be kept: something that their playbook should have is missing,
/// or a calendar gives no answer.
///
/// It is never passed over: a complaint with such a clock is set aside until the definition or the
/// calendar is put right.
public struct ClockFailure: Error, Hashable, Sendable {
  /// The stable name of a kind of failure; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs and JSON.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// The playbook version that the clock names is not at hand.
    public static let missingVersion = Code(rawValue: "missingVersion")
    /// The playbook version that the clock names has no service level of its name.
    public static let missingLevel = Code(rawValue: "missingLevel")
    /// The calendar gives no answer, mostly because it does not reach far enough.
    public static let calendar = Code(rawValue: "calendar")
    /// The calendar of a rung of the ladder gives no answer; ``ClockFailure/clock`` names the rung.
    public static let ladder = Code(rawValue: "ladder")
  }

  /// The kind of failure.
  public let code: Code
  /// The clock that cannot be kept.
  public let clock: ClockName
  /// The playbook version by which it runs, or would start.
  public let playbook: PlaybookVersion
  /// What the calendar said, if it is what failed.
  public let underlying: BusinessTimeError?

  init(
    _ code: Code, _ clock: ClockName, _ playbook: PlaybookVersion,
    underlying: BusinessTimeError? = nil
  ) {
    self.code = code
    self.clock = clock
    self.playbook = playbook
    self.underlying = underlying
  }
}

extension ClockFailure: CustomStringConvertible {
  /// What failed, of which clock, and what to do.
  public var description: String {
    let what =
      switch code {
      case .missingVersion:
        "playbook \(playbook) is not at hand; load the versions that running clocks name"
      case .ladder:
        "its calendar gives no answer: "
          + (underlying.map { "\($0)" } ?? "it is not in the playbook")
      case .missingLevel: "playbook \(playbook) has no service level of that name"
      default: underlying.map { "\($0)" } ?? "no reason was given"
      }
    let kind = code == .ladder ? "the time limits of" : "the clock"
    return "\(kind) \"\(clock)\" cannot be kept: \(what) (\(code))"
  }
}
