import Foundation
import TestSupport

/// The targets of `Package.swift`, as `swift package dump-package` tells them.
struct PackageManifest: Decodable {
  var targets: [Target]

  /// A target and what it depends on.
  struct Target: Decodable {
    var name: String
    var type: String
    var path: String?
    var dependencies: [Dependency]
  }

  /// A dependency on a target of the package or on a product of another one.
  struct Dependency: Decodable {
    var name: String

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      for key in [Key.byName, .product, .target] where fields.contains(key) {
        var parts = try fields.nestedUnkeyedContainer(forKey: key)
        name = try parts.decode(String.self)
        return
      }
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a dependency of an unknown kind")
      )
    }

    private enum Key: CodingKey { case byName, product, target }
  }

  /// Asks the package manager, with a scratch folder of its own: `swift test` holds the lock of the usual one.
  static func read() throws -> PackageManifest {
    let scratch = try TemporaryFolder("manifest")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.path, "dump-package",
    ]
    // The lock of the scratch folder lies in the folder for temporary files, and is left there.
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": scratch.path]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(PackageManifest.self, from: data)
  }

  /// The targets of the program, without tests, what only tests use, and libraries of the system.
  var modules: [Target] {
    targets.filter { $0.type != "test" && !$0.type.hasPrefix("system") && $0.path?.hasPrefix("Tests/") != true }
  }
}
