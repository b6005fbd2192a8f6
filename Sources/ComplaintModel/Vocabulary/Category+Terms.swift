extension Category {
  /// What was bought is not as it should be.
  public static let quality = Category(rawValue: "quality")
  /// It came with a defect.
  public static let qualityDefect = Category(rawValue: "quality.defect")
  /// It stopped working, or works badly.
  public static let qualityMalfunction = Category(rawValue: "quality.fault")
  /// It wore out too soon.
  public static let qualityDurability = Category(rawValue: "quality.wear")
  /// It is not what was described or shown.
  public static let qualityMismatch = Category(rawValue: "quality.unlike")
  /// It is not genuine.
  public static let qualityCounterfeit = Category(rawValue: "quality.fake")
  /// It is past its date or spoiled.
  public static let qualityExpired = Category(rawValue: "quality.expired")

  /// How somebody was treated.
  public static let service = Category(rawValue: "service")
  /// Somebody was rude.
  public static let serviceRudeness = Category(rawValue: "service.rude")
  /// Nobody felt responsible.
  public static let serviceNeglect = Category(rawValue: "service.ignored")
  /// It took too long until somebody was there.
  public static let serviceWaiting = Category(rawValue: "service.waiting")
  /// Nobody knew the answer, or it was wrong.
  public static let serviceCompetence = Category(rawValue: "service.skill")
  /// What was promised was not done.
  public static let servicePromise = Category(rawValue: "service.promise")

  /// How the thing came.
  public static let delivery = Category(rawValue: "delivery")
  /// It came late.
  public static let deliveryLate = Category(rawValue: "delivery.late")
  /// It did not come.
  public static let deliveryLost = Category(rawValue: "delivery.lost")
  /// It was damaged on the way.
  public static let deliveryDamaged = Category(rawValue: "delivery.damage")
  /// Something else came.
  public static let deliveryWrong = Category(rawValue: "delivery.wrong")
  /// A part is missing.
  public static let deliveryIncomplete = Category(rawValue: "delivery.short")
  /// It was not set up, or not properly.
  public static let deliveryInstallation = Category(rawValue: "delivery.setup")

  /// What was done, or not, once something was wrong.
  public static let afterSales = Category(rawValue: "after")
  /// The answer came late.
  public static let afterSalesResponse = Category(rawValue: "after.response")
  /// It was dealt with and is not solved.
  public static let afterSalesSolving = Category(rawValue: "after.solving")
  /// The repair was bad or did not last.
  public static let afterSalesRepair = Category(rawValue: "after.repair")
  /// A return or an exchange was refused or dragged on.
  public static let afterSalesReturns = Category(rawValue: "after.returns")
  /// A spare part is not to be had, or not soon.
  public static let afterSalesParts = Category(rawValue: "after.parts")
  /// The repair cost more than it should.
  public static let afterSalesFee = Category(rawValue: "after.fee")

  /// What it cost, and what was promised about it.
  public static let price = Category(rawValue: "price")
  /// The rules of a promotion were unclear or not kept.
  public static let pricePromotion = Category(rawValue: "price.promotion")
  /// It cost less elsewhere or soon afterwards.
  public static let priceDifference = Category(rawValue: "price.gap")
  /// Something was charged that had not been said.
  public static let priceHidden = Category(rawValue: "price.hidden")
  /// It cost more than was written on it.
  public static let priceLabel = Category(rawValue: "price.label")
  /// A voucher or points were not accepted.
  public static let priceVoucher = Category(rawValue: "price.voucher")

  /// A rule was understood in different ways.
  public static let policy = Category(rawValue: "policy")
  /// What may be returned, and until when.
  public static let policyReturns = Category(rawValue: "policy.returns")
  /// What the warranty covers.
  public static let policyWarranty = Category(rawValue: "policy.warranty")
  /// What the contract says.
  public static let policyContract = Category(rawValue: "policy.terms")
  /// What membership gives and how it ends.
  public static let policyMembership = Category(rawValue: "policy.members")

  /// A digital service does not work.
  public static let technical = Category(rawValue: "tech")
  /// It was not to be reached.
  public static let technicalOutage = Category(rawValue: "tech.outage")
  /// It does something wrong.
  public static let technicalError = Category(rawValue: "tech.error")
  /// Somebody cannot get in.
  public static let technicalLogin = Category(rawValue: "tech.login")
  /// It is slow or breaks off.
  public static let technicalPerformance = Category(rawValue: "tech.slow")
  /// It does not work together with something else.
  public static let technicalCompatibility = Category(rawValue: "tech.compat")
  /// What was stored is gone or wrong.
  public static let technicalData = Category(rawValue: "tech.data")

  /// What was charged, and how.
  public static let billing = Category(rawValue: "billing")
  /// The amount is wrong.
  public static let billingAmount = Category(rawValue: "billing.amount")
  /// It was charged more than once.
  public static let billingDuplicate = Category(rawValue: "billing.twice")
  /// Nobody had agreed to it, or a renewal came unasked.
  public static let billingUnauthorised = Category(rawValue: "billing.unasked")
  /// A refund did not arrive.
  public static let billingRefund = Category(rawValue: "billing.refund")
  /// The invoice is missing or wrong.
  public static let billingInvoice = Category(rawValue: "billing.invoice")

  /// What was done with somebody's data.
  public static let privacy = Category(rawValue: "privacy")
  /// Data reached somebody who should not have it.
  public static let privacyLeak = Category(rawValue: "privacy.leak")
  /// Data was used for something else.
  public static let privacyMisuse = Category(rawValue: "privacy.misuse")
  /// Advertising, although it was not wanted.
  public static let privacyMarketing = Category(rawValue: "privacy.contact")
  /// A request to see, correct or erase data was not answered.
  public static let privacyRequest = Category(rawValue: "privacy.request")

  /// Somebody or something was, or could be, hurt.
  public static let safety = Category(rawValue: "safety")
  /// Somebody was hurt.
  public static let safetyInjury = Category(rawValue: "safety.injury")
  /// It could hurt somebody.
  public static let safetyHazard = Category(rawValue: "safety.hazard")
  /// It burned, smoked or blew up.
  public static let safetyFire = Category(rawValue: "safety.fire")
  /// Something to eat or drink made ill, or could.
  public static let safetyFood = Category(rawValue: "safety.food")
  /// Something else was damaged by it.
  public static let safetyProperty = Category(rawValue: "safety.damage")

  /// None of the others.
  public static let other = Category(rawValue: "other")
  /// Somebody could not use it because of a disability.
  public static let otherAccess = Category(rawValue: "other.access")
  /// How the organisation or its partners go about business.
  public static let otherConduct = Category(rawValue: "other.conduct")
  /// Noise, smell, or something in the way.
  public static let otherNuisance = Category(rawValue: "other.nuisance")

  /// The library's own categories: each root is followed by what lies below it.
  public static let terms: [Term<Category>] = [
    Term(.quality, "Product quality", "产品质量"),
    Term(.qualityDefect, "Product defect", "质量瑕疵"),
    Term(.qualityMalfunction, "Malfunction", "性能故障"),
    Term(.qualityDurability, "Poor durability", "不耐用"),
    Term(.qualityMismatch, "Not as described", "与描述不符"),
    Term(.qualityCounterfeit, "Counterfeit", "假冒伪劣"),
    Term(.qualityExpired, "Expired or spoiled", "过期变质"),
    Term(.service, "Service attitude", "服务态度"),
    Term(.serviceRudeness, "Rudeness", "态度恶劣"),
    Term(.serviceNeglect, "Ignored or passed around", "推诿敷衍"),
    Term(.serviceWaiting, "Long waiting time", "等候时间过长"),
    Term(.serviceCompetence, "Lack of knowledge", "业务不熟练"),
    Term(.servicePromise, "Promise not kept", "承诺未兑现"),
    Term(.delivery, "Delivery", "物流配送"),
    Term(.deliveryLate, "Late delivery", "配送延迟"),
    Term(.deliveryLost, "Lost in delivery", "包裹丢失"),
    Term(.deliveryDamaged, "Damaged in delivery", "运输损坏"),
    Term(.deliveryWrong, "Wrong item delivered", "错发商品"),
    Term(.deliveryIncomplete, "Incomplete delivery", "少件漏发"),
    Term(.deliveryInstallation, "Installation", "安装调试"),
    Term(.afterSales, "After-sales service", "售后服务"),
    Term(.afterSalesResponse, "After-sales response speed", "售后响应速度"),
    Term(.afterSalesSolving, "Problem not solved", "问题未解决"),
    Term(.afterSalesRepair, "Repair quality", "维修质量"),
    Term(.afterSalesReturns, "Return or exchange", "退换货处理"),
    Term(.afterSalesParts, "Spare parts", "配件供应"),
    Term(.afterSalesFee, "Repair charge", "维修收费"),
    Term(.price, "Price and promotion", "价格与促销"),
    Term(.pricePromotion, "Promotion rules", "促销规则"),
    Term(.priceDifference, "Price difference", "价差保价"),
    Term(.priceHidden, "Hidden charge", "隐性收费"),
    Term(.priceLabel, "Wrong price label", "标价错误"),
    Term(.priceVoucher, "Voucher or points", "优惠券与积分"),
    Term(.policy, "Policy misunderstanding", "政策误解"),
    Term(.policyReturns, "Return policy", "退换货政策"),
    Term(.policyWarranty, "Warranty terms", "保修政策"),
    Term(.policyContract, "Contract terms", "合同条款"),
    Term(.policyMembership, "Membership rules", "会员规则"),
    Term(.technical, "Technical", "技术问题"),
    Term(.technicalOutage, "Outage", "服务中断"),
    Term(.technicalError, "Software error", "系统错误"),
    Term(.technicalLogin, "Login and account", "登录与账号"),
    Term(.technicalPerformance, "Slow or unstable", "缓慢不稳定"),
    Term(.technicalCompatibility, "Compatibility", "兼容性"),
    Term(.technicalData, "Data lost or wrong", "数据丢失或错误"),
    Term(.billing, "Billing", "账单与扣费"),
    Term(.billingAmount, "Wrong amount", "金额错误"),
    Term(.billingDuplicate, "Charged twice", "重复扣款"),
    Term(.billingUnauthorised, "Charge not agreed to", "未经同意扣费"),
    Term(.billingRefund, "Refund not received", "退款未到账"),
    Term(.billingInvoice, "Invoice", "发票问题"),
    Term(.privacy, "Privacy", "隐私与个人信息"),
    Term(.privacyLeak, "Data leak", "信息泄露"),
    Term(.privacyMisuse, "Data misuse", "信息滥用"),
    Term(.privacyMarketing, "Unwanted contact", "骚扰营销"),
    Term(.privacyRequest, "Data request not answered", "个人信息请求未处理"),
    Term(.safety, "Safety", "安全"),
    Term(.safetyInjury, "Injury", "人身伤害"),
    Term(.safetyHazard, "Hazard", "安全隐患"),
    Term(.safetyFire, "Fire or explosion", "起火爆炸"),
    Term(.safetyFood, "Food safety", "食品安全"),
    Term(.safetyProperty, "Damage to property", "财物损毁"),
    Term(.other, "Other subject", "其他事项"),
    Term(.otherAccess, "Accessibility", "无障碍"),
    Term(.otherConduct, "Business conduct", "经营行为"),
    Term(.otherNuisance, "Nuisance", "扰民"),
  ]
}
