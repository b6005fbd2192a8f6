public import BusinessTime

/// What a complaint is about: a place in a tree, written as a path.
///
/// The parts of a code are joined by dots: `quality.defect` lies within `quality`. The library has
/// the natures of complaints as roots, each with its usual sub-categories; a host goes on below any
/// of them or begins roots of its own:
///
/// ```swift
/// extension Category {
///   static let zip = Category.qualityDefect.subcategory("zip")  // quality.defect.zip
/// }
///
/// Category.zip.isWithin(.quality)  // true
/// ```
///
/// What hosts store are codes, so a host that renames a category keeps its code.
public struct ComplaintCategory: Vocabulary {
  /// The code: the names from the root down, joined by dots.
  public let rawValue: String

  /// Makes a category from its code.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension ComplaintCategory {
  /// The category called `name` directly below this one; `name` has no dot.
  public func subcategory(_ name: String) -> ComplaintCategory {
    ComplaintCategory(rawValue: rawValue + "." + name)
  }

  /// The category directly above, `nil` for a root.
  public var parent: ComplaintCategory? {
    guard let dot = rawValue.utf8.lastIndex(of: ComplaintCategory.dot) else { return nil }
    return ComplaintCategory(rawValue: String(rawValue[..<dot]))
  }

  /// The nature of the complaint: the first name of the code; a root is its own.
  public var root: ComplaintCategory {
    guard let dot = rawValue.utf8.firstIndex(of: ComplaintCategory.dot) else { return self }
    return ComplaintCategory(rawValue: String(rawValue[..<dot]))
  }

  /// Whether this is `other` or lies anywhere below it.
  public func isWithin(_ other: ComplaintCategory) -> Bool {
    let (own, outer) = (rawValue.utf8, other.rawValue.utf8)
    guard own.starts(with: outer) else { return false }
    return own.count == outer.count || own.dropFirst(outer.count).first == ComplaintCategory.dot
  }

  /// What people read for this category or, for a host's own, for the nearest one above it that has
  /// a name here.
  ///
  /// - Returns: `nil` if even the root is the host's own.
  public func nearestName(in language: DisplayLanguage) -> String? {
    var category: ComplaintCategory? = self
    while let current = category {
      if let name = current.name(in: language) { return name }
      category = current.parent
    }
    return nil
  }

  private static let dot = UInt8(ascii: ".")
}
