#if PostgreSQL
  import BusinessTime
  package import ComplaintDesk
  package import ComplaintModel
  import ComplaintTestKit

  /// An office in which every complaint is answered too late: each then has one deadline that is missed, and
  /// its complainant is told so.
  package enum OverdueOffice {
    package static let tenant: TenantID = "shop"
    private static let customer = PartyID(high: 1, low: 1)

    package static func playbook() throws -> Playbook {
      var definition = Playbook.Definition.standard
      definition.serviceLevels = [
        ServiceLevel(
          .firstResponse, Wording("First response", "首次响应"),
          starts: [.milestone(.complaintReceived)],
          stops: [.milestone(.firstResponse), .act(.communicateDecision)],
          targets: .all(.elapsed(.hours(2))), calendar: .office)
      ]
      definition.whenDue = [:]
      definition.ladder = .none
      definition.notices = [NoticeRule(.breached(nil), to: .complainant, .progress)]
      return try Playbook(definition)
    }

    package static func id(_ number: Int) -> ComplaintID {
      ComplaintID(at: Scenario.start, random: (9, UInt64(number)))
    }

    /// Filings of long ago, whose deadlines are past.
    package static func filings(_ numbers: Range<Int>) throws -> [Commit] {
      let playbook = try playbook()
      return try numbers.map { number in
        let command = CommandID(hashing: "file/\(number)")
        var context = DecisionContext(
          command: command, actor: .usual, now: Scenario.start, playbook: playbook)
        context.unknown = ["repeats", "similar"]
        let intake = Intake(.email, receivedAt: Scenario.start, from: customer)
        let part = try Complaint.decide(.file(intake), as: id(number), of: tenant, in: context)
          .parts[0]
        return Commit(
          tenant: tenant, command: command, fingerprint: CommandFingerprint(high: 1, low: 2),
          parts: [Commit.Part(part, wake: part.complaint.nextWake)])
      }
    }

    /// A desk of the office; leases are short, so that what a killed one was at is soon done by others.
    package static func desk(
      over store: some ComplaintStore, _ channel: some NotificationChannel, clock: some DeskClock
    ) async throws -> Desk {
      let directory = MemoryDirectory()
      directory.set(
        [Contact("c-1", .email, "mei@example.com")], for: .party(customer), of: tenant)
      var options = DeskOptions.standard
      options.lease = .seconds(3)
      options.longestSleep = .seconds(1)
      return try await Desk(
        tenant, playbook: try playbook(), store: store, directory: directory, channels: [channel],
        clock: clock, options: options)
    }
  }
#endif
