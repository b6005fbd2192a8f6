// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets for libFuzzer; `Tests/Fuzz/run` builds and runs them. Each target reads bytes that it
// is given by `LLVMFuzzerTestOneInput`; the sanitizer's runtime brings `main`.

/// What the reading side of the library is asked to read.
let targets = [
  "FuzzICalendar", "FuzzCalendar", "FuzzLifecycle", "FuzzPlaybook", "FuzzClockEffect", "FuzzEvent",
  "FuzzText",
]

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ComplaintKit", path: "../..")],
  targets: [
    .target(name: "FuzzSupport")
  ]
    + targets.map { name in
      .executableTarget(
        name: name,
        dependencies: [
          "FuzzSupport",
          .product(name: "BusinessTime", package: "ComplaintKit"),
          .product(name: "ComplaintModel", package: "ComplaintKit"),
        ],
        // Without it a file of an executable is taken for a script, which would bring a `main` too.
        swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    },
  swiftLanguageModes: [.v6]
)
