enum Help { static let text = "x" }
