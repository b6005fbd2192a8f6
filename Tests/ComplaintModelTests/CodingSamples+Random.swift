import BusinessTime
import ComplaintModel
import ComplaintTestSupport

extension SampleEvent {
  /// A random event, with every member there in half of them.
  init(_ random: inout SeededGenerator) {
    tenant = .drawn(&random)
    version = .random(in: .min ... .max, using: &random)
    recordedAt = .drawn(&random)
    stage = Stage.terms.randomElement(using: &random)?.code ?? .received
    phase = Phase.allCases.randomElement(using: &random) ?? .open
    onBehalfOf = Bool.random(using: &random) ? .drawn(&random) : nil
    amount = Bool.random(using: &random) ? .random(in: 0 ... .max, using: &random) : nil
    count = Bool.random(using: &random) ? .random(in: -9...9, using: &random) : nil
    isAutomatic = Bool.random(using: &random)
    rounds = Int.random(in: 1...3, using: &random)
    day = Bool.random(using: &random) ? .latest.advanced(by: -Int(version.magnitude % 9_999)) : nil
    body = .drawn(&random)
    clocks = (0..<Int.random(in: 0...3, using: &random)).map { _ in .drawn(&random) }
    tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in .drawn(&random) }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      texts[.drawn(&random)] = .drawn(&random)
      let code = String.drawn(&random)
      // Foundation, by which members are shuffled, takes two spellings of a name for one.
      if limits.keys.contains(where: { $0.rawValue == code }) { continue }
      limits[Stage(rawValue: code)] = .drawn(&random)
    }
    previous = Bool.random(using: &random) ? ContentDigest(of: Array(tenant.utf8)) : nil
  }
}

extension String {
  /// Short and long texts with everything that JSON treats in its own way.
  fileprivate static func drawn(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "resolution", "0", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é",
      "e\u{301}", "投诉", "😀", "\u{2028}", "\u{FFFD}", "\u{10FFFF}", "}", ",",
    ]
    let count = Int.random(in: 0...12, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}

extension Timestamp {
  static func drawn(_ random: inout SeededGenerator) -> Timestamp {
    let range = earliest.millisecondsSince1970...latest.millisecondsSince1970
    return Timestamp(millisecondsSince1970: .random(in: range, using: &random))
  }
}

extension TimeSpan {
  fileprivate static func drawn(_ random: inout SeededGenerator) -> TimeSpan {
    TimeSpan(milliseconds: .random(in: -1_000_000_000...1_000_000_000, using: &random))
  }
}

extension SampleBody {
  fileprivate static func drawn(_ random: inout SeededGenerator) -> SampleBody {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .closed
    case 1: return .moved(from: .received, to: .assessed, why: nil)
    case 2: return .moved(from: .closed, to: .assessed, why: .drawn(&random))
    default:
      var filing = SampleFiling()
      filing.channel = .drawn(&random)
      filing.condition = Bool.random(using: &random) ? .drawn(&random, depth: 4) : nil
      return .filed(filing)
    }
  }
}

extension SampleEffect {
  fileprivate static func drawn(_ random: inout SeededGenerator) -> SampleEffect {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .paused(.received, at: .drawn(&random), left: .drawn(&random))
    case 1: .resumed(.assessed, due: .drawn(&random), wake: nil)
    default: .resumed(.assessed, due: .drawn(&random), wake: .drawn(&random))
    }
  }
}

extension SampleCondition {
  fileprivate static func drawn(_ random: inout SeededGenerator, depth: Int) -> SampleCondition {
    switch depth == 0 ? 0 : Int.random(in: 0..<3, using: &random) {
    case 0: .always
    case 1: .not(.drawn(&random, depth: depth - 1))
    default:
      .all(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          .drawn(&random, depth: depth - 1)
        })
    }
  }
}

/// JSON as Foundation reads it, to be written in any order and with any white space.
enum LooseJSON: Decodable {
  case object([String: LooseJSON])
  case array([LooseJSON])
  case string(String)
  case integer(Int64)
  case bool(Bool)

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let value = try? single.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? single.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? single.decode(String.self) {
      self = .string(value)
    } else if let value = try? single.decode([LooseJSON].self) {
      self = .array(value)
    } else {
      self = .object(try single.decode([String: LooseJSON].self))
    }
  }

  /// The same document, its members in random order, with white space and escapes here and there.
  func shuffled(_ random: inout SeededGenerator) -> String {
    let space = ["", "", " ", "\n\t", "\r\n  "].randomElement(using: &random) ?? ""
    switch self {
    case .bool(let value): return "\(space)\(value)"
    case .integer(let value): return "\(value)\(space)"
    case .string(let value): return space + Self.escaped(value, &random)
    case .array(let values):
      return "[" + values.map { $0.shuffled(&random) }.joined(separator: space + ",") + "]"
    case .object(let members):
      let names = members.keys.sorted().shuffled(using: &random)
      let texts = names.map { name in
        Self.escaped(name, &random) + space + ":" + (members[name]?.shuffled(&random) ?? "")
      }
      return "{\(space)" + texts.joined(separator: ",\(space)") + "}"
    }
  }

  /// A string in which some characters are escaped that need not be.
  private static func escaped(_ text: String, _ random: inout SeededGenerator) -> String {
    let escapesAll = Int.random(in: 0..<8, using: &random) == 0
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: escapesAll)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    if escapesAll { return "\"" + units.joined() + "\"" }
    let scalars = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\u{0}": "\\u0000"
      case "\u{1F}": "\\u001f"
      default: String(scalar)
      }
    }
    return "\"" + scalars.joined() + "\""
  }
}
