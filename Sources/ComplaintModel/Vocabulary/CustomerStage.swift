/// Where somebody stands in the life of a customer.
public struct CustomerStage: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a stage of the customer's life from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Somebody who has bought nothing yet.
  public static let prospect = CustomerStage(rawValue: "prospect")
  /// Somebody who bought for the first time not long ago.
  public static let new = CustomerStage(rawValue: "new")
  /// Somebody who buys or uses as one would expect.
  public static let active = CustomerStage(rawValue: "active")
  /// Somebody who has not bought for long.
  public static let dormant = CustomerStage(rawValue: "dormant")
  /// Somebody who shows signs of going.
  public static let atRisk = CustomerStage(rawValue: "atRisk")
  /// Somebody who has gone.
  public static let lapsed = CustomerStage(rawValue: "lapsed")
  /// Somebody who has come back.
  public static let regained = CustomerStage(rawValue: "regained")

  /// The library's own stages, in the order of a customer's life.
  public static let terms: [Term<CustomerStage>] = [
    Term(.prospect, "Prospect", "潜在客户"),
    Term(.new, "New customer", "新客户"),
    Term(.active, "Active customer", "活跃客户"),
    Term(.dormant, "Dormant customer", "休眠客户"),
    Term(.atRisk, "Customer at risk of leaving", "流失预警客户"),
    Term(.lapsed, "Former customer", "已流失客户"),
    Term(.regained, "Regained customer", "召回客户"),
  ]
}
