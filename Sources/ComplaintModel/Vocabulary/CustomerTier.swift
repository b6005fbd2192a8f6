/// How an organisation ranks its customers.
///
/// A tier may decide how soon somebody is served. It must not decide whether a complaint is fair.
public struct CustomerTier: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a tier from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An ordinary customer.
  public static let standard = CustomerTier(rawValue: "standard")
  /// A member of the customer programme.
  public static let member = CustomerTier(rawValue: "member")
  /// A customer with a promise of being served first.
  public static let priority = CustomerTier(rawValue: "priority")
  /// One of the most valued customers.
  public static let vip = CustomerTier(rawValue: "vip")
  /// A business customer with a contact of its own.
  public static let keyAccount = CustomerTier(rawValue: "keyAccount")
  /// A partner on whom much of the business rests.
  public static let strategic = CustomerTier(rawValue: "strategic")

  /// The library's own tiers, the most ordinary first.
  public static let terms: [Term<CustomerTier>] = [
    Term(.standard, "Standard", "普通客户"),
    Term(.member, "Member", "会员客户"),
    Term(.priority, "Priority", "优先客户"),
    Term(.vip, "VIP", "贵宾客户"),
    Term(.keyAccount, "Key account", "大客户"),
    Term(.strategic, "Strategic partner", "战略客户"),
  ]
}
