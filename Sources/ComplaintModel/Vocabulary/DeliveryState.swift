/// How far a message has come on its way to the complainant.
///
/// The definitions of clocks choose which of these stops them. The library may tell further ones
/// apart later, such as a message that was read, so a host's `switch` needs an `@unknown default`.
@nonexhaustive
public enum DeliveryState: String, ClosedVocabulary {
  /// What it will say is settled.
  case decided
  /// It has left the house.
  case sent
  /// It has arrived.
  case delivered
  /// It cannot arrive by this way.
  case failed

  /// What people read.
  public var term: Term<DeliveryState> {
    switch self {
    case .decided: Term(self, "Decided", "已决定")
    case .sent: Term(self, "Sent", "已发送")
    case .delivered: Term(self, "Delivered", "已送达")
    case .failed: Term(self, "Failed", "送达失败")
    }
  }
}
