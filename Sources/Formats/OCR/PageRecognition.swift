import Foundation

/// Reads the pages of a PDF that hold no text from their pictures.
struct PageRecognition {
  /// What is said of the pages, a sentence each.
  private(set) var notes: [String] = []

  private let run: TesseractRun
  private let named: [String]
  private let deadline: Date
  private var read: [Int: RecognizedPage] = [:]
  private var usedLanguages: Set<String> = []
  private var missingLanguages: Set<String> = []
  private var failures: [Int] = []
  private var isOver = false

  init(_ run: TesseractRun, languages: [String]) {
    self.run = run
    named = languages
    deadline = Date().addingTimeInterval(run.limits.seconds)
  }

  /// Whether every page was read that should have been, even where it holds no letters.
  var isWhole: Bool { failures.isEmpty && missingLanguages.isEmpty && !isOver }

  /// Whether a page is to be read from its picture: it has hardly any text of its own.
  static func isWanted(_ page: PageContent) -> Bool {
    page.count == 0 || page.images > 0 && page.count < 200 && page.turn == .upright
  }

  /// Reads what pages need it, and puts what was recognised in their place.
  mutating func read(_ pages: inout [PageContent], of input: borrowing InputFile) {
    let wanted = pages.indices.filter { Self.isWanted(pages[$0]) }
    guard !wanted.isEmpty, !lacksNamed() else { return }
    for run in PDFNotes.runs(wanted.map { pages[$0].number }) where !isOver { draw(run, input) }
    let scale = Float(run.limits.density) / 72
    let sizes = read.values.compactMap(\.mainSize).sorted()
    let body = sizes.isEmpty ? 10 : sizes[sizes.count / 2] / scale * RecognizedLayout.sizeOfHeight
    let layout = RecognizedLayout(scale: scale, bodySize: (body * 2).rounded() / 2)
    for index in wanted {
      let page = pages[index]
      guard let found = read[page.number], found.letters > 2 * page.count else { continue }
      var plain = PDFPage(number: page.number, width: page.width, height: page.height, label: page.label)
      plain.images = page.images
      plain.links = page.links
      pages[index] = PageContent(layout.page(found, like: plain))
      pages[index].label = page.label
      pages[index].recognition = found.confidence
    }
    say(pages)
  }

  /// Whether a language that was asked for is not installed: the pages are not read in another.
  private mutating func lacksNamed() -> Bool {
    missingLanguages = Set(named).subtracting(run.tesseract.languages)
    sayMissing()
    return !missingLanguages.isEmpty
  }

  /// Draws some pages that follow each other, and reads each.
  private mutating func draw(_ numbers: ClosedRange<Int>, _ input: borrowing InputFile) {
    let arguments = [
      "--draw", String(run.limits.density), "--from", String(numbers.lowerBound), "--to", String(numbers.upperBound),
    ]
    guard let child = ChildProcess(run.worker, arguments, input: input) else { return failures += Array(numbers) }
    var decoder = PDFStreamDecoder()
    var seen: Set<Int> = []
    reading: while true {
      guard case .bytes(let bytes) = child.read(seconds: Double(run.limits.secondsForPage)) else { break }
      decoder.feed(bytes)
      while let record = decoder.next() {
        guard case .picture(let picture) = record else { continue }
        guard Date() < deadline else {
          isOver = true
          notes.append(
            "pages from \(picture.page) on were not read from their pictures: it takes longer than "
              + "\(Int(run.limits.seconds)) s"
          )
          break reading
        }
        seen.insert(picture.page)
        recognize(picture)
      }
      if decoder.isBroken { break }
    }
    if !isOver { failures += numbers.filter { !seen.contains($0) } }
  }

  private mutating func recognize(_ picture: PDFPicture) {
    let head = Array("P5\n\(picture.width) \(picture.height)\n255\n".utf8)
    guard let input = InputFile(head + picture.pixels) else { return failures.append(picture.page) }
    do throws(TesseractRun.Failure) {
      let languages = named.isEmpty ? try languages(of: input) : named
      guard !languages.isEmpty else { return }
      usedLanguages.formUnion(languages)
      read[picture.page] = try run.read(input, languages)
    } catch { failures.append(picture.page) }
  }

  /// The languages of a page by its script; English too, which stands on pages of all scripts.
  private mutating func languages(of input: borrowing InputFile) throws(TesseractRun.Failure) -> [String] {
    let installed = run.tesseract.languages
    let language = try run.script(input).flatMap(Tesseract.language) ?? "eng"
    if !installed.contains(language) { missingLanguages.insert(language) }
    return (language == "eng" ? ["eng"] : [language, "eng"]).filter(installed.contains)
  }

  private mutating func say(_ pages: [PageContent]) {
    let found = pages.filter { $0.recognition != nil }
    if !found.isEmpty {
      let mean = found.reduce(0) { $0 + ($1.recognition ?? 0) } / found.count
      let languages = usedLanguages.sorted().joined(separator: ", ")
      let verb = found.count == 1 ? "was read from its picture" : "were read from their pictures"
      notes.append(
        "\(PDFNotes.list(found.map(\.number))) \(verb) by tesseract \(run.tesseract.version) (\(languages)), "
          + "\(mean) per cent sure"
      )
    }
    let doubtful = found.filter { $0.recognition ?? 100 < Self.doubtful }
    if !doubtful.isEmpty {
      notes.append(
        "\(PDFNotes.list(doubtful.map(\.number))): less than \(Self.doubtful) per cent sure, many words are wrong"
      )
    }
    if !failures.isEmpty {
      notes.append(
        "\(PDFNotes.list(failures.sorted())) could not be read from \(failures.count == 1 ? "its picture" : "their pictures")"
      )
    }
    if named.isEmpty { sayMissing() }
  }

  /// The confidence below which a page is named.
  private static let doubtful = 70

  private mutating func sayMissing() {
    for language in missingLanguages.sorted() {
      let package = "tesseract-ocr-" + language.replacing("_", with: "-")
      notes.append(
        "pages in \(Tesseract.name(of: language)) need data of tesseract that are not installed: apt-get install \(package)"
      )
    }
  }

  /// How sure tesseract is of the words of a text, by their boxes on the pages that were read from pictures.
  func qualities(_ words: [PlaceMap.WordBox]) -> [PlaceMap.Quality] {
    let scale = Float(run.limits.density) / 72
    var known: [Int: [RecognizedPage.Word]] = [:]
    return words.compactMap { word in
      guard let page = read[word.page] else { return nil }
      let all = known[word.page] ?? page.paragraphs.joined().flatMap(\.words)
      known[word.page] = all
      let box = word.box
      let least = all.lazy.filter { Self.covers(box, $0.box, scale) }.map(\.confidence).min()
      return least.map { PlaceMap.Quality(word.range, percent: $0) }
    }
  }

  /// Whether the middle of either box lies in the other.
  private static func covers(_ box: PageBox, _ word: PageBox, _ scale: Float) -> Bool {
    let (x, y) = ((word.left + word.right) / 2 / scale, word.middle / scale)
    return x > box.left && x < box.right && y > box.top - 1 && y < box.bottom + 1
  }
}
