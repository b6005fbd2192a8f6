/// What is known of the budgets from which remedies are paid.
///
/// ```swift
/// context.budgets = KnownBudgets([goodwill])
/// ```
///
/// A decision that spends from a budget of which nothing is known asks for it, see
/// ``Refusal/neededBudgets``.
public struct KnownBudgets: Hashable, Sendable {
  /// The budgets that there are.
  public private(set) var budgets: [BudgetName: Budget] = [:]
  /// The names under which there is none.
  public private(set) var missing: Set<BudgetName> = []

  /// Makes it of budgets, and of names under which there is none.
  public init(_ budgets: [Budget] = [], missing: Set<BudgetName> = []) {
    for budget in budgets { self.budgets[budget.name] = budget }
    self.missing = missing
  }

  /// Whether nothing is known of any.
  public var isEmpty: Bool { budgets.isEmpty && missing.isEmpty }

  /// The names of which something is known, in order.
  public var names: [BudgetName] { missing.union(budgets.keys).sorted() }

  /// The budget of a name; `nil` if there is none, or if nothing is known of it.
  public subscript(_ name: BudgetName) -> Budget? { budgets[name] }

  /// Takes in what was found when budgets were asked for: names that are not there are missing.
  public mutating func take(_ found: [Budget], of names: [BudgetName]) {
    for budget in found { budgets[budget.name] = budget }
    missing.formUnion(names.filter { budgets[$0] == nil })
  }
}
