#if SQLite
  import BusinessTime
  import ComplaintModel

  /// What can be bound to a place in a statement.
  protocol Bindable {
    func bind(to place: inout Binding)
  }

  /// UTF-8 that becomes a text as it is.
  struct Text: Bindable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func bind(to place: inout Binding) { place.bind(text: bytes) }
  }

  /// An id, of which 16 bytes are kept.
  struct ID<Identifier: UniqueIdentifier>: Bindable {
    let identifier: Identifier

    init(_ identifier: Identifier) { self.identifier = identifier }

    func bind(to place: inout Binding) { place.bind(identifier.high, identifier.low) }
  }

  extension Int64: Bindable {
    func bind(to place: inout Binding) { place.bind(self) }
  }

  extension Int32: Bindable {
    func bind(to place: inout Binding) { place.bind(Int64(self)) }
  }

  extension Int: Bindable {
    func bind(to place: inout Binding) { place.bind(Int64(self)) }
  }

  extension String: Bindable {
    func bind(to place: inout Binding) { place.bind(self) }
  }

  extension Array: Bindable where Element == UInt8 {
    func bind(to place: inout Binding) { place.bind(blob: self) }
  }

  extension Timestamp: Bindable {
    func bind(to place: inout Binding) { place.bind(millisecondsSince1970) }
  }

  extension Optional: Bindable where Wrapped: Bindable {
    func bind(to place: inout Binding) {
      if let self { self.bind(to: &place) } else { place.bindNull() }
    }
  }
#endif
