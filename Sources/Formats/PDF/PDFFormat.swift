import Foundation

/// PDF, by poppler in a process of its own.
struct PDFFormat: FormatReader {
  let name = "pdf"
  let extensions = ["pdf"]
  var limits = PDFLimits()
  /// The worker, where it is not to be looked for.
  var worker: String?
  /// The program that recognises letters, where it is not to be looked for.
  var tesseract: Tesseract?

  /// How poppler is installed.
  static let installation = "apt-get install libpoppler-glib8 on Debian and Ubuntu, brew install poppler on macOS"

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    // The signature may stand behind a few other bytes.
    bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    try read(bytes, name: name, ReadingOptions())
  }

  func read(_ bytes: [UInt8], name: String, _ options: ReadingOptions) throws(FormatError) -> Conversion {
    guard let program = worker ?? Self.program else {
      throw FormatError(
        .missingReader,
        "PDF needs the program chancery-pdf, which lies beside chancery: build it with swift build"
      )
    }
    guard let input = InputFile(bytes) else {
      throw FormatError(.missingReader, "the PDF could not be handed to its reader: no room for a temporary file")
    }
    var reader = PDFWorker(program: program, limits: limits)
    try reader.read(input)
    var recognition = options.readsPictures ? recognition(program, options) : nil
    recognition?.read(&reader.pages, of: input)
    var conversion = PDFLayout.conversion(reader.info, reader.pages)
    conversion.notes = reader.notes + (recognition?.notes ?? []) + conversion.notes
    conversion.places.qualities = recognition?.qualities(conversion.places.words) ?? []
    remedy(&conversion, options, recognition)
    guard conversion.bytes.contains(where: { $0 > 0x20 }) || conversion.gaps.isEmpty else {
      let gap = conversion.gaps[0]
      throw FormatError(.empty, ([gap.message] + [gap.remedy].compactMap(\.self)).joined(separator: "; "))
    }
    return conversion
  }

  private func recognition(_ program: String, _ options: ReadingOptions) -> PageRecognition? {
    guard let tesseract = tesseract ?? Tesseract.installed else { return nil }
    return PageRecognition(TesseractRun(tesseract: tesseract, worker: program), languages: options.languages)
  }

  /// Says what can be done about pages that are pictures; those in which tesseract finds no text are no gap.
  private func remedy(_ conversion: inout Conversion, _ options: ReadingOptions, _ recognition: PageRecognition?) {
    guard let index = conversion.gaps.firstIndex(where: { $0.kind == .pageWithoutText }) else { return }
    if !options.readsPictures {
      conversion.gaps[index].remedy = "--ocr reads them with tesseract, where it is installed (see chancery doctor)"
    } else if let recognition {
      if recognition.isWhole {
        conversion.gaps.remove(at: index)
      } else {
        conversion.gaps[index].remedy = recognition.notes.last
      }
    } else {
      conversion.gaps[index].remedy = "--ocr needs tesseract, which is not installed: \(Tesseract.installation)"
    }
  }

  /// The worker: where the environment says, or beside this program.
  static var program: String? {
    if let named = ProcessInfo.processInfo.environment["CHANCERY_PDF"], !named.isEmpty { return named }
    var folders: [URL] = []
    if let program = Bundle.main.executableURL {
      folders.append(program.resolvingSymlinksInPath().deletingLastPathComponent())
    }
    if let first = CommandLine.arguments.first {
      folders.append(URL(fileURLWithPath: first).deletingLastPathComponent())
    }
    return folders.map { $0.appendingPathComponent("chancery-pdf").path }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }
}

/// The text of pages that have been read already.
public enum PDFText {
  /// The path of the program that reads PDF, if it is there.
  public static var worker: String? { PDFFormat.program }

  /// Puts pages into the order of reading.
  public static func conversion(_ info: PDFInfo, _ pages: [PDFPage]) -> Conversion {
    PDFLayout.conversion(info, pages.map { PageContent($0) })
  }

  /// The text of a page as tesseract tells it; `nil` where it is no answer of tesseract.
  public static func conversion(ofRecognized bytes: [UInt8]) -> Conversion? {
    guard let page = RecognizedPageReader.read(bytes) else { return nil }
    let layout = RecognizedLayout(scale: 300 / 72, bodySize: 10)
    return PDFLayout.conversion(
      PDFInfo(),
      [PageContent(layout.page(page, like: PDFPage(number: 1, width: 595, height: 842)))]
    )
  }

  /// The text of what a worker has written; what is not sound, and all behind it, is left out.
  public static func conversion(ofStream bytes: [UInt8]) -> Conversion {
    var decoder = PDFStreamDecoder()
    decoder.feed(bytes)
    var info = PDFInfo()
    var pages: [PDFPage] = []
    while let record = decoder.next() {
      switch record {
      case .info(let told): info = told
      case .page(let page): pages.append(page)
      case .picture, .image, .unreadablePage, .failure, .end: continue
      }
    }
    return conversion(info, pages)
  }
}
