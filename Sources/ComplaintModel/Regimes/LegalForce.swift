/// What kind of rule a regime is, and so how firmly it binds.
@nonexhaustive
public enum LegalForce: String, ClosedVocabulary {
  /// An act of parliament, or a regulation of the same rank under one.
  case statute
  /// A regulation that holds by itself in every member state.
  case regulation
  /// A directive: what binds is each member state's own law by it.
  case directive
  /// A rule that a regulator makes for the firms it watches over.
  case regulatoryRule
  /// A rule that a ministry or another department of government makes.
  case departmentalRule
  /// A code that a statute makes binding.
  case statutoryCode
  /// The rules of a scheme to which firms belong by law.
  case schemeRules
  /// What a supervisor expects, without a rule that says so.
  case supervisoryExpectation
  /// How an authority reads the rules.
  case guidance
  /// A standard that an organisation takes on by itself.
  case standard

  /// What people read.
  public var term: Term<LegalForce> {
    switch self {
    case .statute: Term(self, "Statute", "法律法规")
    case .regulation: Term(self, "Regulation of the Union", "欧盟条例")
    case .directive: Term(self, "Directive of the Union", "欧盟指令")
    case .regulatoryRule: Term(self, "Regulator's rule", "监管规则")
    case .departmentalRule: Term(self, "Departmental rule", "部门规章")
    case .statutoryCode: Term(self, "Statutory code", "法定守则")
    case .schemeRules: Term(self, "Scheme rules", "申诉机制规则")
    case .supervisoryExpectation: Term(self, "Supervisory expectation", "监管期望")
    case .guidance: Term(self, "Guidance", "指引")
    case .standard: Term(self, "Standard", "标准")
    }
  }
}
