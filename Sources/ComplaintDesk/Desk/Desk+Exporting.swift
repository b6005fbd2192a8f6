import BusinessTime
public import ComplaintModel

extension Desk {
  /// Everything that is kept about a person, to be handed to them on request.
  ///
  /// It has what happened in each complaint in which they have a part, as far as somebody outside notices
  /// it or something of theirs belongs to it, with every text and document that is tagged with them, notes
  /// of colleagues among them, and with letters to them. It has nothing that is tagged with other persons.
  ///
  /// Who asks is not looked at: whether the person is who they say is the host's to find out.
  ///
  /// - Returns: The export; one without complaints if there are none.
  /// - Throws: ``DeskError``.
  public func subjectExport(of party: PartyID) async throws(DeskError) -> SubjectExport {
    var export = SubjectExport(
      party: party, at: now, contacts: try await addresses(of: party), complaints: [])
    for id in try await complaints(with: party) {
      guard let complaint = try await complaint(id) else { continue }
      export.complaints.append(try await part(of: party, in: complaint))
    }
    return export
  }

  private func addresses(
    of party: PartyID
  ) async throws(DeskError) -> [SubjectExport.Address] {
    let contacts: [Contact]
    do { contacts = try await ports.directory.contacts(for: .party(party), of: tenant) } catch {
      throw DeskError(.unavailable, "the directory could not be asked", underlying: error)
    }
    return contacts.flatMap { contact in
      contact.addresses.sorted { $0.key < $1.key }.map { channel, address in
        SubjectExport.Address(name: contact.name, channel: channel, address: address)
      }
    }
  }

  private func part(
    of party: PartyID, in complaint: Complaint
  ) async throws(DeskError) -> SubjectExport.Part {
    let intake = complaint.intake
    let roles = intake.parties.filter { $0.party == party }.map(\.role)
    let history = try await history(of: complaint.id, through: complaint.version)
    // As a complainant sees it: that is what is noticed, and which letters are to them.
    let reader = Actor(.party(party), as: .complainant, .representative)
    let view = complaint.view(for: reader, history: history, by: .standard)
    var entries: [SubjectExport.Entry] = []
    for event in history {
      let seen = view.timeline.first { $0.version == event.version }
      var references = ([event.text].compactMap(\.self) + event.attachments.map(\.content))
        .filter { $0.party == party }
      if let letter = seen?.text, !references.contains(letter) { references.append(letter) }
      guard seen != nil || !references.isEmpty else { continue }
      entries.append(
        SubjectExport.Entry(
          at: event.occurredAt, wording: event.wording, contents: try await pieces(references)))
    }
    let isCustomer = roles.contains(.complainant) || roles.contains(.customer)
    return SubjectExport.Part(
      complaint: complaint.id, roles: roles, receivedAt: intake.receivedAt,
      category: intake.category, customer: isCustomer ? intake.customer : nil, entries: entries)
  }

  private func pieces(
    _ references: [ContentReference]
  ) async throws(DeskError) -> [SubjectExport.Piece] {
    var pieces: [SubjectExport.Piece] = []
    for reference in references {
      guard let content = try await content(at: reference) else { continue }
      var piece = SubjectExport.Piece(mediaType: content.mediaType, size: content.bytes.count)
      piece.text = content.text
      if content.text == nil {
        var hash = SHA256()
        hash.update(content.bytes)
        piece.digest = ContentDigest(hash).hex
      }
      pieces.append(piece)
    }
    return pieces
  }
}
