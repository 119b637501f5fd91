import Testing

/// Holds the package against the table of modules in ARCHITECTURE.md and the habits of CONTRIBUTING.md.
struct ArchitectureTests {
  private let table: ModuleTable
  private let sources: [SwiftSource]

  init() throws {
    table = try ModuleTable.read()
    sources = try Repository.swiftSources(below: "Sources")
    try #require(!table.rows.isEmpty, "ARCHITECTURE.md has no table between <!-- modules --> and <!-- /modules -->")
    try #require(!sources.isEmpty)
  }

  @Test("Package.swift depends on what the table says, no more and no less")
  func manifestMatchesTable() throws {
    let modules = try PackageManifest.read().modules
    #expect(Set(modules.map(\.name)) == Set(table.rows.map(\.module)))
    for module in modules {
      guard let row = table[module.name] else { continue }
      let outside = row.fromOutside.filter { !Self.ofToolchain.contains($0) }
      #expect(
        Set(module.dependencies.map(\.name)) == Set(row.mayImport + outside),
        "the dependencies of \(module.name)"
      )
    }
  }

  @Test("a module imports only what stands above it")
  func arrowsGoOneWay() {
    var above: Set<String> = []
    for row in table.rows {
      #expect(above.isSuperset(of: row.mayImport), "\(row.module) imports what does not stand above it")
      above.insert(row.module)
    }
  }

  @Test("an import line names only what the table allows")
  func importsAreDeclared() {
    for source in sources {
      let folders = source.path.split(separator: "/")
      guard folders.count > 2, let row = table[String(folders[1])] else {
        Issue.record("\(source.path) is in no module of the table")
        continue
      }
      let allowed = Set(row.mayImport + row.fromOutside).union(Self.ofPlatform)
      for module in source.imports {
        #expect(allowed.contains(module), "\(source.path) imports \(module)")
      }
    }
  }

  @Test(
    "the extraction core reaches neither the database nor a server",
    arguments: [
      "Text", "Diagnostics", "Quantities", "Documents", "RecordModel", "Packs", "Recognition", "Interpretation",
      "Reconciliation", "Checks", "Exchange",
    ]
  )
  func coreIsSmall(module: String) {
    #expect(table[module] != nil, "\(module) is not in the table")
    #expect(table.reach(of: module).isDisjoint(with: ["GRDB", "Hummingbird", "RecordStore"]))
  }

  @Test("a source file has less than 300 lines")
  func filesAreShort() throws {
    for source in sources + (try Repository.swiftSources(below: "Tests")) where !source.path.contains("/BuiltIn/") {
      let count = source.text.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(count < 300, "\(source.path) has \(count) lines")
    }
  }

  @Test("sources hold no construct that the project does without")
  func bannedConstructs() {
    for source in sources {
      for line in source.lines {
        for mark in ["TODO", "FIXME"] where line.contains(mark) { Issue.record("\(source.path): \(mark)") }
      }
      for line in source.codeLines {
        for construct in Self.banned where line.text.contains(construct) {
          Issue.record("\(source.path):\(line.number): \(construct)")
        }
      }
    }
  }

  /// Modules that come with the toolchain and are named in the table, because not every module may import them.
  private static let ofToolchain: Set<String> = ["Foundation"]
  /// Modules of the platform that every module may import.
  private static let ofPlatform: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]
  private static let banned = ["Regex<", "Regex(", "NSRegularExpression", "try!", "as!", "fatalError(", " #/", "(#/"]
}
