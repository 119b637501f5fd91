import Compilation
import Documents
import Foundation
import Packs
import Quantities
import RecordModel
import RecordStore
import Testing
import Text

@testable import ReadingRoom

/// A record of two documents with a hostile name and text, in a folder that goes away with the test.
final class SmallRecord {
  static let hostileName = "a<script>alert(1)</script>&\"'.txt"
  private let folder: URL
  let record: Record

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-room-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let texts = [
      (Self.hostileName, "<script>alert(2)</script> & \"quoted\"\nclaim trade 562\nevent 2016-10-13 Ano\n"),
      ("b.txt", "claim trade 570\nevent 2016-10-13 Ano\nplain words\n"),
    ]
    let files = try texts.enumerated().map { index, text in
      let path = folder.appending(path: "\(index)")
      try Data(text.1.utf8).write(to: path)
      return SourceFile(path.path(percentEncoded: false), name: text.0)
    }
    let target = folder.appending(path: "small.chancery").path(percentEncoded: false)
    let toolchain = Toolchain(
      lexicon: Lexicon(),
      read: { try LineReader.read($0, $1) },
      compiler: LineCompiler(),
      checks: []
    )
    _ = try Build(toolchain, target: target).run(files)
    self.folder = folder
    record = try Record(target)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var room: Room { Room(record) }

  /// The identifier of the one figure that both documents tell.
  var figure: String {
    get throws { try #require(record.keyFigures(1).first?.id) }
  }
}

/// Reads a line as a block.
private enum LineReader {
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
private struct LineCompiler: DocumentCompiling {
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
        event.source = [Party(words[2], entity: nil, state: nil)]
        sink.add(.event(event))
      default: break
      }
    }
  }
}
