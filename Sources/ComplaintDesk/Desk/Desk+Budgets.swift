public import BusinessTime
public import ComplaintModel

extension Desk {
  /// The budgets under some names, all of the tenant's if none are named, in the order of their names.
  ///
  /// A name under which there is none is left out.
  public func budgets(_ names: [BudgetName]? = nil) async throws(DeskError) -> [Budget] {
    do throws(StoreError) { return try await ports.store.budgets(names, of: tenant) } catch {
      throw DeskError(error)
    }
  }

  /// Gathers budgets that a decision lacks.
  func look(
    up names: [BudgetName], in known: inout KnownBudgets
  ) async throws(DeskError) {
    if !names.isEmpty { known.take(try await budgets(names), of: names) }
  }

  /// What is known now of budgets that were asked for before.
  func known(_ names: [BudgetName]) async throws(DeskError) -> KnownBudgets {
    var known = KnownBudgets()
    try await look(up: names, in: &known)
    return known
  }

  /// Sets how much may be spent on remedies from a budget, and when: of a new budget, or of one that is
  /// there.
  ///
  /// ```swift
  /// try await desk.setBudget(
  ///   "goodwill", from: january, until: april, limit: Money("CNY 10000.00"))
  /// ```
  ///
  /// While a budget begins at the same instant, what has been spent stays spent; with another beginning
  /// a new period begins. See ``ComplaintModel/Budget/revised(from:until:limit:)``.
  ///
  /// - Returns: The budget as it is kept.
  /// - Throws: ``DeskError``; of code ``DeskError/Code/misuse`` for a budget that cannot be, with the
  ///   ``ComplaintModel/RemedyError`` that says why.
  @discardableResult
  public func setBudget(
    _ name: BudgetName, from: Timestamp, until: Timestamp, limit: Money
  ) async throws(DeskError) -> Budget {
    for _ in 0..<max(1, options.mostAttempts) {
      let known = try await budgets([name]).first
      let budget: Budget
      do throws(RemedyError) {
        budget =
          if let known { try known.revised(from: from, until: until, limit: limit) } else {
            try Budget(name, from: from, until: until, limit: limit)
          }
      } catch {
        throw DeskError(.misuse, error.message, underlying: error)
      }
      let change = Budget.Change(budget, replacing: known?.version)
      do throws(StoreError) {
        if try await ports.store.keep(change, of: tenant) { return budget }
      } catch {
        throw DeskError(error)
      }
    }
    throw DeskError(
      .versionConflict,
      "budget \(name) was changed \(options.mostAttempts) times meanwhile; try again")
  }
}
