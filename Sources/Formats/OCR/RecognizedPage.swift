/// What was recognised in the picture of a page; lengths in points of the picture.
struct RecognizedPage: Sendable, Equatable {
  struct Word: Sendable, Equatable {
    var text: String
    var box: PageBox
    /// How sure the program is, in per cent.
    var confidence: Int
  }

  struct Line: Sendable, Equatable {
    var words: [Word] = []
    /// Where the letters stand.
    var baseline: Float
    /// The height of the letters from the top of a `b` to the foot of a `p`.
    var size: Float
  }

  /// The lines, paragraph by paragraph.
  var paragraphs: [[Line]] = []

  /// The number of letters and digits.
  var letters: Int {
    paragraphs.joined().reduce(0) {
      $0 + $1.words.reduce(0) { $0 + $1.text.count(where: { $0.isLetter || $0.isNumber }) }
    }
  }

  /// How sure the program is of the page, in per cent: the mean over all words, each as heavy as it is long.
  var confidence: Int {
    var (sum, count) = (0, 0)
    for word in paragraphs.joined().flatMap(\.words) {
      sum += word.confidence * word.text.count
      count += word.text.count
    }
    return count == 0 ? 0 : sum / count
  }

  /// The size of most letters.
  var mainSize: Float? {
    let lines = paragraphs.joined().filter { !$0.words.isEmpty }.sorted { $0.size < $1.size }
    let all = lines.reduce(0) { $0 + $1.words.count }
    var before = 0
    for line in lines {
      before += line.words.count
      if before * 2 >= all { return line.size }
    }
    return nil
  }
}

/// Makes recognised words the characters of a page, so that scans are put in order like any other page.
struct RecognizedLayout {
  /// The points of a picture in a point of the page.
  let scale: Float
  /// The size of running text in the document, in points of the page.
  let bodySize: Float

  /// Letters reach over some nine tenths of the size of their font.
  static let sizeOfHeight: Float = 1.09
  /// What differs less than this share from running text has its size: heights are measured, not known.
  private static let blur: Float = 0.14

  /// The page with the recognised words in the place of its characters.
  func page(_ recognized: RecognizedPage, like page: PDFPage) -> PDFPage {
    var page = page
    page.characters = []
    page.fonts = []
    for paragraph in recognized.paragraphs {
      let font = font(of: paragraph, in: &page)
      for line in paragraph { add(line, font, to: &page) }
    }
    return page
  }

  /// The font of a paragraph, by the middle height of its lines.
  private func font(of paragraph: [RecognizedPage.Line], in page: inout PDFPage) -> Int32 {
    let sizes = paragraph.map(\.size).sorted()
    let middle = sizes.isEmpty ? bodySize : sizes[sizes.count / 2] / scale * Self.sizeOfHeight
    let isBody = abs(middle - bodySize) < Self.blur * bodySize
    let font = PDFFont(name: "", size: isBody ? bodySize : (middle * 2).rounded() / 2)
    if let known = page.fonts.firstIndex(of: font) { return Int32(known) }
    page.fonts.append(font)
    return Int32(page.fonts.count - 1)
  }

  private func add(_ line: RecognizedPage.Line, _ font: Int32, to page: inout PDFPage) {
    let size = page.fonts[Int(font)].size
    let baseline = line.baseline / scale
    let (top, bottom) = (baseline - 0.79 * size, baseline + 0.21 * size)
    var last: RecognizedPage.Word?
    func add(_ scalar: UInt32, _ left: Float, _ right: Float) {
      let box = PageBox(left: left, top: top, right: right, bottom: bottom)
      page.characters.append(PDFCharacter(scalar: scalar, font: font, box: box))
    }
    for word in line.words {
      let (left, right) = (word.box.left / scale, word.box.right / scale)
      if let last, isSpaced(last, word, size) { add(0x20, last.box.right / scale, left) }
      let scalars = Array(word.text.unicodeScalars)
      let step = (right - left) / Float(max(scalars.count, 1))
      for (index, scalar) in scalars.enumerated() {
        let start = left + Float(index) * step
        add(scalar.value, start, start + step)
      }
      last = word
    }
    add(0x0A, page.width, page.width)
  }

  /// Whether a space stands between two words; scripts without spaces are cut into words all the same.
  private func isSpaced(_ last: RecognizedPage.Word, _ word: RecognizedPage.Word, _ size: Float) -> Bool {
    guard let end = last.text.unicodeScalars.last, let start = word.text.unicodeScalars.first,
      CharacterText.isUnspaced(end), CharacterText.isUnspaced(start)
    else { return true }
    return (word.box.left - last.box.right) / scale > 0.6 * size
  }
}
