public import BusinessTime
public import ComplaintModel

/// Where fresh ids and salts come from.
///
/// Laws: no id is given twice, in any process; salts and the chance in ids cannot be guessed.
public protocol IdentityGenerator: Sendable {
  /// Sixty-four bits by chance.
  func next() -> UInt64
}

extension IdentityGenerator {
  /// The id of a new complaint.
  public func complaintID(at now: Timestamp) -> ComplaintID {
    ComplaintID(at: now, random: (next(), next()))
  }

  /// The id of a command that the host has given none.
  public func commandID() -> CommandID { CommandID(high: next(), low: next()) }

  /// Fresh salt.
  public func salt() -> Salt { Salt(high: next(), low: next()) }
}
