import BusinessTime

extension IntakeChange: Described {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("channel", &channel)
    coder.field("receivedAt", &receivedAt)
    coder.field("category", &category)
    coder.field("happenedAt", &happenedAt)
    coder.field("place", &place)
    coder.field("product", &product)
    coder.field("order", &order)
    coder.field("supplier", &supplier)
    coder.field("amountClaimed", &amountClaimed)
    coder.field("emotion", &emotion)
    coder.field("harm", &harm)
    coder.field("publicity", &publicity)
    coder.field("reach", &reach)
    coder.field("affected", &affected)
    coder.field("legalDispute", &isLegalDispute)
    coder.field("remediesSought", &remediesSought)
    coder.field("customer", &customer)
    coder.field("parties", &parties)
    coder.field("fields", &fields)
    coder.field("cleared", &cleared)
  }
}
