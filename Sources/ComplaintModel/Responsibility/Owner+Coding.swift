extension Owner: TextCoded {
  package static var blank: Owner { .queue(.blank) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let owner = Owner(codedText) else {
      throw TextFault("\(codedText.quoted) is not an owner like person:… or queue:…")
    }
    self = owner
  }
}
