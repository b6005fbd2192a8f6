#if SQLite
  public import ComplaintDesk
  import Dispatch

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  extension SQLiteStore {
    /// Copies everything into another file, as of one instant, while others go on reading and writing.
    ///
    /// The other file is there whole or not at all: it is written under its name with `-partial` behind it
    /// and gets its name at the end, in place of an earlier backup.
    ///
    /// - Parameter destination: The path of the other file.
    /// - Throws: ``ComplaintDesk/StoreError`` if there is no room, or the file cannot be read or written.
    public func backUp(to destination: String) async throws(StoreError) {
      let (source, options) = (path, options)
      try await Self.apart("backing up \(source) to \(destination)") {
        guard destination != source else {
          throw StoreError(.misuse, "a file is not backed up to itself")
        }
        let partial = destination + "-partial"
        unsafe _ = unlink(partial)
        do {
          let connection = try Connection.reader(source, options)
          try connection.backUp(to: partial)
          guard unsafe rename(partial, destination) == 0 else {
            throw StoreError(.unavailable, "\(partial) cannot get the name \(destination)")
          }
        } catch {
          unsafe _ = unlink(partial)
          throw error
        }
      }
    }

    /// Writes the file anew, so that nothing is left in it of what was deleted: neither in pages that are
    /// not used any more, nor in those of the words, nor in the log.
    ///
    /// What is erased is overwritten at once; this is for what was deleted by other tools, or by a library
    /// that did not do so, and for whoever has to prove it: call it after
    /// ``ComplaintDesk/Desk/erase(_:by:because:)``, and look. It needs as much room again as the file takes,
    /// for as long as it runs, and keeps others from writing meanwhile. Backups, and blocks that a file
    /// system or drive keeps to itself, are beyond its reach.
    ///
    /// - Throws: ``ComplaintDesk/StoreError``; also if somebody reads for so long that the log cannot be
    ///   emptied: then the same call does it once more.
    public func overwriteDeleted() async throws(StoreError) {
      guard let writer else {
        throw StoreError(.readOnly, "cleaning \(path): it was opened for reading")
      }
      try await writer.rewrite()
    }

    /// What is wrong with the file.
    ///
    /// Everything is read: SQLite's own check of its pages and indexes, then every event, snapshot and
    /// message with the number that goes with its bytes. It takes as long as that takes, and keeps nobody
    /// from reading or writing.
    ///
    /// - Parameter limit: How many findings of each kind are listed at most.
    /// - Returns: Sentences for people; none if all of it is as it was written.
    /// - Throws: ``ComplaintDesk/StoreError`` if the file cannot be opened at all.
    public func findings(limit: Int = 100) async throws(StoreError) -> [String] {
      let (path, options) = (path, options)
      return try await Self.apart("checking \(path)") {
        let connection = try Connection.reader(path, options)
        return try Inspection(of: connection, limit: max(1, limit)).findings()
      }
    }

    /// Does something that takes long on a thread of its own.
    private static func apart<Value: Sendable>(
      _ attempt: String, _ body: @escaping @Sendable () throws -> Value
    ) async throws(StoreError) -> Value {
      let result = await withCheckedContinuation {
        (continuation: CheckedContinuation<Result<Value, StoreError>, Never>) in
        DispatchQueue.global(qos: .utility).async {
          do {
            continuation.resume(returning: .success(try body()))
          } catch {
            continuation.resume(returning: .failure(StoreError(error, during: attempt)))
          }
        }
      }
      return try result.get()
    }
  }
#endif
