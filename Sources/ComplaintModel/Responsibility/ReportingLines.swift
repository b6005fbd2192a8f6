/// Who reports to whom, as far as a host says so for a decision.
///
/// A desk asks its host's directory for the line above a complaint's owner, as many levels as
/// ``Playbook/reportingLevels`` says, before it decides or lets time pass. Nobody stands above somebody
/// of whom nothing is said here.
///
/// ```swift
/// let lines = ReportingLines([.person(anna): ben, .person(ben): chen])
/// lines.superior(of: .person(anna), levels: 2)  // chen
/// ```
public struct ReportingLines: Hashable, Sendable {
  /// The one to whom each person reports, and the one who leads each queue.
  public var superiors: [Owner: AgentID]

  /// Makes lines.
  public init(_ superiors: [Owner: AgentID] = [:]) { self.superiors = superiors }

  /// Who stands so many levels above somebody; `nil` if nobody is known there, or none are asked for.
  ///
  /// Lines that lead in a circle end where they would come back: nobody stands above themselves.
  public func superior(of owner: Owner, levels: Int) -> AgentID? {
    guard levels > 0 else { return nil }
    var (current, passed): (Owner, Set<Owner>) = (owner, [owner])
    for _ in 0..<levels {
      guard let superior = superiors[current], passed.insert(.person(superior)).inserted else {
        return nil
      }
      current = .person(superior)
    }
    return current.person
  }
}
