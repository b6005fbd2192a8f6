import Foundation

extension Mapping {
  /// Reads a mapping.
  ///
  /// - Throws: ``MappingFault`` with the place of what is wrong. A member that does not belong is
  ///   refused, because a misspelt one would silently say nothing.
  public init(json: [UInt8]) throws(MappingFault) {
    do {
      let data = Data(json)
      self = try JSONDecoder().decode(Mapping.self, from: data)
      let understood = try JSONSerialization.jsonObject(with: JSONEncoder().encode(self))
      let said = try JSONSerialization.jsonObject(with: data)
      if let place = Self.surplus(in: said, besides: understood, at: "") {
        throw MappingFault("\(place) means nothing in a mapping")
      }
    } catch let fault as MappingFault {
      throw fault
    } catch let error as DecodingError {
      throw MappingFault("the mapping cannot be read: \(error)")
    } catch {
      throw MappingFault("the mapping cannot be read: \(error.localizedDescription)")
    }
  }

  /// The path of a member that was not understood.
  private static func surplus(in said: Any, besides understood: Any, at path: String) -> String? {
    if let said = said as? [String: Any], let understood = understood as? [String: Any] {
      for (name, value) in said.sorted(by: { $0.key < $1.key }) where !(value is NSNull) {
        guard let known = understood[name] else { return path + name }
        if let place = surplus(in: value, besides: known, at: path + name + ".") { return place }
      }
    } else if let said = said as? [Any], let understood = understood as? [Any] {
      for (index, pair) in zip(said, understood).enumerated() {
        let place = surplus(in: pair.0, besides: pair.1, at: "\(path)[\(index)].")
        if let place { return place }
      }
    }
    return nil
  }
}
