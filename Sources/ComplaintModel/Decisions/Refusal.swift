import BusinessTime

/// Why a command is not done: every reason at once.
///
/// No complaint is changed.
///
/// ```swift
/// do throws(Refusal) {
///   decision = try complaint.decide(.close(.upheld, because: .accepted), in: context)
/// } catch {
///   error.reasons.map { $0.text(in: .english) }
/// }
/// ```
///
/// If ``needed``, ``neededComplaints``, ``neededHistories``, ``neededSuperiors`` or ``neededBudgets`` is
/// not empty, nothing is refused yet: the desk gathers what is named and decides anew.
public struct Refusal: Error, Hashable, Sendable {
  /// The reasons; if access refuses, that is the only one.
  public let reasons: [Reason]
  /// The facts from outside that have to be gathered first, by their names without `outside.`.
  public let needed: [String]
  /// The complaints that have to be loaded first.
  public let neededComplaints: [ComplaintID]
  /// The complaints whose histories have to be loaded first.
  public let neededHistories: [ComplaintID]
  /// Those of whom it has to be known first who stands above them.
  public let neededSuperiors: [Owner]
  /// The budgets that have to be loaded first.
  public let neededBudgets: [BudgetName]

  /// Makes a refusal; a reason that is there twice is left out once.
  public init(_ reasons: [Reason]) {
    var seen: Set<Reason> = []
    self.reasons = reasons.filter { seen.insert($0).inserted }
    needed = []
    neededComplaints = []
    neededHistories = []
    neededSuperiors = []
    neededBudgets = []
  }

  private init(
    needed: [String] = [], complaints: [ComplaintID] = [], histories: [ComplaintID] = [],
    superiors: [Owner] = [], budgets: [BudgetName] = []
  ) {
    reasons = []
    self.needed = needed
    neededComplaints = complaints
    neededHistories = histories
    neededSuperiors = superiors
    neededBudgets = budgets
  }

  /// Nothing is decided before these facts are gathered.
  public static func needs(_ facts: [String]) -> Refusal { Refusal(needed: facts) }

  /// Nothing is decided before these complaints are loaded.
  public static func needs(complaints: [ComplaintID]) -> Refusal {
    Refusal(complaints: complaints)
  }

  /// Nothing is decided before the histories of these complaints are loaded.
  public static func needs(histories: [ComplaintID]) -> Refusal { Refusal(histories: histories) }

  /// Nothing is decided before it is known who stands above these, and how these budgets stand.
  public static func needs(superiors: [Owner], budgets: [BudgetName] = []) -> Refusal {
    Refusal(superiors: superiors, budgets: budgets)
  }

  /// Nothing is decided before these budgets are loaded.
  public static func needs(budgets: [BudgetName]) -> Refusal { Refusal(budgets: budgets) }

  /// Whether it is only that something has to be gathered first.
  public var isProvisional: Bool { reasons.isEmpty }
}

extension Refusal: CustomStringConvertible {
  /// The reasons in English with their codes, one a line.
  public var description: String {
    if !needed.isEmpty { return "needs the facts " + needed.joined(separator: ", ") }
    if !neededComplaints.isEmpty {
      return "needs the complaints " + neededComplaints.map(\.description).joined(separator: ", ")
    }
    if !neededHistories.isEmpty {
      return "needs the histories of " + neededHistories.map(\.description).joined(separator: ", ")
    }
    if !neededSuperiors.isEmpty {
      return "needs who stands above " + neededSuperiors.map(\.description).joined(separator: ", ")
    }
    if !neededBudgets.isEmpty {
      return "needs the budgets " + neededBudgets.map(\.rawValue).joined(separator: ", ")
    }
    return reasons.map { "\($0.text(in: .english)) (\($0.code))" }.joined(separator: "\n")
  }
}
