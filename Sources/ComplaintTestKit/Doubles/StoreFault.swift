public import BusinessTime

/// A call of a store, as whoever injects faults sees it.
public struct StoreCall: Hashable, Sendable {
  /// Which call it is.
  public let kind: Kind
  /// The how-manieth call of the store it is, counted from 1 over all kinds.
  public let number: Int
  /// The how-manieth of its kind, counted from 1.
  public let numberOfKind: Int

  /// The calls of a store.
  @nonexhaustive
  public enum Kind: String, CaseIterable, Sendable {
    /// Complaints are loaded and commands looked up.
    case load
    /// Events of a complaint are read.
    case history
    /// Decisions are made so.
    case commit
    /// Complaints that are due are leased.
    case claimDue
    /// Leases on complaints are ended.
    case release
    /// The complaints that are set aside are listed.
    case setAside
    /// Messages that are due are leased.
    case claimMessages
    /// States of messages are changed.
    case settle
    /// Messages are listed.
    case messages
    /// Messages that have ended are forgotten.
    case purge
    /// Messages are forgotten, whatever has become of them.
    case forget
    /// The feed is read.
    case events
    /// Somebody waits for the feed.
    case waitForEvents
    /// A playbook is published.
    case publish
    /// Playbooks are read.
    case playbooks
    /// Budgets are read.
    case budgets
    /// A budget is kept that no complaint changes.
    case keepBudget
  }

  /// Makes one.
  public init(_ kind: Kind, number: Int, numberOfKind: Int) {
    self.kind = kind
    self.number = number
    self.numberOfKind = numberOfKind
  }
}

/// What goes wrong with a call of a store.
@nonexhaustive
public enum StoreFault: Hashable, Sendable {
  /// The store is not reached: nothing happens, and the caller gets an error.
  case unreachable
  /// The call is carried out, but its answer gets lost: the caller gets an error and does not know.
  case replyLost
  /// The call is carried out twice, as by a network that repeats what it sends; the caller gets the
  /// second answer.
  case duplicated
  /// The call waits on the clock before it is carried out.
  case delayed(TimeSpan)
  /// What a claim found comes in the reverse order. Other calls are carried out as usual.
  case reordered
}

/// Decides what goes wrong.
///
/// Laws: it is asked once before each call and once after it, from the task of the caller, and may keep
/// the caller waiting.
public protocol StoreFaultSource: Sendable {
  /// What goes wrong with a call that is about to be made; `nil` for nothing.
  func fault(for call: StoreCall) async -> StoreFault?

  /// Takes notice that a call has been made, and that its answer is about to be given.
  func willAnswer(_ call: StoreCall) async
}

extension StoreFaultSource {
  /// Takes no notice.
  public func willAnswer(_ call: StoreCall) async {}
}

/// Faults that are written down beforehand.
///
/// ```swift
/// ScriptedFaults([.commit: [2: .replyLost]])  // the answer to the second commit gets lost
/// ```
public struct ScriptedFaults: StoreFaultSource {
  private let script: [StoreCall.Kind: [Int: StoreFault]]

  /// Makes a script: by the kind of call, and the how-manieth of its kind.
  public init(_ script: [StoreCall.Kind: [Int: StoreFault]]) { self.script = script }

  /// What the script says.
  public func fault(for call: StoreCall) async -> StoreFault? {
    script[call.kind]?[call.numberOfKind]
  }
}

/// Faults that follow from a seed and the number of the call alone, whatever task makes it.
public struct SeededFaults: StoreFaultSource {
  private let seed: UInt64
  private let interval: Int
  private let faults: [StoreFault]

  /// Makes a source that lets one call in so many go wrong.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - interval: One call in so many goes wrong.
  ///   - faults: What may go wrong; delays need a clock that goes on.
  public init(
    seed: UInt64, oneIn interval: Int,
    _ faults: [StoreFault] = [.unreachable, .replyLost, .duplicated, .reordered]
  ) {
    self.seed = seed
    self.interval = max(1, interval)
    self.faults = faults
  }

  /// What follows from the seed and the number.
  public func fault(for call: StoreCall) async -> StoreFault? {
    var random = SeededRandom(seed: seed &+ UInt64(call.number) &* 0xD1B5_4A32_D192_ED03)
    guard !faults.isEmpty, random.once(in: interval) else { return nil }
    return random.one(of: faults)
  }
}
