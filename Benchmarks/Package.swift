// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "chancery-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "chancery", path: "..")],
  targets: [
    .target(name: "AllocationCounter"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["AllocationCounter", .product(name: "Extraction", package: "chancery")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
