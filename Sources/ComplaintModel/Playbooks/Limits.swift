public import BusinessTime

/// How large the parts of a complaint may grow, and how far back an act may lie.
///
/// What goes beyond is refused with the limit named, before anything is recorded.
public struct Limits: Hashable, Sendable {
  /// Characters of a text.
  public var textLength: Int
  /// Bytes of a short text that stands in an event: a place, a custom field.
  public var fieldLength: Int
  /// Documents attached in all.
  public var attachments: Int
  /// Tags at a time.
  public var tags: Int
  /// Custom fields.
  public var fields: Int
  /// Parties.
  public var parties: Int
  /// Links to other complaints.
  public var links: Int
  /// Open tasks at a time.
  public var tasks: Int
  /// Remedies in all.
  public var remedies: Int
  /// Events of a complaint; commands of the system and erasures go on beyond it.
  public var events: Int
  /// How long before it is recorded an act may have happened, unless ``backdatingByAct`` says otherwise.
  public var backdating: TimeSpan
  /// The same for single acts.
  public var backdatingByAct: [Act: TimeSpan]

  /// Makes limits; those not stated are usual ones.
  public init(
    textLength: Int = 100_000, fieldLength: Int = 1_000, attachments: Int = 500, tags: Int = 50,
    fields: Int = 100, parties: Int = 20, links: Int = 100, tasks: Int = 100, remedies: Int = 50,
    events: Int = 10_000, backdating: TimeSpan = .hours(30 * 24),
    backdatingByAct: [Act: TimeSpan] = [:]
  ) {
    self.textLength = textLength
    self.fieldLength = fieldLength
    self.attachments = attachments
    self.tags = tags
    self.fields = fields
    self.parties = parties
    self.links = links
    self.tasks = tasks
    self.remedies = remedies
    self.events = events
    self.backdating = backdating
    self.backdatingByAct = backdatingByAct
  }

  /// Usual limits.
  public static let standard = Limits()

  /// How long before it is recorded an act may have happened.
  public func backdating(of act: Act) -> TimeSpan { backdatingByAct[act] ?? backdating }

  var faults: [DefinitionFault] {
    let counts = [
      ("textLength", textLength), ("fieldLength", fieldLength), ("attachments", attachments),
      ("tags", tags), ("fields", fields), ("parties", parties), ("links", links),
      ("tasks", tasks), ("remedies", remedies), ("events", events),
    ]
    let small = counts.filter { $0.1 < 1 || $0.1 > 10_000_000 }.map { name, count in
      DefinitionFault(.outOfRange, at: name, "a limit is 1 to 10,000,000, not \(count)")
    }
    let negative = backdatingByAct.filter { $0.value < .zero }.keys.map(\.rawValue).sorted()
    return small
      + (backdating < .zero
        ? [DefinitionFault(.outOfRange, at: "backdating", "nothing happens in the future")] : [])
      + negative.map {
        DefinitionFault(
          .outOfRange, at: "backdatingByAct.\($0)", "nothing happens in the future")
      }
  }
}
