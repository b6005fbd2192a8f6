public import BusinessTime

extension AuthorityReason {
  /// The reason as a sentence for people.
  public func text(in language: DisplayLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .noRole: "Without a role there is no authority over remedies."
    case .noGrant(let role): "\(role.shown(.english)): no authority over remedies."
    case .kindNotGranted(let kind, let role):
      "\(role.shown(.english)): no authority for \(kind.name(in: .english) ?? kind.rawValue)."
    case .currencyNotGranted(let currency, let role):
      "\(role.shown(.english)): no authority for amounts in \(currency)."
    case .aboveCeiling(let total, let ceiling, let role):
      "\(role.shown(.english)): \(total.text(in: .english)) is above the limit of "
        + "\(ceiling.text(in: .english))."
    case .totalBeyondRange(let role):
      "\(role.shown(.english)): the amounts add up to more than can be counted."
    }
  }

  private var chinese: String {
    switch self {
    case .noRole: "没有角色,无补救措施权限。"
    case .noGrant(let role): "\(role.shown(.chinese)):无补救措施权限。"
    case .kindNotGranted(let kind, let role):
      "\(role.shown(.chinese)):无权给予\(kind.name(in: .chinese) ?? kind.rawValue)。"
    case .currencyNotGranted(let currency, let role):
      "\(role.shown(.chinese)):无权给予\(currency)金额。"
    case .aboveCeiling(let total, let ceiling, let role):
      "\(role.shown(.chinese)):\(total.text(in: .chinese))超出权限上限"
        + "\(ceiling.text(in: .chinese))。"
    case .totalBeyondRange(let role): "\(role.shown(.chinese)):金额合计超出可计算范围。"
    }
  }
}

extension AuthorityFinding {
  /// The finding in full: by which role, or why not and who may approve.
  public func text(in language: DisplayLanguage) -> String {
    let names = language.listing(approvers.map { $0.shown(language) })
    let why = reasons.map { $0.text(in: language) }
    let verdict =
      switch (language, isWithin, approvers.isEmpty) {
      case (.english, true, _):
        "Within authority" + (role.map { ": " + $0.shown(.english) } ?? "") + "."
      case (.chinese, true, _): "在权限内" + (role.map { ":" + $0.shown(.chinese) } ?? "") + "。"
      case (.english, false, false): "Needs the approval of one of: \(names)."
      case (.chinese, false, false): "须由以下角色之一审批:\(names)。"
      case (.english, false, true): "Nobody in the table may approve this."
      case (.chinese, false, true): "权限表中无人可批准。"
      }
    return ([verdict] + why).joined(separator: "\n")
  }
}

extension Role {
  fileprivate func shown(_ language: DisplayLanguage) -> String {
    name(in: language) ?? rawValue
  }
}
