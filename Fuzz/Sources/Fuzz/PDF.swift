import Formats

/// Reads bytes as what the PDF worker writes, and as pages on which words are strewn, and lays both out.
enum PDF {
  static func run(_ bytes: [UInt8]) {
    check(PDFText.conversion(ofStream: bytes))
    check(PDFText.conversion(PDFInfo(), pages(bytes)))
  }

  /// Reads bytes as what tesseract tells of a picture.
  static func runRecognition(_ bytes: [UInt8]) {
    if let conversion = PDFText.conversion(ofRecognized: bytes) { check(conversion) }
  }

  /// The text is sound, and pages and words follow each other inside it.
  private static func check(_ conversion: Conversion) {
    let text = conversion.bytes
    require(String(validating: text, as: UTF8.self) != nil, "the text is UTF-8")
    var last = 0
    for page in conversion.places.pages {
      require(page.offset >= last && page.offset < max(text.count, 1), "page \(page.number) begins inside the text")
      last = page.offset
    }
    last = 0
    for word in conversion.places.words {
      require(word.range.lowerBound >= last && word.range.upperBound <= text.count, "words follow each other")
      last = word.range.lowerBound
    }
  }

  /// Words at places that the bytes name: four bytes each for the place, the size and the word.
  private static func pages(_ bytes: [UInt8]) -> [PDFPage] {
    let words = ["trade", "of", "2,019", "•", "1.", "co-", "operation", "3", "https://example.org/", "中国", "Table 2:"]
    var pages = [PDFPage(number: 1, width: 600, height: 800)]
    for start in stride(from: 0, to: bytes.count - 3, by: 4) {
      if bytes[start] == 0xFF, pages.count < 8 {
        pages.append(PDFPage(number: pages.count + 1, width: 600, height: 800))
      }
      let font = PDFFont(
        name: bytes[start + 2] & 1 == 0 ? "Serif" : "Serif-Bold",
        size: Float(bytes[start + 2] % 24) + 4
      )
      var page = pages.removeLast()
      page.fonts.append(font)
      var left = Float(bytes[start]) * 2.2
      for scalar in words[Int(bytes[start + 3]) % words.count].unicodeScalars {
        let top = Float(bytes[start + 1]) * 3
        let box = PageBox(left: left, top: top, right: left + font.size / 2, bottom: top + 1.1 * font.size)
        page.characters.append(
          PDFCharacter(scalar: scalar.value, font: Int32(page.fonts.count - 1), box: box)
        )
        left += font.size / 2
      }
      let end = PageBox(left: left, top: 0, right: left, bottom: 0)
      page.characters.append(PDFCharacter(scalar: bytes[start + 3] & 1 == 0 ? 0x20 : 0x0A, font: -1, box: end))
      pages.append(page)
    }
    return pages
  }

  /// What tesseract tells of a line.
  static let answer = Array(
    """
    <div class='ocr_page' title='bbox 0 0 2480 3508'><p class='ocr_par' title="bbox 300 500 2000 610">\
    <span class='ocr_line' title="bbox 300 500 2000 542; baseline 0.001 -10; x_size 42; x_descenders 10">\
    <span class='ocrx_word' title='bbox 300 500 700 542; x_wconf 96'>Trade</span> \
    <span class='ocrx_word' title='bbox 720 500 1100 542; x_wconf 95'>2,019</span></span></p></div>
    """.utf8
  )

  /// Streams of small documents to begin with.
  static var seeds: [[UInt8]] {
    (0..<12).map { seed in
      var encoder = PDFStreamEncoder()
      var info = PDFInfo()
      info.pageCount = 2
      let strewn = pages((0..<64 * (seed + 1)).map { UInt8(truncatingIfNeeded: $0 * (37 + seed * 2) + seed) })
      let records = [PDFRecord.info(info)] + strewn.map { .page($0) } + [.end]
      return records.flatMap { encoder.encode($0) }
    }
  }
}
