package import ComplaintModel

/// A budget as it will lie in its table, and the version that has to lie there until then.
package struct KeptBudget: Sendable {
  package let name: BudgetName
  package let version: Int64
  package let expectedVersion: Int64?
  package let record: KeptRecord

  package init(_ change: Budget.Change) {
    name = change.budget.name
    version = change.budget.version
    expectedVersion = change.expectedVersion
    record = KeptRecord(change.budget.encoded())
  }
}

/// A budget as it lies in its table.
package struct BudgetRow: Sendable {
  let name: BudgetName
  /// The budget; `nil` if its bytes are not those that were written for that name and version.
  let budget: Budget?

  package init(name: String, version: Int64, body: [UInt8], checksum: Int64) {
    self.name = BudgetName(rawValue: name)
    let budget = Checksum(of: body) == Checksum(kept: checksum) ? try? Budget(decoding: body) : nil
    self.budget = budget?.name == self.name && budget?.version == version ? budget : nil
  }

  /// Whether it is what was written.
  package var isIntact: Bool { budget != nil }
}

extension [BudgetRow] {
  /// The budgets, in the order of their names.
  package func budgets(during attempt: String) throws(StoreError) -> [Budget] {
    var budgets: [Budget] = []
    for row in self {
      guard let budget = row.budget else {
        throw StoreError(.damaged, "\(attempt): budget \(row.name) is not what was written")
      }
      budgets.append(budget)
    }
    return budgets.sorted { $0.name < $1.name }
  }
}
