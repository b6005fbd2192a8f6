import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

/// A desk with people who are told, on ways that fail when they are told to.
struct PostOffice {
  let desk: Desk
  let store = MemoryStore()
  let clock = HandClock(Timestamp(millisecondsSince1970: 1_772_442_000_000))
  let directory = MemoryDirectory()
  let seen = Seen()
  let mail: PostBox
  let letters: PostBox
  let app: PostBox

  let anna = Actor(.agent("anna"), as: .agent)
  let ben = Actor(.agent("ben"), as: .supervisor)
  let customer = PartyID(high: 0x4000, low: 0b10 << 62 | 1)

  /// Monday, 2 March 2026, 09:00 UTC.
  static let monday = Timestamp(millisecondsSince1970: 1_772_442_000_000)

  /// The boxes of all ways.
  var boxes: [PostBox] { [mail, letters, app] }

  init(
    rules: [any BusinessRule] = [], channels: [any NotificationChannel]? = nil,
    boxes: [PostBox] = [
      PostBox(.email), PostBox(.letter, provesArrival: true), PostBox(.app),
    ],
    options: DeskOptions = .standard, _ change: (inout Playbook.Definition) -> Void = { _ in }
  ) async throws {
    (mail, letters, app) = (boxes[0], boxes[1], boxes[2])
    var definition = Playbook.Definition.standard
    change(&definition)
    desk = try await Desk(
      "shop", playbook: try Playbook(definition), store: store, directory: directory,
      channels: channels ?? [mail, letters, app], rules: rules, clock: clock, observer: seen,
      options: options)
    know("anna", .app, for: .owner(.person("anna")))
    know("ben", .app, for: .participant(.role(.supervisor)))
    know("team", .app, for: .owner(.queue("complaints")))
    var complainant = Contact("c-1", .email, "mei@example.com")
    complainant.addresses[.letter] = "Mei Lin, 1 High Street"
    complainant.ways = [.letter, .email]
    directory.set([complainant], for: .party(customer), of: "shop")
  }

  /// Puts one person behind an addressee.
  func know(_ person: String, _ way: ContactChannel, for addressee: Addressee) {
    directory.set([Contact(person, way, "\(way):\(person)")], for: addressee, of: "shop")
  }

  func intake(_ channel: ContactChannel = .email) -> Intake {
    Intake(channel, receivedAt: clock.now, from: customer)
  }

  /// A complaint that anna owns.
  func file(_ change: (inout Intake) -> Void = { _ in }) async throws -> ComplaintID {
    var intake = intake()
    change(&intake)
    let filed = try await desk.file(intake, by: anna)
    return filed.id
  }

  /// Lets time pass, doing at each instant what is due then.
  func pass(_ span: TimeSpan) async {
    let end = clock.now + span
    while let next = await desk.catchUp(), next <= end {
      clock.set(max(next, clock.now + .milliseconds(1)))
    }
    clock.set(end)
    await desk.catchUp()
  }

  func complaint(_ id: ComplaintID) async throws -> Complaint {
    try #require(try await desk.complaint(id))
  }

  /// How many messages there are in each state.
  func states() async throws -> [OutboxItem.State.Kind: Int] {
    var states: [OutboxItem.State.Kind: Int] = [:]
    for kind in OutboxItem.State.Kind.allCases {
      let count = try await desk.messages(kind, limit: .max).count
      if count > 0 { states[kind] = count }
    }
    return states
  }
}

/// A channel that keeps what it gets, and fails as it is told to.
final class PostBox: NotificationChannel {
  /// An attempt.
  struct Attempt: Sendable {
    let message: OutgoingMessage
    let error: DeliveryError?
    let at: Timestamp?
  }

  private struct State {
    var attempts: [Attempt] = []
    var script: [DeliveryError?] = []
  }

  let channel: ContactChannel
  let provesArrival: Bool
  private let state = Guarded(State())
  private let judge: @Sendable (OutgoingMessage, _ number: Int) -> DeliveryError?
  private let clock: (any DeskClock)?

  init(
    _ channel: ContactChannel, provesArrival: Bool = false, clock: (any DeskClock)? = nil,
    judge: @escaping @Sendable (OutgoingMessage, Int) -> DeliveryError? = { _, _ in nil }
  ) {
    self.channel = channel
    self.provesArrival = provesArrival
    self.clock = clock
    self.judge = judge
  }

  func fail(_ errors: DeliveryError?...) { state.withLock { $0.script += errors } }

  func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    let now = clock?.now
    let error = state.withLock { state in
      let error =
        state.script.isEmpty
        ? judge(message, state.attempts.count + 1) : state.script.removeFirst()
      state.attempts.append(Attempt(message: message, error: error, at: now))
      return error
    }
    if let error { throw error }
  }

  var attempts: [Attempt] { state.withLock { $0.attempts } }

  var delivered: [OutgoingMessage] {
    attempts.filter { $0.error == nil }.map(\.message)
  }

  var templates: [TemplateName] { delivered.map(\.notification.template) }
}

/// An observer that keeps what it sees.
final class Seen: DeskObserver {
  private let all = Guarded<[DeskObservation]>([])

  func observe(_ observation: DeskObservation) { all.withLock { $0.append(observation) } }

  var failures: [String] {
    all.withLock { all in
      all.compactMap { observation in
        if case .failed(let port, let reason) = observation { "\(port): \(reason)" } else { nil }
      }
    }
  }

  /// The states that a message was seen to take.
  func states(of key: CommandID) -> [OutboxItem.State.Kind] {
    all.withLock { all in
      all.compactMap { observation in
        if case .message(key, let state, _) = observation { state.kind } else { nil }
      }
    }
  }
}
