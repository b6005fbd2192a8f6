/// Who reports to whom, as far as a host says so for a decision.
///
/// Nobody stands above somebody of whom nothing is said here, unless ``asked`` says that it is not known
/// yet: then a decision that looks there asks for it.
///
/// ```swift
/// let lines = ReportingLines([.person(anna): ben, .person(ben): chen])
/// lines.superior(of: .person(anna), levels: 2)  // chen
/// ```
public struct ReportingLines: Hashable, Sendable {
  /// The one to whom each person reports, and the one who leads each queue.
  public var superiors: [Owner: AgentID]
  /// Those of whom it was asked who stands above them; `nil` if that is known of everybody.
  public var asked: Set<Owner>?

  /// Makes lines.
  public init(_ superiors: [Owner: AgentID] = [:], asked: Set<Owner>? = nil) {
    self.superiors = superiors
    self.asked = asked
  }

  /// Who stands so many levels above somebody; `nil` if nobody is known there, or none are asked for.
  ///
  /// Lines that lead in a circle end where they would come back: nobody stands above themselves.
  public func superior(of owner: Owner, levels: Int) -> AgentID? {
    let line = climb(from: owner, levels: levels)
    return levels > 0 && line.height == levels ? line.end.person : nil
  }

  /// The one at whom the line above somebody ends too soon because it was not asked how it goes on.
  func firstUnknown(above owner: Owner, levels: Int) -> Owner? {
    let line = climb(from: owner, levels: levels)
    guard line.height < levels, let asked, !asked.contains(line.end) else { return nil }
    return superiors[line.end] == nil ? line.end : nil
  }

  /// Goes up as far as is known, and not in a circle.
  private func climb(from owner: Owner, levels: Int) -> (end: Owner, height: Int) {
    var (line, passed): ((end: Owner, height: Int), Set<Owner>) = ((owner, 0), [owner])
    while line.height < levels, let superior = superiors[line.end],
      passed.insert(.person(superior)).inserted
    {
      line = (.person(superior), line.height + 1)
    }
    return line
  }
}
