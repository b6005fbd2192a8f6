public import BusinessTime

extension AutomaticFinding {
  /// What came of the rule, as a line for people.
  public func text(in language: DisplayLanguage) -> String {
    let kind = rule.kind.name(in: language) ?? rule.kind.rawValue
    let what = kind + (amount.map { " " + $0.text(in: language) } ?? "")
    switch language {
    case .english: return "\(rule.name), automatic: \(what) — \(reason(in: .english))"
    case .chinese: return "\(rule.name)(自动):\(what)——\(reason(in: .chinese))"
    }
  }

  private func reason(in language: DisplayLanguage) -> String {
    switch (outcome, language) {
    case (.given, .english): "given, because " + rule.condition.text(in: language)
    case (.given, .chinese): "已给予,因为" + rule.condition.text(in: language)
    case (.givenBefore, .english): "not given again"
    case (.givenBefore, .chinese): "此前已给予,不再重复"
    case (.notApplicable, .english): "not given: not " + rule.condition.text(in: language)
    case (.notApplicable, .chinese): "未给予:不满足" + rule.condition.text(in: language)
    case (.nothingClaimed, .english): "not given: nothing is known to be claimed"
    case (.nothingClaimed, .chinese): "未给予:未提出索赔金额"
    case (.aboveCeiling(let left), .english):
      "not given: \(left.text(in: language)) is left below the ceiling; a person decides"
    case (.aboveCeiling(let left), .chinese):
      "未给予:自动补救额度仅余\(left.text(in: language)),须人工决定"
    }
  }
}
