import BusinessTime
public import ComplaintModel

/// What is kept of a command to tell whether one that comes again is the same: 128 bits of SipHash-2-4 over
/// the command and whoever gave it.
///
/// Nobody gains by making two commands alike: the second would be answered as the first one was,
/// and not be done. So it need not be as costly as a digest that proves something. It is taken of
/// the command as it is once its texts lie in the content vault, so it covers digests that are
/// salted there and tells nobody what was written.
///
/// Hashed are, without anything between them, the command as JSON, the id of its actor, of whom the actor stands
/// in for, if for anybody, and of the complaint, each as a text of JSON.
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
    self = JSONWriter.lend { writer in
      command.write(to: &writer)
      return CommandFingerprint(of: &writer, by: actor, on: complaint)
    }
  }

  /// The fingerprint of a command with others that are done with it, in their order.
  package init(
    of first: Complaint.Command, then others: [Complaint.Command], by actor: Actor,
    on complaint: ComplaintID
  ) {
    self = JSONWriter.lend { writer in
      first.write(to: &writer)
      for other in others { other.write(to: &writer) }
      // So that a command alone is not the same as one with nothing after it.
      writer.append(text: "then")
      return CommandFingerprint(of: &writer, by: actor, on: complaint)
    }
  }

  /// Objects and texts of JSON say by themselves where they end.
  private init(of writer: inout JSONWriter, by actor: Actor, on complaint: ComplaintID) {
    actor.id.write(to: &writer)
    actor.onBehalfOf?.write(to: &writer)
    complaint.write(to: &writer)
    (high, low) = writer.sipHash(key: Self.key)
  }

  /// It is kept nowhere and no secret: "Complain" and "tKit 001", so that it is no one else's.
  private static let key: (UInt64, UInt64) = (0x436F_6D70_6C61_696E, 0x744B_6974_2030_3031)

  /// What stands for the passing of time, which nobody commanded.
  public static let time = CommandFingerprint(high: 0, low: 0)
}
