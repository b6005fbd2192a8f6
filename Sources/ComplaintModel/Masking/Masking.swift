/// What is masked in free text before it goes into a log or an export.
///
/// ```swift
/// Masking.all.masked("Call +44 20 7946 0958 or write to mei@example.com.")
/// // "Call [phone number] or write to [e-mail address]."
/// ```
///
/// Numbers with a check digit are masked only where it is right, so that order numbers and amounts stay
/// readable; phone numbers are found by their form. What a person writes may name them in ways that no
/// pattern knows: a masked text is less dangerous, not anonymous. Nothing in a complaint itself is ever
/// masked by the library.
public struct Masking: Hashable, Sendable {
  /// What is masked.
  public var kinds: Set<Kind>

  /// Everything that is known.
  public static let all = Masking(Set(Kind.allCases))

  /// Masks some kinds.
  public init(_ kinds: Set<Kind>) { self.kinds = kinds }

  /// What is known by its form.
  @nonexhaustive
  public enum Kind: String, ClosedVocabulary {
    /// An address such as `mei@example.com`.
    case emailAddress
    /// An account number by ISO 13616, its check digits right (ISO 7064, mod 97-10).
    case iban
    /// A resident identity number of China, 18 characters by GB 11643, its date and check digit right.
    case chineseResidentID
    /// A number of 13 to 19 digits whose last is right by Luhn (ISO/IEC 7812).
    case cardNumber
    /// A national insurance number of the United Kingdom, such as `QQ 12 34 56 C`.
    case ukNationalInsurance
    /// A number with a country code, a mobile number of China, or one that begins with 0 or an area code
    /// in brackets.
    case phoneNumber

    /// What people read.
    public var term: Term<Kind> {
      switch self {
      case .emailAddress: Term(self, "e-mail address", "电子邮箱")
      case .iban: Term(self, "account number", "银行账号")
      case .chineseResidentID: Term(self, "identity number", "身份证号")
      case .cardNumber: Term(self, "card number", "银行卡号")
      case .ukNationalInsurance: Term(self, "insurance number", "社会保险号")
      case .phoneNumber: Term(self, "phone number", "电话号码")
      }
    }
  }

  /// Something that was found.
  public struct Finding: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// Where it stands, counted in Unicode scalars.
    public let range: Range<Int>
  }
}

extension Masking {
  /// The text with what was found replaced by what it is, in brackets.
  ///
  /// - Complexity: In line with the length of the text.
  public func masked(_ text: String) -> String {
    let findings = findings(in: text)
    if findings.isEmpty { return text }
    let scalars = Array(text.unicodeScalars)
    var masked = String.UnicodeScalarView()
    var place = 0
    for finding in findings {
      masked.append(contentsOf: scalars[place..<finding.range.lowerBound])
      masked.append(contentsOf: "[\(finding.kind.term.english)]".unicodeScalars)
      place = finding.range.upperBound
    }
    masked.append(contentsOf: scalars[place...])
    return String(masked)
  }

  /// What is found, in order; no two share a character.
  public func findings(in text: String) -> [Finding] {
    let scan = MaskingScan(text)
    var findings: [Finding] = []
    var place = 0
    while place < scan.count {
      let found = scan.isStart(place) ? first(in: scan, at: place) : nil
      if let found {
        findings.append(found)
        place = found.range.upperBound
      } else {
        place += 1
      }
    }
    return findings
  }

  /// What begins at a place; of several kinds the one that is surest.
  private func first(in scan: MaskingScan, at place: Int) -> Finding? {
    for kind in Kind.allCases where kinds.contains(kind) {
      if let end = scan.end(of: kind, at: place) {
        return Finding(kind: kind, range: place..<end)
      }
    }
    return nil
  }
}
