// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "chancery-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "chancery", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Extraction", package: "chancery")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
