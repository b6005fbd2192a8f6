public import BusinessTime

/// The time limits that a law, a regulator or a standard sets for dealing with complaints.
///
/// A regime is a starting point and not legal advice: see ``disclaimer-type.property``. It says as of when it was
/// looked up, in what kind of source, and where it is not to be relied on without a look.
///
/// ```swift
/// let regime = Regime.ukFCA
/// regime.limit("finalResponse")?.period  // 8 weeks
/// regime.checklist(for: .finalResponse)  // what the letter must say
/// ```
///
/// Where a source names no counting rule, no stop and no round, the library chose them:
/// ``RegimeCounting/source`` and the doc comment of each regime say so. Several regimes may hold for
/// one complaint, side by side.
public struct Regime: Hashable, Sendable, Identifiable {
  /// The name by which it is chosen, such as `uk-fca-disp1`; it never changes.
  public let id: String
  /// What people call it.
  public let title: Wording
  /// Where it holds: there and in every part of it.
  public let jurisdiction: Jurisdiction
  /// The sectors for which it holds.
  public let sectors: [Sector]
  /// What kind of rule it is.
  public let legalForce: LegalForce
  /// Where it stands, as one would cite it.
  public let reference: String
  /// The first day on which a complaint received falls under it; `nil` if no source in use says.
  public let effectiveFrom: LocalDate?
  /// The last such day; `nil` while it is in force.
  public let effectiveTo: LocalDate?
  /// In what kind of source its numbers were read.
  public let sourceGrade: SourceGrade
  /// Whether its numbers and starts as a whole were read in a source; each limit says so for itself.
  public let isVerified: Bool
  /// Why it should not be used without a look at the source first; `nil` if nothing speaks against.
  public let caveat: Wording?
  /// How its days are counted.
  public let counting: RegimeCounting
  /// In which ways its limits may be exceeded; empty if in none.
  public let extensions: [RegimeExtension]
  /// What each kind of letter must contain.
  let checklists: [RegimeLimit.Kind: [ResponseContent]]
  /// How long records have to be kept, where a source says.
  public let retention: Wording?
  /// Its time limits, in the order of a procedure.
  public let limits: [RegimeLimit]

  /// The day on which the numbers were looked up; what changed later is not in them.
  public let asOf: LocalDate

  /// Makes a regime of one's own, or one that the library does not bring.
  ///
  /// ```swift
  /// let charter = Regime(
  ///   "shop-charter", Wording("Shop charter", "商店承诺"), in: .international, for: [.any],
  ///   .standard, "Customer charter, section 4", asOf: try LocalDate("2026-11-22"),
  ///   counting: RegimeCounting(Wording("Monday to Friday.", "周一至周五。")),
  ///   contents: [.finalResponse: [.decision, .reasons]],
  ///   limits: [RegimeLimit(.finalResponse, within: .businessDays(10))])
  /// ```
  ///
  /// - Parameters:
  ///   - id: The name by which it is chosen; with the codes of its limits it names clocks.
  ///   - title: What people call it.
  ///   - jurisdiction: Where it holds.
  ///   - sectors: The sectors for which it holds.
  ///   - legalForce: What kind of rule it is.
  ///   - reference: Where it stands.
  ///   - from: The first day on which a complaint received falls under it, if that is known.
  ///   - through: The last such day.
  ///   - asOf: When the numbers were looked up.
  ///   - sourceGrade: In what kind of source.
  ///   - isVerified: Whether they were read there.
  ///   - caveat: Why it should not be used without a look at the source.
  ///   - counting: How its days are counted.
  ///   - extensions: In which ways its limits may be exceeded.
  ///   - contents: What each kind of letter must contain.
  ///   - retention: How long records have to be kept.
  ///   - limits: Its time limits, in the order of a procedure.
  public init(
    _ id: String, _ title: Wording, in jurisdiction: Jurisdiction, for sectors: [Sector],
    _ legalForce: LegalForce, _ reference: String, from: LocalDate? = nil,
    through: LocalDate? = nil, asOf: LocalDate, read sourceGrade: SourceGrade = .primary,
    isVerified: Bool = true, caveat: Wording? = nil, counting: RegimeCounting,
    extensions: [RegimeExtension] = [],
    contents: [RegimeLimit.Kind: [ResponseContent]] = [:], retention: Wording? = nil,
    limits: [RegimeLimit]
  ) {
    self.id = id
    self.title = title
    self.jurisdiction = jurisdiction
    self.sectors = sectors
    self.legalForce = legalForce
    self.reference = reference
    self.asOf = asOf
    effectiveFrom = from
    effectiveTo = through
    self.sourceGrade = sourceGrade
    self.isVerified = isVerified
    self.caveat = caveat
    self.counting = counting
    self.extensions = extensions
    checklists = contents
    self.retention = retention
    self.limits = limits.map { limit in
      var limit = limit
      limit.counting = limit.ownCounting ?? counting.rule
      return limit
    }
  }

  /// Makes one of the library's, all of which were looked up on one day.
  init(
    _ id: String, _ english: String, _ chinese: String, in jurisdiction: Jurisdiction,
    for sectors: [Sector], _ legalForce: LegalForce, _ reference: String,
    from: LocalDate? = nil, through: LocalDate? = nil, read sourceGrade: SourceGrade,
    isVerified: Bool = true, caveat: Wording? = nil, counting: RegimeCounting,
    extensions: [RegimeExtension] = [],
    contents: [RegimeLimit.Kind: [ResponseContent]] = [:], retention: Wording? = nil,
    limits: [RegimeLimit]
  ) {
    self.init(
      id, Wording(english, chinese), in: jurisdiction, for: sectors, legalForce, reference,
      from: from, through: through, asOf: Regime.date(2026, 11, 22), read: sourceGrade,
      isVerified: isVerified, caveat: caveat, counting: counting, extensions: extensions,
      contents: contents, retention: retention, limits: limits)
  }
}

extension Regime: CustomStringConvertible {
  /// The ``id``, for developers; people read the ``title``.
  public var description: String { id }
}

extension Regime {
  /// What has to be said wherever a regime is shown.
  public static let disclaimer = Wording(
    "These time limits are a starting point and not legal advice; check them against the source "
      + "before you rely on them.",
    "本时限资料仅供起步参考，不构成法律意见；使用前请核对原始规定。")

  /// What has to be said wherever this regime is shown: that it is a starting point and not legal
  /// advice.
  public var disclaimer: Wording { Regime.disclaimer }

  /// What a letter or report of this kind must contain, as a list to tick off.
  ///
  /// It is empty where no source in use says so, which does not mean that anything will do.
  public func checklist(for kind: RegimeLimit.Kind) -> [ResponseContent] { checklists[kind] ?? [] }

  /// The limit with this ``RegimeLimit/code``, or `nil` if there is none.
  public func limit(_ code: String) -> RegimeLimit? { limits.first { $0.code == code } }

  /// A date known to exist.
  static func date(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
    LocalDate.earliest.advanced(byMonths: (year - 1) * 12 + month - 1).advanced(by: day - 1)
  }
}
