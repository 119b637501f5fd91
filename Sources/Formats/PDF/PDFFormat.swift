import Foundation

/// PDF, by poppler in a process of its own.
struct PDFFormat: FormatReader {
  let name = "pdf"
  let extensions = ["pdf"]
  var limits = PDFLimits()
  /// The worker, where it is not to be looked for.
  var worker: String?

  /// How poppler is installed.
  static let installation = "apt-get install libpoppler-glib8 on Debian and Ubuntu, brew install poppler on macOS"

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    // The signature may stand behind a few other bytes.
    bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    guard let program = worker ?? Self.program else {
      throw FormatError(
        .missingReader,
        "PDF needs the program chancery-pdf, which lies beside chancery: build it with swift build"
      )
    }
    var reader = PDFWorker(program: program, limits: limits)
    try reader.read(bytes)
    var conversion = PDFLayout.conversion(reader.info, reader.pages)
    conversion.notes = reader.notes + conversion.notes
    return conversion
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
      case .picture, .unreadablePage, .failure, .end: continue
      }
    }
    return conversion(info, pages)
  }
}
