/// Acts as the bits of a word.
struct ActSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  init(_ acts: some Sequence<Act>) {
    for act in acts { bits |= act.bit }
  }

  func contains(_ act: Act) -> Bool { bits & act.bit != 0 }

  mutating func formUnion(_ other: ActSet) { bits |= other.bits }
}

extension ActSet: ExpressibleByArrayLiteral {
  init(arrayLiteral acts: Act...) { self.init(acts) }
}

extension Act {
  // An act without room would be in no set, rather than share a bit with another one.
  fileprivate var bit: UInt64 { 1 << place }

  /// Its place among the acts: the order of the cases, so that it costs nothing to work out.
  ///
  /// It is not stored anywhere; there is room for 64.
  private var place: UInt64 {
    switch self {
    case .file: 0
    case .adopt: 1
    case .acknowledge: 2
    case .assess: 3
    case .grade: 4
    case .assign: 5
    case .move: 6
    case .askComplainant: 7
    case .wait: 8
    case .resume: 9
    case .recordMilestone: 10
    case .proposeResponse: 11
    case .approveResponse: 12
    case .returnResponse: 13
    case .communicateDecision: 14
    case .recordDelivery: 15
    case .recordReply: 16
    case .fulfilRemedy: 17
    case .resolve: 18
    case .followUp: 19
    case .survey: 20
    case .close: 21
    case .reopen: 22
    case .withdraw: 23
    case .reject: 24
    case .merge: 25
    case .unmerge: 26
    case .split: 27
    case .link: 28
    case .referOutside: 29
    case .recordOutsideResult: 30
    case .openReview: 31
    case .answerReview: 32
    case .escalate: 33
    case .acknowledgeEscalation: 34
    case .deescalate: 35
    case .extend: 36
    case .reapply: 37
    case .pauseClock: 38
    case .resumeClock: 39
    case .correctFact: 40
    case .correctBreach: 41
    case .note: 42
    case .attach: 43
    case .tag: 44
    case .openTask: 45
    case .completeTask: 46
    case .hold: 47
    case .release: 48
    case .erase: 49
    }
  }
}
