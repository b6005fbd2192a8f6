import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// What surrounds the desks of a simulation: chance, faults, and what channels were given.
final class SimulatedWorld: Sendable {
  /// An attempt of a channel that went through.
  struct Delivery: Hashable, Sendable {
    let message: OutgoingMessage
    let way: ContactChannel
  }

  private struct State {
    var random: SeededRandom
    var isCalm = false
    var deliveries: [Delivery] = []
    var faults: [String] = []
    var tries: [CommandID: UInt64] = [:]
  }

  let gate = Gate()
  let executor = SteppedExecutor()
  let bug: Simulation.Bug?
  private let state: Guarded<State>

  init(seed: UInt64, _ bug: Simulation.Bug?) {
    self.bug = bug
    state = Guarded(State(random: SeededRandom(seed: seed)))
  }

  /// Whether something happens that does so once in so many times; never in calm.
  func once(in times: Int) -> Bool {
    state.withLock { !$0.isCalm && $0.random.once(in: times) }
  }

  /// Whether a planted bug shows itself once in so many times, also in calm.
  func shows(_ bug: Simulation.Bug, onceIn times: Int) -> Bool {
    self.bug == bug && state.withLock { $0.random.once(in: times) }
  }

  /// Sixty-four bits by chance.
  func next() -> UInt64 { state.withLock { $0.random.next() } }

  /// From now on nothing goes wrong any more.
  func calm() { state.withLock { $0.isCalm = true } }

  func broken(_ fault: String) { state.withLock { $0.faults.append(fault) } }

  var faults: [String] { state.withLock { $0.faults } }

  func deliver(_ delivery: Delivery) { state.withLock { $0.deliveries.append(delivery) } }

  var deliveries: [Delivery] { state.withLock { $0.deliveries } }

  /// The key under which a channel is given a message: another one each time if that bug is planted.
  func key(of message: OutgoingMessage) -> CommandID {
    guard bug == .retryUnderNewKey else { return message.key }
    let tries = state.withLock { state in
      state.tries[message.key, default: 0] += 1
      return state.tries[message.key, default: 0]
    }
    return tries == 1
      ? message.key : CommandID(derivedFrom: message.key, label: "try \(tries)")
  }
}

/// The wires between one life of a desk and the world; they are cut when it crashes.
final class SimulatedLine: StoreFaultSource {
  let desk: Int
  let world: SimulatedWorld
  private let cut = Atomic(false)

  init(_ desk: Int, _ world: SimulatedWorld) {
    self.desk = desk
    self.world = world
  }

  var isCut: Bool { cut.load(ordering: .relaxed) }

  func sever() { cut.store(true, ordering: .relaxed) }

  /// Waits for the simulation; what a desk still does after it has crashed reaches nobody.
  func pass(_ call: String, isReply: Bool = false) async {
    if isCut { return }
    await world.gate.pass(desk, call, isReply: isReply)
  }

  func fault(for call: StoreCall) async -> StoreFault? {
    await pass(call.kind.rawValue)
    if isCut { return .unreachable }
    switch call.kind {
    case .commit:
      if world.once(in: 10) { return .replyLost }
      if world.once(in: 40) { return .duplicated }
    case .claimDue, .claimMessages: if world.once(in: 10) { return .reordered }
    default: if world.once(in: 80) { return .replyLost }
    }
    return world.once(in: 50) ? .unreachable : nil
  }

  func willAnswer(_ call: StoreCall) async { await pass(call.kind.rawValue, isReply: true) }
}

/// A channel that fails by chance.
struct SimulatedChannel: NotificationChannel {
  let channel: ContactChannel
  let line: SimulatedLine

  func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    await line.pass("deliver")
    if line.isCut { throw .transient("the desk has crashed") }
    let world = line.world
    if world.once(in: 4) { throw .transient("busy") }
    if world.once(in: 30) { throw .permanent("no such address") }
    let given = OutgoingMessage(
      tenant: message.tenant, key: world.key(of: message), complaint: message.complaint,
      count: message.count, contact: message.contact, address: message.address,
      notification: message.notification, language: message.language, subject: message.subject,
      body: message.body)
    world.deliver(SimulatedWorld.Delivery(message: given, way: channel))
    // It has gone out, and nobody hears of it.
    if world.once(in: 10) { throw .transient("the answer got lost") }
    await line.pass("deliver", isReply: true)
  }
}

/// A directory in which everybody can be reached in two ways.
struct SimulatedDirectory: PartyDirectory {
  func contacts(for addressee: Addressee, of tenant: TenantID) async throws -> [Contact] {
    var contact = Contact("\(addressee)", .email, "a@shop.example")
    contact.addresses[.phone] = "1"
    contact.ways = [.email, .phone]
    return [contact]
  }

  func erase(_ party: PartyID, of tenant: TenantID) async throws {}
}

/// A vault that is reached over a line.
struct SimulatedVault: ForwardingVault {
  let vault: MemoryVault
  let line: SimulatedLine

  func put(
    _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
    of tenant: TenantID
  ) async throws(StoreError) -> ContentReference {
    await line.pass("put")
    if line.isCut || line.world.once(in: 60) {
      throw StoreError(.unavailable, "the vault was not reached")
    }
    return try await vault.put(
      content, under: command, slot: slot, party: party, salt: salt, of: tenant)
  }
}
