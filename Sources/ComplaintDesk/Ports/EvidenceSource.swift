public import ComplaintModel

/// Where records are had as they lie, so that it is them that are proved and not what was made of them: an
/// optional port beside ``ComplaintStore``, which the stores of this package have.
///
/// Laws, each of which `EvidenceLaws` in ComplaintTestKit checks on any driver:
///
/// - **The same bytes.** The bytes of a record are those of the event's
///   ``ComplaintModel/Complaint/Event/encoded()`` when it was committed, also where they cannot be read any
///   more.
/// - **In the order of the feed** (L11). Records come in the order of their positions. One that is lost is
///   left out, and no call fails because of it.
/// - **Tenants are apart** (L10).
public protocol EvidenceSource: Sendable {
  /// The records of a tenant after a position, in order, at most `limit`.
  func records(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [EvidenceRecord]

  /// The records of a complaint, in the order of the feed; none if there is no such complaint.
  func records(
    of complaint: ComplaintID, in tenant: TenantID
  ) async throws(StoreError) -> [EvidenceRecord]

  /// How far complaints of a tenant have come by what is kept beside their events, in the order of their
  /// ids, after one, at most `limit`.
  func standings(
    after complaint: ComplaintID?, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [EvidenceStanding]
}
