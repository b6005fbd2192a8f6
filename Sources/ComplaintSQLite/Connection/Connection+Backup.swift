#if SQLite
  import CSQLite

  extension Connection {
    /// Copies the database into a new file, in one piece: as of one instant, however much others write.
    func backUp(to path: String) throws(SQLiteFault) {
      let copy = try Connection(path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      let status = unsafe withHandle { source in
        unsafe copy.withHandle { destination -> Int32 in
          guard let backup = unsafe sqlite3_backup_init(destination, "main", source, "main") else {
            return unsafe sqlite3_extended_errcode(destination)
          }
          let status = unsafe sqlite3_backup_step(backup, -1)
          let end = unsafe sqlite3_backup_finish(backup)
          return status == SQLITE_DONE ? end : status
        }
      }
      try copy.check(status, "backup")
    }
  }
#endif
