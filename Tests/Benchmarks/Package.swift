// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ComplaintKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["CodingSample", .product(name: "BusinessTime", package: "ComplaintKit")]),
    // The coding layer itself, by links, with a type to measure it on in the same module: generic
    // code is compiled for a type only where both are at hand, and nothing of it is public.
    .target(
      name: "CodingSample",
      dependencies: [.product(name: "BusinessTime", package: "ComplaintKit")]),
  ],
  swiftLanguageModes: [.v6]
)
