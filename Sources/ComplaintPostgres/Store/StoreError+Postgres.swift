#if PostgreSQL
  import ComplaintDesk

  extension StoreError {
    /// What the caller learns of an error inside.
    init(_ error: any Error, during attempt: String) {
      switch error {
      case let error as StoreError: self = error
      case let fault as PostgresFault: self.init(fault, during: attempt)
      default: self.init(.unavailable, "\(attempt): \(error)", underlying: error)
      }
    }

    init(_ fault: PostgresFault, during attempt: String) {
      let (code, advice) = Self.meaning(of: fault)
      self.init(code, "\(attempt): \(fault)\(advice)", underlying: fault)
    }

    private static func meaning(of fault: PostgresFault) -> (Code, advice: String) {
      guard let state = fault.sqlState else {
        return (.unavailable, "; see whether the database can be reached")
      }
      switch state.prefix(2) {
      case "22": return (.misuse, "; a value is none that the database takes")
      case "23": return (.damaged, "; what is kept does not fit together")
      case "28": return (.unavailable, "; the database does not let this user in")
      case "3D": return (.unavailable, "; there is no such database")
      case "53": return (.unavailable, "; the server has no room, memory or connection left")
      case "XX": return (.damaged, "; the database is damaged: see its log")
      default: break
      }
      switch state {
      case "25006":
        return (.readOnly, "; this server only reads: connect to the one that writes")
      case "42501": return (.unavailable, "; the user lacks the right to do that")
      case "42P01", "42703":
        return (.damaged, "; a table or column is not there that the schema has")
      case "57014": return (.unavailable, "; it took longer than a call may")
      default: return (.unavailable, "")
      }
    }
  }
#endif
