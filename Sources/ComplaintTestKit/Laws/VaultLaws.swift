import BusinessTime
public import ComplaintDesk
import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/ContentVault``, each as a function that looks at any driver.
///
/// ```swift
/// @Test func ourVaultKeepsTheLaws() async {
///   await VaultLaws { try await OurVault(in: temporaryFolder()) }.all()
/// }
/// ```
///
/// That a salt is erased with its content cannot be seen through the port.
public struct VaultLaws<Vault: ContentVault>: Sendable {
  private let examiner: Examiner<Vault>
  private let clock: ManualClock?
  private let command = CommandID(hashing: "command")
  private let party = PartyID(high: 1, low: 2)

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - clock: The clock of the vaults that are made; without it nobody looks at when something was put.
  ///   - discard: Ends a vault that is not needed any more.
  ///   - make: Makes an empty vault.
  public init(
    clock: ManualClock? = nil, discard: @escaping @Sendable (Vault) async throws -> Void = { _ in },
    _ make: @escaping @Sendable () async throws -> Vault
  ) {
    self.clock = clock
    examiner = Examiner(make: make, discard: discard)
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await contentIsReadAsItWasPut(at: location)
    await sameContentIsKeptOnce(at: location)
    await digestCoversTheSalt(at: location)
    await manyTasksPutOneEntry(at: location)
    await erasedContentIsGone(at: location)
    await contentToBeKeptStays(at: location)
    await sweepErasesWhatNobodyNames(at: location)
    await whatIsPutAgainIsNotSwept(at: location)
    await tenantsAreApart(at: location)
  }

  private func salt(_ number: UInt64) -> Salt { Salt(high: number, low: ~number) }

  private func tenant(_ name: String) -> TenantID { TenantID(rawValue: "vault/\(name)") }

