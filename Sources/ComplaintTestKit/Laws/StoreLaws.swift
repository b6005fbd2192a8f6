public import ComplaintDesk
public import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/ComplaintStore``, each as a function that looks at any driver.
///
/// ```swift
/// @Test func ourStoreKeepsTheLaws() async {
///   await StoreLaws { try await OurStore(at: temporaryFile()) }.all()
/// }
/// ```
///
/// What is broken is recorded at the caller's place, with the name of the law. Each law makes a store of
/// its own; a driver of a server may give the same fresh database to all of them, because every law has
/// tenants of its own.
///
/// That nothing is lost when a process ends in the middle cannot be seen through the port; a driver that
/// promises it has to try that out by itself.
public struct StoreLaws<Store: ComplaintStore>: Sendable {
  let examiner: Examiner<Store>
  let damage: (@Sendable (Store, ComplaintID, TenantID) async throws -> Void)?

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - damage: Makes what is kept of a complaint unreadable, its events as well as its state; without
  ///     it, the law about damaged records is not looked at.
  ///   - discard: Ends a store that is not needed any more.
  ///   - make: Makes an empty store.
  public init(
    damage: (@Sendable (Store, ComplaintID, TenantID) async throws -> Void)? = nil,
    discard: @escaping @Sendable (Store) async throws -> Void = { _ in },
    _ make: @escaping @Sendable () async throws -> Store
  ) {
    examiner = Examiner(make: make, discard: discard)
    self.damage = damage
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await commits(at: location)
    await reading(at: location)
    await leases(at: location)
    await messages(at: location)
    await tenantsAreApart(at: location)
    await feed(at: location)
    await playbooks(at: location)
    await budgets(at: location)
    await damagedRecordStaysAlone(at: location)
  }

  func examine(
    _ law: String, at location: SourceLocation,
    _ body: (Inspection, Store) async throws -> Void
  ) async {
    await examiner.examine(law, at: location, body)
  }
}
