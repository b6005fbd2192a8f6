public import ComplaintModel

/// Why a record cannot be read: it is damaged, of an unknown type or of a newer schema.
///
/// The complaint is set aside; every other goes on (L12).
public struct RecordFault: Error, Hashable, Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// The complaint to which the record belongs.
  public let complaint: ComplaintID
  /// The version of the event that cannot be read; `nil` for a snapshot.
  public let version: Int32?
  /// What is wrong, as a sentence part for people.
  public let message: String

  /// Makes a fault.
  public init(
    tenant: TenantID, complaint: ComplaintID, version: Int32?, message: String
  ) {
    self.tenant = tenant
    self.complaint = complaint
    self.version = version
    self.message = message
  }
}

extension RecordFault: CustomStringConvertible {
  /// Which record, and what is wrong with it.
  public var description: String {
    let record = version.map { "event \($0)" } ?? "the snapshot"
    return "\(record) of complaint \(complaint) of tenant \(tenant) cannot be read: \(message)"
  }
}
