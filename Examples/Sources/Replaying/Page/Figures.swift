/// Numbers as people read them.
enum Figures {
  /// With commas: 3,456.
  static func count(_ number: Int) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// In percent, to a tenth: 97.3 %; a dash for none.
  static func share(_ share: Double?) -> String {
    guard let share else { return "–" }
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// In the two greatest units: 2 d 4 h; a dash for none.
  static func time(_ seconds: Int?) -> String {
    guard let seconds else { return "–" }
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60)
    if days >= 10 { return "\(count(days)) d" }
    if days > 0 { return hours == 0 ? "\(days) d" : "\(days) d \(hours) h" }
    if hours > 0 { return minutes == 0 ? "\(hours) h" : "\(hours) h \(minutes) min" }
    return minutes > 0 ? "\(minutes) min" : "\(seconds) s"
  }
}
