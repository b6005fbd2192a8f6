// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ComplaintKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "BusinessTime", package: "ComplaintKit"),
        .product(name: "ComplaintModel", package: "ComplaintKit"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
