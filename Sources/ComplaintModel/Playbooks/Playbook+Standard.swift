public import BusinessTime

extension Playbook.Definition {
  /// A starting point for an office of usual size, open Monday to Friday from 09:00 to 17:00 UTC
  /// without holidays; ``standard(in:holidays:)`` is the same somewhere.
  ///
  /// | part | what it says |
  /// |---|---|
  /// | lifecycle, grading, priorities, owners, responsibility | their own standard |
  /// | access, visibility, authority | their own standard |
  /// | approvals | grade 4 and 5 by a supervisor or manager, whatever it costs |
  /// | automatic remedies | none |
  /// | an answer contains | the decision, its reasons, and how to go on from there |
  /// | acknowledge | 24 hours for grade 4 and 5, otherwise 2 business days |
  /// | first response | 2 hours, 4 and 8 working hours, 2 and 3 business days, from grade 5 down |
  /// | answer | 2, 3, 5, 10 and 20 business days, from grade 5 down; stands still while waiting |
  /// | progress | a word every week until the decision |
  /// | timers | closing after 14 days without a reply, a call 3 days after the end |
  /// | windows | 30 days for reopening |
  /// | ladder | supervisor, complaints manager, top management: ``EscalationLadder/standard`` |
  ///
  /// ``ServiceLevel/ordinary(in:applies:)``, ``ServiceLevel/complex(in:applies:)``,
  /// ``ServiceLevel/urgent(in:applies:)`` and ``ServiceLevel/afterSales(in:applies:)`` are further
  /// service levels to choose from. What the law wants is said by a ``Regime``.
  public static let standard =
    // UTC needs no time zone data, so it is never refused.
    (try? standard(in: "UTC")) ?? Playbook.Definition(calendars: [:], in: .office)

  /// The ``standard`` with office hours of a time zone and its holidays.
  ///
  /// With holidays it ends where they end: extend the calendars before that, in a later version.
  ///
  /// - Throws: ``BusinessTime/BusinessTimeError/Code/unknownZone``.
  public static func standard(
    in zone: String, holidays: HolidaySet? = nil
  ) throws(BusinessTimeError) -> Playbook.Definition {
    var definition = Playbook.Definition(
      "Standard", in: .office, try .mondayToFriday(in: zone, holidays: holidays))
    definition.calendars[.always] = try .aroundTheClock(in: zone)
    definition.responsibility = .standard
    definition.authority = .standard
    definition.approvals = [
      ApprovalRule(when: .fact(.grade, .atLeast(.number(4))), by: [.supervisor, .manager])
    ]
    definition.answerContents = [.decision, .reasons, .furtherStage]
    definition.serviceLevels = ServiceLevel.standard
    definition.whenDue = .standard
    definition.ladder = .standard
    // The supervisor is drawn in by the ladder, and need not be told twice.
    definition.notices.removeAll {
      $0.occasion == .breached(nil) && $0.recipient == .participant(.role(.supervisor))
    }
    return definition
  }
}

extension Playbook {
  /// The first version of the standard definition, in UTC: see ``Definition/standard``.
  public static let standard = Playbook(known: .standard)
}
