import BusinessTime
public import ComplaintModel

/// What is kept of a command to tell whether one that comes again is the same: 128 bits of SipHash-2-4 over
/// the command and whoever gave it.
///
/// Nobody gains by making two commands alike: the second would be answered as the first one was,
/// and not be done. So it need not be as costly as a digest that proves something. It is taken of
/// the command as it is once its texts lie in the content vault, so it covers digests that are
/// salted there and tells nobody what was written.
public struct CommandFingerprint: Hashable, Sendable {
  /// The first 64 bits.
  public let high: UInt64
  /// The last 64 bits.
  public let low: UInt64

  /// The fingerprint of these 128 bits, as a store has kept it.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of a command with its texts in the vault, by an actor, on a complaint.
  public init(of command: Complaint.Command, by actor: Actor, on complaint: ComplaintID) {
    self.init(of: command.encoded(), by: actor, on: complaint)
  }

  /// The fingerprint of a command with others that are done with it, in their order.
  init(
    of first: Complaint.Command, then others: [Complaint.Command], by actor: Actor,
    on complaint: ComplaintID
  ) {
    var bytes = first.encoded()
    for other in others {
      bytes.append(0x0A)
      bytes += other.encoded()
    }
    // So that a command alone is not the same as one with nothing after it.
    bytes += [0x0A, 0x0A]
    self.init(of: bytes, by: actor, on: complaint)
  }

  private init(of encoded: [UInt8], by actor: Actor, on complaint: ComplaintID) {
    var bytes = encoded
    for text in [actor.id.description, actor.onBehalfOf?.description ?? ""] {
      bytes.append(0x0A)
      bytes += text.utf8
    }
    bytes.append(0x0A)
    for word in [complaint.high, complaint.low] {
      for shift in stride(from: 56 as UInt64, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    self.init(hashing: bytes)
  }

  private init(hashing bytes: [UInt8]) {
    (high, low) = SipHash.words(of: bytes, key: Self.key)
  }

  /// It is kept nowhere and no secret: "Complain" and "tKit 001", so that it is no one else's.
  private static let key: (UInt64, UInt64) = (0x436F_6D70_6C61_696E, 0x744B_6974_2030_3031)

  /// What stands for the passing of time, which nobody commanded.
  public static let time = CommandFingerprint(high: 0, low: 0)
}
