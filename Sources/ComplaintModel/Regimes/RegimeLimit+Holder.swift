extension RegimeLimit {
  /// Who owes what a limit is about, or whose window it is.
  public enum Holder: String, ClosedVocabulary {
    /// The organisation complained about.
    case firm
    /// The manufacturer of the product.
    case manufacturer
    /// The importer of the product.
    case importer
    /// The hospital or other facility that used the product.
    case userFacility
    /// The public body complained to.
    case publicBody
    /// A regulator, an ombudsman or another body outside the organisation.
    case regulator
    /// The complainant.
    case complainant

    /// Whether it is the organisation that deals with the complaint, so that missing the limit is
    /// that organisation's breach.
    public var isOrganisation: Bool {
      switch self {
      case .firm, .manufacturer, .importer, .userFacility, .publicBody: true
      case .regulator, .complainant: false
      }
    }

    /// What people read.
    public var term: Term<Holder> {
      switch self {
      case .firm: Term(self, "Firm", "企业")
      case .manufacturer: Term(self, "Manufacturer", "生产企业")
      case .importer: Term(self, "Importer", "进口商")
      case .userFacility: Term(self, "User facility", "使用单位")
      case .publicBody: Term(self, "Public body", "公共机构")
      case .regulator: Term(self, "Regulator", "监管部门")
      case .complainant: Term(self, "Complainant", "投诉人")
      }
    }
  }
}
