public import BusinessTime

extension Regime {
  /// Every regime that the library brings: 26, and 13 more with a ``caveat``.
  public static let all: [Regime] =
    unitedKingdomRegimes + europeanRegimes + americanRegimes + asiaPacificRegimes + chineseRegimes
    + otherRegimes

  /// The regime of this ``id``, or `nil` if there is none.
  public static func named(_ id: String) -> Regime? { all.first { $0.id == id } }

  /// The regimes that hold for a complaint, in the order of ``all``; often several, side by side.
  ///
  /// - A regime is chosen if its jurisdiction ``Jurisdiction/holds(in:)`` the one asked for, so a
  ///   regime of `GB` for a complaint in `GB-ENG`, and not the other way round.
  /// - Sectors are compared exactly.
  /// - The date is the local one of the receipt; it lies from ``effectiveFrom`` through
  ///   ``effectiveTo``, both included.
  /// - A regime without an effective date is never chosen here, because nobody knows whether it held
  ///   that day. It is chosen by name: `Regime.named("uk-fca-disp1")`. Of these are, among others,
  ///   ``ukFCA``, ``usCFPBPortal`` and ``usRegulationE``.
  ///
  /// Regimes with a ``caveat`` are chosen like others; who does not want them filters them out.
  public static func applicable(
    jurisdiction place: Jurisdiction, sector: Sector, receivedOn date: LocalDate
  ) -> [Regime] {
    all.filter { regime in
      guard let first = regime.effectiveFrom, first <= date else { return false }
      return regime.effectiveTo.map { date <= $0 } ?? true
        && regime.jurisdiction.holds(in: place) && regime.sectors.contains(sector)
    }
  }
}
