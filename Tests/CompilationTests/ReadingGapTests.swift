import Compilation
import Documents
import Formats
import Foundation
import Testing
import Text

/// What is told of passages that are not read.
struct ReadingGapTests {
  private static let french = """
    Le commerce entre les deux pays a atteint trois milliards de dollars dans les dix dernières années, et les ministres \
    ont signé plusieurs accords sur la pêche, le tourisme et l’énergie qui sont entrés en vigueur au mois de juin.
    """

  @Test("a French section of an English document is one gap with its language")
  func section() throws {
    let text =
      "# Trade\n\nThe two states have traded with each other for a long time, as the report of the ministry shows.\n\n"
      + "# Résumé\n\n\(Self.french)\n\n\(Self.french)\n\n# Notes\n\nThe ministry did not answer the questions that were sent to it.\n"
    let document = try DocumentReader.read(bytes: Array(text.utf8), name: "a.md")
    #expect(
      document.gaps.map(\.message) == ["2 paragraphs are in French, which is not read: searchable, but not checked"]
    )
    #expect(document.gaps.first.map { document.text[$0.span].hasPrefix("Le commerce") } ?? false)
  }

  @Test("titles and names in another language are no gap")
  func titles() throws {
    let text =
      "The paper “Le commerce entre les deux pays” of the Ministère des Affaires étrangères was read by the board.\n"
    let document = try DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    #expect(document.gaps.isEmpty)
  }

  @Test("a text that is not UTF-8 is told at the first letter that it concerns; UTF-16 is no guess")
  func encodings() throws {
    let text = "The ministers met in a cafe.\nCaf\u{E9} owners were glad.\n"
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    let document = try DocumentReader.read(bytes: latin, name: "a.txt")
    #expect(document.gaps.map(\.kind) == [.otherEncoding])
    #expect(document.gaps.map { document.text[$0.span] } == ["é"])
    #expect(document.gaps.first?.message == "converted from Windows-1252 (Latin-1): line 2 is not UTF-8")

    let damaged = Array("Sánchez, Núñez and Gómez met.\nThen ".utf8) + [0xFF] + Array(" came.\n".utf8)
    let repaired = try DocumentReader.read(bytes: damaged, name: "b.txt")
    #expect(repaired.gaps.map { repaired.text[$0.span] } == ["\u{FFFD}"])
    #expect(repaired.gaps.first?.remedy == "save the file as UTF-8, or fetch it again")

    let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8(truncatingIfNeeded: $1), UInt8($1 >> 8)] }
    #expect(try DocumentReader.read(bytes: wide, name: "c.txt").gaps.isEmpty)
  }

  @Test("why the system refuses is told in its own words")
  func systemErrors() {
    #expect(SystemError.reason(POSIXError(.EACCES)) == "permission denied")
    #expect(SystemError.reason(CocoaError(.fileReadNoSuchFile)) == "there is no such file or folder")
    let full = CocoaError(.fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: POSIXError(.ENOSPC)])
    #expect(SystemError.reason(full) == "no space left on device")
    #expect(SystemError.reason(CocoaError(.featureUnsupported)) == "the system gives no reason")
  }
}
