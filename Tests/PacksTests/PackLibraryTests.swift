import Packs
import Quantities
import RecordModel
import Testing

/// Packs build on each other, and later ones replace rows of earlier ones.
struct PackLibraryTests {
  @Test("a pack loads what it requires first, and replaces its rows by identifier")
  func override() throws {
    let bench = try Workbench()
    _ = try bench.pack(
      "base",
      files: ["places.yml": "places:\n  - { id: place.a, name: Alpha }\n  - { id: place.b, name: Beta }\n"]
    )
    let manifest = "name: top\nversion: \"2\"\nlanguages: [en]\nlicense: CC0-1.0\nrequires: [../base]\n"
    let top = try bench.pack(
      "top",
      manifest: manifest,
      files: ["places.yml": "places:\n  - { id: place.a, name: Omega, in: place.b }\n"]
    )
    let lexicon = try PackLibrary.load([top], useDefaults: false)
    #expect(lexicon.packs.map(\.name) == ["test", "top"])
    #expect(lexicon.entities.map(\.canonical) == ["Omega", "Beta"])
    #expect(lexicon.entity("place.a")?.parent == "place.b")
    #expect(lexicon.found(in: "Alpha and Omega") == ["Omega"])
  }

  @Test("a pack asked for twice is loaded once")
  func once() throws {
    let bench = try Workbench()
    let path = try bench.pack(files: [:])
    #expect(try PackLibrary.load([path, path + "/../test"], useDefaults: false).packs.count == 1)
  }

  @Test("facts can be left out, and the fingerprint tells")
  func facts() throws {
    let bench = try Workbench()
    let path = try bench.pack(files: [
      "facts.yml":
        "facts:\n  - { id: fact.a, subject: [[diplomatic relations|ties], [Abc]], date: 1958-07-19, source: x }\n"
    ])
    let with = try PackLibrary.load([path], useDefaults: false)
    let without = try PackLibrary.load([path], useDefaults: false, useFacts: false)
    #expect(with.facts.first?.subject == [["diplomatic relations", "diplomatic ties"], ["Abc"]])
    #expect(with.facts.first?.date == PartialDate(year: 1958, month: 7, day: 19).map(TimeValue.date))
    #expect(without.facts.isEmpty)
    #expect(with.fingerprint != without.fingerprint)
    #expect(with.fingerprint == (try PackLibrary.load([path], useDefaults: false).fingerprint))
  }

  @Test("every section reaches the lexicon")
  func sections() throws {
    let bench = try Workbench()
    let path = try bench.pack(files: [
      "frameworks.yml":
        "frameworks:\n  - { id: framework.f, name: Diamond Framework, areas: [{ name: Agriculture, words: [rice] }] }\n",
      "measures.yml":
        "measures:\n  - { id: trade.bilateral, label: bilateral trade, wordings: [(bilateral) trade], unit: money }\n",
      "events.yml":
        "events:\n  - { subtype: visit.state, kind: visit, plover: { type: CONSULT, mode: visit }, cameo: \"042\", goldstein: 1.9, active: [visited] }\n",
      "cues.yml":
        "modality: { target: [aims] }\nattribution_before: [according to]\ncommitment: { pledge: [agreed to] }\n",
      "instruments.yml":
        "instruments:\n  - { id: instrument.i, name: Treaty of Abc, signed: 1997-01, in_force: 1998, source: x }\n",
    ])
    let lexicon = try PackLibrary.load([path], useDefaults: false)
    #expect(lexicon.entries(for: "rice") == [.area(framework: 1, area: 0)])
    #expect(lexicon.entries(for: "trade") == [.measure(0)])
    #expect(lexicon.measures.first?.unitKind == .money)
    #expect(lexicon.entries(for: "visited") == [.trigger(EventTrigger(event: 0, role: .active))])
    #expect(
      lexicon.events.first?.codes
        == Event.Codes(ploverType: "CONSULT", ploverMode: "visit", cameo: "042", goldsteinTenths: 19)
    )
    #expect(lexicon.entries(for: "agreed to") == [.cue(.commitment(.pledge))])
    #expect(lexicon.entries(for: "according to") == [.cue(.attribution(before: true))])
    #expect(lexicon.entity("instrument.i")?.signed == PartialDate(year: 1997, month: 1))
    #expect(lexicon.entity("instrument.i")?.from == PartialDate(year: 1998))
  }
}
