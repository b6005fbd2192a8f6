public import BusinessTime
public import ComplaintDesk
public import ComplaintModel

/// A vault that hands on to another one what it does not do itself; what ``ForwardingStore`` is for stores.
public protocol ForwardingVault: ContentVault {
  /// The kind of the other vault.
  associatedtype Base: ContentVault

  /// The vault to which the next call goes.
  var vault: Base { get }
}

extension ForwardingVault {
  /// Lets the other vault keep it.
  public func put(
    _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
    of tenant: TenantID
  ) async throws(StoreError) -> ContentReference {
    try await vault.put(
      content, under: command, slot: slot, party: party, salt: salt, of: tenant)
  }

  /// Asks the other vault.
  public func content(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> VaultContent? {
    try await vault.content(at: reference, of: tenant)
  }

  /// Lets the other vault do it.
  public func erase(
    party: PartyID, keeping kept: Set<ContentReference>, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try await vault.erase(party: party, keeping: kept, of: tenant)
  }

  /// Lets the other vault do it.
  public func sweep(
    before instant: Timestamp, of tenant: TenantID,
    unless isNamed: @Sendable (ContentReference) async throws(StoreError) -> Bool
  ) async throws(StoreError) -> Int {
    try await vault.sweep(before: instant, of: tenant, unless: isNamed)
  }
}
