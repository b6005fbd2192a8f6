import BusinessTime
public import ComplaintModel

/// The place where a tenant's complaints are handled: commands go in, everything that follows from them
/// is kept, done and delivered.
///
/// ```swift
/// let desk = try await Desk("shop", playbook: .standard, channels: [ConsoleChannel(.email)])
/// let filed = try await desk.file(intake, saying: "The kettle leaks.", by: anna)
/// try await desk.perform(.acknowledge, on: filed.id, by: anna)
/// await desk.run()  // in a task of its own: brings about what time does, and delivers
/// ```
///
/// It holds no complaint: everything is in the ``ComplaintStore``, so any number of desks, in any number
/// of processes, work on one tenant together.
public final class Desk: Sendable {
  /// The tenant.
  public let tenant: TenantID
  let ports: Ports
  let options: DeskOptions
  let playbooks: PlaybookShelf
  let rates: ChannelRates
  let signal = WakeSignal()

  /// What is plugged in.
  struct Ports: Sendable {
    let store: any ComplaintStore
    let vault: any ContentVault
    let index: any ComplaintIndex
    let directory: any PartyDirectory
    let accessLog: any AccessLog
    let channels: [ContactChannel: any NotificationChannel]
    let facts: any FactSource
    let rules: ReadyRules
    let predicates: [PredicateName: @Sendable (Complaint) -> Bool]
    let clock: any DeskClock
    let identities: any IdentityGenerator
    let observer: any DeskObserver
  }

  /// Opens a desk.
  ///
  /// The playbook is published if the store does not have its version yet; if the store has a later
  /// version, that one is in force.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - playbook: The way of working.
  ///   - store: Where complaints are kept.
  ///   - index: Where complaints are looked for by something else than their ids.
  ///   - vault: Where texts are kept.
  ///   - directory: Who stands behind the names.
  ///   - accessLog: Where it is kept who tried what and was not let.
  ///   - channels: The ways on which people are told; no two for one kind of channel.
  ///   - facts: The host's answers to what decisions have to know; of `repeats` and `similar` the desk
  ///     knows the answers itself where the host has none.
  ///   - rules: The host's rules, in the order in which they are asked.
  ///   - predicates: The host's predicates.
  ///   - clock: The only clock that is read.
  ///   - identities: Where fresh ids come from.
  ///   - observer: Who sees what is done.
  ///   - options: How it works.
  /// - Throws: ``DeskError/Code/playbookConflict`` if the store has another playbook of that version, or
  ///   lacks earlier ones; ``DeskError/Code/misuse`` for two channels of one kind, or for a rate under 1.
  public init(
    _ tenant: TenantID, playbook: Playbook, store: any ComplaintStore = MemoryStore(),
    index: any ComplaintIndex = MemoryIndex(), vault: any ContentVault = MemoryVault(),
    directory: any PartyDirectory = MemoryDirectory(),
    accessLog: any AccessLog = NoAccessLog(),
    channels: [any NotificationChannel] = [], facts: any FactSource = NoFacts(),
    rules: [any BusinessRule] = [],
    predicates: [PredicateName: @Sendable (Complaint) -> Bool] = [:],
    clock: any DeskClock = SystemClock(),
    identities: any IdentityGenerator = SystemIdentities(),
    observer: any DeskObserver = NoObserver(), options: DeskOptions = .standard
  ) async throws(DeskError) {
    self.tenant = tenant
    self.options = options
    rates = ChannelRates(try Desk.checked(options.rates))
    ports = Ports(
      store: store, vault: vault, index: index, directory: directory, accessLog: accessLog,
      channels: try Desk.byKind(channels),
      facts: facts, rules: ReadyRules(rules), predicates: predicates, clock: clock,
      identities: identities, observer: observer)
    playbooks = PlaybookShelf(of: tenant, in: store)
    try await playbooks.introduce(playbook, at: clock.now)
  }

  private static func byKind(
    _ channels: [any NotificationChannel]
  ) throws(DeskError) -> [ContactChannel: any NotificationChannel] {
    var byKind: [ContactChannel: any NotificationChannel] = [:]
    for channel in channels where byKind.updateValue(channel, forKey: channel.channel) != nil {
      throw DeskError(.misuse, "two channels are plugged in for \"\(channel.channel)\"")
    }
    return byKind
  }

  private static func checked(
    _ rates: [ContactChannel: Int]
  ) throws(DeskError) -> [ContactChannel: Int] {
    for (channel, rate) in rates where rate < 1 {
      throw DeskError(
        .misuse, "a channel gets at least one message a second, and not \(rate) for \"\(channel)\"")
    }
    return rates
  }

  var now: Timestamp { ports.clock.now }
}
