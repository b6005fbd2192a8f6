import BusinessTime

/// What people read for the codes of an organisation.
struct MessageNames {
  let lifecycle: Lifecycle?
  let clocks: [ClockName: Wording]
  let own: [LanguageTag: [MessageParameter: [String: String]]]

  init(
    lifecycle: Lifecycle?, levels: [ServiceLevel],
    own: [LanguageTag: [MessageParameter: [String: String]]]
  ) {
    self.lifecycle = lifecycle
    clocks = Dictionary(
      levels.map { ($0.name, $0.wording) }, uniquingKeysWith: { first, _ in first })
    self.own = own
  }

  /// What people read for a code; `nil` if nobody has said.
  func name(of code: String, as parameter: MessageParameter, in language: LanguageTag) -> String? {
    if let name = own[language]?[parameter]?[code] { return name }
    if let name = language.displayLanguage.flatMap({ known(code, as: parameter, in: $0) }) {
      return name
    }
    guard parameter == .category, let parent = ComplaintCategory(rawValue: code).parent
    else { return nil }
    return name(of: parent.rawValue, as: parameter, in: language)
  }

  /// What the library or the definitions say.
  private func known(
    _ code: String, as parameter: MessageParameter, in language: DisplayLanguage
  ) -> String? {
    switch parameter {
    case .stage:
      let stage = Stage(rawValue: code)
      return lifecycle.map { $0.name(of: stage, in: language) } ?? stage.name(in: language)
    case .clock: return clocks[ClockName(rawValue: code)]?.text(in: language)
    case .outcome: return Outcome(rawValue: code)?.name(in: language)
    case .round: return ReviewRound(rawValue: code)?.name(in: language)
    case .category: return ComplaintCategory(rawValue: code).name(in: language)
    case .remedy: return RemedyKind(rawValue: code).name(in: language)
    case .task: return TaskKind(rawValue: code).name(in: language)
    case .because: return EscalationCause(code)?.knownName(in: language)
    case .waitingFor: return WaitingReason(rawValue: code).name(in: language)
    case .returnReason: return ReturnReason(rawValue: code).name(in: language)
    case .closingReason: return ClosingReason(rawValue: code).name(in: language)
    case .complaint, .occurredAt, .receivedAt, .owner, .grade, .due, .stepsBefore, .amount, .rung,
      .reminder, .recipient, .text, .count, .complaints:
      return nil
    }
  }

  /// The codes that a parameter can have, where all are known.
  func codes(of parameter: MessageParameter) -> [String] {
    switch parameter {
    case .stage: lifecycle?.stages.map(\.stage.rawValue) ?? []
    case .clock: clocks.keys.sorted().map(\.rawValue)
    case .outcome: Outcome.allCases.map(\.rawValue)
    case .round: ReviewRound.allCases.map(\.rawValue)
    case .complaint, .occurredAt, .receivedAt, .owner, .grade, .category, .due, .stepsBefore,
      .remedy, .amount, .task, .rung, .because, .reminder, .waitingFor, .returnReason,
      .closingReason, .recipient, .text, .count, .complaints:
      []
    }
  }
}
