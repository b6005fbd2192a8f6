extension Remedy {
  /// A remedy as an event recorded it, which is not to be refused.
  init(recorded offer: Complaint.RemedyOffer, by author: Author) {
    self.init(
      recorded: offer.id, offer.kind, offer.amount, from: offer.budget,
      [Step(.proposed, by: author)])
  }

  /// Takes a step that an event recorded; one that does not follow from the last changes nothing.
  mutating func take(_ state: State, by author: Author) {
    if self.state.canBecome(state) { steps.append(Step(state, by: author)) }
  }
}
