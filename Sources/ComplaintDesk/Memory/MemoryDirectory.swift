import BusinessTime
public import ComplaintModel
import Synchronization

/// A directory in memory: for tests, and for hosts with few people.
///
/// ```swift
/// let directory = MemoryDirectory()
/// directory.set([Contact("anna", .email, "anna@shop.example")], for: .owner(.person("anna")), of: "shop")
/// ```
public final class MemoryDirectory: PartyDirectory {
  private struct Key: Hashable {
    let tenant: TenantID
    let addressee: Addressee
  }

  private let contacts = Guarded<[Key: [Contact]]>([:])

  /// Makes a directory that knows nobody.
  public init() {}

  /// Says who stands behind a name.
  public func set(_ people: [Contact], for addressee: Addressee, of tenant: TenantID) {
    contacts.withLock { $0[Key(tenant: tenant, addressee: addressee)] = people }
  }

  /// The people who were set for a name; none if none were.
  public func contacts(
    for addressee: Addressee, of tenant: TenantID
  ) async throws -> [Contact] {
    contacts.withLock { $0[Key(tenant: tenant, addressee: addressee)] ?? [] }
  }

  /// Forgets who stands behind a party.
  public func erase(_ party: PartyID, of tenant: TenantID) async throws {
    contacts.withLock { $0[Key(tenant: tenant, addressee: .party(party))] = nil }
  }
}
