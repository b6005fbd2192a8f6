public import BusinessTime

/// Which promises run out within the next open hours, unless something is done.
///
/// ```swift
/// let forecast = try Forecast(.hours(8), from: now, by: playbook)
/// for breach in try forecast.breaches(of: complaints) {
///   print(breach.due, breach.complaint, breach.clock)
/// }
/// ```
///
/// The hours are open hours of each promise's own calendar, so on a Friday afternoon eight of them
/// reach into Monday. What is past its due instant and not recorded as missed yet is among them. A
/// clock that stands still cannot be missed, and timers and windows never are.
public struct Forecast: Sendable {
  private let farthest: Timestamp
  private let versions: [Version]

  /// A promise that runs out.
  public struct Breach: Hashable, Sendable {
    /// The complaint.
    public let complaint: ComplaintID
    /// The clock.
    public let clock: ClockName
    /// When it is due.
    public let due: Timestamp
    /// Who is responsible now.
    public let owner: Owner?
  }

  private struct Version {
    let levels: ServiceLevelSet
    /// How far the hours reach for each level; `nil` for what is no promise.
    let horizons: [Timestamp?]
  }

  /// Works out how far the hours reach.
  ///
  /// - Parameters:
  ///   - hours: So much open time from now on.
  ///   - now: The present instant.
  ///   - playbook: The playbook in force.
  ///   - earlier: The earlier versions by which cycles still run.
  /// - Throws: ``ClockFailure`` if a calendar does not reach so far.
  public init(
    _ hours: TimeSpan, from now: Timestamp, by playbook: Playbook, earlier: [Playbook] = []
  ) throws(ClockFailure) {
    var versions: [Version] = []
    var farthest = Timestamp.earliest
    for playbook in [playbook] + earlier {
      let levels = playbook.ready.levels
      var horizons: [Timestamp?] = []
      for ready in levels.levels {
        guard ready.level.kind == .promise else {
          horizons.append(nil)
          continue
        }
        let horizon = try ready.horizon(hours, from: now, of: levels.version)
        farthest = max(farthest, horizon)
        horizons.append(horizon)
      }
      versions.append(Version(levels: levels, horizons: horizons))
    }
    self.versions = versions
    self.farthest = farthest
  }

  /// The promises that run out, the earliest first.
  ///
  /// - Throws: ``ClockFailure`` if a clock that may be concerned names a version or a level that is not
  ///   at hand: it is never passed over.
  public func breaches(of complaints: [Complaint]) throws(ClockFailure) -> [Breach] {
    var found: [Breach] = []
    let complaints = complaints.span
    for index in complaints.indices { try collect(complaints[index], into: &found) }
    found.sort { ($0.due, $0.complaint, $0.clock) < ($1.due, $1.complaint, $1.clock) }
    return found
  }

  /// The promises of one complaint that run out, in the order of its clocks.
  public func breaches(of complaint: Complaint) throws(ClockFailure) -> [Breach] {
    var found: [Breach] = []
    try collect(complaint, into: &found)
    return found
  }

  private func collect(
    _ complaint: borrowing Complaint, into found: inout [Breach]
  ) throws(ClockFailure) {
    var hint = 0
    for index in complaint.clocks.indices {
      // Nearly all are settled by this one comparison.
      guard complaint.clocks[index].due <= farthest else { continue }
      let clock = complaint.clocks[index]
      guard clock.breach == nil, case .running = clock.state else { continue }
      guard let version = versions.first(where: { $0.levels.version == clock.playbook }) else {
        throw ClockFailure(.missingVersion, clock.name, clock.playbook)
      }
      guard let position = version.levels.position(of: clock.name, from: hint) else {
        throw ClockFailure(.missingLevel, clock.name, clock.playbook)
      }
      hint = position + 1
      if let horizon = version.horizons[position], clock.due <= horizon {
        found.append(
          Breach(
            complaint: complaint.id, clock: clock.name, due: clock.due, owner: complaint.owner))
      }
    }
  }
}

extension ReadyLevel {
  /// The instant that so much open time reaches from now on.
  fileprivate func horizon(
    _ hours: TimeSpan, from now: Timestamp, of version: PlaybookVersion
  ) throws(ClockFailure) -> Timestamp {
    do throws(BusinessTimeError) {
      return try calendar.adding(hours, to: now)
    } catch {
      throw ClockFailure(.calendar, level.name, version, underlying: error)
    }
  }
}
