import BusinessTime
import ComplaintModel

/// What holds of every refusal: it names at least one reason, none twice, each with a code and a
/// sentence in both languages; if access refuses, that is all it says.
enum RefusalInvariants {
  static func faults(of refusal: Refusal, by lifecycle: Lifecycle) -> [String] {
    if refusal.isProvisional {
      let isEmpty =
        refusal.needed.isEmpty && refusal.neededComplaints.isEmpty
        && refusal.neededHistories.isEmpty
      return isEmpty ? ["a refusal without reasons"] : []
    }
    var faults: [String] = []
    if Set(refusal.reasons).count < refusal.reasons.count { faults.append("a reason twice") }
    for reason in refusal.reasons {
      if reason.code.isEmpty { faults.append("a reason without a code") }
      for language in [DisplayLanguage.english, .chinese]
      where reason.text(in: language, lifecycle: lifecycle).count < 3 {
        faults.append("\(reason.code) has no sentence")
      }
      if case .access(let act) = reason, act != .approveResponse, refusal.reasons.count > 1 {
        faults.append("access is not the only reason")
      }
    }
    return faults
  }
}
