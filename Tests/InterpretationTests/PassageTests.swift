import Quantities
import RecordModel
import Testing

/// Passages about pairs of states that no pack but the default ones covers: what of them becomes an entity.
@Suite struct PassageTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var pair: String
    var date: PartialDate?
    var text: String
    /// Kind, canonical name and, where they differ, the words.
    var names: String
    var testDescription: String { pair }
  }

  static let samples = northern + southern

  @Test("a text about two states yields those whom it names", arguments: samples)
  func finds(sample: Sample) throws {
    let reader = try Reader(sample.text, date: sample.date)
    let found = Set(reader.names.map { Self.line($0.name, $0.words) })
    for name in sample.names.split(separator: "\n") {
      #expect(found.contains(String(name)), "\(name) is not among \(found.sorted())")
    }
  }

  private static func line(_ name: Mention.Name, _ words: String) -> String {
    "\(name.kind.rawValue): \(name.canonical)" + (words == name.canonical ? "" : " = \(words)")
  }

  @Test("a pronoun behind an office stands for who holds it, and for nobody where that is unknown")
  func pronouns() throws {
    let text =
      "Ambassador Luis Vega spoke. The Senegalese President said that he agreed. A minister said that he did not."
    let names = try Reader(text, date: PartialDate(year: 2019, month: 5)).names.filter { $0.words == "he" }
    #expect(names.map(\.name.canonical) == ["Macky Sall"])
  }

  @Test("an office is that of its holder on the date of the sentence, else of the document")
  func officesByDate() throws {
    let text =
      "In 2015 the Canadian Prime Minister waited. In May 2016 the Prime Minister of Canada came. He met the French President."
    let names = try Reader(text, date: PartialDate(year: 2018, month: 3)).names.filter { $0.name.kind == .person }
    #expect(names.map(\.name.canonical) == ["Justin Trudeau", "Justin Trudeau", "Emmanuel Macron"])
  }

  @Test("a capital is its government where it acts, and else a place")
  func capitals() throws {
    let names = try Reader("Oslo and Quito agreed. The ministers met in Quito.").names
    #expect(names.map(\.name.kind) == [.state, .state, .place])
  }
}
