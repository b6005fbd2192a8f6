import Testing

@testable import DueDates
