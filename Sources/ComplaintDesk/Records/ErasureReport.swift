public import BusinessTime
public import ComplaintModel

/// What an erasure came to.
public struct ErasureReport: Hashable, Sendable {
  /// The party.
  public let party: PartyID
  /// The complaints in which the party's data are erased, in the order of their ids.
  public let erased: [ComplaintID]
  /// The complaints that were left out, in the order of their ids.
  public let left: [Left]
  /// How many texts and documents were erased this time.
  public let contents: Int
  /// Of how many texts the words were erased from the index this time.
  public let indexed: Int
  /// How many messages to the party were erased this time.
  public let messages: Int
  /// Whether the directory has forgotten the party: not as long as a complaint is left out, because the
  /// organisation may have to reach them about it.
  public let isForgotten: Bool

  /// A complaint that was left out.
  public struct Left: Hashable, Sendable {
    /// The complaint.
    public let complaint: ComplaintID
    /// Why, and for how long.
    public let because: Kept
  }

  /// Why a complaint has to be kept.
  public enum Kept: Hashable, Sendable {
    /// It is held for legal reasons, for as long as that lasts.
    case whileHeld
    /// It has to be kept until some time after its end, and is open.
    case whileOpen(LegalBasis)
    /// It has to be kept until then.
    case until(Timestamp, LegalBasis)
  }
}
