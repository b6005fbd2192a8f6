extension EvidenceFile {
  /// The file as bytes.
  public func encoded() -> [UInt8] {
    var lines = [Head(tenant: tenant, complaint: complaint, events: events.count).canonicalBytes()]
    lines += events.map(\.bytes)
    lines += proofs.map { $0.canonicalBytes() }
    lines.append(Tail(note: checkpoint.note).canonicalBytes())
    return Array(lines.joined(separator: [.lineFeed])) + [.lineFeed]
  }

  /// Reads a file; whether it proves anything is asked by ``verify(_:)``.
  ///
  /// - Throws: ``EvidenceError/Code/malformed`` with the line that cannot be read.
  public init(decoding bytes: [UInt8]) throws(EvidenceError) {
    var lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true else {
      throw EvidenceError(.malformed, "the last line does not end")
    }
    func read<Value: Coded>(_ index: Int) throws(EvidenceError) -> Value {
      guard lines.indices.contains(index) else {
        throw EvidenceError(.malformed, "line \(index + 1) is missing")
      }
      do throws(CodingError) { return try Value(json: Array(lines[index])) } catch {
        throw EvidenceError(.malformed, "line \(index + 1) cannot be read: \(error)")
      }
    }
    let head: Head = try read(0)
    guard lines.count == 2 * head.events + 2 else {
      throw EvidenceError(
        .malformed, "the file has \(lines.count) lines, and not those of \(head.events) events")
    }
    var proofs: [InclusionProof] = []
    for index in 0..<head.events { proofs.append(try read(1 + head.events + index)) }
    let tail: Tail = try read(lines.count - 1)
    self.init(
      of: head.complaint, in: head.tenant,
      events: lines[1..<1 + head.events].map { StoredEvent(Array($0)) }, proofs: proofs,
      checkpoint: try SignedCheckpoint(note: tail.note))
  }

  /// The first line.
  private struct Head: Described {
    /// The version of the form.
    static let format: Int32 = 1

    var tenant = TenantID.blank
    var complaint = ComplaintID.blank
    var events = 0

    init() {}

    init(tenant: TenantID, complaint: ComplaintID, events: Int) {
      self.tenant = tenant
      self.complaint = complaint
      self.events = events
    }

    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
      var format = Self.format
      coder.field("complaintEvidence", &format)
      coder.field("tenant", &tenant)
      coder.field("complaint", &complaint)
      coder.field("events", &events)
      guard Coder.isReading else { return }
      if format != Self.format {
        coder.refuse("complaintEvidence", "this library reads files of format \(Self.format)")
      }
      if !(1...Int(Int32.max)).contains(events) {
        coder.refuse("events", "there is at least one event")
        events = 0
      }
    }
  }

  /// The last line.
  private struct Tail: Described {
    var note = ""

    init() {}

    init(note: String) { self.note = note }

    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
      coder.field("checkpoint", &note)
    }
  }
}

extension InclusionProof: Described {
  package init() { self.init(index: 0, size: 0, path: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("index", &index)
    coder.field("size", &size)
    coder.field("path", always: &path)
  }
}
