// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "ComplaintKit", path: "../..", traits: ["SQLite", "PostgreSQL"])
  ],
  targets: [
    // Here because it runs optimised, as the benchmarks do: the library is built for both at once.
    .executableTarget(
      name: "Simulate",
      dependencies: [.product(name: "ComplaintTestKit", package: "ComplaintKit")],
      swiftSettings: [.enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error)]),
    // Swift does not see the allocator's own count.
    .target(name: "CHeap"),
    // Nor does it see where threads may run.
    .target(name: "CProcessors"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CHeap", "CProcessors",
        .product(name: "BusinessTime", package: "ComplaintKit"),
        .product(name: "ComplaintModel", package: "ComplaintKit"),
        .product(name: "ComplaintDesk", package: "ComplaintKit"),
        .product(name: "ComplaintSQLite", package: "ComplaintKit"),
        .product(name: "CSQLite", package: "ComplaintKit"),
        .product(name: "ComplaintPostgres", package: "ComplaintKit"),
        .product(name: "CPostgres", package: "ComplaintKit"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
