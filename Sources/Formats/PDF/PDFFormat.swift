import Foundation

/// PDF, by poppler in a process of its own.
struct PDFFormat: FormatReader {
  let name = "pdf"
  let extensions = ["pdf"]
  var limits = PDFLimits()

  /// How poppler is installed.
  static let installation = "apt-get install libpoppler-glib8 on Debian and Ubuntu, brew install poppler on macOS"

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    // The signature may stand behind a few other bytes.
    bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    guard let program = Self.program else {
      throw FormatError(
        .missingReader,
        "PDF needs the program chancery-pdf, which lies beside chancery: build it with swift build"
      )
    }
    var worker = PDFWorker(program: program, limits: limits)
    try worker.read(bytes)
    var conversion = PDFLayout.conversion(worker.info, worker.pages)
    conversion.notes = worker.notes + conversion.notes
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
