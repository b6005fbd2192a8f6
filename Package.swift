// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of this package is built with.
let strict: [SwiftSetting] = [
  // `any` is written where an existential is meant: its cost is then visible.
  .enableUpcomingFeature("ExistentialAny"),
  // What a public declaration shows is imported publicly on purpose, never by accident.
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A member is found only where its module is imported, so files say what they use.
  .enableUpcomingFeature("MemberImportVisibility"),
  // An async function stays on its caller's executor unless it says otherwise.
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  // Whatever the compiler cannot prove memory-safe is marked where it stands.
  .strictMemorySafety(),
  // A warning that is left standing hides the next one.
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ComplaintKit",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "BusinessTime", targets: ["BusinessTime"]),
    .library(name: "ComplaintModel", targets: ["ComplaintModel"]),
    .library(name: "ComplaintDesk", targets: ["ComplaintDesk"]),
    .library(name: "ComplaintKit", targets: ["ComplaintKit"]),
    .library(name: "ComplaintTestKit", targets: ["ComplaintTestKit"]),
    .library(name: "ComplaintSQLite", targets: ["ComplaintSQLite"]),
    .library(name: "ComplaintPostgres", targets: ["ComplaintPostgres"]),
    // For the benchmarks, which measure beside the bare C API.
    .library(name: "CSQLite", targets: ["CSQLite"]),
    .library(name: "CPostgres", targets: ["CPostgres"]),
  ],
  traits: [
    .trait(
      name: "SQLite", description: "The embedded store driver on the system's libsqlite3."),
    .trait(
      name: "PostgreSQL", description: "The shared store driver on the system's libpq."),
  ],
  dependencies: [],
  targets: [
    .target(name: "BusinessTime", swiftSettings: strict),
    .target(name: "ComplaintModel", dependencies: ["BusinessTime"], swiftSettings: strict),
    .target(
      name: "ComplaintDesk", dependencies: ["BusinessTime", "ComplaintModel"],
      swiftSettings: strict),
    // `import ComplaintKit` is everything that most hosts need; it declares nothing of its own.
    .target(
      name: "ComplaintKit", dependencies: ["BusinessTime", "ComplaintModel", "ComplaintDesk"],
      swiftSettings: strict),
    // For the test targets of hosts: it imports Swift Testing, which comes with the toolchain.
    .target(
      name: "ComplaintTestKit", dependencies: ["BusinessTime", "ComplaintModel", "ComplaintDesk"],
      swiftSettings: strict),
    // The system's libsqlite3; looked at only where something imports it.
    .systemLibrary(name: "CSQLite"),
    .target(
      name: "ComplaintSQLite",
      dependencies: [
        "BusinessTime", "ComplaintModel", "ComplaintDesk",
        .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
      ],
      swiftSettings: strict),
    // The system's libpq; looked at only where something imports it.
    .systemLibrary(name: "CPostgres"),
    .target(
      name: "ComplaintPostgres",
      dependencies: [
        "BusinessTime", "ComplaintModel", "ComplaintDesk",
        .target(name: "CPostgres", condition: .when(traits: ["PostgreSQL"])),
      ],
      swiftSettings: strict),
    // What the tests of several modules share; no product contains it.
    .target(name: "ComplaintTestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "BusinessTimeTests",
      dependencies: ["BusinessTime", "ComplaintTestKit", "ComplaintTestSupport"],
      exclude: ["Vectors"],
      swiftSettings: strict),
    .testTarget(
      name: "ComplaintModelTests", dependencies: ["ComplaintModel", "ComplaintTestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ComplaintDeskTests",
      dependencies: [
        "BusinessTime", "ComplaintModel", "ComplaintDesk", "ComplaintTestKit",
        "ComplaintTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ComplaintTestKitTests",
      dependencies: [
        "BusinessTime", "ComplaintModel", "ComplaintDesk", "ComplaintTestKit",
        "ComplaintTestSupport",
      ],
      swiftSettings: strict),
    // What the tests of durable drivers share, and what processes write that they end in the middle.
    .target(
      name: "DurableTestSupport",
      dependencies: ["BusinessTime", "ComplaintModel", "ComplaintDesk", "ComplaintTestKit"],
      path: "Tests/DurableTestSupport", swiftSettings: strict),
    // Processes of their own, for tests that end them in the middle.
    .executableTarget(
      name: "SQLiteWriter",
      dependencies: ["ComplaintModel", "ComplaintDesk", "ComplaintSQLite", "DurableTestSupport"],
      path: "Tests/SQLiteWriter", swiftSettings: strict),
    .executableTarget(
      name: "PostgresWriter",
      dependencies: [
        "BusinessTime", "ComplaintModel", "ComplaintDesk", "ComplaintPostgres", "ComplaintTestKit",
        "DurableTestSupport",
      ],
      path: "Tests/PostgresWriter", swiftSettings: strict),
    .testTarget(
      name: "ComplaintSQLiteTests",
      dependencies: [
        "SQLiteWriter", "DurableTestSupport",
        "BusinessTime", "ComplaintModel", "ComplaintDesk", "ComplaintSQLite", "ComplaintTestKit",
        "ComplaintTestSupport", .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ComplaintPostgresTests",
      dependencies: [
        "PostgresWriter", "DurableTestSupport",
        "BusinessTime", "ComplaintModel", "ComplaintDesk", "ComplaintPostgres",
        "ComplaintTestKit", "ComplaintTestSupport",
        .target(name: "CPostgres", condition: .when(traits: ["PostgreSQL"])),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
