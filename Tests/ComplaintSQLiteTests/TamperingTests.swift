#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import ComplaintTestSupport
  import Foundation
  import Testing

  /// Files that somebody wrote into: an audit finds it and says where, and says nothing of others.
  @Suite struct TamperingTests {
    /// A file with what is kept outside of it.
    private struct Case {
      let folder: TemporaryFolder
      let rows: KeptRows
      /// As the file was at some time before the last checkpoint.
      let older: String
      /// Kept elsewhere, in the order in which they were made.
      let checkpoints: [Checkpoint]
      /// By number in the file.
      let complaints: [Int: ComplaintID]

      var path: String { folder.file() }
      var certified: Int { checkpoints.last?.size ?? 0 }

      /// What an audit says of a copy into which something was written.
      func audit(
        _ copy: String, knowing checkpoints: [Checkpoint]
      ) async throws -> FeedAudit.Report {
        let store = try SQLiteStore(at: copy)
        let report = try await store.audit("shop", against: checkpoints, sealedFrom: .start)
        await store.close()
        return report
      }

      /// Copies a file over what was there.
      func copy(_ path: String) throws -> String {
        let copy = folder.file("tampered")
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: copy + ending)
        }
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
      }

      /// Whether a finding says where: the record, its complaint, or a span in which it lies.
      func names(_ finding: AuditFinding, _ index: Int) -> Bool {
        let position = FeedPosition(rawValue: Int64(index + 1))
        if finding.positions?.contains(position) == true { return true }
        guard rows.rows.indices.contains(index), let complaint = finding.complaint else {
          return false
        }
        return complaint == complaints[rows.rows[index].complaint]
      }
    }

    private static let commands: [Complaint.Command] = [
      .acknowledge, .note, .assess(), .tag(add: [ComplaintTag(rawValue: "a")]), .note,
      .assign(to: .person("ben")),
      .escalate(), .recordMilestone(.awareOfEvent),
    ]

    /// Some complaints whose events lie among each other, and checkpoints at three times.
    private static func make(_ random: inout SeededGenerator) async throws -> Case {
      let folder = try TemporaryFolder()
      let office = try await Office(in: folder, seed: random.next())
      let notary = Notary(for: "shop", reading: office.store, keeping: MemoryCheckpoints())
      var (ids, checkpoints): ([ComplaintID], [Checkpoint]) = ([], [])
      for step in 1...100 {
        if ids.isEmpty || Int.random(in: 0..<6, using: &random) == 0 {
          ids.append(try await office.desk.file(.usual, by: office.anna).id)
        } else if let id = ids.randomElement(using: &random),
          let command = commands.randomElement(using: &random)
        {
          // What is not permitted any more leaves nothing.
          _ = try? await office.desk.perform(command, on: id, by: office.anna)
        }
        office.clock.jump(by: .minutes(Int64.random(in: 0...300, using: &random)))
        await office.desk.catchUp()
        if [30, 50, 70].contains(step) {
          checkpoints.append(try await notary.certify().checkpoint)
        }
        if step == 60 { try await office.store.backUp(to: folder.file("older")) }
      }
      await office.store.close()
      var numbers: [Int: ComplaintID] = [:]
      for row in try RawFile(folder.file()).rows("SELECT number, lower(hex(id)) FROM complaints") {
        let hex = row[1] ?? ""
        let known: ComplaintID = try #require(
          ids.first { $0.description.replacing("-", with: "") == hex })
        numbers[Int(row[0] ?? "") ?? 0] = known
      }
      return Case(
        folder: folder, rows: try KeptRows(of: folder.file()), older: folder.file("older"),
        checkpoints: checkpoints, complaints: numbers)
    }

    /// Every kind of tampering at places of which most lie under the last checkpoint; 1,000 with the stated
    /// count.
    @Test(arguments: Effort.seeds)
    func `What somebody writes into a file is found, and the record or the span is named`(
      seed: UInt64
    ) async throws {
      var random = SeededGenerator(seed: seed)
      var (done, beyond): ([Tampering: Int], Int) = ([:], 0)
      var hasAll: Bool { Set(done.keys) == Set(Tampering.allCases) && beyond > 0 }
      var count: Int { done.values.reduce(0, +) }
      // Some files have no place for a kind; then others are made, and not for ever.
      while count < Effort.count(1_000) || !hasAll && count < 10 * Effort.count(1_000) {
        let now = try await Self.make(&random)
        for how in Tampering.allCases {
          for _ in 0..<8 {
            var rows = now.rows
            guard let index = rows.tamper(how, &random), rows != now.rows else { continue }
            let copy = try now.copy(now.path)
            try rows.write(to: copy)
            done[how, default: 0] += 1
            let alone = try await now.audit(copy, knowing: [])
            if how.needsCheckpoint {
              #expect(alone.isSound, "\(how) makes digests anew, \(alone.findings)")
            } else {
              #expect(
                alone.findings.contains { now.names($0, index) },
                "\(how) at \(index), seed \(seed): \(alone.findings)")
            }
            let report = try await now.audit(copy, knowing: now.checkpoints)
            if index < now.certified {
              #expect(
                report.findings.contains { now.names($0, index) },
                "\(how) at \(index), seed \(seed): \(report.findings)")
            } else if how.needsCheckpoint {
              beyond += 1
              #expect(report.isSound)
            }
          }
        }
      }
      #expect(Set(done.keys) == Set(Tampering.allCases))
      #expect(beyond > 0, "nothing was done beyond the last checkpoint")
    }

    @Test(arguments: Effort.seeds)
    func `An older copy is found by a later checkpoint`(seed: UInt64) async throws {
      var random = SeededGenerator(seed: seed)
      for _ in 0..<Effort.count(20) {
        let now = try await Self.make(&random)
        let copy = try now.copy(now.older)
        #expect(try await now.audit(copy, knowing: []).isSound)
        #expect(try await now.audit(copy, knowing: Array(now.checkpoints.dropLast())).isSound)
        let report = try await now.audit(copy, knowing: now.checkpoints)
        #expect(report.findings.map(\.kind) == [.cutOff])
        let size = try KeptRows(of: copy).rows.count
        #expect(report.findings.first?.positions?.lowerBound.rawValue == Int64(size + 1))
        #expect(report.findings.first?.positions?.upperBound.rawValue == Int64(now.certified))
      }
    }

    /// 1,000 audits with the stated count.
    @Test(arguments: Effort.seeds)
    func `Nothing is found in files that nobody wrote into`(seed: UInt64) async throws {
      var random = SeededGenerator(seed: seed)
      for _ in 0..<Effort.count(50) {
        let now = try await Self.make(&random)
        var tree = MerkleTree()
        for row in now.rows.rows { tree.append(StoredEvent(Array(row.body.utf8)).leaf) }
        for round in 0..<20 {
          // Written back as it was, as by a tool that dumps and restores.
          let copy = try now.copy(now.path)
          if round % 4 == 0 { try now.rows.write(to: copy) }
          if round % 4 == 1 { try RawFile(copy).run("VACUUM") }
          let sizes = (0..<3).map { _ in Int.random(in: 0...tree.count, using: &random) }
          let checkpoints = try sizes.map { size in
            Checkpoint(
              of: "shop", size: size, root: try #require(tree.root(of: size)), at: .earliest)
          }
          let report = try await now.audit(copy, knowing: checkpoints + now.checkpoints)
          #expect(report.isSound, "\(report.findings)")
          #expect(report.root == tree.root)
          #expect(report.checkpoints == 6)
          #expect(report.records == now.rows.rows.count && report.unsealed == 0)
        }
      }
    }
  }
#endif
