#if SQLite
  /// How a store in a file works.
  public struct SQLiteOptions: Sendable {
    /// Whether it may be written.
    public var access = Access.readWrite
    /// When a commit counts as kept.
    public var durability = Durability.full
    /// How long a call waits while another process writes, before it is ``ComplaintDesk/StoreError/Code/unavailable``.
    public var busyTimeout: Duration = .seconds(5)
    /// How many may read at once; they are opened when so many do.
    public var readers = 4
    /// How many bytes of the file the writer keeps in memory at most, and each reader.
    public var cacheBytes = 64 << 20
    /// After how many pages of 4 KiB in the write-ahead log they are written back into the file; at four
    /// times as many it waits for readers, so that the log does not grow without bound.
    public var checkpointPages = 4_096
    /// How many calls are made so in one transaction at most.
    public var mostGrouped = 256
    /// How often whoever waits for an event looks for those of other processes.
    public var polling: Duration = .milliseconds(500)

    /// Makes usual options.
    public init() {}

    /// Usual ones.
    public static let standard = SQLiteOptions()

    /// Whether a file may be written.
    @nonexhaustive
    public enum Access: Sendable {
      /// It is made if it is not there, and brought to the present schema.
      case readWrite
      /// It is read only: every call that would change something is an error.
      case readOnly
      /// It is read only, and nobody else writes it either: a copy on a medium that cannot be written.
      ///
      /// Nothing is locked. If somebody does write it, what is read is wrong.
      case immutable
    }

    /// When a commit counts as kept.
    @nonexhaustive
    public enum Durability: Sendable {
      /// Once the medium has it: a commit that was acknowledged survives a crash of the process, of the
      /// system, and a power cut.
      case full
      /// Once the system has it: a commit that was acknowledged survives a crash of the process, but the
      /// last ones may be gone after a power cut or a crash of the system. The file stays whole, and a
      /// commit is there whole or not at all. Several times as many commits a second.
      case normal
    }
  }
#endif
