import Foundation

/// Ends the program in a way that libFuzzer takes for a crash and keeps the input of.
public func broken(_ what: String) -> Never {
  FileHandle.standardError.write(Data("broken: \(what)\n".utf8))
  abort()
}

/// Ends the program unless a value is equal to what became of it.
public func expectEqual<Value: Equatable>(_ before: Value, _ after: Value, _ what: String) {
  if before != after { broken("\(what)\n  before: \(before)\n  after:  \(after)") }
}
