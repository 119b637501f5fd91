import Checks
import Diagnostics
import Documents
import Interpretation
import Packs
import Reconciliation
import RecordModel
import Testing
import Text

/// Runs every example of every check through the compiler, as it stands and in other surroundings.
@Suite("Examples of checks")
struct ExampleTests {
  private static let lexicon = try? withInventedStates(PackLibrary.load())
  /// Made once: compiling the packs' names for each example would take minutes.
  private static let compiler = lexicon.map { (lexicon: Lexicon) in DocumentCompiler(lexicon) }
  private static let runner = lexicon.map { (lexicon: Lexicon) in CheckRunner(lexicon, allChecks) }
  private static let previews = Set(
    allChecks.filter { $0.description.isPreview }.map { $0.description.identifier }
  )
  private static let failing = allChecks.flatMap { check in
    check.description.failing.map { Case(rule: check.description.identifier, example: $0) }
  }
  private static let passing = allChecks.flatMap { check in
    check.description.passing.map { Case(rule: check.description.identifier, example: $0) }
  }

  @Test("what a check should report is reported, at these words and nowhere else", arguments: failing)
  func isReported(_ example: Case) throws {
    for surrounding in Surrounding.allCases where surrounding.fits(example.example.text) {
      let text = surrounding.text(example.example.text)
      let findings = try findings(in: text, surrounding).filter { $0.rule == example.rule }
      let expected = example.example.expected.map { surrounding.moved($0, in: example.example.text) }
      #expect(findings.count == 1, "\(surrounding): \(text)")
      for range in expected {
        #expect(findings.contains { $0.touches(range) }, "\(surrounding): \(text)")
      }
      for evidence in findings.flatMap(\.evidence) {
        #expect(expected.contains { $0.overlaps(evidence.span) }, "\(surrounding): \(evidence.text)")
      }
    }
  }

  @Test("what is sound is not reported", arguments: passing)
  func isSilent(_ example: Case) throws {
    for surrounding in Surrounding.allCases where surrounding.fits(example.example.text) {
      let text = surrounding.text(example.example.text)
      let findings = try findings(in: text, surrounding).filter { finding in
        !Self.previews.contains(finding.rule) || finding.rule == example.rule
      }
      #expect(findings.map { "\($0.rule): \($0.message)" } == [], "\(surrounding): \(text)")
    }
  }

  /// A sentence may begin or end at any of its words: in a headline, a cell, a cut quotation.
  @Test("no beginning and no end of an example stops the program", arguments: failing)
  func isReadInPieces(_ example: Case) throws {
    let words = example.example.text.split(separator: " ")
    let pieces = words.indices.flatMap { [words[$0...], words[...$0]] }
    _ = try findings(in: pieces.map { $0.joined(separator: " ") }.joined(separator: "\n\n"), .none)
  }

  /// Sentences of more words than are read at once are cut, and nothing in them is cut through.
  @Test("an example behind hundreds of words stops nothing", arguments: failing.enumerated().map(\.self))
  func isReadBehindManyWords(_ number: Int, _ example: Case) throws {
    let first = example.example.text.prefix { $0 != "\n" }
    let texts = [3, 11].map { String(repeating: "stone ", count: 300 - $0 - number % 8) + first }
    _ = try findings(in: texts.joined(separator: "\n\n"), .none)
  }

  /// The default packs and two states that examples may speak of without speaking of anybody.
  private static func withInventedStates(_ packs: Lexicon) -> Lexicon {
    var lexicon = packs
    for (name, code) in [("Ruritania", "XRU"), ("Syldavia", "XSY")] {
      lexicon.add(name, .entity(lexicon.entities.count))
      lexicon.entities.append(Entity(id: "state." + code, kind: .state, canonical: name, state: code))
    }
    return lexicon
  }

