public import BusinessTime

/// Of what a playbook has whom told, and how.
///
/// ```swift
/// NoticeRule(.act(.assign), to: .owner, .assigned)
/// NoticeRule(.act(.communicateDecision), to: .complainant, .decision, isEvidential: true)
/// NoticeRule(.breached(nil), to: .participant(.role(.supervisor)), .escalationBreach)
/// ```
public struct NoticeRule: Hashable, Sendable {
  /// Of what.
  public var occasion: Occasion
  /// Only if this holds of the complaint then.
  public var condition: Condition
  /// Whom.
  public var recipient: Recipient
  /// In which words.
  public var template: TemplateName
  /// Whether it matters that it arrived: what came of it is reported back.
  public var isEvidential: Bool
  /// How long it is worth while to deliver it; `nil` for ever.
  public var expiresAfter: TimeSpan?

  /// Makes a rule.
  public init(
    _ occasion: Occasion, to recipient: Recipient, _ template: TemplateName,
    when condition: Condition = .always, isEvidential: Bool = false,
    expiresAfter: TimeSpan? = nil
  ) {
    self.occasion = occasion
    self.condition = condition
    self.recipient = recipient
    self.template = template
    self.isEvidential = isEvidential
    self.expiresAfter = expiresAfter
  }

  var faults: [DefinitionFault] { condition.faults.map { $0.inside("when") } + ownFaults }

  /// What is wrong besides the condition.
  var ownFaults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if !template.isWellFormed {
      faults.append(
        DefinitionFault(.illFormed, at: "template", "playbooks do not accept \(template)"))
    }
    if let expiresAfter, expiresAfter <= .zero {
      faults.append(
        DefinitionFault(.outOfRange, at: "expiresAfter", "a notification lives for some time"))
    }
    if recipient == .assignee, occasion != .act(.openTask), occasion != .taskOverdue {
      faults.append(
        DefinitionFault(
          .unfitValue, at: "to", "only a task that is opened or overdue has an assignee"))
    }
    return faults
  }
}

extension [NoticeRule] {
  /// A starting point: the complainant is told what concerns them, the owner what is theirs to do, a
  /// supervisor what is missed.
  public static let standard: [NoticeRule] = [
    NoticeRule(.act(.acknowledge), to: .complainant, .ackReceived, isEvidential: true),
    NoticeRule(.act(.askComplainant), to: .complainant, .infoRequest),
    NoticeRule(.act(.extend), to: .complainant, .delay),
    NoticeRule(.act(.communicateDecision), to: .complainant, .decision, isEvidential: true),
    NoticeRule(.act(.reject), to: .complainant, .decision, isEvidential: true),
    NoticeRule(.act(.fulfilRemedy), to: .complainant, .remedyDone),
    NoticeRule(.act(.openReview), to: .complainant, .reviewOpened),
    NoticeRule(.act(.close), to: .complainant, .closed),
    NoticeRule(.act(.file), to: .owner, .assigned),
    NoticeRule(.act(.assign), to: .owner, .assigned),
    NoticeRule(.act(.openTask), to: .assignee, .taskAssigned),
    NoticeRule(.act(.proposeResponse), to: .approvers, .approvalRequest),
    NoticeRule(.act(.returnResponse), to: .proposer, .approvalReturn),
    NoticeRule(.act(.escalate), to: .participant(.role(.supervisor)), .escalationOther),
    NoticeRule(.warned(nil), to: .owner, .escalationWarning),
    NoticeRule(.breached(nil), to: .owner, .escalationBreach),
    NoticeRule(.breached(nil), to: .participant(.role(.supervisor)), .escalationBreach),
    NoticeRule(.undelivered, to: .owner, .delivery),
    NoticeRule(.unanswered, to: .participant(.role(.manager)), .escalationOther),
    NoticeRule(.taskOverdue, to: .assignee, .taskOverdue),
  ]
}
