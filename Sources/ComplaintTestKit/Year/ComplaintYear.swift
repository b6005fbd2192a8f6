public import BusinessTime
public import ComplaintModel

/// A year of complaints at a retailer, drawn from a seed: what came in, what the office did about it, and
/// what became of it.
///
/// ```swift
/// let year = try ComplaintYear(by: try ComplaintYear.playbook(), seed: 4711)
/// for action in year.actions {  // in the order of time
///   clock.set(action.at)
///   try await desk.perform(action.command, on: action.complaint, by: action.actor, as: action.id)
/// }
/// ```
///
/// Of the complaints 42 % are about product quality, 28 % about what was done after the sale, 18 % about
/// prices and promotions, the rest about other things. Of those after the sale 40 % are about late answers
/// and 32 % about problems that were not solved; of those about prices 23 % are about the rules of a
/// promotion. On public holidays a fifth more come in than on other days. Accounts are in Chinese, every
/// third in English.
///
/// Some people complain again about the same thing; some of the staff are slow, and some promises are
/// broken; superiors are drawn in and take notice; refunds lie within and above what an agent may give;
/// some complainants do not accept and their complaints are taken up again. As in ``DrawnLife`` it is
/// decided and not invented: nothing is in it that the playbook does not permit.
///
/// It is decided as if every message arrived and nothing was known outside. A desk that knows more may
/// come to another grade, and then to another approval: to repeat the year exactly, give it a directory in
/// which everybody has an address, and a ``ComplaintDesk/FactSource`` that answers 0.
public struct ComplaintYear: Sendable {
  /// Something that somebody does.
  public struct Action: Sendable {
    /// When.
    public let at: Timestamp
    /// What.
    public let command: Complaint.Command
    /// On which complaint.
    public let complaint: ComplaintID
    /// Who.
    public let actor: Actor
    /// Under which id.
    public let id: CommandID
  }

  /// The calendar year.
  public let year: Int
  /// Everything that was done, in the order of time.
  public private(set) var actions: [Action] = []
  /// The complaints as they stand at the end of the year, in the order in which they came in.
  public private(set) var complaints: [Complaint] = []

  /// How many complaints come in, unless another number is stated.
  public static let usualCount = 3_456

  /// The playbook of the year: the standard one in Shanghai, with the three stages after a sale.
  ///
  /// - Throws: ``BusinessTime/BusinessTimeError/Code/unknownZone`` where there is no time zone data, or
  ///   ``ComplaintModel/InvalidDefinition``.
  public static func playbook() throws -> Playbook {
    var definition = try Playbook.Definition.standard(
      in: "Asia/Shanghai", holidays: .chinaMainland)
    definition.serviceLevels += ServiceLevel.afterSales(
      in: .office,
      applies: .fact(.category, .within(ComplaintCategory.afterSales.rawValue)))
    return try Playbook(definition)
  }

  /// Draws a year.
  ///
  /// - Parameters:
  ///   - playbook: The way of working; it has to permit what an office does by ``playbook()``.
  ///   - year: The calendar year; its calendars have to reach over it and a quarter beyond.
  ///   - count: How many complaints come in.
  ///   - tenant: The tenant.
  ///   - seed: Where chance comes from.
  /// - Throws: ``ComplaintModel/Refusal`` of the first thing that the playbook does not permit,
  ///   ``ComplaintModel/ClockFailure`` or ``BusinessTime/BusinessTimeError`` if a calendar is too short.
  public init(
    by playbook: Playbook, year: Int = 2025, count: Int = usualCount,
    of tenant: TenantID = "retail", seed: UInt64
  ) throws {
    self.year = year
    var random = SeededRandom(seed: seed)
    let calendar = try YearCalendar(of: playbook, in: year)
    let arrivals = YearArrival.drawn(count, in: calendar, &random)
    var lives: [YearLife] = []
    for arrival in arrivals {
      let first = arrival.predecessor.map { lives[$0].id }
      lives.append(
        YearLife(arrival, repeating: first, by: playbook, of: tenant, in: calendar, &random))
    }
    // Everybody's next step, the next one last; so what is done to one complaint may concern another.
    var agenda = lives.indices.map { (at: lives[$0].next, life: $0) }
    agenda.sort { $0.at == $1.at ? $0.life > $1.life : $0.at > $1.at }
    while let (instant, index) = agenda.popLast(), instant < calendar.end {
      let earlier = lives[index].predecessor.flatMap { lives[$0].complaint }
      guard let taken = try lives[index].step(beside: earlier, &random) else { continue }
      actions.append(taken.action)
      if let predecessor = lives[index].predecessor, let changed = taken.other {
        lives[predecessor].complaint = changed
      }
      let next = lives[index].next
      let place = agenda.partitioningIndex { $0.at < next || $0.at == next && $0.life < index }
      agenda.insert((next, index), at: place)
    }
    for index in lives.indices { try lives[index].pass(until: calendar.end) }
    complaints = lives.compactMap(\.complaint)
  }
}

extension Array {
  /// The first place at which a condition holds that holds at all places after it too.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
