import BusinessTime

/// What remedies cost their budgets.
extension Deliberation {
  /// Takes what remedies cost from their budgets.
  ///
  /// A budget of which nothing is known yet is remembered in ``unknownBudgets``: then the decision is made
  /// anew once it is at hand, whatever is decided now.
  ///
  /// - Returns: What speaks against it; then nothing is taken for those.
  mutating func pay(for offers: [Complaint.RemedyOffer]) -> [Refusal.Reason] {
    offers.compactMap { offer in
      guard let name = offer.budget, let amount = offer.amount else { return nil }
      return pay(amount, from: name)
    }
  }

  private mutating func pay(_ amount: Money, from name: BudgetName) -> Refusal.Reason? {
    let place = budgets.firstIndex { $0.budget.name == name }
    guard let budget = place.map({ budgets[$0].budget }) ?? context.budgets[name] else {
      if !context.budgets.missing.contains(name), !unknownBudgets.contains(name) {
        unknownBudgets.append(name)
      }
      return .noSuchBudget(name)
    }
    do throws(RemedyError) {
      let next = try budget.spending(amount, at: recordedAt)
      if let place {
        budgets[place].budget = next
      } else {
        budgets.append(Budget.Change(next, replacing: budget.version))
      }
      return nil
    } catch {
      return error.code == .budgetExceeded
        ? .budgetExceeded(name, left: budget.remaining) : .budget(name, error.code)
    }
  }

  /// Says of each offer from which budget it is paid: the one that it names, or the playbook's for its kind.
  ///
  /// What was promised in another system was paid there.
  func settleBudgets(of offers: inout [Complaint.RemedyOffer]) {
    for index in offers.indices {
      offers[index].budget = context.isImporting ? nil : budget(of: offers[index])
    }
  }

  private func budget(of offer: Complaint.RemedyOffer) -> BudgetName? {
    offer.amount == nil ? nil : offer.budget ?? definition.budgets[offer.kind]
  }
}
