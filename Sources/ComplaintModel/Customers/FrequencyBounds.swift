public import BusinessTime

/// The bounds by which ``FrequencyPattern`` tells one pattern from another.
///
/// The standard bounds look at a year. By them a complaint every month is periodic, and one every
/// other week for two months is persistent.
public struct FrequencyBounds: Hashable, Codable, Sendable {
  /// How far back complaints count.
  public var window: TimeSpan

  /// How many complaints in a row, at least, make a persistent pattern.
  public var persistentCount: Int

  /// The longest gap within such a row, and from its last complaint to the end of the window.
  public var longestGap: TimeSpan

  /// The time, at least, from the first to the last complaint of such a row.
  public var shortestRow: TimeSpan

  /// How many complaints in the window, at least, make a periodic pattern; never fewer than three.
  public var periodicCount: Int

  /// How much gaps may vary in a periodic pattern: their standard deviation in per cent of the mean.
  public var variation: Int

  /// The mean gap, at least, of a periodic pattern.
  public var shortestPeriod: TimeSpan

  /// Makes bounds; what is not named is as in ``standard``.
  public init(
    window: TimeSpan = .hours(365 * 24), persistentCount: Int = 5,
    longestGap: TimeSpan = .hours(21 * 24), shortestRow: TimeSpan = .hours(30 * 24),
    periodicCount: Int = 4, variation: Int = 25, shortestPeriod: TimeSpan = .hours(2 * 24)
  ) {
    self.window = window
    self.persistentCount = persistentCount
    self.longestGap = longestGap
    self.shortestRow = shortestRow
    self.periodicCount = periodicCount
    self.variation = variation
    self.shortestPeriod = shortestPeriod
  }

  /// The bounds that hold where nothing else is said.
  public static let standard = FrequencyBounds()
}
