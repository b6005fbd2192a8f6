/// Puts rules together; conditions and loops may stand among them.
@resultBuilder
public enum RuleBuilder {
  /// Takes a rule.
  public static func buildExpression(_ rule: some BusinessRule) -> [any BusinessRule] { [rule] }

  /// Takes rules put together elsewhere.
  public static func buildExpression(_ rules: [any BusinessRule]) -> [any BusinessRule] { rules }

  /// Takes them all, in order.
  public static func buildBlock(_ rules: [any BusinessRule]...) -> [any BusinessRule] {
    rules.flatMap(\.self)
  }

  /// Takes what stands in an `if` without `else`.
  public static func buildOptional(_ rules: [any BusinessRule]?) -> [any BusinessRule] {
    rules ?? []
  }

  /// Takes what stands in the first branch.
  public static func buildEither(first rules: [any BusinessRule]) -> [any BusinessRule] { rules }

  /// Takes what stands in the second branch.
  public static func buildEither(second rules: [any BusinessRule]) -> [any BusinessRule] { rules }

  /// Takes what stands in a loop.
  public static func buildArray(_ rules: [[any BusinessRule]]) -> [any BusinessRule] {
    rules.flatMap(\.self)
  }
}

/// A host's rules, in the order in which they are asked.
///
/// ```swift
/// context.rules = rules {
///   SecondReviewer()
///   When(.fact(.amountClaimed, .moreThan(.money(limit)))) {
///     LegalReads()
///   }
/// }
/// ```
///
/// Inside a type that has a member `rules` itself, ``AllOf`` does the same.
public func rules(@RuleBuilder _ rules: () -> [any BusinessRule]) -> [any BusinessRule] {
  rules()
}

extension [any BusinessRule] {
  /// The facts from outside that they read, in order, once each.
  func facts(after first: [String] = []) -> [String] {
    var seen: Set<String> = []
    return (first + flatMap(\.facts)).filter { seen.insert($0).inserted }
  }
}
