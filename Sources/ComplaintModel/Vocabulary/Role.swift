/// What somebody is to a complaint, as far as access, routing and escalation care.
///
/// A person may have several roles. Roles say nothing about the person's department or name: see
/// ``Department`` and ``AgentID``.
public struct Role: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a role from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The person or organisation that complains.
  public static let complainant = Role(rawValue: "complainant")
  /// Somebody who acts for the complainant.
  public static let representative = Role(rawValue: "representative")
  /// The person who deals with complaints in the first line.
  public static let agent = Role(rawValue: "agent")
  /// Somebody with knowledge of the subject, from product to law of contract.
  public static let specialist = Role(rawValue: "specialist")
  /// The one to whom agents report.
  public static let supervisor = Role(rawValue: "supervisor")
  /// The one who answers for the handling of all complaints.
  public static let manager = Role(rawValue: "manager")
  /// Top management in the sense of ISO 10002.
  public static let executive = Role(rawValue: "executive")
  /// The one who looks after quality and the causes of defects.
  public static let quality = Role(rawValue: "quality")
  /// Somebody who looks on and may change nothing.
  public static let auditor = Role(rawValue: "auditor")
  /// Counsel of the organisation.
  public static let legal = Role(rawValue: "legal")
  /// The one who answers for personal data.
  public static let privacyOfficer = Role(rawValue: "privacyOfficer")
  /// The one who publishes playbooks.
  public static let administrator = Role(rawValue: "administrator")
  /// A supplier, a dealer or a service provider outside the organisation.
  public static let partner = Role(rawValue: "partner")
  /// The one who speaks with regulators and ombudsmen.
  public static let regulatorContact = Role(rawValue: "regulatorContact")
  /// The software itself, when time passes or a rule acts.
  public static let system = Role(rawValue: "system")

  /// The library's own roles, from the complainant inwards.
  public static let terms: [Term<Role>] = [
    Term(.complainant, "Complainant", "投诉人"),
    Term(.representative, "Representative of the complainant", "投诉人代理人"),
    Term(.agent, "Complaint agent", "投诉专员"),
    Term(.specialist, "Specialist", "业务专家"),
    Term(.supervisor, "Supervisor", "主管"),
    Term(.manager, "Complaints manager", "投诉管理负责人"),
    Term(.executive, "Top management", "最高管理者"),
    Term(.quality, "Quality officer", "质量管理人员"),
    Term(.auditor, "Auditor", "审计人员"),
    Term(.legal, "Legal counsel", "法务人员"),
    Term(.privacyOfficer, "Data protection officer", "个人信息保护负责人"),
    Term(.administrator, "Administrator", "系统管理员"),
    Term(.partner, "Partner", "合作方人员"),
    Term(.regulatorContact, "Regulator contact", "监管对接人"),
    Term(.system, "System", "系统"),
  ]
}
