import Documents
import Foundation
import Interpretation
import Packs
import RecordModel
import TestSupport
import Testing
import Text

/// Statements in the frameworks and areas of a pack of their own.
@Suite struct FrameworkTests {
  private struct Recorder: RecordSink {
    var claims: [Claim] = []
    var events: [Event] = []
    mutating func add(_ object: RecordObject) {
      switch object {
      case .claim(let claim): claims.append(claim)
      case .event(let event): events.append(event)
      default: break
      }
    }
  }

  private static let pack = """
    frameworks:
      - id: framework.harbour-pact
        name: Harbour Pact
        parties: [PER, CHL]
        from: '2015'
        source: https://example.org/pact
        areas:
          - name: fisheries
            words: [fish, anchovy|anchovies]
          - name: roads
            words: [road|roads, bridge|bridges]
      - id: framework.blue-agenda
        name: Blue Agenda
        source: https://example.org/agenda
    """

  private static func compiled(_ text: String) throws -> Recorder {
    let folder = try TemporaryFolder("frameworks")
    try folder.write("pack.yml", "name: harbour\nversion: '1'\nlanguages: [en]\nlicense: CC0-1.0\n")
    try folder.write("frameworks.yml", pack)
    let lexicon = try PackLibrary.load([folder.path])
    let source = SourceText(name: "test", text)
    let info = DocumentInfo(name: "test", format: "text", size: text.utf8.count)
    let structure = StructureReader.read(source, dialect: .markdown)
    var recorder = Recorder()
    DocumentCompiler(lexicon).compile(Document(info: info, text: source, structure: structure), into: &recorder)
    return recorder
  }

  @Test("a framework named in the sentence, with the area of the nearest word")
  func named() throws {
    let claims = try Self.compiled("Under the Harbour Pact, Peru lent Chile US$30 million for roads in 2019.").claims
    #expect(
      claims.first?.frameworks == [
        FrameworkPlacement(framework: "framework.harbour-pact", area: "roads", reason: "named in the sentence")
      ]
    )
  }

  @Test("the subject of a statement between the parties of a framework, told when it is older than the framework")
  func bySubject() throws {
    let text = "Peru sold Chile fish worth US$5 million in 2019. Peru sold Chile fish worth US$3 million in 2009."
    let placements = try Self.compiled(text).claims.map(\.frameworks)
    #expect(
      placements.map { $0.map(\.reason) } == [
        ["by its subject: “fish”"], ["by its subject: “fish”, before the framework began"],
      ]
    )
    #expect(placements.allSatisfy { $0.first?.area == "fisheries" })
  }

  @Test("a heading places what stands under it, until the next of its level")
  func byHeading() throws {
    let text = """
      ## The Blue Agenda

      Peru gave Chile US$7 million in 2020.

      ## Other matters

      Peru gave Chile US$8 million in 2021.
      """
    let placements = try Self.compiled(text).claims.map(\.frameworks)
    #expect(placements.map(\.count) == [1, 0])
    #expect(placements.first?.first?.reason == "under the heading “The Blue Agenda”")
  }

  @Test("others, and words inside the names of bodies, are in no area")
  func elsewhere() throws {
    let others = try Self.compiled("Peru sold Norway fish worth US$5 million in 2019.").claims
    #expect(others.count == 1 && others[0].frameworks.isEmpty)
    let body = try Self.compiled("The Ministry of Fish gave Peru and Chile US$5 million in 2019.").claims
    #expect(body.count == 1 && body[0].frameworks.isEmpty)
  }
}
