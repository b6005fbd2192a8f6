import Testing

/// Expects what an article states.
func expectStated<Value: Equatable>(
  _ value: Value?, _ stated: Value, at location: SourceLocation = #_sourceLocation
) {
  #expect(value == stated, sourceLocation: location)
}
