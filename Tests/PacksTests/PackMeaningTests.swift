import Packs
import Testing

/// Rows that keep to the schema and still cannot be.
struct PackMeaningTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test("words of two rows are told with both places")
  func duplicates() throws {
    let path = try bench.pack(files: [
      "persons.yml": """
      persons:
        - { id: person.a, name: Ada Example, aliases: [(Dr) Example|Sample] }
        - { id: person.b, name: Bob Example, aliases: [Bobby, Dr Sample] }

      """
    ])
    #expect(
      bench.problems(path).first
        == "persons.yml:3:57: error: \"Dr Sample\" stands for \"person.a\" too (persons.yml:2:50); "
        + "take it out of one of the two, or write more of the name"
    )
    #expect(bench.problems(path).count == 1)
  }

  @Test("a row may say a thing twice, and things of two kinds may share a name")
  func harmless() throws {
    let path = try bench.pack(files: [
      "persons.yml": "persons:\n  - { id: person.a, name: Victoria, aliases: [Victoria, (Queen) Victoria] }\n",
      "places.yml": "places:\n  - { id: place.a, name: Victoria }\n",
    ])
    #expect(bench.problems(path).isEmpty)
  }

  @Test("a name that something of the past has left is no error")
  func past() throws {
    let path = try bench.pack(files: [
      "places.yml": "places:\n  - { id: place.b, name: New Town, aliases: [Old Town] }\n",
      "organisations.yml": """
      organisations:
        - { id: organisation.a, name: Old Bank, to: 1990, source: x }
        - { id: organisation.b, name: New Bank, aliases: [Old Bank] }

      """,
    ])
    #expect(bench.problems(path).isEmpty)
    let warnings = PackInspector([path], useDefaults: false).problems.map(\.severity)
    #expect(warnings == [.warning])
  }

  @Test("a sign of two currencies, or of a unit and a currency, is told")
  func signs() throws {
    let path = try bench.pack(files: [
      "currencies.yml": "currencies:\n  - { code: AAA, symbols: [q] }\n",
      "units.yml": "units:\n  - { symbol: q, dimension: count, names: [q] }\n",
    ])
    let problems = PackInspector([path], useDefaults: false).problems.map(\.description)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("\(path)/units.yml:2:44: warning: \"q\" stands for \"AAA\" too (") == true)
  }

  @Test(
    "rows that lie in each other are told once",
    arguments: [
      (
        "frameworks.yml",
        "frameworks:\n  - { id: f.x, name: X, parent: f.a }\n  - { id: f.a, name: A, parent: f.b }\n  - { id: f.b, name: B, parent: f.a }\n",
        "frameworks.yml:3:33: error: frameworks lie in each other: f.a → f.b → f.a; take \"parent:\" out"
      ),
      (
        "places.yml", "places:\n  - { id: p.a, name: A, in: p.a }\n",
        "places.yml:2:29: error: places lie in each other: p.a → p.a; take \"in:\" out"
      ),
      (
        "measures.yml",
        "measures:\n  - { id: m.a, label: a, wordings: [a], part_of: m.b }\n  - { id: m.b, label: b, wordings: [b], part_of: m.a }\n",
        "measures.yml:2:50: error: measures lie in each other: m.a → m.b → m.a"
      ),
      (
        "units.yml",
        "units:\n  - { symbol: a, dimension: b, names: [a], base: { unit: a, factor: 2 } }\n",
        "units.yml:2:58: error: units lie in each other: a → a; take \"base: unit:\" out"
      ),
    ]
  )
  func circles(file: String, text: String, problem: String) throws {
    let problems = bench.problems(try bench.pack(files: [file: text]))
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test("a long chain of places is no circle, and takes no time")
  func chain() throws {
    let rows = (0..<20_000).map { "  - { id: place.p\($0), name: P\($0), in: place.p\($0 + 1) }\n" }.joined()
    let path = try bench.pack(files: ["places.yml": "places:\n\(rows)  - { id: place.p20000, name: Last }\n"])
    let start = ContinuousClock.now
    #expect(bench.problems(path).isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("an identifier of another kind is told")
  func kinds() throws {
    let path = try bench.pack(files: [
      "persons.yml": "persons:\n  - { id: x.a, name: Ada }\n",
      "places.yml": "places:\n  - { id: x.b, name: Beta, in: x.a }\n",
    ])
    #expect(
      bench.problems(path) == [
        "places.yml:2:32: error: \"x.a\" stands under persons, not under places; name a row of places"
      ]
    )
    _ = try bench.pack("base", files: ["places.yml": "places:\n  - { id: x.a, name: Alpha }\n"])
    let top = try bench.pack(
      "top",
      manifest: Workbench.manifest + "requires: [../base]\n",
      files: ["persons.yml": "persons:\n  - { id: x.a, name: Ada }\n"]
    )
    #expect(bench.problems(top).first?.contains("error: \"x.a\" stands under persons too; give it another id") == true)
  }

  @Test("of two packs that share a name for things of one kind the later one has it")
  func laterNames() throws {
    _ = try bench.pack(
      "base",
      files: ["places.yml": "places:\n  - { id: place.a, name: Alpha, aliases: [Old Town] }\n"]
    )
    let top = try bench.pack(
      "top",
      manifest: "name: top\nversion: 1\nlanguages: [en]\nlicense: CC0-1.0\nrequires: [../base]\n",
      files: ["places.yml": "places:\n  - { id: place.b, name: Old Town }\n"]
    )
    let lexicon = try PackLibrary.load([top], useDefaults: false)
    #expect(lexicon.entries(for: "Old Town") == [.entity(1)])
    #expect(lexicon.entries(for: "Alpha") == [.entity(0)])
  }
}
