import Compilation
import Documents
import Formats
import Foundation
import Packs
import RecordModel
import RecordStore
import TestSupport
import Testing
import Text

@testable import ReadingRoom

/// A record of a document with pages, as if it had been a PDF, and a program in the place of the one that draws.
final class PagedRecord {
  static let text = "claim trade 562\nclaim trade 570\nplain words\nmistake wrong-total 570\nclaim trade 562\n"
  let folder: TemporaryFolder
  let record: Record
  /// The name of the document: a whole path, or what is named.
  let name: String

  /// Builds the record; the label of the second page is hostile.
  init(named name: String? = nil) throws {
    folder = try TemporaryFolder("pages")
    let path = folder.path("report.pdf")
    try folder.write("report.pdf", Self.text)
    self.name = name ?? path
    let toolchain = Toolchain(lexicon: Lexicon(), read: Self.read, compiler: LineCompiler(), checks: [])
    let target = folder.path("small.chancery")
    _ = try Build(toolchain, target: target).run([SourceFile(path, name: self.name)])
    record = try Record(target)
  }

  @Sendable private static func read(_ bytes: [UInt8], _ file: SourceFile) throws -> Document {
    var document = try LineReader.read(bytes, file)
    document.info.format = "pdf"
    var places = PlaceMap()
    for (index, block) in document.structure.blocks.enumerated() {
      let (page, row) = (index / 2 + 1, Float(index % 2))
      if row == 0 {
        places.pages.append(.init(offset: block.range.lowerBound, number: page, label: page == 2 ? "<i>\"" : nil))
      }
      let box = PageBox(left: 72, top: 90 + 20 * row, right: 300, bottom: 102 + 20 * row)
      places.words.append(.init(block.range, page: page, box))
    }
    places.sheets = (1...3).map { .init(number: $0, label: $0 == 2 ? "<i>\"" : nil, width: 600, height: 800) }
    places.sheets.append(.init(number: 4, width: 600, height: 800, source: .none))
    document.places = places
    return document
  }

  /// A program that notes that it was called to draw, and does something.
  func worker(_ command: String) throws -> String {
    try folder.script(
      "worker-\(UUID().uuidString).sh",
      "[ \"$1\" = --image ] && echo call >> '\(folder.path("calls"))'\n\(command)"
    )
  }

  /// A program that says these records where it is asked for a page, and that a file is damaged where it is not.
  func worker(says records: [PDFRecord]) throws -> String {
    var encoder = PDFStreamEncoder()
    func file(_ records: [PDFRecord]) throws -> String {
      let name = UUID().uuidString
      try folder.write(name, records.flatMap { encoder.encode($0) })
      return folder.path(name)
    }
    let (answer, probe) = (try file(records), try file([.failure(.damaged, "")]))
    return try worker("if [ \"$1\" = --image ]; then cat '\(answer)'; else cat '\(probe)'; fi")
  }

  var calls: Int {
    let log = FileManager.default.contents(atPath: folder.path("calls"))
    return log.map { String(decoding: $0, as: UTF8.self).split(separator: "\n").count } ?? 0
  }

  func room(_ worker: String?, access: Access = .thisMachine, seconds: Double = 5) throws -> Room {
    let painter = worker.flatMap { PDFPainter(width: PagePictures.width, seconds: seconds, program: $0) }
    return try Room(record, access: access, PagePictures(Originals(record: record.path), painter: painter))
  }

  /// Something that begins like a PNG of a size, and is none behind it.
  static func picture(page: Int, width: Int = 1200, height: Int = 1600, told: Int? = nil) -> PDFRecord {
    func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    let bytes = head + number(width) + number(height) + [UInt8](repeating: 0, count: 40)
    return .image(PDFImage(page: page, width: told ?? width, height: height, bytes: bytes))
  }
}
