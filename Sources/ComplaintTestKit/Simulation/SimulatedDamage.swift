import BusinessTime
import ComplaintDesk
import ComplaintModel

/// What is kept of one complaint is damaged: it is named and set aside, and the others go on (L12).
struct SimulatedDamage: Sendable {
  let damaged: ComplaintID
  let other: ComplaintID
  let desk: Desk
  let store: SimulatedStore
  let world: SimulatedWorld
  let clock: ManualClock

  /// Damages it, and looks at what a desk makes of it; nothing is done if one of the two was never kept.
  func strike() async {
    let tenant = SimulationRun.tenant
    guard let known = try? await desk.complaint(damaged),
      (try? await desk.complaint(other)) != nil
    else { return }
    store.store.damage(damaged, of: tenant)
    do throws(DeskError) {
      _ = try await desk.complaint(damaged)
      world.broken("\(damaged) is damaged and was read")
    } catch {
      if error.code != .damaged || !error.message.contains("\(damaged)") {
        world.broken("\(damaged) is damaged, and what is said is \(error)")
      }
    }
    if let wake = known.nextWake { clock.jump(to: max(clock.now, wake)) }
    _ = await desk.catchUp()
    let aside = try? await store.setAside(of: tenant, limit: .max).map(\.complaint)
    if aside != (known.nextWake == nil ? [] : [damaged]) {
      world.broken("\(damaged) is damaged, and set aside is \(aside ?? [])")
    }
    if (try? await desk.complaint(other)) == nil {
      world.broken("\(other) cannot be read since \(damaged) is damaged")
    }
  }
}