  /// What was put under a reference is read under it, byte for byte.
  public func contentIsReadAsItWasPut(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let tenant = tenant("bytes")
      let contents = [
        VaultContent("The kettle leaks. 水壶漏水。\n\u{0}"), VaultContent(""),
        VaultContent(Array(0...255), mediaType: "image/png"),
        VaultContent([UInt8](repeating: 7, count: 100_000), mediaType: "application/pdf"),
      ]
      for (slot, content) in contents.enumerated() {
        let party = slot == 0 ? party : nil
        let reference = try await vault.put(
          content, under: command, slot: Int32(slot), party: party, salt: salt(1), of: tenant)
        law.expect("the command", reference.command, is: command)
        law.expect("the slot", reference.slot, is: Int32(slot))
        law.expect("the party", reference.party, is: party)
        let read = try await vault.content(at: reference, of: tenant)
        law.expect(read == content, "entry \(slot) is read otherwise than it was put")
      }
      let never = ContentReference(
        command: command, slot: 9, party: nil, digest: contents[0].digest(with: salt(1)))
      law.expect(
        "what was never put", try await vault.content(at: never, of: tenant) == nil, is: true)
    }
  }

  /// The same content under the same command, slot and party has the same reference, also with another
  /// salt; other content has another one, and both are kept.
  public func sameContentIsKeptOnce(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let tenant = tenant("same")
      let (first, other) = (VaultContent("first"), VaultContent("other"))
      let put = { (content: VaultContent, party: PartyID?, number: UInt64) async throws in
        try await vault.put(
          content, under: command, slot: 0, party: party, salt: salt(number), of: tenant)
      }
      let reference = try await put(first, party, 1)
      law.expect("the reference", try await put(first, party, 2), is: reference)
      let second = try await put(other, party, 3)
      let third = try await put(first, nil, 4)
      law.expect(second != reference, "other content has the same reference")
      law.expect(third.party != reference.party, "another party has the same reference")
      for (reference, content) in [(reference, first), (second, other), (third, first)] {
        let read = try await vault.content(at: reference, of: tenant)
        law.expect(read == content, "one of several is not kept")
      }
      law.expect("how many there are", try await vault.erase(party: party, of: tenant), is: 2)
    }
  }

  /// A digest covers the salt that lies beside the content.
  public func digestCoversTheSalt(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let (tenant, content) = (tenant("salt"), VaultContent("no"))
      for number in [1, 2] as [UInt64] {
        let reference = try await vault.put(
          content, under: command, slot: Int32(number), party: nil, salt: salt(number), of: tenant)
        law.expect("the digest", reference.digest, is: content.digest(with: salt(number)))
      }
    }
  }

  /// Many tasks that put the same at once get one reference.
  public func manyTasksPutOneEntry(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let (tenant, content) = (tenant("tasks"), VaultContent("again and again"))
      let references = try await withThrowingTaskGroup(of: ContentReference.self) { group in
        for number in 1...12 {
          group.addTask {
            try await vault.put(
              content, under: command, slot: 0, party: party, salt: salt(UInt64(number)), of: tenant
            )
          }
        }
        return try await group.reduce(into: Set<ContentReference>()) { $0.insert($1) }
      }
      law.expect("the number of references", references.count, is: 1)
      law.expect("the number of entries", try await vault.erase(party: party, of: tenant), is: 1)
    }
  }

  /// After a party was erased nothing of it is read any more; what is another's stays.
  public func erasedContentIsGone(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let tenant = tenant("erased")
      let other = PartyID(high: 3, low: 4)
      var references: [ContentReference] = []
      for (slot, owner) in [party, party, other, nil].enumerated() {
        references.append(
          try await vault.put(
            VaultContent("entry \(slot)"), under: command, slot: Int32(slot), party: owner,
            salt: salt(UInt64(slot)), of: tenant))
      }
      law.expect("how many", try await vault.erase(party: party, of: tenant), is: 2)
      for (slot, reference) in references.enumerated() {
        let isThere = try await vault.content(at: reference, of: tenant) != nil
        law.expect("whether entry \(slot) is there", isThere, is: slot >= 2)
      }
      law.expect("how many are left", try await vault.erase(party: party, of: tenant), is: 0)
      let anew = try await vault.put(
        VaultContent("entry 0"), under: command, slot: 0, party: party, salt: salt(9), of: tenant)
      let isThere = try await vault.content(at: anew, of: tenant) != nil
      law.expect("whether a new entry is there", isThere, is: true)
    }
  }

  /// What is to be kept of a party stays when all else of it is erased.
  public func contentToBeKeptStays(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let tenant = tenant("kept")
      var references: [ContentReference] = []
      for (slot, text) in [(0, "kept"), (0, "not kept"), (1, "kept"), (2, "not kept")] {
        references.append(
          try await vault.put(
            VaultContent("\(slot) \(text)"), under: command, slot: Int32(slot), party: party,
            salt: salt(UInt64(references.count)), of: tenant))
      }
      let kept: Set = [references[0], references[2]]
      law.expect(
        "how many", try await vault.erase(party: party, keeping: kept, of: tenant), is: 2)
      for (number, reference) in references.enumerated() {
        let isThere = try await vault.content(at: reference, of: tenant) != nil
        law.expect("whether entry \(number) is there", isThere, is: number % 2 == 0)
      }
      law.expect(
        "how many later", try await vault.erase(party: party, keeping: [], of: tenant), is: 2)
    }
  }

  /// What is old and named by no commit is erased; what is named stays, and what is not old, too.
  public func sweepErasesWhatNobodyNames(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let tenant = tenant("swept")
      var references: [ContentReference] = []
      for slot in 0..<4 as Range<Int32> {
        references.append(
          try await vault.put(
            VaultContent("entry \(slot)"), under: command, slot: slot, party: nil, salt: salt(1),
            of: tenant))
      }
      let early = try await vault.sweep(before: .earliest, of: tenant) { _ in false }
      law.expect("how many were old", early, is: 0)
      let count = try await vault.sweep(before: .latest, of: tenant) { $0.slot % 2 == 0 }
      law.expect("how many were swept", count, is: 2)
      for reference in references {
        let isThere = try await vault.content(at: reference, of: tenant) != nil
        law.expect("whether \(reference.slot) is there", isThere, is: reference.slot % 2 == 0)
      }
    }
  }

  /// An entry counts as put when it was put last, also if that is while it is swept.
  public func whatIsPutAgainIsNotSwept(at location: SourceLocation = #_sourceLocation) async {
    guard let clock else { return }
    await examiner.examine(#function, at: location) { law, vault in
      let tenant = tenant("again")
      @Sendable func put(_ slot: Int32) async throws(StoreError) -> ContentReference {
        try await vault.put(
          VaultContent("entry \(slot)"), under: command, slot: slot, party: party, salt: salt(1),
          of: tenant)
      }
      var references: [ContentReference] = []
      for slot in 0..<3 as Range<Int32> { references.append(try await put(slot)) }
      let start = clock.now
      clock.jump(by: .hours(2))
      law.expect("the reference", try await put(0), is: references[0])
      let count = try await vault.sweep(before: start + .hours(1), of: tenant) {
        reference async throws(StoreError) -> Bool in
        law.expect(reference.slot != 0, "what was put again is asked about")
        if reference.slot == 1 { _ = try await put(1) }
        return false
      }
      law.expect("how many were swept", count, is: 1)
      for reference in references {
        let isThere = try await vault.content(at: reference, of: tenant) != nil
        law.expect("whether \(reference.slot) is there", isThere, is: reference.slot != 2)
      }
    }
  }

  /// L10: under the same command, slot and party tenants have entries of their own.
  public func tenantsAreApart(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, vault in
      let content = VaultContent("quiet")
      let (quiet, busy) = (tenant("quiet"), tenant("busy"))
      let reference = try await vault.put(
        content, under: command, slot: 0, party: party, salt: salt(1), of: quiet)
      let isThere = try await vault.content(at: reference, of: busy) != nil
      law.expect("whether another tenant reads it", isThere, is: false)
      _ = try await vault.put(
        content, under: command, slot: 0, party: party, salt: salt(2), of: busy)
      law.expect("how many were erased", try await vault.erase(party: party, of: busy), is: 1)
      law.expect(
        "how many were swept", try await vault.sweep(before: .latest, of: busy) { _ in false },
        is: 0)
      let stays = try await vault.content(at: reference, of: quiet) == content
      law.expect(stays, "what another tenant did has changed something")
    }
  }
}
