public import ComplaintModel

/// Where complaints are looked for by something else than their ids.
///
/// It is fed from the feed, by the desk, and may lag behind the store: a page says how far it is. A
/// store that can answer such questions itself may be the index too.
///
/// Laws, each of which `IndexLaws` in ComplaintTestKit checks on any driver:
///
/// - What was updated is found by every part of its summary, and no more by what it was before.
/// - An update with an older version of a complaint than is known changes nothing of it; the position
///   never goes back.
/// - Pages in one order, put together, list each complaint once that was there all the time.
/// - What an index cannot look for is an error of code ``StoreError/Code/notSupported``, never left out
///   silently.
/// - After ``erase(_:keeping:of:)`` no complaint is found by words of texts of the party any more, but
///   those that were to be kept; by everything else it is found as before. An index that knows no words
///   has nothing to erase: parties are known to it by ids of chance.
/// - Tenants are apart (L10).
public protocol ComplaintIndex: Sendable {
  /// Takes in complaints, and that everything up to a position is known with them.
  func update(
    _ complaints: [ComplaintSummary], through position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError)

  /// Up to which position everything is known.
  func position(of tenant: TenantID) async throws(StoreError) -> FeedPosition

  /// Finds complaints.
  func find(
    _ query: ComplaintQuery, of tenant: TenantID
  ) async throws(StoreError) -> ComplaintPage

  /// Forgets the words of all texts of a party, but those in some complaints.
  ///
  /// - Returns: How many texts there were.
  func erase(
    _ party: PartyID, keeping complaints: Set<ComplaintID>, of tenant: TenantID
  ) async throws(StoreError) -> Int

  /// How many complaints a query matches, whatever its limit and place.
  func count(_ query: ComplaintQuery, of tenant: TenantID) async throws(StoreError) -> Int
}

extension StoreError.Code {
  /// The driver cannot do that at all.
  public static let notSupported = StoreError.Code(rawValue: "notSupported")
}
