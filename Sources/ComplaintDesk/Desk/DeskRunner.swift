public import BusinessTime
import ComplaintModel

/// Drives the desks of many tenants that share a store with one loop and one claim.
///
/// ```swift
/// await DeskRunner(desks).run()
/// ```
///
/// All of them have the same store and clock; the first one's are used.
public struct DeskRunner: Sendable {
  let desks: [TenantID: Desk]
  let first: Desk?
  /// The tenants in the order in which their desks were named.
  private let tenants: [TenantID]

  /// Puts desks together, one a tenant; of two for one tenant the last counts.
  public init(_ desks: [Desk]) {
    self.desks = Dictionary(desks.map { ($0.tenant, $0) }, uniquingKeysWith: { $1 })
    first = desks.first
    var seen: Set<TenantID> = []
    tenants = desks.map(\.tenant).filter { seen.insert($0).inserted }
  }

  /// Brings all desks up to now and delivers, again and again, until the task is cancelled.
  ///
  /// Both go on side by side, so a slow channel keeps no time from passing. What is held when the task is
  /// cancelled is finished.
  public func run() async {
    await withTaskGroup { group in
      group.addTask { await repeatedly { await passTime() } }
      group.addTask { await repeatedly { await deliver() } }
    }
  }

  /// Does everything that is due now, for all desks: time passes, and messages are delivered.
  ///
  /// - Returns: The instant at which something is due next; `nil` for none.
  @discardableResult
  public func catchUp() async -> Timestamp? {
    while true {
      let time = await exhaust { await passTime() }
      let mail = await exhaust { await deliver() }
      // What was delivered may be recorded, and that may make something else due.
      if !mail.isWorking || Task.isCancelled { return Timestamp.earlier(time.next, mail.next) }
    }
  }
}

// MARK: - Rounds

extension DeskRunner {
  /// What one claim came to.
  private struct Round {
    /// Whether there was something to do.
    var isWorking: Bool
    /// When there is more to do; `nil` for never, as far as is known.
    var next: Timestamp?
  }

  /// Does one round after the other, and sleeps where there is nothing to do.
  private func repeatedly(_ round: () async -> Round) async {
    guard let first else { return }
    while !Task.isCancelled {
      let given = tenants.compactMap { desks[$0] }.map { ($0.signal, $0.signal.attend()) }
      let next = await exhaust(round).next
      let latest = first.now + first.options.longestSleep
      await pause(until: min(next ?? latest, latest), orAfter: given)
    }
  }

  /// Does rounds until there is nothing to do.
  private func exhaust(_ round: () async -> Round) async -> Round {
    var all = Round(isWorking: false)
    while !Task.isCancelled {
      let one = await round()
      all.next = one.next
      if !one.isWorking { break }
      all.isWorking = true
    }
    return all
  }

  /// The round in which the store did not answer: it is tried again after a while.
  private var unanswered: Round {
    Round(isWorking: false, next: first.map { $0.now + $0.options.firstRetry })
  }

  /// Claims what time has made due, and brings it about.
  private func passTime() async -> Round {
    guard let first else { return Round(isWorking: false) }
    let now = first.now
    let claim = Claim(
      tenants: tenants, now: now, limit: first.options.batch,
      leaseUntil: now + first.options.lease)
    do throws(StoreError) {
      let batch = try await first.ports.store.claimDue(claim)
      let due = Dictionary(grouping: batch.due, by: \.tenant)
      for tenant in tenants {
        if let due = due[tenant] { await desks[tenant]?.elapse(due) }
      }
      return Round(isWorking: !batch.due.isEmpty, next: batch.next)
    } catch {
      first.ports.observer.observe(.failed(port: "store", reason: "\(error)"))
      return unanswered
    }
  }

  /// Claims messages that are due, no more than the channels can take, and delivers them.
  private func deliver() async -> Round {
    guard let first else { return Round(isWorking: false) }
    let now = first.now
    let room = room(at: now)
    guard !room.tenants.isEmpty else { return Round(isWorking: false, next: room.next) }
    let claim = Claim(
      tenants: room.tenants, now: now, limit: min(room.count, first.options.batch),
      leaseUntil: now + first.options.lease)
    do throws(StoreError) {
      let batch = try await first.ports.store.claimMessages(
        claim, foldLimit: first.options.mostFolded)
      let due = Dictionary(grouping: batch.due, by: \.tenant)
      await withTaskGroup { group in
        for tenant in tenants {
          if let desk = desks[tenant], let due = due[tenant] {
            group.addTask { await desk.deliver(due) }
          }
        }
      }
      return Round(
        isWorking: !batch.due.isEmpty, next: Timestamp.earlier(batch.next, room.next))
    } catch {
      first.ports.observer.observe(.failed(port: "store", reason: "\(error)"))
      return unanswered
    }
  }

  /// The tenants whose channels can take something now, and how much; when those can that cannot.
  private func room(at now: Timestamp) -> (tenants: [TenantID], count: Int, next: Timestamp?) {
    var room: (tenants: [TenantID], count: Int, next: Timestamp?) = ([], 0, nil)
    // In another order each time, so that a storm at one tenant does not hold up the others.
    for tenant in tenants.begun(by: now) {
      guard let desk = desks[tenant] else { continue }
      guard let own = desk.rates.room(for: desk.ports.channels.keys, at: now) else {
        room.tenants.append(tenant)
        room.count = .max
        continue
      }
      if own.count > 0 {
        room.tenants.append(tenant)
        room.count += room.count == .max ? 0 : own.count
      } else {
        room.next = Timestamp.earlier(room.next, own.next)
      }
    }
    return room
  }

  /// Sleeps until an instant, or until a desk has committed something since.
  private func pause(until instant: Timestamp, orAfter given: [(WakeSignal, Int)]) async {
    guard let first else { return }
    let clock = first.ports.clock
    await withTaskGroup { group in
      group.addTask { await clock.sleep(until: instant) }
      for (signal, count) in given {
        group.addTask { await signal.wait(after: count, until: instant) }
      }
      await group.next()
      group.cancelAll()
    }
  }
}

extension [TenantID] {
  /// The same in a circle, begun at a place that the instant chooses.
  fileprivate func begun(by now: Timestamp) -> [TenantID] {
    guard count > 1 else { return self }
    let start = Int(now.millisecondsSince1970.magnitude % UInt64(count))
    return Array(self[start...] + self[..<start])
  }
}
