public import BusinessTime
public import ComplaintModel

/// Where complaints are kept: one port, because all of it shares one transaction.
///
/// A store knows no business rule. It compares ids, versions, instants and keys, and keeps the rest as
/// it is. ``MemoryStore`` is the reference for what is meant.
///
/// Laws, each of which `StoreLaws` in ComplaintTestKit checks on any driver:
///
/// - **Together or not at all** (L4). All parts of a commit, its command ids, wake-ups and messages are
///   kept together or not at all, also when the process ends in the middle. A commit that has begun is
///   not given up because its task is cancelled.
/// - **One writer wins** (L5). A commit whose complaint has another version is a
///   ``Commit/Outcome/conflict(_:)`` and leaves nothing.
/// - **Once** (L6, L7). A commit of which any ``Commit/commandIDs`` has committed in the tenant before is
///   ``Commit/Outcome/known(_:)`` and leaves nothing. This is asked before the version is compared. A
///   commit that was not kept leaves nothing under its ids.
/// - **Leases save work, no more** (L7). While a lease runs, no other claim returns its item. A commit
///   that moves a wake-up ends its lease; one that leaves it alone leaves the lease alone. What is said
///   under a lease that was lost changes nothing.
/// - **Each message ends once** (L9). A message changes its state only under its lease, or by hand; one
///   that has ended keeps its state unless it is dead and revived.
/// - **Budgets go with it.** The budgets of a commit are kept with it or not at all. One that has another
///   version is a ``Commit/Outcome/budgetConflict(_:)``, which is asked after the versions of complaints.
/// - **Tenants are apart** (L10). No call of one tenant reads or changes anything of another.
/// - **The feed has no gaps** (L11). Positions are consecutive in commit order; once one is readable,
///   nothing appears at or below it.
/// - **A bad record stays alone** (L12). What cannot be read is reported for its complaint, with the
///   others beside it.
/// - Nothing that was committed is lost, as far as the driver promises durability at all.
///
/// A call that cannot reach what it needs throws; then the caller does not know what became of a commit
/// and asks again with the same command id.
public protocol ComplaintStore: Sendable {
  /// Loads complaints, looks commands up in the ledger, and says which playbook was published last: as
  /// of one instant.
  ///
  /// An id under which nothing is known is left out of the answer.
  func load(
    _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Loaded

  /// The events of a complaint from a version on, in order, at most `limit`; none if there is no such
  /// complaint.
  ///
  /// - Throws: ``StoreError/Code/damaged`` with the fault if one of them cannot be read.
  func history(
    of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
  ) async throws(StoreError) -> [Complaint.Event]

  /// Makes decisions so, one after another: a later commit of the call may follow an earlier one on the
  /// same complaint.
  ///
  /// Each commit stands for itself: one that is not kept does not keep others from it.
  ///
  /// - Returns: What became of each, in order.
  func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome]

  /// Leases complaints that are due.
  func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch

  /// Ends leases on complaints; one that was set aside is tried again when its record says.
  func release(_ releases: [DueRelease]) async throws(StoreError)

  /// The complaints of a tenant that are set aside, the longest first, at most `limit`.
  func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside]

  /// Leases messages that are due, each with those that may be folded into it, at most `foldLimit`.
  ///
  /// Nothing is folded into a message that is sealed; see ``DeliveryProgress/sealedAt``. Those that may
  /// be folded wait under the same fold key, whatever instant they wait for, and no lease on them runs.
  func claimMessages(
    _ claim: Claim, foldLimit: Int
  ) async throws(StoreError) -> MessageBatch

  /// Changes the states of messages and adds further ones: all of it, or nothing if one message is not as
  /// its settlement supposes.
  ///
  /// Under a lease that runs or has run out, but that nobody else has taken, a settlement is accepted;
  /// without a lease only for a message that is dead. It ends the lease unless it keeps it; see
  /// ``Settlement/keepsLease``. Of the items that are added, one whose key is there already is left as it
  /// is.
  ///
  /// - Returns: Whether all was done.
  func settle(
    _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
  ) async throws(StoreError) -> Bool

  /// Messages of a tenant in some state, in the order of their positions, after a message, at most
  /// `limit`; of two commits made at once either may have come first.
  func messages(
    _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
  ) async throws(StoreError) -> [OutboxItem]

  /// Forgets messages that have ended.
  ///
  /// - Returns: How many there were.
  func purge(
    _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int

  /// Forgets messages whatever has become of them, as those to somebody whose data are erased.
  ///
  /// Whoever is delivering one at the moment finds that it is gone.
  ///
  /// - Returns: How many there were.
  func forget(_ messages: [CommandID], of tenant: TenantID) async throws(StoreError) -> Int

  /// The events of a tenant after a position, in order, at most `limit`.
  func events(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [FeedEntry]

  /// Waits until there is an event after a position, or until the task is cancelled.
  ///
  /// It may return before there is one; then it is called again.
  func waitForEvents(after position: FeedPosition, of tenant: TenantID) async throws(StoreError)

  /// Keeps a further playbook: of the version after the last one, from an instant not before that one's.
  ///
  /// - Returns: Whether it was kept; not if another one of that version was published before.
  func publish(
    _ playbook: PublishedPlaybook, of tenant: TenantID
  ) async throws(StoreError) -> Bool

  /// The playbooks that were published after a version, in order; all if none is named.
  func playbooks(
    after version: PlaybookVersion?, of tenant: TenantID
  ) async throws(StoreError) -> [PublishedPlaybook]

  /// The budgets of a tenant under some names, all if none are named, in the order of their names.
  ///
  /// A name under which nothing is kept is left out of the answer.
  func budgets(
    _ names: [BudgetName]?, of tenant: TenantID
  ) async throws(StoreError) -> [Budget]

  /// Keeps a budget that no complaint changes: a new one, or another limit.
  ///
  /// - Returns: Whether it was kept; not if another version is there than the change supposes.
  func keep(_ change: Budget.Change, of tenant: TenantID) async throws(StoreError) -> Bool
}
