import BusinessTime

extension BusinessTimeError {
  /// What the library objected to while JSON was read, or that the JSON has another form; with the
  /// path as its place.
  init(_ error: DecodingError) {
    let context = error.context
    let keys = context.codingPath + error.missingKeys
    let path = keys.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
    if let cause = context.underlyingError as? BusinessTimeError {
      self.init(cause.code, cause.message, at: path.joined(with: cause.place.pathComponents))
    } else {
      self.init(.malformed, error.sentence, at: path.joined(with: []))
    }
  }

  /// The JSON form in which an error is answered.
  var report: [String: String] { ["code": code.rawValue, "message": message, "place": place] }
}

extension DecodingError {
  fileprivate var context: Context {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      context
    @unknown default: Context(codingPath: [], debugDescription: "\(self)")
    }
  }

  /// The member that was looked for in vain, which belongs to the path as well.
  fileprivate var missingKeys: [any CodingKey] {
    guard case .keyNotFound(let key, _) = self else { return [] }
    return [key]
  }

  fileprivate var sentence: String {
    if let key = missingKeys.first { return "the member \"\(key.stringValue)\" is missing" }
    // Foundation says so of numbers, too, that the type asked for cannot hold.
    return context.debugDescription == "The given data was not valid JSON."
      ? "it is not JSON, or a number in it is too large or not whole" : context.debugDescription
  }
}

extension String {
  /// `hours.monday[1]` as `hours`, `monday`, `[1]`.
  fileprivate var pathComponents: [String] {
    replacing("[", with: ".[").split(separator: ".").map(String.init)
  }
}

extension [String] {
  /// This path continued by the one that an error states itself, whose beginning may repeat the end
  /// of this one: `hours` and `hours.monday[1]` are `hours.monday[1]`.
  fileprivate func joined(with rest: [String]) -> String {
    let repeated = (0...Swift.min(count, rest.count)).last { suffix($0) == rest.prefix($0) } ?? 0
    return (self + rest.dropFirst(repeated)).reduce("") { path, component in
      path.isEmpty || component.hasPrefix("[") ? path + component : path + "." + component
    }
  }
}
