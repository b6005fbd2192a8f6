import BusinessTime
import ComplaintDesk
import ComplaintModel

/// The life of one seed, driven step by step on one thread.
final class SimulationRun {
  static let tenant: TenantID = "simulation"

  let world: SimulatedWorld
  let store: SimulatedStore
  let playbooks: [Playbook]
  private(set) var commands: [SimulatedCommand] = []
  let reader: SimulatedReader
  let neighbour: SimulatedNeighbour

  private let seed: UInt64
  private let isTracing: Bool
  private let desks: [SimulatedDesk]
  private let vaultClock = ManualClock()
  private var random: SeededRandom
  private var now = Scenario.start
  /// The latest instant that a clock has shown because it jumped ahead.
  private var furthest = Timestamp.earliest
  private var complaints: [ComplaintID] = []
  private var published = 1
  private var raised: Int64 = 0
  private var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  private var trace: [String] = []
  private var counts = Simulation.Counts()
  private let findings = SimulationFindings()

  init(seed: UInt64, _ bug: Simulation.Bug?, isTracing: Bool) throws {
    self.seed = seed
    self.isTracing = isTracing
    playbooks = try SimulatedPlaybooks.all.get()
    random = SeededRandom(seed: seed)
    let world = SimulatedWorld(seed: seed ^ 0x5DEE_CE66, bug)
    let store = SimulatedStore(world)
    let vault = MemoryVault(clock: vaultClock)
    self.world = world
    self.store = store
    desks = (0..<3).map { SimulatedDesk($0, world, store, vault) }
    reader = SimulatedReader(store, world)
    neighbour = SimulatedNeighbour(store, world)
  }

  var report: Simulation.Report {
    let findings = findings.all
    var all = counts
    all.events = findings.events
    all.breaches = findings.breaches
    all.requests = findings.requests
    all.grants = findings.grants
    all.messages = world.deliveries.count
    return Simulation.Report(
      seed: seed, faults: world.faults + findings.faults, digest: digest, trace: trace, counts: all)
  }

  private func note(_ line: @autoclosure () -> String) {
    counts.steps += 1
    let line = line()
    for byte in line.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    if isTracing { trace.append("\(counts.steps) \(now) \(line)") }
  }
}

// MARK: - Living

extension SimulationRun {
  /// Lives through some steps in which things go wrong.
  func live(_ steps: Int) {
    let (neighbour, playbook) = (neighbour, playbooks[0])
    Task(executorPreference: world.executor) { await neighbour.moveIn(playbook) }
    world.executor.drain()
    for desk in desks { desk.open(playbook) }
    world.executor.drain()
    for _ in 0..<steps {
      if world.gate.count > 0, !random.once(in: 4) { release() } else { act() }
      world.executor.drain()
    }
  }

  /// Lets one call go.
  private func release() {
    let parked = world.gate.take(Int.random(in: 0..<world.gate.count, using: &random))
    note("\(parked.desk) \(parked.call)\(parked.isReply ? " answered" : "")")
    parked.continuation.resume()
  }

  /// Begins something.
  private func act() {
    switch Int.random(in: 0..<40, using: &random) {
    case 0..<4: file()
    case 4..<16: command()
    case 16..<19: repeatCommand()
    case 19: publish()
    case 20..<25: advance()
    case 25: jump()
    case 26: crash()
    case 27..<30:
      note("reads the feed")
      reader.read()
    case 30: batch()
    case 31: lookFor()
    case 32: raise()
    default: catchUp()
    }
  }

  private func someDesk() -> (SimulatedDesk, Desk)? {
    let chosen = random.one(of: desks)
    guard let desk = chosen.desk else {
      note("\(chosen.number) opens")
      chosen.open(playbooks[published - 1])
      return nil
    }
    return (chosen, desk)
  }

  private func file() {
    guard complaints.count < 5, let (chosen, desk) = someDesk() else { return }
    let id = ComplaintID(at: now, random: (random.next(), random.next()))
    complaints.append(id)
    let filing = Complaint.Command.file(.drawn(at: now, &random))
    ask(SimulatedCommand(commands.count, on: id, filing), chosen, desk, isNew: true)
  }

  private func command() {
    guard let id = complaints.randomElement(using: &random), let (chosen, desk) = someDesk()
    else { return }
    ask(SimulatedCommand(commands.count, on: id, nil), chosen, desk, isNew: true)
  }

  private func repeatCommand() {
    guard let command = commands.randomElement(using: &random), let (chosen, desk) = someDesk()
    else { return }
    ask(command, chosen, desk, isNew: false)
  }

