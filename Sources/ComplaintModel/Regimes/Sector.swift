/// The business, or for rules across all business the subject, for which a regime holds.
///
/// A regime lists every sector for which it holds, and sectors do not contain each other: payment
/// services are no part of financial services, because their complaints have time limits of their
/// own.
public struct Sector: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a sector from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Financial services of any kind but payments.
  public static let financialServices = Sector(rawValue: "financialServices")
  /// Banks, but for payments.
  public static let banking = Sector(rawValue: "banking")
  /// Insurance contracts and their sale.
  public static let insurance = Sector(rawValue: "insurance")
  /// Payment services and electronic money.
  public static let payments = Sector(rawValue: "payments")
  /// Credit to consumers.
  public static let credit = Sector(rawValue: "credit")
  /// Superannuation funds.
  public static let superannuation = Sector(rawValue: "superannuation")
  /// Companies that keep credit histories.
  public static let creditBureaus = Sector(rawValue: "creditBureaus")
  /// What a financial protection bureau passes on.
  public static let consumerFinance = Sector(rawValue: "consumerFinance")
  /// Errors in electronic fund transfers.
  public static let fundTransfers = Sector(rawValue: "fundTransfers")
  /// Billing errors on cards and other open-end credit.
  public static let openEndCredit = Sector(rawValue: "openEndCredit")
  /// Servicing of mortgage loans.
  public static let mortgageServicing = Sector(rawValue: "mortgageServicing")
  /// Claims under insurance contracts.
  public static let insuranceClaims = Sector(rawValue: "insuranceClaims")
  /// Health plans and their enrollees.
  public static let healthPlans = Sector(rawValue: "healthPlans")
  /// Health care.
  public static let health = Sector(rawValue: "health")
  /// Care for adults by public bodies.
  public static let socialCare = Sector(rawValue: "socialCare")
  /// Medical devices.
  public static let medicalDevices = Sector(rawValue: "medicalDevices")
  /// Social landlords.
  public static let socialHousing = Sector(rawValue: "socialHousing")
  /// Lawyers and other legal services.
  public static let legalServices = Sector(rawValue: "legalServices")
  /// Telephone, internet and the like.
  public static let telecoms = Sector(rawValue: "telecoms")
  /// Gas and electricity.
  public static let energy = Sector(rawValue: "energy")
  /// Passengers by air.
  public static let airlines = Sector(rawValue: "airlines")
  /// Passengers by air with a disability, about how that was met.
  public static let airTravelDisability = Sector(rawValue: "airTravelDisability")
  /// Passengers by rail.
  public static let rail = Sector(rawValue: "rail")
  /// Passengers by sea and inland waterway.
  public static let ferries = Sector(rawValue: "ferries")
  /// Passengers by bus and coach.
  public static let buses = Sector(rawValue: "buses")
  /// Express delivery and post.
  public static let express = Sector(rawValue: "express")
  /// Shops and market places on the internet.
  public static let onlineShops = Sector(rawValue: "onlineShops")
  /// Services regulated at federal level.
  public static let federalServices = Sector(rawValue: "federalServices")
  /// Goods and services to consumers in general.
  public static let consumerGoods = Sector(rawValue: "consumerGoods")
  /// Use of personal data, in any business.
  public static let personalData = Sector(rawValue: "personalData")
  /// Reports of breaches of law by people at work, in any business.
  public static let whistleblowing = Sector(rawValue: "whistleblowing")
  /// Petitions to public bodies.
  public static let petitions = Sector(rawValue: "petitions")
  /// Any business.
  public static let any = Sector(rawValue: "any")

  /// The library's own sectors.
  public static let terms: [Term<Sector>] = [
    Term(.financialServices, "Financial services", "金融服务"),
    Term(.banking, "Banking", "银行业"),
    Term(.insurance, "Insurance", "保险业"),
    Term(.payments, "Payment services and electronic money", "支付服务与电子货币"),
    Term(.credit, "Consumer credit", "消费信贷"),
    Term(.superannuation, "Superannuation", "养老金"),
    Term(.creditBureaus, "Credit bureaus", "征信机构"),
    Term(.consumerFinance, "Consumer finance", "消费金融"),
    Term(.fundTransfers, "Electronic fund transfers", "电子资金转账"),
    Term(.openEndCredit, "Open-end credit", "循环信贷"),
    Term(.mortgageServicing, "Mortgage servicing", "抵押贷款管理"),
    Term(.insuranceClaims, "Insurance claims", "保险理赔"),
    Term(.healthPlans, "Health plans", "医疗保险计划"),
    Term(.health, "Health care", "医疗服务"),
    Term(.socialCare, "Social care", "社会照护"),
    Term(.medicalDevices, "Medical devices", "医疗器械"),
    Term(.socialHousing, "Social housing", "社会保障住房"),
    Term(.legalServices, "Legal services", "法律服务"),
    Term(.telecoms, "Telecommunications", "电信"),
    Term(.energy, "Gas and electricity", "燃气与电力"),
    Term(.airlines, "Airlines", "航空客运"),
    Term(.airTravelDisability, "Air travel with a disability", "残障旅客航空服务"),
    Term(.rail, "Rail", "铁路客运"),
    Term(.ferries, "Ferries and cruises", "水路客运"),
    Term(.buses, "Buses and coaches", "道路客运"),
    Term(.express, "Express delivery and post", "快递与邮政"),
    Term(.onlineShops, "E-commerce", "电子商务"),
    Term(.federalServices, "Federally regulated services", "联邦监管的服务"),
    Term(.consumerGoods, "Goods and services to consumers", "消费品与服务"),
    Term(.personalData, "Personal data", "个人信息保护"),
    Term(.whistleblowing, "Whistleblowing", "内部举报"),
    Term(.petitions, "Petitions to public bodies", "信访"),
    Term(.any, "Any sector", "各行业"),
  ]
}
