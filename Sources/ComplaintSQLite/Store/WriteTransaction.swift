#if SQLite
  import ComplaintDesk
  import ComplaintModel

  /// A transaction that writes, with what is known of tenants while nobody else can write.
  final class WriteTransaction {
    /// What is known of a tenant.
    struct Tenant {
      let number: Int64
      /// Where the last event lies; see ``Place``.
      var last: Place
      var lastPlaybook: Int32
      fileprivate(set) var hasMoved = false
    }

    let connection: Connection
    private var tenants: [TenantID: Tenant] = [:]

    init(_ connection: Connection) { self.connection = connection }

    /// Those that have got events.
    var tenantsThatMoved: [TenantID] { tenants.filter(\.value.hasMoved).map(\.key) }

    /// A tenant; `nil` if nothing of it is kept.
    func tenant(_ id: TenantID) throws -> Tenant? {
      if let known = tenants[id] { return known }
      let found = try connection.first(
        """
        SELECT number,
          (SELECT place FROM events WHERE place > number << 40 AND place < (number + 1) << 40
            ORDER BY place DESC LIMIT 1),
          (SELECT max(version) FROM playbooks WHERE tenant = number)
        FROM tenants WHERE name = ?1
        """, id.rawValue
      ) { row in
        let number = row.integer(0)
        let last = row.integerIfAny(1).map(Place.init(rawValue:)) ?? Place(.start, of: number)
        return Tenant(number: number, last: last, lastPlaybook: row.number(2))
      }
      tenants[id] = found
      return found
    }

    /// A tenant, which is made if nothing of it is kept.
    func openTenant(_ id: TenantID) throws -> Tenant {
      if let known = try tenant(id) { return known }
      try connection.run("INSERT INTO tenants (name) VALUES (?1)", id.rawValue)
      let number = connection.lastNumber
      guard number <= Place.mostTenants else {
        throw StoreError(.full, "a file holds at most \(Place.mostTenants) tenants")
      }
      let tenant = Tenant(number: number, last: Place(.start, of: number), lastPlaybook: 0)
      tenants[id] = tenant
      return tenant
    }

    /// Remembers what has become of a tenant's feed.
    func move(_ id: TenantID, to last: Place) {
      tenants[id]?.last = last
      tenants[id]?.hasMoved = true
    }

    /// Remembers the playbook that was published last.
    func publish(_ version: Int32, of id: TenantID) { tenants[id]?.lastPlaybook = version }

    /// Does something that leaves nothing behind if it fails, whatever else the transaction holds.
    func nested<Value>(_ body: () throws -> Value) throws -> Value {
      let before = tenants
      try connection.run("SAVEPOINT part")
      do {
        let value = try body()
        try connection.run("RELEASE part")
        return value
      } catch {
        tenants = before
        try connection.run("ROLLBACK TO part")
        try connection.run("RELEASE part")
        throw error
      }
    }
  }
#endif
