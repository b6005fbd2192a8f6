public import BusinessTime
public import ComplaintModel

/// What a host sees of the desk's work, for its logs, metrics and traces.
///
/// Laws: it is called from any task, in the order in which things happen in each, and must not wait. It
/// learns nothing that a person wrote.
public protocol DeskObserver: Sendable {
  /// Takes notice.
  func observe(_ observation: DeskObservation)
}

/// One thing that a desk did.
@nonexhaustive
public enum DeskObservation: Sendable {
  /// A command was committed, after so many attempts.
  case committed(ComplaintID, Act, events: Int, attempts: Int)
  /// A command came again, and had its first outcome.
  case repeated(ComplaintID, CommandID)
  /// A command was refused; the reasons are in the refusal, without content.
  case refused(ComplaintID, Act, ActorID, Refusal)
  /// Another writer was first; the command is decided anew.
  case conflict(ComplaintID)
  /// Time brought something about.
  case elapsed(ComplaintID, events: Int, late: TimeSpan)
  /// A complaint was set aside.
  case setAside(SetAside)
  /// A message changed its state.
  case message(CommandID, OutboxItem.State, attempts: Int)
  /// A channel was given a message: it took it over, or said why not.
  case attempted(CommandID, ContactChannel, DeliveryError?)
  /// Somebody else took a message over while it was being delivered, because that took longer than a
  /// claim lasts; it may have been delivered twice.
  case overtaken(CommandID)
  /// A store, a channel or another port failed; the work is done again later.
  case failed(port: String, reason: String)
}

/// An observer that looks away.
public struct NoObserver: DeskObserver {
  /// Makes one.
  public init() {}

  /// Nothing.
  public func observe(_ observation: DeskObservation) {}
}
