import BusinessTime
import ComplaintModel
import Foundation
import Testing

/// Who may do and see what by the standard playbook, cell by cell: every role, in every relation to a
/// complaint, tries every act.
///
/// The whole table stands in a file, so that a change is seen in review.
@Suite struct AccessGoldenTests {
  /// What somebody is to the complaint, besides their role.
  enum Relation: String, CaseIterable {
    case stranger, owner, deputy, complainant, representative, witness, colleague, partner
  }

  static let representative = PartyID(high: 5, low: 6)
  static let witness = PartyID(high: 7, low: 8)

  /// The roles of the library, and one that no playbook knows.
  static let roles = Role.terms.map(\.code).filter { $0 != .system } + [Role(rawValue: "intern")]

  static func actor(_ role: Role, _ relation: Relation) -> Actor {
    switch relation {
    case .stranger: Actor(.agent("zoe"), as: role)
    case .owner: Actor(.agent("anna"), as: role)
    case .deputy: Actor(.agent("zoe"), as: role, onBehalfOf: .agent("anna"))
    case .complainant: Actor(.party(Bureau.complainant), as: role)
    case .representative: Actor(.party(representative), as: role)
    case .witness: Actor(.party(witness), as: role)
    case .colleague: Actor(.agent("zoe"), as: role, of: [AccessScopeTests.claims])
    case .partner: Actor(.agent("zoe"), as: role, at: "acme")
    }
  }

  /// A complaint that anna owns, that came from the queue of a department, and that names a partner.
  static func bureau(
    _ define: (inout Playbook.Definition) -> Void = { _ in }
  ) throws -> Bureau {
    var bureau = try Bureau {
      $0 = .standard
      $0.departments = ["complaints": AccessScopeTests.claims]
      define(&$0)
    } intake: {
      $0.parties += [
        Involvement(representative, as: .representative), Involvement(witness, as: .witness),
      ]
      $0.supplier = "acme"
    }
    try bureau.run(.acknowledge, .assess(), .assign(to: .person("anna")))
    return bureau
  }

  static let commands = Dictionary(
    SampleCommands.all.map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })

  /// Whether a decision about an act is not refused for want of access.
  static func isAllowed(_ act: Act, to actor: Actor, in bureau: Bureau) throws -> Bool {
    let command = try #require(commands[act])
    do throws(Refusal) {
      if act == .file || act == .adopt {
        _ = try Complaint.decide(
          command, as: Bureau.other, of: "shop", in: bureau.context(by: actor))
      } else {
        _ = try bureau.decide(command, by: actor)
      }
      return true
    } catch {
      return error.reasons != [.access(act)]
    }
  }

  /// The lines of the table: who, what they are to the complaint, what they may do and see.
  static func table(_ bureau: Bureau) throws -> [String] {
    try roles.flatMap { role in
      try Relation.allCases.flatMap { relation in
        let actor = actor(role, relation)
        let acts = try Act.allCases.filter { try isAllowed($0, to: actor, in: bureau) }
        let parts = bureau.complaint.view(for: actor, by: bureau.playbook).parts
        let who = "\(role) \(relation.rawValue)"
        return [
          "\(who) may: " + acts.map(\.rawValue).joined(separator: " "),
          "\(who) sees: " + parts.map(\.rawValue).joined(separator: " "),
        ]
      }
    }
  }

  @Test func `The table of the standard playbook is the one in the file`() throws {
    let expected = try EventGoldenTests.lines("access.txt")
    let found = try Self.table(try Self.bureau()).map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(expected.count == found.count)
    for (line, other) in zip(found, expected) where line != other {
      Issue.record("found \"\(line)\", the file has \"\(other)\"")
    }
  }

  @Test func `Every cell says what the grants say, by whatever relation`() throws {
    let bureau = try Self.bureau {
      $0.access = AccessTable([
        .init(.agent, [.note, .assess], on: .department), .init(.agent, [.note], on: .own),
        .init(.partner, [.note, .attach], on: .partner), .init(.complainant, [.withdraw], on: .own),
        .init(.auditor, [.tag]), .init(.manager, [.file, .acknowledge, .assess, .assign]),
      ])
      $0.approvals = []
      $0.ladder = .none
    }
    let own: [Role: Set<Relation>] = [
      .complainant: [.owner, .deputy, .complainant],
      .representative: [.owner, .deputy, .representative],
    ]
    let others: Set<Relation> = [.owner, .deputy, .complainant, .representative, .witness]
    let grants = bureau.playbook.definition.access.grants
    for role in Self.roles {
      for relation in Relation.allCases {
        let actor = Self.actor(role, relation)
        let permitted = bureau.complaint.permitted(for: actor, in: bureau.context())
        for permission in permitted where permission.act != .file && permission.act != .adopt {
          let act = permission.act
          let expected = grants.contains { grant in
            guard grant.role == role, grant.acts.contains(act) else { return false }
            return switch grant.scope {
            case .any: true
            case .own: (own[role] ?? others).contains(relation)
            case .department: relation == .colleague
            case .partner: relation == .partner
            @unknown default: false
            }
          }
          #expect(
            try Self.isAllowed(act, to: actor, in: bureau) == expected,
            "\(role) \(relation) \(act)")
          #expect(permission.reasons.contains(.access(act)) == !expected)
        }
      }
    }
  }
}
