import Packs
import Testing

/// Every mistake in a pack is told with its place, and all of them at once.
struct PackErrorTests {
  static let mistakes: [(file: String, text: String, problem: String)] = [
    (
      "states.yml", "states:\n  - { id: state.abc, code: ABC, name: Abc, alias: [x] }\n",
      "states.yml:2:44: error: unknown key \"alias\"; did you mean \"aliases\"?"
    ),
    (
      "states.yml", "states:\n  - { id: state.abc, name: Abc }\n",
      "states.yml:2:5: error: \"code\" is missing; add \"code:\""
    ),
    ("states.yml", "states: none\n", "states.yml:1:9: error: a list is expected here; write"),
    ("states.yml", "states:\n  - Abc\n", "states.yml:2:5: error: a map is expected here; write"),
    (
      "states.yml", "states:\n  - { id: state.abc, code: ABC, name: [Abc] }\n",
      "states.yml:2:39: error: one value is expected here; write"
    ),
    (
      "states.yml", "states:\n  - { id: state.abc, code: abc, name: Abc }\n",
      "states.yml:2:28: error: \"abc\" is not a code; write"
    ),
    (
      "states.yml", "states:\n  - { id: State ABC, code: ABC, name: Abc }\n",
      "states.yml:2:11: error: \"State ABC\" is not an identifier; write"
    ),
    (
      "states.yml", "states:\n  - { id: state.abc, code: ABC, name: \"\" }\n",
      "states.yml:2:39: error: a value is empty; write it"
    ),
    (
      "states.yml", "states:\n  - { id: state.abc, code: ABC, name: Abc, from: 1991-13-01, source: x }\n",
      "states.yml:2:50: error: \"1991-13-01\" is not a date; write 2010"
    ),
    (
      "states.yml", "states:\n  - { id: state.abc, code: ABC, name: Abc, from: 1991 }\n",
      "states.yml:2:50: error: \"from\" has no source; add"
    ),
    (
      "states.yml", "states:\n  - { id: s.a, code: ABC, name: A }\n  - { id: s.a, code: ABD, name: B }\n",
      "states.yml:3:11: error: \"s.a\" stands twice in this pack; give"
    ),
    (
      "states.yml", "states:\n  - { id: state.abc, code: ABC, name: Abc, aliases: [a(b)] }\n",
      "states.yml:2:54: error: parentheses do not close, nest, or touch a word; write"
    ),
    (
      "states.yml", "states:\n  - &x { id: state.abc, code: ABC, name: Abc }\n  - *x\n",
      "states.yml:2:5: error: anchors and aliases are not allowed in packs; write"
    ),
    (
      "states.yml", "states: []\nstates: []\n",
      "states.yml:1:1: error: the key \"states\" stands twice in one map; keep"
    ),
    (
      "states.yml", "states: [\n",
      "states.yml:2:1: error: while parsing a flow node did not find expected node content; correct"
    ),
    (
      "persons.yml",
      "persons:\n  - { id: p.a, name: A, offices: [{ title: King, from: 2000-05, to: 1999, source: x }] }\n",
      "persons.yml:2:69: error: the end 1999 is before the start 2000-05; correct"
    ),
    (
      "persons.yml", "persons:\n  - { id: p.a, name: A, state: XYZ }\n",
      "persons.yml:2:32: error: no pack has \"XYZ\"; correct it"
    ),
    (
      "persons.yml", "persons:\n  - { id: p.a, name: A, order: family }\n",
      "persons.yml:2:32: error: \"family\" is not one of the words allowed here; known here: family-first, given-first"
    ),
    (
      "events.yml", "events:\n  - { subtype: visit.state, kind: visits }\n",
      "events.yml:2:35: error: \"visits\" is not one of the words allowed here; did you mean \"visit\"?"
    ),
    (
      "units.yml", "units:\n  - { symbol: a, dimension: b, names: [a], base: { unit: a, factor: 1/3 } }\n",
      "units.yml:2:69: error: \"1/3\" is not a decimal number; write"
    ),
    (
      "sizes.yml", "sizes:\n  - { id: a, names: [a], longest: 1.5, tallest: 2, greatest: b, source: c }\n",
      "sizes.yml:2:35: error: \"1.5\" is not a whole number from 1 to 1000000000; write digits only"
    ),
    (
      "cues.yml", "modality:\n  targets: [aim]\n",
      "cues.yml:2:3: error: unknown key \"targets\"; did you mean \"target\"?"
    ),
    (
      "state.yml", "states: []\n",
      "state.yml:1:1: error: packs have no file \"state.yml\"; did you mean \"states.yml\"?"
    ),
  ]

  @Test("a mistake is told with file, line, column and remedy", arguments: mistakes.indices)
  func mistake(index: Int) throws {
    let bench = try Workbench()
    let (file, text, problem) = Self.mistakes[index]
    let problems = bench.problems(try bench.pack(files: [file: text]))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test("all mistakes are told at once")
  func allAtOnce() throws {
    let bench = try Workbench()
    let path = try bench.pack(
      manifest: "name: x\nversion: 1\n",
      files: ["titles.yml": "title: []\n", "parties.yml": "parties: [x]\n"]
    )
    #expect(
      bench.problems(path).map { $0.prefix { $0 != ":" } }
        == ["pack.yml", "pack.yml", "parties.yml", "titles.yml"].map { $0[...] }
    )
  }

  @Test("a pack needs a manifest and packs that exist")
  func missing() throws {
    let bench = try Workbench()
    let path = try bench.pack(manifest: Workbench.manifest + "requires:\n  - nowhere\n", files: [:])
    #expect(
      bench.problems(path).first?.hasPrefix("pack.yml:6:5: error: there is no pack \"nowhere\"; write a folder") == true
    )
    #expect(bench.problems("nowhere").first?.hasPrefix("nowhere: error: there is no pack \"nowhere\"") == true)
    let bare = bench.problems(bench.folder)
    #expect(bare.count == 1, "\(bare)")
    #expect(
      bare.first?.hasSuffix("the pack has no pack.yml; add one with name, version, languages and license") == true
    )
    #expect(bench.problems("").first?.contains("there is no pack \"\"") == true)
  }

  @Test("packs that require each other are refused")
  func circle() throws {
    let bench = try Workbench()
    _ = try bench.pack("a", manifest: Workbench.manifest + "requires: [../b]\n", files: [:])
    let second = try bench.pack("b", manifest: Workbench.manifest + "requires: [../a]\n", files: [:])
    let problems = bench.problems(second)
    #expect(problems.count == 1)
    #expect(problems.first?.contains("/pack.yml:5:12: error: packs require each other: ") == true)
  }
}
