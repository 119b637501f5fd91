// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// A module of Chancery, in the folder of its name.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test bundle, in the folder of its name.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The runtime of Swift inside the program, where it is released for Linux.
///
/// Counting references and asking for memory are a quarter of what it does: without a table of jumps between, `extract`
/// takes an eighth less time. The libraries of Foundation refer to each other, so that they stand in a group.
let staticRuntime = LinkerSetting.unsafeFlags(
  [
    "-static-stdlib", "-Xlinker", "--start-group", "-lFoundation", "-lCoreFoundation", "-lFoundationEssentials",
    "-lFoundationInternationalization", "-l_FoundationCShims", "-l_FoundationCollections", "-l_FoundationICU",
    "-lswiftDispatch", "-ldispatch", "-lBlocksRuntime", "-Xlinker", "--end-group",
  ],
  .when(platforms: [.linux], configuration: .release)
)

let package = Package(
  name: "chancery",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "chancery", targets: ["chancery"]),
    .executable(name: "chancery-pdf", targets: ["chancery-pdf"]),
    .library(
      name: "Extraction",
      targets: [
        "Text", "Diagnostics", "Quantities", "Formats", "Documents", "RecordModel", "Packs", "Recognition",
        "Interpretation", "Reconciliation", "Checks", "Exchange",
      ]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    module("Text"),
    module("Diagnostics", ["Text"]),
    module("Quantities"),
    module("Plots", ["Quantities"]),
    .systemLibrary(
      name: "CArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]
    ),
    module("Formats", ["Text", "Quantities", "CArchive"]),
    module("Documents", ["Text", "Diagnostics", "Quantities", "Formats"]),
    module("RecordModel", ["Text", "Diagnostics", "Quantities", "Documents"]),
    module(
      "Packs",
      ["Text", "Diagnostics", "Quantities", "Documents", "RecordModel", .product(name: "Yams", package: "Yams")]
    ),
    module("Recognition", ["Text", "Quantities", "RecordModel", "Packs"]),
    module(
      "Interpretation",
      ["Text", "Diagnostics", "Quantities", "Documents", "RecordModel", "Packs", "Recognition"]
    ),
    module(
      "RecordStore",
      [
        "Text", "Formats", "Diagnostics", "Quantities", "Documents", "RecordModel", "CICU",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    module("Reconciliation", ["Text", "Diagnostics", "Quantities", "Documents", "RecordModel", "Packs"]),
    module("Checks", ["Text", "Diagnostics", "Quantities", "Documents", "RecordModel", "Packs", "Reconciliation"]),
    module("Exchange", ["Text", "Formats", "Diagnostics", "Quantities", "Documents", "RecordModel", "Packs"]),
    module(
      "Compilation",
      [
        "Text", "Formats", "Diagnostics", "Quantities", "Documents", "RecordModel", "Packs", "Recognition",
        "Interpretation",
        "RecordStore", "Reconciliation", "Checks", "Exchange", .product(name: "Yams", package: "Yams"),
      ]
    ),
    module(
      "ReadingRoom",
      [
        "Formats", "Quantities", "Plots", "RecordModel", "RecordStore", "Checks", "Exchange",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]
    ),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CPoppler", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .executableTarget(name: "chancery-pdf", dependencies: ["CPoppler", "Formats"], swiftSettings: settings),
    .executableTarget(
      name: "chancery",
      dependencies: [
        "Text", "Diagnostics", "Quantities", "Plots", "Formats", "Documents", "RecordModel", "Packs", "Recognition",
        "RecordStore", "Checks", "Exchange", "Interpretation", "Reconciliation", "Compilation", "ReadingRoom",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      linkerSettings: [staticRuntime]
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("TextTests", ["Text", "Documents", "Quantities", "TestSupport"]),
    tests("FormatsTests", ["Formats", "Documents", "Text", "TestSupport"]),
    tests("QuantitiesTests", ["Quantities"]),
    tests("PacksTests", ["Packs", "RecordModel", "Text", "Diagnostics", "Quantities", "TestSupport"]),
    tests(
      "RecognitionTests",
      ["Recognition", "Interpretation", "Documents", "Packs", "RecordModel", "Text", "Quantities", "TestSupport"]
    ),
    tests(
      "InterpretationTests",
      ["Interpretation", "Recognition", "Packs", "RecordModel", "Text", "Quantities", "Documents", "TestSupport"]
    ),
    tests(
      "ChecksTests",
      [
        "Checks", "Diagnostics", "Exchange", "Interpretation", "Packs", "Reconciliation", "RecordModel", "Text",
        "Documents", "Quantities",
      ]
    ),
    tests(
      "CompilationTests",
      [
        "Compilation", "RecordStore", "Reconciliation", "Checks", "Interpretation", "Exchange", "Formats", "Documents",
        "RecordModel", "Packs", "Text", "Quantities", "Diagnostics", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    tests(
      "ReadingRoomTests",
      [
        "ReadingRoom", "RecordStore", "Compilation", "RecordModel", "Formats", "Documents", "Packs", "Text",
        "Quantities",
        "Diagnostics",
        "Checks", "TestSupport", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    tests(
      "ChanceryTests",
      [
        "chancery", "Diagnostics", "Exchange", "Plots", "Quantities", "RecordModel", "RecordStore", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Snapshots"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
