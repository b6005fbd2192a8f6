public import ComplaintDesk
public import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/PartyDirectory``, each as a function that looks at any driver.
///
/// The directory is made with what the laws need: in the tenant `known` the parties ``known`` and
/// ``other`` have one contact each; the tenant `unknown` has nobody.
public struct DirectoryLaws<Directory: PartyDirectory>: Sendable {
  /// A party that the directory knows, and that is erased.
  public static var known: PartyID { PartyID(high: 1, low: 2) }
  /// A party that the directory knows, and that stays.
  public static var other: PartyID { PartyID(high: 3, low: 4) }
  /// The tenant in which they are known.
  public static var tenant: TenantID { "known" }

  private let examiner: Examiner<Directory>

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - discard: Ends a directory that is not needed any more.
  ///   - make: Makes a directory with the contacts that the laws need.
  public init(
    discard: @escaping @Sendable (Directory) async throws -> Void = { _ in },
    _ make: @escaping @Sendable () async throws -> Directory
  ) {
    examiner = Examiner(make: make, discard: discard)
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await contactCanBeReached(at: location)
    await nobodyIsAnEmptyAnswer(at: location)
    await erasedPartyIsForgotten(at: location)
    await tenantsAreApart(at: location)
  }

  /// A contact has a name for the host, a way, and an address on every way that it names.
  public func contactCanBeReached(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, directory in
      for party in [Self.known, Self.other] {
        let contacts = try await directory.contacts(for: .party(party), of: Self.tenant)
        law.expect("how many contacts", contacts.count, is: 1)
        for contact in contacts {
          law.expect(!contact.id.isEmpty, "a contact has no id")
          law.expect(!contact.ways.isEmpty, "a contact has no way")
          law.expect(
            contact.ways.allSatisfy { !(contact.addresses[$0] ?? "").isEmpty },
            "a contact has no address on a way")
        }
        let again = try await directory.contacts(for: .party(party), of: Self.tenant)
        law.expect("the second answer", again, is: contacts)
      }
    }
  }

  /// That there is nobody is an empty answer, and no error.
  public func nobodyIsAnEmptyAnswer(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, directory in
      let nobody = PartyID(high: 5, low: 6)
      let addressees: [Addressee] = [.party(nobody), .owner(.person("nobody-here"))]
      for addressee in addressees {
        let contacts = try await directory.contacts(for: addressee, of: Self.tenant)
        law.expect("how many contacts of \(addressee)", contacts.count, is: 0)
      }
      try await directory.erase(nobody, of: Self.tenant)
    }
  }

  /// After a party was erased nothing of it is answered any more; others are as before.
  public func erasedPartyIsForgotten(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, directory in
      for _ in 1...2 {
        try await directory.erase(Self.known, of: Self.tenant)
        let gone = try await directory.contacts(for: .party(Self.known), of: Self.tenant)
        law.expect("how many contacts of an erased party", gone.count, is: 0)
      }
      let stays = try await directory.contacts(for: .party(Self.other), of: Self.tenant)
      law.expect("how many contacts of another one", stays.count, is: 1)
    }
  }

  /// L10: a tenant neither asks for nor erases a party of another.
  public func tenantsAreApart(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, directory in
      let elsewhere = try await directory.contacts(for: .party(Self.known), of: "unknown")
      law.expect("how many contacts in another tenant", elsewhere.count, is: 0)
      try await directory.erase(Self.known, of: "unknown")
      let stays = try await directory.contacts(for: .party(Self.known), of: Self.tenant)
      law.expect("how many contacts", stays.count, is: 1)
    }
  }
}
