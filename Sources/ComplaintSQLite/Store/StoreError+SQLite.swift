#if SQLite
  import CSQLite
  import ComplaintDesk

  extension StoreError {
    /// What the caller learns of an error inside.
    init(_ error: any Error, during attempt: String) {
      switch error {
      case let error as StoreError: self = error
      case let fault as SQLiteFault: self.init(fault, during: attempt)
      default: self.init(.unavailable, "\(attempt): \(error)", underlying: error)
      }
    }

    init(_ fault: SQLiteFault, during attempt: String) {
      let (code, advice) = Self.meaning(of: fault.code)
      self.init(code, "\(attempt): \(fault)\(advice)", underlying: fault)
    }

    private static func meaning(of code: Int32) -> (Code, advice: String) {
      switch code {
      case SQLITE_BUSY, SQLITE_LOCKED:
        (.unavailable, "; another process has written for longer than is waited")
      case SQLITE_FULL: (.unavailable, "; there is no room left on the medium")
      case SQLITE_READONLY: (.readOnly, "; the file or its folder cannot be written")
      case SQLITE_CANTOPEN: (.unavailable, "; see whether the file and its folder are there")
      case SQLITE_CORRUPT, SQLITE_NOTADB:
        (.damaged, "; the file is damaged: keep it, and go on with a backup")
      case SQLITE_CONSTRAINT: (.damaged, "; what is kept does not fit together")
      default: (.unavailable, "")
      }
    }
  }
#endif
