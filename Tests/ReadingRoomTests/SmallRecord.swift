import Compilation
import Diagnostics
import Documents
import Foundation
import Packs
import Quantities
import RecordModel
import RecordStore
import TestSupport
import Testing
import Text

@testable import ReadingRoom

/// A record of two documents with a hostile name and text, in a folder that goes away with the test.
final class SmallRecord {
  static let hostileName = "a<script>alert(1)</script>&\"'.txt"
  /// What is told of a figure in dispute, two names that may be one, a promise and a mistake.
  static let second = """
    claim trade 570
    event 2016-10-13 Ano
    plain words
    name person.ano Ano_Bergen
    name x-person-1 Ano_Bergan
    promise 2017 open_a_bridge
    mistake wrong-total 570

    """
  private let folder: TemporaryFolder
  let record: Record
  let target: String

  init() throws {
    folder = try TemporaryFolder("room")
    target = folder.path("small.chancery")
    try Self.build(folder, target, second: Self.second)
    record = try Record(target)
  }

  private static func build(_ folder: TemporaryFolder, _ target: String, second: String) throws {
    let texts = [
      (hostileName, "<script>alert(2)</script> & \"quoted\"\nclaim trade 562\nevent 2016-10-13 Ano\n"),
      ("b.txt", second),
    ]
    let files = try texts.enumerated().map { index, text in
      try folder.write("\(index)", text.1)
      return SourceFile(folder.path("\(index)"), name: text.0)
    }
    let toolchain = Toolchain(
      lexicon: Lexicon(),
      read: { try LineReader.read($0, $1) },
      compiler: LineCompiler(),
      checks: []
    )
    _ = try Build(toolchain, target: target).run(files)
  }

  /// Builds the record anew from another second document.
  func rebuild(second: String) throws { try Self.build(folder, target, second: second) }

  var room: Room { get throws { try Room(record) } }

  /// The lines of the log of decisions.
  var log: [String] {
    get throws {
      let path = DecisionLog.path(beside: target)
      guard let data = FileManager.default.contents(atPath: path) else { return [] }
      return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  /// A file in the folder of the record.
  func file(_ name: String, _ text: String, mode: Int) throws -> String {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  /// A folder beside the record.
  func folder(_ name: String) throws -> String {
    let path = folder.url(name)
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    return path.path(percentEncoded: false)
  }

  /// The identifier of the one figure that both documents tell.
  var figure: String {
    get throws { try #require(record.keyFigures(1).first?.id) }
  }

  var event: String {
    get throws { try #require(record.latestEvents(1).first?.id) }
  }

  var finding: String {
    get throws { try #require(record.findings(FindingFilter(), .all).items.first?.fingerprint) }
  }
}

/// Reads a line as a block.
enum LineReader {
  static func read(_ bytes: [UInt8], _ file: SourceFile) throws -> Document {
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      blocks.append(Block(.paragraph, start..<offset))
      start = offset + 1
    }
    let section = Section(parent: nil, heading: 0..<0, level: 0, pathHash: 1, role: .text)
    return Document(
      info: DocumentInfo(name: file.name, date: nil, format: "text", size: bytes.count),
      text: SourceText(name: file.name, validated: bytes),
      structure: DocumentStructure(blocks: blocks, sections: [section])
    )
  }
}

/// Understands `claim MEASURE MILLIONS` and `event DATE WHO`.
struct LineCompiler: DocumentCompiling {
  func compile(_ document: Document, into sink: inout some RecordSink) {
    for (index, block) in document.structure.blocks.enumerated() {
      let words = document.text[block.range].split(separator: " ").map(String.init)
      guard words.count == 3 else { continue }
      switch words[0] {
      case "claim":
        let start = block.range.lowerBound + 7 + words[1].utf8.count
        let quantity = Quantity(WrittenNumber(Int64(words[2]) ?? 0, exponent: 6), .currency("USD"))
        var claim = Claim(
          span: start..<block.range.upperBound,
          sentence: block.range,
          quantity: quantity,
          measure: words[1]
        )
        claim.id = "c\(index)"
        claim.measureID = "trade.total"
        claim.subject = Party("Aland", entity: nil, state: nil)
        claim.period = PartialDate(year: 2021).map { .date($0) }
        claim.isSelfContained = true
        sink.add(.claim(claim))
      case "event":
        var event = Event(
          span: block.range,
          sentence: block.range,
          kind: .visit,
          subtype: "visit.state",
          codes: Event.Codes()
        )
        event.id = "e\(index)"
        event.date = PartialDate(year: 2016, .day(10, 13)).map { .date($0) }
        event.source = [Party(words[2] + " Bergen", entity: "person.ano", state: nil)]
        sink.add(.event(event))
      default: compileOther(words, block.range, index, document, into: &sink)
      }
    }
  }

  /// Understands `name ENTITY NAME`, `promise YEAR WHAT` and `mistake CHECK WORDS`.
  private func compileOther(
    _ words: [String],
    _ line: Range<Int>,
    _ index: Int,
    _ document: Document,
    into sink: inout some RecordSink
  ) {
    let last = line.upperBound - words[2].utf8.count..<line.upperBound
    switch words[0] {
    case "name":
      let name = Mention.Name(
        entity: words[1],
        canonical: words[2].replacing("_", with: " "),
        kind: .person
      )
      var mention = Mention(.name, span: last, tokens: 0..<1, .name(name))
      mention.id = "m\(index)"
      sink.add(.mention(mention))
    case "promise":
      var promise = Commitment(span: last, sentence: line, what: words[2].replacing("_", with: " "))
      promise.id = "p\(index)"
      promise.due = Int(words[1]).flatMap { PartialDate(year: $0) }
      promise.by = [Party("Aland", entity: nil, state: nil)]
      sink.add(.commitment(promise))
    case "mistake":
      var finding = Finding(
        rule: words[1],
        kind: .sum,
        severity: .error,
        message: "it does not add up",
        evidence: [Finding.Evidence(last, of: document.text)]
      )
      finding.id = "f\(index)"
      finding.fingerprint = "print-\(words[1])"
      sink.add(.finding(finding))
    default: break
    }
  }
}
