import Checks
import Compilation
import Diagnostics
import Documents
import Formats
import Foundation
import GRDB
import Packs
import Quantities
import RecordModel
import Synchronization
import TestSupport
import Testing
import Text

/// A compiler that reads a tiny language, one statement a line, and counts its calls:
/// `claim MEASURE NUMBER YEAR`, `event KIND DATE WHO WHOM [OBJECT]`, `promise WHAT`, `cite TITLE`; anything else is text.
final class FakeCompiler: DocumentCompiling {
  private let names = Mutex<[String]>([])

  /// The documents compiled so far, by name.
  var compiled: [String] { names.withLock { $0 } }

  func compile(_ document: Document, into sink: inout some RecordSink) {
    names.withLock { $0.append(document.info.name) }
    for (index, block) in document.structure.blocks.enumerated() {
      let words = document.text[block.range].split(separator: " ").map(String.init)
      switch words.first {
      case "claim": claim(words, block.range, index, &sink)
      case "event": sink.add(.event(event(words, block.range, index)))
      case "promise":
        var promise = Commitment(span: block.range, sentence: block.range, what: words[1])
        promise.id = "k\(index)"
        promise.by = [Party("Aland", entity: "state.ala", state: "ALA")]
        promise.due = PartialDate(year: 2025)
        sink.add(.commitment(promise))
      case "cite":
        var reference = Reference(span: block.range, place: .bibliography)
        reference.id = "r\(index)"
        reference.title = words[1]
        reference.authors = ["Hin, \"P\""]
        sink.add(.reference(reference))
      default: break
      }
    }
  }

  private func claim(_ words: [String], _ range: Range<Int>, _ index: Int, _ sink: inout some RecordSink) {
    let start = range.lowerBound + 7 + words[1].utf8.count
    let span = start..<start + words[2].utf8.count
    let quantity = Quantity(WrittenNumber(Int64(words[2]) ?? 0, exponent: 6), .currency("USD"))
    var mention = Mention(.money, span: span, tokens: 0..<1, .quantity(quantity))
    mention.id = "m\(index)"
    sink.add(.mention(mention))
    var claim = Claim(span: span, sentence: range, quantity: quantity, measure: words[1])
    claim.isSelfContained = true
    claim.id = "c\(index)"
    claim.measureID = "trade." + words[1]
    claim.subject = Party("Aland", entity: "state.ala", state: "ALA")
    claim.period = Int(words[3]).flatMap { PartialDate(year: $0) }.map { .date($0) }
    claim.frameworks = [FrameworkPlacement(framework: "framework.six", area: "water", reason: "named")]
    sink.add(.claim(claim))
    var constraint = Constraint(
      .sum,
      terms: [Constraint.Term(.whole, span: span, claim: claim.id, .quantity(quantity))],
      sentence: range
    )
    constraint.id = "s\(index)"
    sink.add(.constraint(constraint))
  }

  private func event(_ words: [String], _ range: Range<Int>, _ index: Int) -> Event {
    var event = Event(
      span: range,
      sentence: range,
      kind: Event.Kind(rawValue: words[1]) ?? .other,
      subtype: words[1],
      codes: Event.Codes(goldsteinTenths: 19)
    )
    event.id = "e\(index)"
    let days = words[2].split(separator: "/").compactMap { text -> PartialDate? in
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return parts.count == 3 ? PartialDate(year: parts[0], .day(parts[1], parts[2])) : nil
    }
    event.date = days.count == 2 ? .period(days[0], days[1]) : days.first.map { .date($0) }
    let prefix = words[3].hasPrefix("x-") ? "" : "person."
    // A name that only documents know may be written in several ways.
    let name = prefix.isEmpty && words.count > 5 ? words[3] + " " + words[5] : words[3]
    event.source = [Party(name, entity: prefix + words[3].lowercased(), state: "ALA")]
    event.target = [Party(words[4], entity: "state." + words[4].lowercased(), state: words[4])]
    event.object = words.count > 5 ? words[5] : nil
    return event
  }
}

