import ComplaintDesk
import ComplaintModel

/// A directory in which everybody has one address: in a replay no letter leaves the house, and none is
/// returned.
struct EverybodyReachable: PartyDirectory {
  func contacts(for addressee: Addressee, of tenant: TenantID) async throws -> [Contact] {
    [Contact("everybody", .email, "everybody@replay.example")]
  }

  func erase(_ party: PartyID, of tenant: TenantID) async throws {}
}
