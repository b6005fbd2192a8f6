extension Lifecycle {
  /// One sentence about a lifecycle.
  ///
  /// Sentences begin with the word they are about: ``Phase/stages(_:)``,
  /// ``Act/leads(from:to:if:unless:)``, ``Act/anywhere(_:in:)``, ``Outcome/closes(because:)`` and so
  /// on. A sentence has no effect until a ``Lifecycle`` is made with it.
  public struct Statement: Hashable, Sendable {
    let content: Content

    enum Content: Hashable, Sendable {
      case stages([PhasedStage])
      case entry(Entry)
      case move(Move)
      case allowance(Allowance)
      case closing(Closing)
      case reopening(Reopening)
    }

    init(_ content: Content) { self.content = content }
  }

  /// All that the lifecycle says, as sentences for another one.
  public var statements: [Statement] {
    [Statement(.stages(stages))]
      + entries.map { Statement(.entry($0)) } + moves.map { Statement(.move($0)) }
      + allowances.map { Statement(.allowance($0)) } + closings.map { Statement(.closing($0)) }
      + reopenings.map { Statement(.reopening($0)) }
  }

  /// Puts the sentences of a lifecycle together; conditions and loops may stand among them.
  @resultBuilder
  public enum Builder {
    /// Takes a sentence.
    public static func buildExpression(_ statement: Statement) -> [Statement] { [statement] }

    /// Takes sentences put together elsewhere.
    public static func buildExpression(_ statements: [Statement]) -> [Statement] { statements }

    /// Takes over what another lifecycle says.
    ///
    /// Moves that are to be tried before those of the other lifecycle stand before it.
    public static func buildExpression(_ lifecycle: Lifecycle) -> [Statement] {
      lifecycle.statements
    }

    /// Begins with the first.
    public static func buildPartialBlock(first: [Statement]) -> [Statement] { first }

    /// Goes on with the next.
    public static func buildPartialBlock(
      accumulated: [Statement], next: [Statement]
    ) -> [Statement] {
      accumulated + next
    }

    /// Takes what stands in an `if` without `else`.
    public static func buildOptional(_ statements: [Statement]?) -> [Statement] {
      statements ?? []
    }

    /// Takes what stands in the first branch.
    public static func buildEither(first statements: [Statement]) -> [Statement] { statements }

    /// Takes what stands in the second branch.
    public static func buildEither(second statements: [Statement]) -> [Statement] { statements }

    /// Takes what stands in a loop.
    public static func buildArray(_ statements: [[Statement]]) -> [Statement] {
      statements.flatMap(\.self)
    }
  }
}

extension Lifecycle.Definition {
  /// Sorts sentences by what they are about; within each kind their order stays.
  init(_ name: String, _ statements: [Lifecycle.Statement]) {
    self.init(name: name)
    for statement in statements {
      switch statement.content {
      case .stages(let added): stages += added
      case .entry(let entry): entries.append(entry)
      case .move(let move): moves.append(move)
      case .allowance(let allowance): allowances.append(allowance)
      case .closing(let closing): closings.append(closing)
      case .reopening(let reopening): reopenings.append(reopening)
      }
    }
  }
}
