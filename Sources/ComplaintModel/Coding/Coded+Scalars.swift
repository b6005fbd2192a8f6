extension Bool: Coded {
  package static var blank: Bool { false }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { coder.bool(&self) }
}

extension Int64: Coded {
  package static var blank: Int64 { 0 }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.integer(&self, in: .min ... .max)
  }
}

extension Int32: Coded {
  package static var blank: Int32 { 0 }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { codeAsInt64(&coder) }
}

extension Int: Coded {
  package static var blank: Int { 0 }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { codeAsInt64(&coder) }
}

extension Array: Coded where Element: Coded {
  package static var blank: [Element] { [] }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { coder.list(&self) }
}

extension FixedWidthInteger where Self: SignedInteger {
  fileprivate mutating func codeAsInt64<Coder: FieldCoder>(_ coder: inout Coder) {
    var wide = Int64(self)
    coder.integer(&wide, in: Int64(Self.min)...Int64(Self.max))
    // A reader that found a fault leaves the value, which is in range.
    if Coder.isReading { self = Self(truncatingIfNeeded: wide) }
  }
}