  /// A few commands in one call: new ones, and ones that were asked for before.
  private func batch() {
    guard !complaints.isEmpty, let (chosen, desk) = someDesk() else { return }
    var batch: [SimulatedCommand] = []
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      let known = random.once(in: 4) ? commands.randomElement(using: &random) : nil
      let command =
        known ?? SimulatedCommand(commands.count, on: random.one(of: complaints), nil)
      if known == nil { commands.append(command) }
      if command.begin() { batch.append(command) }
    }
    note("\(chosen.number) is asked for \(batch.map(\.id.low)) together")
    let (asked, others, seed, now) = (batch, complaints, random.next(), chosen.clock.now)
    Task(executorPreference: world.executor) {
      await SimulatedCommand.perform(asked, at: desk, beside: others, seed, now)
    }
  }

  private func lookFor() {
    guard let (chosen, _) = someDesk() else { return }
    note("\(chosen.number) looks for complaints")
    chosen.find()
  }

  private func ask(
    _ command: SimulatedCommand, _ chosen: SimulatedDesk, _ desk: Desk, isNew: Bool
  ) {
    if isNew { commands.append(command) }
    guard command.begin() else { return }
    note("\(chosen.number) is asked for \(command.id.low) on \(command.complaint)")
    let (others, seed, now) = (complaints, random.next(), chosen.clock.now)
    Task(executorPreference: world.executor) {
      await command.perform(at: desk, beside: others, seed, now)
    }
  }

  /// Raises the budget by what one more complaint gets.
  private func raise() {
    guard let (chosen, desk) = someDesk() else { return }
    raised += 1
    note("\(chosen.number) raises the budget")
    let limit = SimulatedPlaybooks.limit(1 + raised)
    Task(executorPreference: world.executor) {
      _ = try? await desk.setBudget(
        SimulatedPlaybooks.budget, from: .earliest, until: .latest, limit: limit)
    }
  }

  private func publish() {
    // Before a desk is open, the store may have no first version for others to follow.
    guard published < playbooks.count, desks.contains(where: { $0.desk != nil }) else { return }
    published += 1
    note("version \(published) is published")
    let playbook = PublishedPlaybook(playbooks[published - 1], from: now)
    let store = store
    Task(executorPreference: world.executor) {
      _ = try? await store.publish(playbook, of: SimulationRun.tenant)
    }
  }

  private func advance() {
    let minutes = Int64.random(in: 0...18, using: &random)
    now = now + .seconds(minutes * minutes * minutes)
    for desk in desks where !random.once(in: 9) { desk.clock.jump(to: now) }
    note("it is \(now)")
  }

  private func jump() {
    let chosen = random.one(of: desks)
    let span = random.one(of: [-60, -60, 60, 5] as [Int64])
    chosen.clock.jump(by: .minutes(span))
    furthest = max(furthest, chosen.clock.now)
    note("\(chosen.number) believes it is \(chosen.clock.now)")
  }

  private func crash() {
    let chosen = random.one(of: desks)
    note("\(chosen.number) crashes")
    counts.crashes += 1
    chosen.crash()
  }

  private func catchUp() {
    guard let (chosen, _) = someDesk(), !chosen.isCatchingUp else { return }
    note("\(chosen.number) catches up")
    chosen.catchUp()
  }
}

// MARK: - The end

extension SimulationRun {
  /// Lets everything go until all is quiet.
  private func settle() {
    world.executor.drain()
    var patience = 20_000
    while world.gate.count > 0, patience > 0 {
      release()
      world.executor.drain()
      patience -= 1
    }
    if patience == 0 { world.broken("the desks never come to rest") }
  }

  /// Nothing goes wrong any more: time passes until nothing is left to do for a while.
  func bringToAnEnd() {
    world.calm()
    settle()
    for desk in desks {
      desk.open(playbooks[published - 1])
      now = max(now, desk.clock.now)
    }
    settle()
    // Leases of whoever crashed run out, also those of a clock that was ahead, and what was put off comes up.
    let horizon = max(now, furthest) + .hours(2)
    now = now + .minutes(61)
    for _ in 0..<80 {
      for desk in desks {
        desk.clock.jump(to: now)
        desk.catchUp()
        settle()
      }
      guard let next = desks.compactMap(\.next).min(), next <= horizon else { break }
      now = max(next, now + .milliseconds(1))
    }
    for desk in desks {
      if let trouble = desk.trouble { world.broken("desk \(desk.number) \(trouble)") }
    }
    for desk in desks {
      desk.find()
      settle()
    }
    reader.read()
    world.executor.drain()
    counts.commands = commands.count { command in
      command.outcomes.contains { if case .done = $0 { true } else { false } }
    }
  }

  /// Those that were filed, and those that were split from them.
  private var allComplaints: [ComplaintID] {
    let told = reader.entries.compactMap { try? $0.event.get().complaint }
    return Set(complaints + told).sorted()
  }

  /// Damages one complaint when all is done.
  func damageOne() {
    guard let damaged = complaints.first, let other = complaints.last, other != damaged,
      let desk = desks[0].desk
    else { return }
    let damage = SimulatedDamage(
      damaged: damaged, other: other, desk: desk, store: store, world: world, clock: desks[0].clock)
    Task(executorPreference: world.executor) { await damage.strike() }
    settle()
  }

  /// Reads the store through its port and looks at every law.
  func audit() {
    let audit = SimulationAudit(
      store: store, playbooks: playbooks, now: now, complaints: allComplaints, commands: commands,
      read: reader.entries, deliveries: world.deliveries, neighbour: neighbour,
      found: desks.map(\.found))
    let findings = findings
    Task(executorPreference: world.executor) { findings.take(await audit.findings()) }
    world.executor.drain()
  }
}
