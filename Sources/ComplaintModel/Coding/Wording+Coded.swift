extension Wording: Described {
  package init() { self.init("", "") }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (english, chinese) = (self.english, self.chinese)
    coder.field("english", &english)
    coder.field("chinese", &chinese)
    if Coder.isReading { self = Wording(english, chinese) }
  }
}
