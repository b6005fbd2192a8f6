import ComplaintModel

/// What people write in a year of complaints, in Chinese or in English.
struct YearPhrases {
  let isChinese: Bool

  /// Something that is sold.
  struct Product {
    let id: ProductID
    let chinese: String
    let english: String
  }

  static let products = [
    Product(id: "kettle", chinese: "电热水壶", english: "kettle"),
    Product(id: "fan", chinese: "落地扇", english: "standing fan"),
    Product(id: "cooker", chinese: "电饭煲", english: "rice cooker"),
    Product(id: "purifier", chinese: "空气净化器", english: "air purifier"),
    Product(id: "headphones", chinese: "无线耳机", english: "wireless headphones"),
    Product(id: "washer", chinese: "洗衣机", english: "washing machine"),
    Product(id: "fridge", chinese: "冰箱", english: "fridge"),
    Product(id: "vacuum", chinese: "扫地机器人", english: "robot vacuum cleaner"),
  ]

  static let places = ["上海", "北京", "广州", "成都", "杭州", "武汉", "西安"]

  func account(of arrival: YearArrival) -> String {
    let phrase = Self.accounts[arrival.category] ?? ("我对处理不满意", "I am not content with it")
    let isRepeat = arrival.predecessor != nil
    if isChinese {
      let opening = isRepeat ? "又来反映一次：" : ""
      return "\(opening)我买的\(arrival.product.chinese)，\(phrase.chinese)。请尽快处理。"
    }
    let opening = isRepeat ? "Once more, about" : "About"
    return "\(opening) my \(arrival.product.english): \(phrase.english). Please see to it."
  }

  var noComplaint: String {
    isChinese
      ? "您来电是咨询使用方法，不属于投诉，我们已为您解答。"
      : "You asked how to use it; that is no complaint, and was answered."
  }
  var question: String {
    isChinese ? "请提供购买凭证和故障照片。" : "Please send the receipt and a picture of the fault."
  }
  var reply: String {
    isChinese ? "照片和小票已经发给你们了。" : "The picture and the receipt are with you now."
  }
  var refusal: String {
    isChinese ? "这个处理结果我不接受，问题还在。" : "I do not accept this: the problem is still there."
  }

  func answer(_ outcome: Outcome) -> String {
    switch outcome {
    case .notUpheld:
      isChinese
        ? "经核查，未发现商品或服务存在问题，理由如下。如不同意，可申请复核。"
        : "We looked into it and found no fault, for these reasons. You may ask for a review."
    default:
      isChinese
        ? "经核查，您反映的情况属实，我们向您致歉并按如下方式处理。如不同意，可申请复核。"
        : "We looked into it and you are right. We apologise and do the following. You may ask for a review."
    }
  }

  private static let accounts: [ComplaintCategory: (chinese: String, english: String)] = [
    .qualityMalfunction: ("用了不到一周就不工作了", "it stopped working within a week"),
    .qualityDefect: ("打开包装就发现有裂痕", "there was a crack in it when I opened the box"),
    .qualityDurability: ("才三个月开关就松了", "the switch came loose after three months"),
    .qualityMismatch: ("和页面介绍的完全不一样", "it is not what the page describes"),
    .qualityExpired: ("滤芯生产日期已过两年", "the filter was made over two years ago"),
    .afterSalesResponse: ("报修四天了没有人联系我", "I reported a fault four days ago and nobody has called"),
    .afterSalesSolving: ("修了三次还是同样的毛病", "it was repaired three times and still does the same"),
    .afterSalesRepair: ("修完以后噪音更大了", "it is louder after the repair than before"),
    .afterSalesReturns: ("七天内退货被拒绝", "they would not take it back within seven days"),
    .afterSalesParts: ("配件等了一个月还没到", "I have waited a month for a part"),
    .afterSalesFee: ("保修期内还收了上门费", "I was charged for a visit within the warranty"),
    .pricePromotion: ("满减规则和结算时不一致", "the promotion said one thing and the till another"),
    .priceDifference: ("买完第二天就降价两百", "it was two hundred cheaper the day after"),
    .priceHidden: ("结算时多出一笔服务费", "a service fee appeared only at the till"),
    .priceLabel: ("标签价和收银价不同", "the label says less than I paid"),
    .priceVoucher: ("优惠券明明没过期却用不了", "my voucher had not run out and was refused"),
    .deliveryLate: ("说好周二送到，周五才来", "it was promised for Tuesday and came on Friday"),
    .deliveryDamaged: ("外箱压扁，里面也碎了", "the box was crushed and so was what was in it"),
    .serviceNeglect: ("打了五次电话都说会回电", "I called five times and was promised a call each time"),
    .serviceRudeness: ("店员态度很差，当众嘲笑我", "the assistant laughed at me in front of others"),
    .policyReturns: ("退货政策前后说法不一", "I was told two different rules for returns"),
    .billingRefund: ("退款说三天到账，两周了还没有", "a refund promised in three days has not come in two weeks"),
    .technicalError: ("手机应用一直提示绑定失败", "the app will not pair with it"),
    .privacyMarketing: ("注册以后天天收到推销电话", "since I registered it I get sales calls every day"),
    .safetyHazard: ("插头发烫，有烧焦味", "the plug gets hot and smells of burning"),
  ]
}
