extension Fact: TextCoded {
  package static var blank: Fact { .known(.channel) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let fact = Fact(codedText), fact.isWellFormed else {
      throw TextFault("there is no fact \(codedText.quoted)")
    }
    self = fact
  }
}
