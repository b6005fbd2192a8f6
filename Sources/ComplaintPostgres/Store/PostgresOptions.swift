#if PostgreSQL
  /// How a store on PostgreSQL works.
  public struct PostgresOptions: Sendable {
    /// The schema in which its tables lie: small letters, digits and underscores.
    public var schema = "complaintkit"
    /// How many connections there are at most; one more listens if somebody waits for events.
    public var connections = 8
    /// How long a statement may take on the server, before it is
    /// ``ComplaintDesk/StoreError/Code/unavailable``; zero for as long as it takes.
    public var callTimeout: Duration = .seconds(30)
    /// How many commits of a tenant are made so in one transaction at most.
    public var mostGrouped = 128
    /// Whether other processes are told of commits, by `NOTIFY`, so that whoever waits there need not look.
    ///
    /// They are told a few milliseconds after the commit, of many at once, so that no commit waits for it.
    public var notifies = true
    /// How often whoever waits for an event looks by itself, as when nobody was told.
    public var polling: Duration = .milliseconds(500)
    /// Into how many partitions, by hash of the tenant, the large tables are cut when they are made; 0 to
    /// leave them whole.
    public var partitions = 0
    /// For how many milliseconds at most nobody looks at a socket that was left to somebody who waited on their own
    /// thread: if the connection is lost meanwhile, that is noticed so much later.
    package var longestUnseen: Int32 = 50

    /// Makes usual options.
    public init() {}

    /// Usual ones.
    public static let standard = PostgresOptions()
  }
#endif
