/// Something that a letter to a complainant, or a report to a regulator, must contain.
///
/// A regime lists what it demands for each kind of letter: see ``Regime/checklist(for:)``. Whether a
/// text contains it is for people to say.
public struct ResponseContent: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes an item from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// That the complaint has come in and is being dealt with.
  public static let receipt = ResponseContent(rawValue: "receipt")
  /// When an answer will come.
  public static let responseDate = ResponseContent(rawValue: "responseDate")
  /// Why the answer takes longer.
  public static let delayReasons = ResponseContent(rawValue: "delayReasons")
  /// Whom the complainant can turn to.
  public static let contactPoint = ResponseContent(rawValue: "contactPoint")
  /// How far the matter has come.
  public static let progress = ResponseContent(rawValue: "progress")
  /// Which stage of the procedure this is.
  public static let stage = ResponseContent(rawValue: "stage")
  /// What was decided.
  public static let decision = ResponseContent(rawValue: "decision")
  /// Why it was decided so.
  public static let reasons = ResponseContent(rawValue: "reasons")
  /// What was found on the facts that matter.
  public static let findings = ResponseContent(rawValue: "findings")
  /// How the complaint was considered.
  public static let consideration = ResponseContent(rawValue: "consideration")
  /// An answer to every point raised.
  public static let allPoints = ResponseContent(rawValue: "allPoints")
  /// What is offered or done to put it right, or that it is offered without admitting fault.
  public static let remedy = ResponseContent(rawValue: "remedy")
  /// What was done so far, including what was said to the complainant.
  public static let stepsTaken = ResponseContent(rawValue: "stepsTaken")
  /// What remains to be done.
  public static let outstandingActions = ResponseContent(rawValue: "outstandingActions")
  /// What was corrected and from when, or that no error was found.
  public static let correctionDate = ResponseContent(rawValue: "correctionDate")
  /// That documents relied on can be had.
  public static let documents = ResponseContent(rawValue: "documents")
  /// How to go on to the next stage of the procedure.
  public static let furtherStage = ResponseContent(rawValue: "furtherStage")
  /// That the complainant can turn to an ombudsman or another body of dispute resolution.
  public static let ombudsmanRight = ResponseContent(rawValue: "ombudsmanRight")
  /// How that body is reached.
  public static let ombudsmanContact = ResponseContent(rawValue: "ombudsmanContact")
  /// That turning to that body is free and independent, and what it can award.
  public static let ombudsmanTerms = ResponseContent(rawValue: "ombudsmanTerms")
  /// Until when that body can be turned to.
  public static let referralWindow = ResponseContent(rawValue: "referralWindow")
  /// Whether the firm agrees that time limits of that body be waived.
  public static let waiver = ResponseContent(rawValue: "waiver")
  /// The body's own leaflet and website.
  public static let leaflet = ResponseContent(rawValue: "leaflet")
  /// That the complainant can turn to the regulator.
  public static let regulatorRight = ResponseContent(rawValue: "regulatorRight")
  /// Which other ways are open.
  public static let otherRecourse = ResponseContent(rawValue: "otherRecourse")
  /// Whether a breach of the rule is admitted or denied.
  public static let admission = ResponseContent(rawValue: "admission")
  /// On paper, or another durable medium that was agreed.
  public static let durableMedium = ResponseContent(rawValue: "durableMedium")
  /// That the firm takes the complaint to be resolved.
  public static let settled = ResponseContent(rawValue: "settled")
  /// Copies from the claim file, as asked for.
  public static let claimFile = ResponseContent(rawValue: "claimFile")
  /// The report on the regulator's own form.
  public static let reportForm = ResponseContent(rawValue: "reportForm")

  /// The library's own items, from receipt to report.
  public static let terms: [Term<ResponseContent>] = [
    Term(.receipt, "The complaint was received and is being dealt with", "确认已收到投诉并正在处理"),
    Term(.responseDate, "When the response will be sent", "说明何时答复"),
    Term(.delayReasons, "Reasons for the delay", "说明延迟的理由"),
    Term(.contactPoint, "Contact point", "提供联系人"),
    Term(.progress, "How far it has come", "说明处理进展"),
    Term(.stage, "The stage of the procedure", "说明所处的处理阶段"),
    Term(.decision, "The decision", "说明处理决定"),
    Term(.reasons, "Reasons for the decision", "说明决定的理由"),
    Term(.findings, "Findings on the material facts", "说明对重要事实的认定"),
    Term(.consideration, "How the complaint was considered", "说明如何审查了投诉"),
    Term(.allPoints, "An answer to every point raised", "逐一答复所提各点"),
    Term(.remedy, "The remedy offered, if any", "说明所提供的补救"),
    Term(.stepsTaken, "Steps taken and communications so far", "说明已采取的措施与沟通情况"),
    Term(.outstandingActions, "Actions outstanding or planned", "说明尚待采取的措施"),
    Term(
      .correctionDate, "The correction with its date, or that no error was found",
      "说明更正内容与生效日期，或说明未发现差错"),
    Term(.documents, "Right to the documents relied on", "告知可索取所依据的文件"),
    Term(.furtherStage, "How to go on to the next stage", "告知如何进入下一阶段"),
    Term(.ombudsmanRight, "Right to go to the ombudsman or dispute body", "告知可向申诉专员或争议解决机构申诉"),
    Term(.ombudsmanContact, "Contact details of that body", "提供该机构的联系方式"),
    Term(
      .ombudsmanTerms, "That it is free and independent, and what it can award",
      "说明该机构免费、独立以及可给予的补救"),
    Term(.referralWindow, "Until when the matter can be referred", "告知申诉的期限"),
    Term(.waiver, "Whether time limits are waived", "说明是否同意放弃时限抗辩"),
    Term(.leaflet, "The body's standard leaflet and website", "附上该机构的标准说明与网址"),
    Term(.regulatorRight, "Right to turn to the regulator", "告知可向监管部门投诉"),
    Term(.otherRecourse, "Other recourse: mediation, arbitration, court", "告知其他救济途径：调解、仲裁、诉讼等"),
    Term(.admission, "Whether a violation is admitted or denied", "说明承认或否认违规"),
    Term(.durableMedium, "On paper or an agreed durable medium", "以书面或约定的持久载体作出"),
    Term(.settled, "That the complaint is considered resolved", "说明投诉视为已解决"),
    Term(.claimFile, "Copies of the claim file", "提供理赔档案副本"),
    Term(.reportForm, "The regulator's report form", "使用监管部门的报告表格"),
  ]
}

extension ResponseContent: TextCoded {}
