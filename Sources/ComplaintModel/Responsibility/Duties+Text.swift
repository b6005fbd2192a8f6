public import BusinessTime

extension Duties {
  /// Who has which duty, and which row says so, a line for each duty.
  public func text(in language: DisplayLanguage) -> String {
    Duty.allCases.map { finding($0).text($0, in: language) }.joined(separator: "\n")
  }
}

extension Duties.Finding {
  fileprivate func text(_ duty: Duty, in language: DisplayLanguage) -> String {
    let names = language.listing(participants.map { $0.name(in: language) })
    let place = from.map { language.quoting($0.name(in: language) ?? $0.rawValue) }
    switch language {
    case .english:
      return "\(duty.name(in: language)): \(names) ("
        + (place.map { "as for \($0)" } ?? "as for all complaints") + ")"
    case .chinese:
      return "\(duty.name(in: language)):\(names)("
        + (place.map { "依据\($0)的规定" } ?? "依据通用规定") + ")"
    }
  }
}
