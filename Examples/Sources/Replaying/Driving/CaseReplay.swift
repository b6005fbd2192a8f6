public import BusinessTime
public import ComplaintDesk
public import ComplaintModel

/// Puts the cases of a source through a desk, and reports what came of them.
///
/// ```swift
/// var source = try LogSource(ByteSource(path: "incidents.csv"), mapping, playbook) { print($0.csv) }
/// let replay = try await CaseReplay(by: playbook, in: .memory)
/// let report = try await replay.run(&source)
/// ```
///
/// Every case is driven in its own order and at the log's own times, and what time brings about in between
/// is recorded as of its true instant. The ids of commands are made of the source's name and the number
/// of the case: what was replayed into a durable store already is not replayed again, so a replay that
/// was interrupted is simply run once more.
public struct CaseReplay: Sendable {
  /// How cases are driven.
  public enum Manner: String, Sendable, CaseIterable {
    /// Each case is taken over as a whole, as <doc:MovingIn> says: the past is recorded and not judged,
    /// nobody is told, and the ladder draws in nobody.
    case adopting
    /// All cases live side by side, command by command: promises that are missed escalate, letters are
    /// sent, and what the playbook does not permit is refused.
    case living
  }

  /// The tenant under which everything is kept.
  public static let tenant: TenantID = "replay"

  /// The desk.
  public let desk: Desk
  /// The way of working.
  public let playbook: Playbook
  /// The desk's clock.
  public let clock: ReplayClock
  let place: ReplayStore
  let actor = Actor(.agent("replay"), as: .manager, .agent, .administrator)

  /// Opens a desk for a replay.
  ///
  /// - Throws: ``ComplaintDesk/DeskError``.
  public init(by playbook: Playbook, in place: ReplayStore) async throws {
    self.playbook = playbook
    self.place = place
    clock = ReplayClock()
    desk = try await Desk(
      Self.tenant, playbook: playbook, store: place.store, vault: place.vault,
      directory: EverybodyReachable(), channels: [ClosureChannel(.email) { _ in }],
      facts: NothingElsewhere(), clock: clock)
  }

  /// Replays a source.
  ///
  /// - Parameters:
  ///   - source: Where the cases come from.
  ///   - options: How.
  ///   - watch: Who is told how far it is, and says whether it goes on.
  /// - Returns: The report; of what was replayed so far if it was interrupted.
  /// - Throws: What the source throws; ``ComplaintDesk/DeskError`` where the store fails.
  public func run(
    _ source: inout some CaseSource, _ options: Options = Options(),
    watch: (Progress) -> Bool = { _ in true }
  ) async throws -> ReplayReport {
    let stopwatch = ContinuousClock()
    let start = stopwatch.now
    var roll = Roll()
    switch options.manner {
    case .adopting: try await adopt(&source, options, &roll, watch)
    case .living: try await live(&source, options, &roll, watch)
    }
    try await end(options, roll)
    let seconds = (stopwatch.now - start).seconds
    let lives = try await LifeBook(of: Self.tenant, in: place.store)
    var report = ReportMaker(
      playbook: playbook, names: source.names, zone: options.zone, asOf: clock.now, roll: roll
    ).report(of: lives)
    report.title = source.title
    report.read = source.counts
    report.speed = ReplayReport.Speed(place.name, seconds, source.counts)
    return report
  }

  /// Lets time pass to the end of the source.
  private func end(_ options: Options, _ roll: Roll) async throws {
    if roll.isInterrupted { return }
    if let asOf = options.asOf { clock.advance(to: asOf) }
    await desk.catchUp()
    if let aside = try await desk.setAside(limit: 1).first {
      throw DeskError(.damaged, "a complaint is set aside: \(aside)")
    }
  }
}

extension CaseReplay {
  /// How a source is replayed.
  public struct Options {
    /// How cases are driven.
    public var manner = Manner.adopting
    /// The end of the source; its last happening if it is left out.
    public var asOf: Timestamp?
    /// The zone in which days and months are counted.
    public var zone = ZoneRules.utc
    /// How many cases are committed together.
    public var batch = 256
    /// Who is told of steps that were not taken as the source says them.
    public var reject: (Rejection) -> Void = { _ in }

    /// Makes usual options.
    public init() {}
  }

  /// How far a replay is.
  public struct Progress: Sendable {
    /// How many cases are done.
    public let cases: Int
    /// How many records of them.
    public let events: Int
    /// How much of the source that is, from 0 to 1; `nil` where it is not known.
    public let fraction: Double?
  }
}

extension Duration {
  /// In seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
