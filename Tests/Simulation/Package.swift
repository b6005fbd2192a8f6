// swift-tools-version: 6.2
import PackageDescription

/// The settings of the root package, whose manifest says what each of them is for.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// A package of its own, so that the simulation runs optimised while the tests do not.
let package = Package(
  name: "Simulation",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ComplaintKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "Simulate",
      dependencies: [.product(name: "ComplaintTestKit", package: "ComplaintKit")],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
