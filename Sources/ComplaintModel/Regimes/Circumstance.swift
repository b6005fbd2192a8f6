/// Something about a complaint on which a regime's time limit depends and which only people can say.
///
/// The host answers it in a custom field of the same name, `true` or `false`:
/// ``condition`` compares `field.hardship` for ``hardship``. A field that is not filled counts as
/// `false`.
public struct Circumstance: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a circumstance from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Something exceptional, beyond the firm's control, keeps it from answering in time.
  public static let exceptional = Circumstance(rawValue: "exceptional")
  /// The account was opened lately, as the rule defines it.
  public static let newAccount = Circumstance(rawValue: "newAccount")
  /// It is about a debit at a point of sale.
  public static let pointOfSale = Circumstance(rawValue: "pointOfSale")
  /// The transfer was initiated in another country.
  public static let foreignInitiated = Circumstance(rawValue: "foreignInitiated")
  /// It is about the statement of what is left to pay off a loan.
  public static let payoffStatement = Circumstance(rawValue: "payoffStatement")
  /// It is about an extension, or about a refusal to hurry a decision.
  public static let expedited = Circumstance(rawValue: "expedited")
  /// It is urgent, as the rule defines it.
  public static let urgent = Circumstance(rawValue: "urgent")
  /// It is about hardship, a default notice or the postponement of enforcement.
  public static let hardship = Circumstance(rawValue: "hardship")
  /// It is about superannuation, other than a death benefit, or about a traditional trustee.
  public static let superannuation = Circumstance(rawValue: "superannuation")
  /// It objects to the distribution of a superannuation death benefit.
  public static let deathBenefit = Circumstance(rawValue: "deathBenefit")
  /// The complainant asks for a response in writing.
  public static let writtenResponse = Circumstance(rawValue: "writtenResponse")
  /// The matter is complex.
  public static let complex = Circumstance(rawValue: "complex")
  /// The matter is exceptionally complex, and a higher level agreed.
  public static let exceptionallyComplex = Circumstance(rawValue: "exceptionallyComplex")
  /// Somebody died, or their health grew seriously and unexpectedly worse.
  public static let seriousOutcome = Circumstance(rawValue: "seriousOutcome")
  /// Action is needed against an unreasonable risk of substantial harm.
  public static let remedialAction = Circumstance(rawValue: "remedialAction")
  /// The regulator asked for the report in writing.
  public static let regulatorRequest = Circumstance(rawValue: "regulatorRequest")

  /// The library's own circumstances.
  public static let terms: [Term<Circumstance>] = [
    Term(.exceptional, "Exceptional circumstances beyond control", "不可控的例外情形"),
    Term(.newAccount, "New account", "新开账户"),
    Term(.pointOfSale, "Point-of-sale transaction", "销售终端交易"),
    Term(.foreignInitiated, "Foreign-initiated transfer", "境外发起的转账"),
    Term(.payoffStatement, "Payoff statement", "结清金额说明"),
    Term(.expedited, "Expedited grievance", "加急申诉"),
    Term(.urgent, "Urgent complaint", "紧急投诉"),
    Term(.hardship, "Hardship or default notice", "财务困难或违约通知"),
    Term(.superannuation, "Superannuation or trustee", "养老金或信托"),
    Term(.deathBenefit, "Death benefit objection", "身故给付异议"),
    Term(.writtenResponse, "Written response requested", "要求书面答复"),
    Term(.complex, "Complex matter", "情况复杂"),
    Term(.exceptionallyComplex, "Exceptionally complex matter, approved", "情况特别复杂并经审批"),
    Term(.seriousOutcome, "Death or unanticipated serious deterioration", "死亡或健康状况意外严重恶化"),
    Term(.remedialAction, "Remedial action against substantial harm", "需采取补救行动以防重大伤害"),
    Term(.regulatorRequest, "Written request of the regulator", "监管部门书面要求"),
  ]
}

extension Circumstance {
  /// Holds if the host says that it is so.
  public var condition: Condition { .fact(.field(rawValue), .equals(.flag(true))) }
}
