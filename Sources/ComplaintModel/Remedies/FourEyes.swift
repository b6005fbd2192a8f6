public import BusinessTime

/// Why two signatures are not those of two people who decide apart from each other.
public enum FourEyesObjection: Hashable, Sendable {
  /// One person stands on both sides: in person, as the one stood in for, or between them.
  case samePerson(AgentID)
  /// Somebody acted for a person for whom they did not stand in then.
  case notDeputy(AgentID, of: AgentID)

  /// The stable name of the objection.
  public var code: String {
    switch self {
    case .samePerson: "samePerson"
    case .notDeputy: "notDeputy"
    }
  }

  /// The objection as a sentence for people.
  public func text(in language: DisplayLanguage) -> String {
    switch (self, language) {
    case (.samePerson(let person), .english):
      "\(person) stands on both sides: approval is another person's"
    case (.samePerson(let person), .chinese): "\(person)同时处于提出方和审批方,须由他人审批"
    case (.notDeputy(let person, let absent), .english):
      "\(person) did not stand in for \(absent) then"
    case (.notDeputy(let person, let absent), .chinese): "\(person)当时并非\(absent)的代理人"
    }
  }
}

extension Deputies {
  /// What speaks against an approval being that of another person than the proposal.
  ///
  /// Whoever acts for somebody counts as one with them, and so does everyone between them in a chain
  /// of deputies: neither can a deputy approve what the absent one proposed, in the absent one's
  /// name, nor an absent one on return what the deputy proposed for them. A deputy who approves in
  /// their own name, by an authority of their own, is another person.
  ///
  /// - Returns: The objections, those to the proposal first; none if the four eyes are those of two.
  public func objections(
    toApprovalBy approver: Signatory, ofProposalBy proposer: Signatory
  ) -> [FourEyesObjection] {
    let sides = [proposer, approver]
    let unfounded = sides.filter { !isFounded($0) }.compactMap { side in
      side.absent.map { FourEyesObjection.notDeputy(side.person, of: $0) }
    }
    let approving = people(behind: approver)
    let shared = people(behind: proposer).filter(approving.contains)
    return unfounded + shared.prefix(1).map(FourEyesObjection.samePerson)
  }

  /// Whether somebody who acted for another did stand in for them.
  public func isFounded(_ signatory: Signatory) -> Bool {
    guard let absent = signatory.absent else { return true }
    return chain(from: absent, at: signatory.at).contains { $0.deputy == signatory.person }
  }

  /// Who acted, and whoever they acted for with everyone between.
  private func people(behind signatory: Signatory) -> [AgentID] {
    guard let absent = signatory.absent else { return [signatory.person] }
    let chain = self.chain(from: absent, at: signatory.at).map(\.deputy)
    return [signatory.person, absent] + chain.prefix { $0 != signatory.person }
  }
}
