import Foundation
import Testing

@testable import Formats

/// Pages that are pictures, read by tesseract or by what stands in its place.
struct RecognitionTests {
  /// What tesseract writes about a picture of 300 points to the inch.
  private static let answer = """
    <?xml version="1.0" encoding="UTF-8"?>
    <html><body><div class='ocr_page' id='page_1' title='image "stdin"; bbox 0 0 2480 3508; ppageno 0'>
    <p class='ocr_par' lang='eng' title="bbox 300 300 1200 380">
    <span class='ocr_header' title="bbox 300 300 1200 380; baseline 0 -16; x_size 76; x_descenders 16">
    <span class='ocrx_word' title='bbox 300 300 700 380; x_wconf 91'>Fishing</span>
    <span class='ocrx_word' title='bbox 730 300 1200 380; x_wconf 90'><strong>rights</strong></span></span></p>
    <p class='ocr_par' lang='eng' title="bbox 300 500 2000 610">
    <span class='ocr_line' title="bbox 300 500 2000 542; baseline 0.001 -10; x_size 42; x_descenders 10">
    <span class='ocrx_word' title='bbox 300 500 700 542; x_wconf 96'>Norway</span>
    <span class='ocrx_word' title='bbox 720 500 1100 542; x_wconf 95'>paid</span>
    <span class='ocrx_word' title='bbox 1120 500 1500 542; x_wconf 62'>$40</span>
    <span class='ocrx_word' title='bbox 1510 500 1520 502; x_wconf 4'>~</span>
    <span class='ocrx_word' title='bbox 1520 500 2000 542; x_wconf 93'>million</span></span>
    <span class='ocr_line' title="bbox 300 558 900 600; baseline 0 -10; x_size 41; x_descenders 10">
    <span class='ocrx_word' title='bbox 300 558 560 600; x_wconf 97'>for</span>
    <span class='ocrx_word' title='bbox 580 558 700 600; x_wconf 97'>cod</span>
    <span class='ocrx_word' title='bbox 720 558 900 600; x_wconf 97'>&amp;</span>
    <span class='ocrx_word' title='bbox 920 558 1100 600; x_wconf 97'>herring.</span></span></p>
    </div></body></html>
    """

  private static let reason: Comment =
    "tesseract with English is not installed (apt-get install tesseract-ocr tesseract-ocr-eng), or poppler is not"
  private static let canRecognize =
    (Tesseract.installed?.languages.contains("eng") ?? false) && PDFWorkerTests.hasPoppler

  @Test("what tesseract writes is read with places and confidence; specks are left out")
  func answerIsRead() throws {
    let page = try #require(RecognizedPageReader.read(Array(Self.answer.utf8)))
    #expect(
      page.paragraphs.map { $0.map { $0.words.map(\.text).joined(separator: " ") } } == [
        ["Fishing rights"], ["Norway paid $40 million", "for cod & herring."],
      ]
    )
    #expect(page.paragraphs[1][0].words[2].confidence == 62)
    #expect(page.paragraphs[1][1].baseline == 590)
    #expect(page.mainSize == 42)
    #expect((80...95).contains(page.confidence))
  }

  @Test("what is no answer of tesseract is nothing", arguments: ["", "Error in pixReadStream", "<html></html>"])
  func noAnswer(text: String) { #expect(RecognizedPageReader.read(Array(text.utf8)) == nil) }

  @Test("an answer that is cut off or nonsensical is read as far as it goes", arguments: 0..<80)
  func brokenAnswer(step: Int) {
    let bytes = Array(Self.answer.utf8)
    _ = RecognizedPageReader.read(Array(bytes.prefix(bytes.count * step / 80)))
    let odd = Self.answer.replacing("300", with: step % 2 == 0 ? "1e40" : "-7")
    let page = RecognizedPageReader.read(Array(odd.utf8)) ?? RecognizedPage()
    let layout = RecognizedLayout(scale: 4, bodySize: 10)
    _ = PDFText.conversion(PDFInfo(), [layout.page(page, like: PDFPage(number: 1, width: 595, height: 842))])
  }

  @Test("recognised words become a page with a heading and a paragraph")
  func layout() throws {
    let page = try #require(RecognizedPageReader.read(Array(Self.answer.utf8)))
    let layout = RecognizedLayout(scale: 300 / 72, bodySize: 11)
    let conversion = PDFText.conversion(
      PDFInfo(),
      [layout.page(page, like: PDFPage(number: 1, width: 595, height: 842))]
    )
    let text = String(decoding: conversion.bytes, as: UTF8.self)
    #expect(text == "# Fishing rights\n\nNorway paid $40 million for cod & herring.\n")
  }

  @Test("the script of a page is told only where tesseract is sure")
  func script() {
    #expect(TesseractRun.script(in: "Rotate: 0\nScript: Khmer\nScript confidence: 4.2\n") == "Khmer")
    #expect(TesseractRun.script(in: "Script: Cyrillic\nScript confidence: 0.3\n") == nil)
    #expect(TesseractRun.script(in: "Too few characters. Skipping this page\n") == nil)
  }

  @Test("without tesseract pages that are pictures are told, with what helps", .enabled(if: PDFWorkerTests.hasPoppler))
  func remedy() throws {
    let file = PDFFile.picture(width: 20, height: 20, pixels: [UInt8](repeating: 200, count: 400), density: 72)
    let error = #expect(throws: FormatError.self) { try PDFFormat().read(file, name: "scan.pdf") }
    #expect(error?.reason == .empty)
    #expect(error?.message.contains("page 1 is a picture") ?? false)
    #expect(error?.message.contains("--ocr") ?? false)
  }

  @Test("a program that only looks like tesseract is not used")
  func falseProgram() throws {
    #expect(Tesseract("/bin/echo") == nil)
    #expect(Tesseract("/nowhere/tesseract") == nil)
  }

  @Test("a page drawn as a picture is read again, with the quality of its words", .enabled(if: canRecognize, reason))
  func wholeWay() throws {
    let line = "Norway and Iceland signed 12 agreements on 4 March 1998."
    let picture = try #require(Self.drawn(PDFFile.bytes([[line]]), density: 200))
    let height = 500
    let file = PDFFile.picture(
      width: picture.width,
      height: height,
      pixels: Array(picture.pixels.prefix(picture.width * height)),
      density: 200
    )
    var options = ReadingOptions()
    options.readsPictures = true
    let conversion = try PDFFormat().read(file, name: "scan.pdf", options)
    #expect(String(decoding: conversion.bytes, as: UTF8.self) == line + "\n")
    #expect(conversion.places.quality(of: 0..<6) ?? 0 > 60)
    #expect(conversion.gaps.isEmpty)
    #expect(conversion.notes.contains { $0.hasPrefix("page 1 was read from its picture by tesseract") })
    options.languages = ["xxx"]
    let error = #expect(throws: FormatError.self) { try PDFFormat().read(file, name: "scan.pdf", options) }
    #expect(error?.message.contains("tesseract-ocr-xxx") ?? false)
  }

  /// The first page as the worker draws it.
  private static func drawn(_ file: [UInt8], density: Int) -> PDFPicture? {
    guard let program = PDFFormat.program, let input = InputFile(file),
      let child = ChildProcess(program, ["--draw", String(density)], input: input)
    else { return nil }
    var decoder = PDFStreamDecoder()
    while case .bytes(let bytes) = child.read(seconds: 20) { decoder.feed(bytes) }
    while let record = decoder.next() { if case .picture(let picture) = record { return picture } }
    return nil
  }
}
