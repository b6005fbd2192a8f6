import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// What is masked in free text, and what is left as it is.
@Suite struct MaskingTests {
  @Test(arguments: [
    ("Write to mei.lin+shop@mail.example.co.uk.", "Write to [e-mail address]."),
    ("邮箱ｍｅｉ＠example.com，谢谢", "邮箱[e-mail address]，谢谢"),
    ("Card 4111 1111 1111 1111, please", "Card [card number], please"),
    ("Card 4111-1111-1111-1111.", "Card [card number]."),
    ("卡号4111111111111111退款", "卡号[card number]退款"),
    ("卡号４１１１１１１１１１１１１１１１退款", "卡号[card number]退款"),
    ("Amex 378282246310005", "Amex [card number]"),
    ("Card 4111 1111 1111 1112, please", "Card 4111 1111 1111 1112, please"),
    ("GB82 WEST 1234 5698 7654 32", "[account number]"),
    ("IBAN DE89370400440532013000!", "IBAN [account number]!"),
    ("GB82 WEST 1234 5698 7654 33", "GB82 WEST 1234 5698 7654 33"),
    ("身份证11010519491231002X。", "身份证[identity number]。"),
    ("身份证11010519491231002x。", "身份证[identity number]。"),
    ("编号110105194912310021", "编号110105194912310021"),
    ("My NI is QQ 12 34 56 C.", "My NI is [insurance number]."),
    ("My NI is qq123456c", "My NI is [insurance number]"),
    ("Part QQ123456E", "Part QQ123456E"),
    ("Call +44 20 7946 0958 now", "Call [phone number] now"),
    ("Call +1 (555) 123-4567", "Call [phone number]"),
    ("手机13812345678，随时", "手机[phone number]，随时"),
    ("Call 020 7946 0958 or (020) 7946 0958", "Call [phone number] or [phone number]"),
    ("Order 20260302, 128.00 paid on 2026-03-02", "Order 20260302, 128.00 paid on 2026-03-02"),
    (
      "Complaint 019cadc6-9a80-7000-8000-000000000001",
      "Complaint 019cadc6-9a80-7000-8000-000000000001"
    ),
    ("A3 at 10:30, 5 kg", "A3 at 10:30, 5 kg"),
    ("a@b", "a@b"),
    ("@example.com", "@example.com"),
    ("0000-0000-0000-0000", "0000-0000-0000-0000"),
    ("", ""),
  ])
  func `Each is found in the forms that people write`(text: String, masked: String) {
    #expect(Masking.all.masked(text) == masked)
  }

  @Test func `Only what is asked for is masked`() {
    let text = "mei@example.com 4111111111111111"
    #expect(Masking([.cardNumber]).masked(text) == "mei@example.com [card number]")
    #expect(Masking([]).masked(text) == text)
    #expect(Masking.Kind.phoneNumber.name(in: .chinese) == "电话号码")
  }

  @Test(arguments: Effort.seeds)
  func `Whatever stands around a number, it is masked, and a second time changes nothing`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let around = [" ", ".", ",", "。", "号", "\n", "(", ")", ":", "\u{200B}", "🙂", "«", "\t", ""]
    for _ in 0..<Effort.count(5_000) {
      let secret = Self.secret(&random)
      let text =
        "x " + around.drawn(&random) + secret + [" ", ".", "。", "\n", "🙂"].drawn(&random) + "y"
      let masked = Masking.all.masked(text)
      #expect(!masked.contains(secret), "seed \(seed): \(text)")
      #expect(masked.hasPrefix("x ") && masked.hasSuffix("y"), "seed \(seed): \(text)")
      #expect(Masking.all.masked(masked) == masked, "seed \(seed): \(text)")
    }
  }

  @Test(arguments: Effort.seeds)
  func `Any text comes out, and findings lie in order within it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "4111", "1", "0", " ", "-", "(", ")", "+", "@", ".", "a", "GB82", "X", "号", "🙂", "\0",
    ]
    for _ in 0..<Effort.count(5_000) {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.drawn(&random) }
        .joined()
      let findings = Masking.all.findings(in: text)
      let ranges = findings.map(\.range)
      for (range, next) in zip(ranges, ranges.dropFirst()) {
        #expect(range.upperBound <= next.lowerBound, "seed \(seed): \(text)")
      }
      #expect(
        ranges.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= text.unicodeScalars.count })
      if findings.isEmpty { #expect(Masking.all.masked(text) == text) }
    }
  }

  @Test func `Long texts of what looks like numbers are read in no time`() {
    for piece in ["a-", "a.", "()", "1 ", "0-", "a@", "GB82 ", "+"] {
      let text = String(repeating: piece, count: Effort.count(50_000))
      _ = Masking.all.findings(in: text)
    }
  }

  /// A number or address that is right.
  private static func secret(_ random: inout SeededGenerator) -> String {
    let digit = { (random: inout SeededGenerator) in Int.random(in: 0...9, using: &random) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      var digits = (0..<15).map { _ in digit(&random) }
      digits[0] = 4
      let sum = digits.reversed().enumerated().reduce(0) { sum, item in
        let doubled = item.offset % 2 == 0 ? item.element * 2 : item.element
        return sum + (doubled > 9 ? doubled - 9 : doubled)
      }
      return (digits + [(10 - sum % 10) % 10]).map(String.init).joined()
    case 1:
      let body = "11010519900307" + (0..<3).map { _ in "\(digit(&random))" }.joined()
      let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
      let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
      return body + String(Array("10X98765432")[sum % 11])
    case 2: return "+86 138 " + (0..<8).map { _ in "\(digit(&random))" }.joined()
    case 3: return "m\(digit(&random))@shop\(digit(&random)).example"
    default: return "AB\(100_000 + Int.random(in: 0..<899_999, using: &random))D"
    }
  }
}

/// Lists for spreadsheets.
@Suite struct SpreadsheetTextTests {
  @Test(arguments: [
    ("It leaks.", "It leaks."), ("=1+1", "'=1+1"), ("+1", "+1"), ("-12.50", "-12.50"),
    ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"), ("\u{200B}=1", "'\u{200B}=1"),
    ("\u{FEFF}=1", "'\u{FEFF}=1"), ("＝1", "'＝1"), ("\t1", "\"'\t1\""), ("a=b", "a=b"), ("-", "'-"),
    ("", ""),
    ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "\"a\nb\""),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("-1.", "'-1."), ("+44 20", "'+44 20"),
  ])
  func `No cell is a formula`(text: String, cell: String) {
    #expect(SpreadsheetText.cell(text) == cell)
    #expect(!SpreadsheetText.isFormula(SpreadsheetText.cell(text).trimmedQuotes))
  }

  @Test func `A line is that of RFC 4180`() {
    #expect(
      SpreadsheetText.line(["C-1", "=HYPERLINK(\"http://x\")", "3"])
        == "C-1,\"'=HYPERLINK(\"\"http://x\"\")\",3\r\n")
    #expect(SpreadsheetText.line([]) == "\r\n")
  }
}

extension String {
  fileprivate var trimmedQuotes: String { hasPrefix("\"") ? String(dropFirst().dropLast()) : self }
}