  @Test(
    "the length of a duration names the claim that was made of it",
    arguments: [
      "A four-day fair took place from 9 to 12 April 2013.", "The fair lasted 4 days, from 9 to 12 April 2013.",
    ]
  )
  func lengthIsClaim(_ text: String) throws {
    let digest = try checked(text, .none).digest
    let constraint = try #require(digest.constraints.first { $0.kind == .duration })
    #expect(constraint.terms.first { $0.role == .length }?.claim != nil)
  }

  @Test("a row of other goods is a part of the total", arguments: [("Other goods", 1), ("of which wine", 0)])
  func otherRows(_ row: String, _ count: Int) throws {
    let table =
      "| Goods | Value (€ million) |\n|---|---|\n| Salt | 120 |\n| Fish | 45 |\n| \(row) | 30 |\n| Total | 215 |"
    #expect(try findings(in: table, .none).count == count)
  }

  private func findings(in text: String, _ surrounding: Surrounding) throws -> [Finding] {
    try #require(Self.runner).findings(in: try checked(text, surrounding))
  }

  private func checked(_ text: String, _ surrounding: Surrounding) throws -> CheckedDocument {
    let lexicon = try #require(Self.lexicon)
    let document = try DocumentReader.read(bytes: Array(text.utf8), name: "example" + surrounding.suffix)
    var sink = DigestSink(document, FigureIdentity(lexicon))
    try #require(Self.compiler).compile(document, into: &sink)
    return CheckedDocument(text: document.text, digest: sink.digest, structure: document.structure)
  }
}

/// An example of a check.
struct Case: Sendable, CustomTestStringConvertible {
  let rule: String
  let example: Example
  var testDescription: String { "\(rule): \(example.marked)" }
}

/// What may stand around a text without changing what it says.
enum Surrounding: CaseIterable {
  case none, multiByte, carriageReturns, quotationMarks, listItem

  var suffix: String { self == .listItem ? ".md" : ".txt" }

  private var before: String {
    switch self {
    case .none, .carriageReturns: ""
    case .multiByte: "ភ្នំពេញ – “é” 贸易。\n\n"
    case .quotationMarks: "“"
    case .listItem: "# Summary\n\n- "
    }
  }

  private var after: String { self == .quotationMarks ? "”" : "\n" }

  /// Whether the surrounding makes sense around the text: only one paragraph can be quoted or listed.
  func fits(_ text: String) -> Bool {
    switch self {
    case .quotationMarks, .listItem: !text.contains("\n\n")
    case .none, .multiByte, .carriageReturns: true
    }
  }

  func text(_ text: String) -> String {
    let text = before + text + after
    return self == .carriageReturns
      ? text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") : text
  }

  /// Where some bytes of the example stand in the text.
  func moved(_ range: Range<Int>, in text: String) -> Range<Int> {
    func shift(_ offset: Int) -> Int {
      let lines = self == .carriageReturns ? text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } : 0
      return offset + before.utf8.count + lines
    }
    return shift(range.lowerBound)..<shift(range.upperBound)
  }
}

/// Collects what checks need of a document.
private struct DigestSink: RecordSink {
  var digest: DocumentDigest
  private let text: SourceText
  private let figures: FigureIdentity

  init(_ document: Document, _ figures: FigureIdentity) {
    digest = DocumentDigest(info: document.info)
    text = document.text
    self.figures = figures
  }

  mutating func add(_ object: RecordObject) {
    switch object {
    case .claim(let claim):
      digest.note(claim)
      guard let figure = claim.figureID ?? figures.identifier(of: claim) else { return }
      digest.claims.append(ComparableClaim(claim, figureID: figure, words: text[claim.span]))
    case .constraint(let constraint): digest.constraints.append(constraint)
    case .mention(let mention): digest.note(mention)
    case .reference(let reference): digest.references.append(reference)
    case .event, .commitment, .finding: break
    }
  }
}

extension Finding {
  fileprivate func touches(_ range: Range<Int>) -> Bool { evidence.contains { $0.span.overlaps(range) } }
}
