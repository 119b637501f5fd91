/// Reads hOCR, the form in which tesseract writes what it recognised: XHTML with places in the titles of elements.
///
///     <span class='ocr_line' title="bbox 103 68 426 97; baseline 0 -4; x_size 33.9">
///       <span class='ocrx_word' title='bbox 103 68 256 97; x_wconf 96'>Lima</span>
struct RecognizedPageReader {
  private var page = RecognizedPage()
  private var tokenizer: MarkupTokenizer
  private var word: RecognizedPage.Word?

  /// Words that the program is less sure of are specks more often than words.
  private static let leastConfidence = 15
  private static let mostWords = 50_000

  /// The words of a page; `nil` where the text is no hOCR.
  static func read(_ bytes: [UInt8]) -> RecognizedPage? {
    guard bytes.firstRange(of: Array("ocr_page".utf8)) != nil, Unicode.isUTF8(bytes) else { return nil }
    var reader = RecognizedPageReader(tokenizer: MarkupTokenizer(bytes, mode: .xml))
    reader.read()
    return reader.page
  }

  private init(tokenizer: MarkupTokenizer) { self.tokenizer = tokenizer }

  private mutating func read() {
    var count = 0
    while count < Self.mostWords, let token = tokenizer.next() {
      switch token.kind {
      case .start: begin()
      case .text: word?.text += tokenizer.text(of: token)
      case .end where token.local == "span" && word != nil:
        count += 1
        close()
      default: continue
      }
    }
    for index in page.paragraphs.indices { page.paragraphs[index].removeAll(where: \.words.isEmpty) }
    page.paragraphs.removeAll(where: \.isEmpty)
  }

  private mutating func begin() {
    guard let kind = tokenizer.value(of: "class"), let title = tokenizer.value(of: "title") else { return }
    switch kind {
    case "ocr_par": page.paragraphs.append([])
    case "ocr_line", "ocr_caption", "ocr_header", "ocr_textfloat": addLine(title)
    case "ocrx_word":
      guard let box = Self.box(title) else { return }
      let confidence = Self.values("x_wconf", title).first ?? 0
      word = RecognizedPage.Word(text: "", box: box, confidence: Int(min(max(confidence, 0), 100)))
    default: return
    }
  }

  private mutating func addLine(_ title: String) {
    guard let box = Self.box(title), !page.paragraphs.isEmpty else { return }
    let slope = Self.values("baseline", title)
    // The line is given at the left foot of the box; in its middle it is nearest to all letters.
    let offset = slope.count == 2 ? slope[1] + slope[0] * box.width / 2 : -0.2 * box.height
    let size = Self.values("x_size", title).first ?? box.height
    let line = RecognizedPage.Line(baseline: box.bottom + offset, size: min(max(size, 4), 2000))
    page.paragraphs[page.paragraphs.count - 1].append(line)
  }

  private mutating func close() {
    guard var word else { return }
    self.word = nil
    word.text = word.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let hasLetters = word.text.contains { $0.isLetter || $0.isNumber }
    guard !word.text.isEmpty, word.confidence >= (hasLetters ? Self.leastConfidence : 2 * Self.leastConfidence),
      var paragraph = page.paragraphs.popLast()
    else { return }
    if paragraph.isEmpty {
      paragraph.append(RecognizedPage.Line(baseline: word.box.bottom, size: word.box.height))
    }
    paragraph[paragraph.count - 1].words.append(word)
    page.paragraphs.append(paragraph)
  }

  private static func box(_ title: String) -> PageBox? {
    let values = values("bbox", title)
    guard values.count == 4, values[0] < values[2], values[1] < values[3] else { return nil }
    return PageBox(left: values[0], top: values[1], right: values[2], bottom: values[3])
  }

  /// The numbers behind a name in a title.
  private static func values(_ name: String, _ title: String) -> [Float] {
    for part in title.split(separator: ";") {
      let words = part.split(separator: " ")
      guard words.first.map({ $0 == name }) ?? false else { continue }
      return words.dropFirst().compactMap { Float($0) }.filter { $0.isFinite && abs($0) < 1_000_000 }
    }
    return []
  }
}

extension Unicode {
  /// Whether bytes are sound UTF-8.
  static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
