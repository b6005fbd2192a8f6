public import BusinessTime
public import ComplaintModel

/// Who stands behind the names in complaints: addresses of parties, of agents, of everyone in a role.
///
/// Laws: it changes nothing of a complaint. An error means that it could not be asked, and delivery is
/// tried again; an empty answer means that there is nobody, and the message is dead. After
/// ``erase(_:of:)`` nothing of the party is answered any more.
public protocol PartyDirectory: Sendable {
  /// The people for whom a notification is meant.
  func contacts(
    for addressee: Addressee, of tenant: TenantID
  ) async throws -> [Contact]

  /// Forgets a party.
  func erase(_ party: PartyID, of tenant: TenantID) async throws
}

/// A person, or an address that several read, as the directory knows it.
public struct Contact: Hashable, Sendable {
  /// The host's name of the contact, unique in the tenant; it is kept with messages, so no personal
  /// name.
  public let id: String
  /// What the contact is called in a salutation; `nil` if that is not known.
  public var name: String?
  /// The addresses by their ways.
  public var addresses: [ContactChannel: String]
  /// The ways, the preferred one first; those that are not named are not used.
  public var ways: [ContactChannel]
  /// The languages, the preferred one first.
  public var languages: [LanguageTag]
  /// When the contact may be disturbed; `nil` for always, as is every instant that the calendar does not
  /// reach.
  public var hours: WorkingCalendar?
  /// How often the contact wants everything in one message; `nil` for each on its own.
  ///
  /// What cannot be told together with others comes on its own all the same: what has to be proved, what
  /// has a text, and what goes to a party.
  public var digest: DigestSchedule?

  /// Makes a contact with one address.
  public init(_ id: String, _ channel: ContactChannel, _ address: String) {
    self.id = id
    addresses = [channel: address]
    ways = [channel]
    languages = []
  }
}

/// When a contact gets everything in one message: at instants that lie an interval apart.
public struct DigestSchedule: Hashable, Sendable {
  /// One of the instants.
  public let anchor: Timestamp
  /// The time from one to the next.
  public let interval: TimeSpan

  /// Makes a schedule; an interval under a minute counts as a minute.
  public init(every interval: TimeSpan, from anchor: Timestamp) {
    self.anchor = anchor
    self.interval = max(interval, .minutes(1))
  }

  /// The first instant of it at or after another.
  public func next(from instant: Timestamp) -> Timestamp {
    let (offset, length) = ((instant - anchor).milliseconds, interval.milliseconds)
    let past = ((offset % length) + length) % length
    return past == 0 ? instant : instant + .milliseconds(length - past)
  }
}
