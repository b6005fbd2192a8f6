import BusinessTime
import Foundation
import Testing

struct BadInputTests {}

/// Expects a call to be refused with this code, and with these words or at this place if stated.
func expectRefusal(
  _ code: BusinessTimeError.Code, saying words: String = "", at place: String? = nil,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  _ call: () throws -> Void
) {
  let error = #expect(
    throws: BusinessTimeError.self, comment, sourceLocation: sourceLocation, performing: call)
  guard let error else { return }
  #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
  #expect(
    error.message.contains(words) || words.isEmpty, "\(error)", sourceLocation: sourceLocation)
  if let place {
    #expect(error.place == place, "\(error)", sourceLocation: sourceLocation)
  }
}

/// Expects decoding to be refused at a path, with the code of the fault underneath if there is one
/// and with these words.
func expectDecodingRefusal<Value: Decodable>(
  of type: Value.Type, from json: String, _ code: BusinessTimeError.Code? = nil,
  saying words: String = "", at path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let error = #expect(throws: DecodingError.self, sourceLocation: sourceLocation) {
    _ = try JSONDecoder().decode(type, from: Data(json.utf8))
  }
  guard let error else { return }
  let context = error.context
  let fault = context.underlyingError as? BusinessTimeError
  #expect(fault?.code == code, "\(error)", sourceLocation: sourceLocation)
  #expect(
    context.debugDescription.contains(words) || words.isEmpty, "\(error)",
    sourceLocation: sourceLocation)
  #expect(context.path == path, "\(error)", sourceLocation: sourceLocation)
}

extension DecodingError {
  /// What went wrong and where, whatever the case.
  fileprivate var context: Context {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context
    case .keyNotFound(let key, let context):
      Context(codingPath: context.codingPath + [key], debugDescription: context.debugDescription)
    @unknown default:
      Context(codingPath: [], debugDescription: "\(self)")
    }
  }
}

extension DecodingError.Context {
  /// The path as `exceptions[1].open`.
  fileprivate var path: String {
    codingPath.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }
}
