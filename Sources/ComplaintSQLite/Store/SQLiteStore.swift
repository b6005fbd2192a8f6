#if SQLite
  import CSQLite
  public import ComplaintDesk
  import ComplaintModel

  /// A store in one file, on the system's SQLite.
  ///
  /// ```swift
  /// let file = try SQLiteStore(at: "/var/lib/shop/complaints.sqlite")
  /// let desk = try await Desk("shop", playbook: .standard, store: file)
  /// ```
  ///
  /// Any number of desks in one process share one store; other processes on the same machine may open the
  /// file as well. It is not for a network file system: there SQLite's locks do not hold.
  ///
  /// What is kept is readable with any SQLite tool; the article *Keeping complaints in SQLite* says how. It
  /// is not encrypted: that is left to the medium or the host, but what people wrote may be; see
  /// ``SQLiteVault``.
  public final class SQLiteStore: ComplaintStore {
    /// The path of the file.
    public let path: String
    let options: SQLiteOptions
    let readers: Readers
    let writer: Writer?
    let signal: FeedSignal
    let hook: (@Sendable (Commit, SQLiteTransaction) throws -> Void)?

    /// Opens a file, and makes it if it is not there.
    ///
    /// - Parameters:
    ///   - path: The path of the file; its folder has to be there. SQLite keeps two more beside it, with
    ///     `-wal` and `-shm` at the end of their names.
    ///   - options: How it works.
    ///   - statements: What the host does in the transaction of every commit that is kept; see
    ///     ``commit(_:alongside:)``.
    /// - Throws: ``ComplaintDesk/StoreError``: of code ``ComplaintDesk/StoreError/Code/newerSchema`` if a
    ///   newer library has written it.
    public init(
      at path: String, options: SQLiteOptions = .standard,
      alongside statements: (@Sendable (Commit, SQLiteTransaction) throws -> Void)? = nil
    ) throws(StoreError) {
      self.path = path
      self.options = options
      hook = statements
      signal = FeedSignal(polling: options.polling)
      readers = Readers(path, options)
      do {
        try Self.checkLibrary()
        switch options.access {
        case .readWrite: writer = try Writer(path, options, signal)
        case .readOnly, .immutable:
          writer = nil
          _ = try Connection.reader(path, options)
        }
      } catch {
        throw StoreError(error, during: "opening \(path)")
      }
    }

    private static func checkLibrary() throws(StoreError) {
      guard sqlite3_threadsafe() != 0 else {
        throw StoreError(.notSupported, "this SQLite was built without threads")
      }
      guard sqlite3_libversion_number() >= 3_037_000 else {
        throw StoreError(
          .notSupported,
          "SQLite 3.37 or newer is needed, and this is \(sqlite3_libversion_number())")
      }
    }

    /// Makes a call in a transaction that is durable when it returns.
    func write<Value: Sendable>(
      _ attempt: @escaping @Sendable @autoclosure () -> String,
      _ body: @escaping @Sendable (WriteTransaction) throws -> Value
    ) async throws(StoreError) -> Value {
      guard let writer else {
        throw StoreError(.readOnly, "\(attempt()): \(path) was opened for reading")
      }
      return try await writer.write(attempt(), body)
    }

    /// Ends the store: calls that came before are done, and later ones are
    /// ``ComplaintDesk/StoreError/Code/closed``.
    ///
    /// A store that is not needed any more is ended without it, too; calling it says when that has
    /// happened.
    public func close() async {
      readers.close()
      await writer?.close()
      signal.wakeAll()
    }
  }
#endif