/// Reports every claim above 900 million, and figures that differ between documents.
struct LargeFigureCheck: Check {
  static let description = CheckDescription(
    identifier: "large-figure",
    kind: .magnitude,
    severity: .warning,
    summary: "A large figure.",
    rationale: "A test.",
    passing: [],
    failing: []
  )

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for claim in document.digest.claims where (claim.quantity.value?.digits ?? 0) > 900 {
      report(finding("\(claim.words) is large", [Finding.Evidence(claim.span, of: document.text)]))
    }
  }

  func check(across documents: [DocumentDigest], report: (Finding) -> Void) {
    let all = documents.flatMap { digest in digest.claims.map { (digest.info.name, $0) } }
    for (index, (name, claim)) in all.enumerated() {
      for (otherName, other) in all[..<index]
      where other.figureID == claim.figureID && name != otherName
        && !claim.quantity.interval.intersects(other.quantity.interval)
      {
        let evidence = [(name, claim), (otherName, other)].map {
          Finding.Evidence(document: $0.0, span: $0.1.span, text: $0.1.words)
        }
        report(finding("\(claim.words) million is not \(other.words) million", evidence))
      }
    }
  }

  private func finding(_ message: String, _ evidence: [Finding.Evidence]) -> Finding {
    Finding(
      rule: Self.description.identifier,
      kind: .magnitude,
      severity: .warning,
      message: .init(message),
      evidence: evidence
    )
  }
}

extension TemporaryFolder {
  /// Writes a file and returns it as a source named by its last component.
  @discardableResult
  func source(_ name: String, _ text: String) throws -> SourceFile {
    try write(name, text)
    return SourceFile(path(name), name: name)
  }
}

/// Why a fake reader takes no document.
struct FakeReadingError: Error, CustomStringConvertible { var description: String { "binary data" } }

extension Toolchain {
  /// Reads a line as a block; bytes that begin with zero are no document.
  static func fake(_ compiler: FakeCompiler, version: String = "test 1") -> Toolchain {
    var lexicon = Lexicon()
    lexicon.entities = [
      Entity(
        id: "person.ano",
        kind: .person,
        canonical: "Ano Ray",
        aliases: ["Ray"],
        state: "ALA",
        offices: [Entity.Office(title: "Minister", of: "ALA", from: PartialDate(year: 2001), source: "a book")]
      ),
      Entity(id: "state.ala", kind: .state, canonical: "Aland"),
    ]
    lexicon.packs = [("test", "1")]
    return Toolchain(
      lexicon: lexicon,
      read: { bytes, file in try FakeReader.read(bytes, file) },
      compiler: compiler,
      checks: [LargeFigureCheck.self],
      version: version
    )
  }
}

enum FakeReader {
  static func read(_ bytes: [UInt8], _ file: SourceFile) throws -> Document {
    guard bytes.first != 0 else { throw FakeReadingError() }
    let text = SourceText(name: file.name, validated: bytes)
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if offset > start { blocks.append(Block(.paragraph, start..<offset)) }
      start = offset + 1
    }
    let section = Section(parent: nil, heading: 0..<0, level: 0, pathHash: 1, role: .text)
    return Document(
      info: DocumentInfo(name: file.name, date: file.date, format: "text", size: bytes.count),
      text: text,
      structure: DocumentStructure(blocks: blocks, sections: [section]),
      places: places(of: blocks)
    )
  }

  /// A page for every two blocks, each block a word of its own, and a page without text behind them.
  private static func places(of blocks: [Block]) -> PlaceMap {
    var places = PlaceMap()
    guard !blocks.isEmpty else { return places }
    for (index, block) in blocks.enumerated() {
      let (page, row) = (index / 2 + 1, Float(index % 2))
      if row == 0 { places.pages.append(.init(offset: block.range.lowerBound, number: page, label: "p\(page)")) }
      let box = PageBox(left: 72, top: 90 + 20 * row, right: 300.5, bottom: 102 + 20 * row)
      places.words.append(.init(block.range, page: page, box))
    }
    let last = (blocks.count + 1) / 2
    places.sheets = (1...last).map { .init(number: $0, label: "p\($0)", width: 595, height: 842, quality: 97) }
    // A text of one line has a thousand pages without text behind it.
    for number in 1...(blocks.count == 1 ? 1000 : 1) {
      places.sheets.append(.init(number: last + number, width: 595, height: 842, source: .none))
    }
    return places
  }
}

/// The rows of a query, values joined by bars.
func rows(_ record: String, _ query: String) throws -> [String] {
  try DatabaseQueue(path: record).read { database in
    try Row.fetchAll(database, sql: query).map { row in
      row.databaseValues.map { $0.isNull ? "-" : "\($0.storage.value ?? "-")" }.joined(separator: " | ")
    }
  }
}
