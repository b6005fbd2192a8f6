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

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v15)],
  dependencies: [
    // The traits are for the stores, which need the system's libsqlite3 and libpq.
    .package(name: "ComplaintKit", path: "..", traits: ["PostgreSQL", "SQLite"]),
    // For programs that take arguments; the library itself depends on nothing.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "QuickStart",
      dependencies: [
        .product(name: "ComplaintKit", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .testTarget(name: "QuickStartTests", dependencies: ["QuickStart"], swiftSettings: strict),
    .executableTarget(
      name: "DueDates",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "BusinessTime", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DueDatesTests",
      dependencies: [
        "DueDates", .product(name: "BusinessTime", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "OwnLifecycle",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "BusinessTime", package: "ComplaintKit"),
        .product(name: "ComplaintModel", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OwnLifecycleTests",
      dependencies: [
        "OwnLifecycle", .product(name: "BusinessTime", package: "ComplaintKit"),
        .product(name: "ComplaintModel", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "OwnStore",
      dependencies: [
        .product(name: "BusinessTime", package: "ComplaintKit"),
        .product(name: "ComplaintModel", package: "ComplaintKit"),
        .product(name: "ComplaintDesk", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OwnStoreTests",
      dependencies: [
        "OwnStore", .product(name: "ComplaintDesk", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    // The steps of the tutorial, each as a reader has it after that step.
    .target(
      name: "SmallDesk1",
      dependencies: [.product(name: "ComplaintKit", package: "ComplaintKit")],
      path: "Sources/SmallDesk/1", swiftSettings: strict),
    .target(
      name: "SmallDesk2",
      dependencies: [.product(name: "ComplaintKit", package: "ComplaintKit")],
      path: "Sources/SmallDesk/2", swiftSettings: strict),
    .target(
      name: "SmallDesk3",
      dependencies: [.product(name: "ComplaintKit", package: "ComplaintKit")],
      path: "Sources/SmallDesk/3", swiftSettings: strict),
    .target(
      name: "SmallDesk4",
      dependencies: [.product(name: "ComplaintKit", package: "ComplaintKit")],
      path: "Sources/SmallDesk/4", swiftSettings: strict),
    .testTarget(
      name: "SmallDeskTests",
      dependencies: [
        "SmallDesk1", "SmallDesk2", "SmallDesk3", "SmallDesk4",
        .product(name: "ComplaintKit", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "OneFileDesk",
      dependencies: [
        .product(name: "ComplaintKit", package: "ComplaintKit"),
        .product(name: "ComplaintSQLite", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OneFileDeskTests",
      dependencies: [
        "OneFileDesk", .product(name: "ComplaintSQLite", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "VerifyEvidence",
      dependencies: [
        .product(name: "BusinessTime", package: "ComplaintKit"),
        .product(name: "ComplaintModel", package: "ComplaintKit"),
        .product(name: "ComplaintDesk", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "VerifyEvidenceTests",
      dependencies: [
        "VerifyEvidence", .product(name: "BusinessTime", package: "ComplaintKit"),
        .product(name: "ComplaintModel", package: "ComplaintKit"),
        .product(name: "ComplaintDesk", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    // Cases of a log, or made up, driven through a desk, and a report of what came of them.
    .target(
      name: "Replaying",
      dependencies: [
        .product(name: "ComplaintKit", package: "ComplaintKit"),
        .product(name: "ComplaintPostgres", package: "ComplaintKit"),
        .product(name: "ComplaintSQLite", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Replay",
      dependencies: [
        "Replaying",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ComplaintKit", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReplayingTests",
      dependencies: [
        // A program that is ended in the middle.
        "Replay",
        "Replaying", .product(name: "ComplaintKit", package: "ComplaintKit"),
        .product(name: "ComplaintPostgres", package: "ComplaintKit"),
        .product(name: "ComplaintSQLite", package: "ComplaintKit"),
        .product(name: "ComplaintTestKit", package: "ComplaintKit"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
