#if PostgreSQL
  import CPostgres

  /// What must not appear in a message.
  struct Secrets: Sendable {
    private let texts: [String]

    /// The secrets of a connection string.
    ///
    /// - Throws: ``PostgresFault`` if it cannot be read; it does not repeat any of it.
    init(of string: String) throws(PostgresFault) {
      var message: UnsafeMutablePointer<CChar>?
      guard let options = unsafe PQconninfoParse(string, &message) else {
        unsafe PQfreemem(message)
        throw PostgresFault(
          nil, "the connection string is not one that libpq reads; it is not repeated here",
          in: "connect")
      }
      var texts: [String] = []
      var option = unsafe options
      while let keyword = unsafe option.pointee.keyword {
        if let value = unsafe option.pointee.val,
          unsafe ["password", "sslpassword"].contains(String(cString: keyword))
        {
          unsafe texts.append(String(cString: value))
        }
        unsafe option += 1
      }
      unsafe PQconninfoFree(options)
      // A password with an @ or a colon that was not escaped is cut elsewhere than was meant.
      if let scheme = string.firstRange(of: "://"), let end = string.lastIndex(of: "@"),
        let colon = string[scheme.upperBound...].firstIndex(of: ":"), colon < end
      {
        let password = string[string.index(after: colon)..<end]
        texts.append(String(password))
        texts += password.split { $0 == "@" || $0 == ":" || $0 == "/" }.map(String.init)
      }
      self.texts = texts.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    /// What libpq says last of a connection, without them.
    func message(of handle: OpaquePointer) -> String {
      let message = unsafe String(cString: PQerrorMessage(handle))
      let lines = message.split(whereSeparator: \.isNewline).joined(separator: "; ")
      return lines.isEmpty ? "the connection was lost" : without(lines)
    }

    func without(_ message: String) -> String {
      texts.reduce(message) { $0.replacing($1, with: "…") }
    }
  }
#endif
