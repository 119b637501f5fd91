import Packs
import Quantities
import RecordModel
import Testing

/// What packs hold for checks.
struct ReferenceBookTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private static let states = """
    states:
      - { id: state.aaa, code: AAA, name: Aland, landlocked: yes, independence: [{ from: 1960, of: BBB }],
          former_names: [{ name: Oldland, to: 1966-05 }] }
      - { id: state.bbb, code: BBB, name: Bland }

    """
  private static let organisations = """
    organisations:
      - { id: organisation.x, name: Xunion, from: 1970-03-01, source: y }
      - { id: organisation.w, name: Wunion, from: 1950, to: 1970, source: y }

    """

  private func pack(_ files: [String: String]) throws -> String {
    let base = ["states.yml": Self.states, "organisations.yml": Self.organisations]
    return try bench.pack(files: base.merging(files) { _, new in new })
  }

  /// A file of each section.
  private static let sections = [
    "memberships.yml": """
    memberships:
      - of: organisation.x
        complete: 2020
        counting: organisation.w
        source: y
        members: [{ state: AAA, from: 1961, to: 1975 }, { state: AAA, from: 1990-01-02 }, { state: BBB }]
      - { of: organisation.x, role: observer, source: y, members: [{ state: BBB, from: 1971 }] }

    """,
    "relations.yml":
      "relations: [{ state: BBB, kind: diplomatic, source: y, with: [{ state: AAA, from: 1960-07 }] }]\n",
    "gatherings.yml": """
    gatherings:
      - of: organisation.x
        source: y
        editions: [{ number: 2, date: 1972-05/1972-06, place: Alville, state: AAA, name: Peace Summit }]

    """,
    "rankings.yml": """
    rankings:
      - { id: ranking.r, names: [largest|biggest town], as_of: 2020, order: [BBB, AAA], source: y }

    """,
    "facts.yml": "facts: [{ id: fact.f, subject: [[Tower]], value: 185.5, unit: m, as_of: 2020, source: y }]\n",
  ]

  @Test("each section reaches the book")
  func sections() throws {
    let path = try pack(Self.sections)
    #expect(bench.problems(path).isEmpty)
    let lexicon = try PackLibrary.load([path], useDefaults: false)
    let book = lexicon.reference
    #expect(book.memberships(of: "AAA", in: "organisation.x").map(\.from?.year) == [1961, 1990])
    #expect(book.memberships(of: "BBB", in: "organisation.x", as: "observer").map(\.from?.year) == [1971])
    #expect(book.membershipLists(of: "organisation.x").map(\.completeUntil?.year) == [2020, nil])
    #expect(book.relations(between: "AAA", and: "BBB", .diplomatic).map(\.from?.month) == [7])
    #expect(book.relations(between: "AAA", and: "BBB", .partnership).isEmpty)
    #expect(book.gatherings(of: "organisation.x").map(\.number) == [2])
    #expect(book.rankings.first?.names == ["largest town", "biggest town"])
    #expect(lexicon.facts.first?.value == WrittenNumber(1855, exponent: -1))
    let state = try #require(lexicon.states["AAA"])
    #expect(state.isLandlocked == true && lexicon.states["BBB"]?.isLandlocked == nil)
    #expect(state.independence.map(\.name) == ["BBB"] && state.formerNames.first?.to?.month == 5)
    let none = try PackLibrary.load([path], useDefaults: false, useFacts: false)
    #expect(none.reference.membershipLists.isEmpty && none.facts.isEmpty)
  }

  @Test(
    "what cannot be is told with its place",
    arguments: [
      ("{ state: AAA, from: 1980, to: 1975 }", "error: the end 1975 is before the start 1980"),
      ("{ state: CCC, from: 1980 }", "error: no pack has \"CCC\""),
      ("{ state: AAA, from: 1969 }", "error: 1969 is before \"organisation.x\" began (1970-03-01)"),
      ("{ state: AAA, from: 1971 }, { state: AAA, from: 1980 }", "error: \"AAA\" stands twice for the same time"),
      ("{ state: AAA, since: 1971 }", "error: unknown key \"since\""),
      ("{ from: 1971 }", "error: \"state\" is missing"),
    ]
  )
  func problems(members: String, problem: String) throws {
    let text = "memberships: [{ of: organisation.x, source: y, members: [\(members)] }]\n"
    let problems = bench.problems(try pack(["memberships.yml": text]))
    #expect(problems.count == 1 && problems.first?.contains(problem) == true, "\(problems)")
  }

  @Test("a member from the time of the predecessor is no error, and neither is one who came back")
  func harmless() throws {
    let members = "{ state: AAA, from: 1955, to: 1962 }, { state: AAA, from: 1962 }"
    let text = "memberships: [{ of: organisation.x, counting: organisation.w, source: y, members: [\(members)] }]\n"
    #expect(bench.problems(try pack(["memberships.yml": text])).isEmpty)
  }

  @Test("what belongs to nothing is told")
  func unknown() throws {
    let text = "gatherings: [{ of: event-series.none, source: y, editions: [{ date: 1999, state: ZZZ }] }]\n"
    let problems = bench.problems(try pack(["gatherings.yml": text]))
    #expect(problems.count == 2 && problems.allSatisfy { $0.contains("no pack has") }, "\(problems)")
  }
}
