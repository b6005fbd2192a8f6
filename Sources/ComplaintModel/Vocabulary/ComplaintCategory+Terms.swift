extension ComplaintCategory {
  /// What was bought is not as it should be.
  public static let quality = ComplaintCategory(rawValue: "quality")
  /// It came with a defect.
  public static let qualityDefect = ComplaintCategory(rawValue: "quality.defect")
  /// It stopped working, or works badly.
  public static let qualityMalfunction = ComplaintCategory(rawValue: "quality.fault")
  /// It wore out too soon.
  public static let qualityDurability = ComplaintCategory(rawValue: "quality.wear")
  /// It is not what was described or shown.
  public static let qualityMismatch = ComplaintCategory(rawValue: "quality.unlike")
  /// It is not genuine.
  public static let qualityCounterfeit = ComplaintCategory(rawValue: "quality.fake")
  /// It is past its date or spoiled.
  public static let qualityExpired = ComplaintCategory(rawValue: "quality.expired")

  /// How somebody was treated.
  public static let service = ComplaintCategory(rawValue: "service")
  /// Somebody was rude.
  public static let serviceRudeness = ComplaintCategory(rawValue: "service.rude")
  /// Nobody felt responsible.
  public static let serviceNeglect = ComplaintCategory(rawValue: "service.ignored")
  /// It took too long until somebody was there.
  public static let serviceWaiting = ComplaintCategory(rawValue: "service.waiting")
  /// Nobody knew the answer, or it was wrong.
  public static let serviceCompetence = ComplaintCategory(rawValue: "service.skill")
  /// What was promised was not done.
  public static let servicePromise = ComplaintCategory(rawValue: "service.promise")

  /// How the thing came.
  public static let delivery = ComplaintCategory(rawValue: "delivery")
  /// It came late.
  public static let deliveryLate = ComplaintCategory(rawValue: "delivery.late")
  /// It did not come.
  public static let deliveryLost = ComplaintCategory(rawValue: "delivery.lost")
  /// It was damaged on the way.
  public static let deliveryDamaged = ComplaintCategory(rawValue: "delivery.damage")
  /// Something else came.
  public static let deliveryWrong = ComplaintCategory(rawValue: "delivery.wrong")
  /// A part is missing.
  public static let deliveryIncomplete = ComplaintCategory(rawValue: "delivery.short")
  /// It was not set up, or not properly.
  public static let deliveryInstallation = ComplaintCategory(rawValue: "delivery.setup")

  /// What was done, or not, once something was wrong.
  public static let afterSales = ComplaintCategory(rawValue: "after")
  /// The answer came late.
  public static let afterSalesResponse = ComplaintCategory(rawValue: "after.response")
  /// It was dealt with and is not solved.
  public static let afterSalesSolving = ComplaintCategory(rawValue: "after.solving")
  /// The repair was bad or did not last.
  public static let afterSalesRepair = ComplaintCategory(rawValue: "after.repair")
  /// A return or an exchange was refused or dragged on.
  public static let afterSalesReturns = ComplaintCategory(rawValue: "after.returns")
  /// A spare part is not to be had, or not soon.
  public static let afterSalesParts = ComplaintCategory(rawValue: "after.parts")
  /// The repair cost more than it should.
  public static let afterSalesFee = ComplaintCategory(rawValue: "after.fee")

  /// What it cost, and what was promised about it.
  public static let price = ComplaintCategory(rawValue: "price")
  /// The rules of a promotion were unclear or not kept.
  public static let pricePromotion = ComplaintCategory(rawValue: "price.promotion")
  /// It cost less elsewhere or soon afterwards.
  public static let priceDifference = ComplaintCategory(rawValue: "price.gap")
  /// Something was charged that had not been said.
  public static let priceHidden = ComplaintCategory(rawValue: "price.hidden")
  /// It cost more than was written on it.
  public static let priceLabel = ComplaintCategory(rawValue: "price.label")
  /// A voucher or points were not accepted.
  public static let priceVoucher = ComplaintCategory(rawValue: "price.voucher")

  /// A rule was understood in different ways.
  public static let policy = ComplaintCategory(rawValue: "policy")
  /// What may be returned, and until when.
  public static let policyReturns = ComplaintCategory(rawValue: "policy.returns")
  /// What the warranty covers.
  public static let policyWarranty = ComplaintCategory(rawValue: "policy.warranty")
  /// What the contract says.
  public static let policyContract = ComplaintCategory(rawValue: "policy.terms")
  /// What membership gives and how it ends.
  public static let policyMembership = ComplaintCategory(rawValue: "policy.members")

  /// A digital service does not work.
  public static let technical = ComplaintCategory(rawValue: "tech")
  /// It was not to be reached.
  public static let technicalOutage = ComplaintCategory(rawValue: "tech.outage")
  /// It does something wrong.
  public static let technicalError = ComplaintCategory(rawValue: "tech.error")
  /// Somebody cannot get in.
  public static let technicalLogin = ComplaintCategory(rawValue: "tech.login")
  /// It is slow or breaks off.
  public static let technicalPerformance = ComplaintCategory(rawValue: "tech.slow")
  /// It does not work together with something else.
  public static let technicalCompatibility = ComplaintCategory(rawValue: "tech.compat")
  /// What was stored is gone or wrong.
  public static let technicalData = ComplaintCategory(rawValue: "tech.data")

  /// What was charged, and how.
  public static let billing = ComplaintCategory(rawValue: "billing")
  /// The amount is wrong.
  public static let billingAmount = ComplaintCategory(rawValue: "billing.amount")
  /// It was charged more than once.
  public static let billingDuplicate = ComplaintCategory(rawValue: "billing.twice")
  /// Nobody had agreed to it, or a renewal came unasked.
  public static let billingUnauthorised = ComplaintCategory(rawValue: "billing.unasked")
  /// A refund did not arrive.
  public static let billingRefund = ComplaintCategory(rawValue: "billing.refund")
  /// The invoice is missing or wrong.
  public static let billingInvoice = ComplaintCategory(rawValue: "billing.invoice")

  /// What was done with somebody's data.
  public static let privacy = ComplaintCategory(rawValue: "privacy")
  /// Data reached somebody who should not have it.
  public static let privacyLeak = ComplaintCategory(rawValue: "privacy.leak")
  /// Data was used for something else.
  public static let privacyMisuse = ComplaintCategory(rawValue: "privacy.misuse")
  /// Advertising, although it was not wanted.
  public static let privacyMarketing = ComplaintCategory(rawValue: "privacy.contact")
  /// A request to see, correct or erase data was not answered.
  public static let privacyRequest = ComplaintCategory(rawValue: "privacy.request")

  /// Somebody or something was, or could be, hurt.
  public static let safety = ComplaintCategory(rawValue: "safety")
  /// Somebody was hurt.
  public static let safetyInjury = ComplaintCategory(rawValue: "safety.injury")
  /// It could hurt somebody.
  public static let safetyHazard = ComplaintCategory(rawValue: "safety.hazard")
  /// It burned, smoked or blew up.
  public static let safetyFire = ComplaintCategory(rawValue: "safety.fire")
  /// Something to eat or drink made ill, or could.
  public static let safetyFood = ComplaintCategory(rawValue: "safety.food")
  /// Something else was damaged by it.
  public static let safetyProperty = ComplaintCategory(rawValue: "safety.damage")

  /// None of the others.
  public static let other = ComplaintCategory(rawValue: "other")
  /// Somebody could not use it because of a disability.
  public static let otherAccess = ComplaintCategory(rawValue: "other.access")
  /// How the organisation or its partners go about business.
  public static let otherConduct = ComplaintCategory(rawValue: "other.conduct")
  /// Noise, smell, or something in the way.
  public static let otherNuisance = ComplaintCategory(rawValue: "other.nuisance")

  /// The library's own categories: each root is followed by what lies below it.
  public static let terms: [Term<ComplaintCategory>] = [
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
