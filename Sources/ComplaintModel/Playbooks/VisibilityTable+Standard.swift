extension VisibilityTable {
  /// A starting point that goes with ``AccessTable/standard``.
  ///
  /// Complainants and their representatives see where their complaint stands and what was written;
  /// agents, supervisors, managers, counsel, privacy officers and auditors see everything; specialists
  /// and quality officers what they need to judge the matter, without the person; partners the matter
  /// and the tasks of what they own or what names them; administrators no matter at all.
  public static let standard = VisibilityTable([
    Grant(.complainant, outside, on: .own),
    Grant(.representative, outside, on: .own),
    Grant(.agent, everything),
    Grant(.specialist, matter + [.draft]),
    Grant(.partner, handedOn, on: .own),
    Grant(.partner, handedOn, on: .partner),
    Grant(.quality, matter + [.money, .marks]),
    Grant(.legal, everything),
    Grant(.supervisor, everything),
    Grant(.manager, everything),
    Grant(.executive, overview + [.money, .decision, .draft, .grade, .relations]),
    Grant(
      .regulatorContact,
      overview + [.texts, .evidence, .parties, .money, .decision, .relations, .protection]),
    Grant(.privacyOfficer, everything),
    Grant(.auditor, everything),
    Grant(.administrator, [.status, .timeline, .clocks, .responsibility]),
  ])

  private static let everything = ComplaintPart.allCases

  private static let outside: [ComplaintPart] = [
    .status, .subject, .timeline, .next, .texts, .evidence, .money, .decision,
  ]

  private static let handedOn: [ComplaintPart] = [.status, .subject, .timeline, .next, .tasks]

  private static let overview: [ComplaintPart] = [
    .status, .subject, .timeline, .next, .clocks, .responsibility,
  ]

  private static let matter: [ComplaintPart] =
    overview + [.texts, .notes, .evidence, .decision, .grade, .tasks, .relations]
}
