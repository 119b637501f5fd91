import Foundation

/// How much a PDF may ask for.
struct PDFLimits: Sendable {
  /// The pages that are read.
  var pages = 10_000
  /// The bytes that the worker may write: some hundred million characters.
  var output = 1 << 29
  /// The seconds for one page, and for the file.
  var secondsForPage = 30.0
  var seconds = 900.0
  /// How often the worker is started anew behind a page that ended it.
  var restarts = 5
}

/// Reads the pages of a PDF by a process of its own, so that a broken file ends nothing but that process.
struct PDFWorker {
  private(set) var info = PDFInfo()
  var pages: [PageContent] = []
  /// What could not be read, a sentence each.
  private(set) var notes: [String] = []

  private let program: String
  private let limits: PDFLimits
  private let deadline: Date
  private var received = 0
  /// The page that comes next, from 1.
  private var next = 1
  private var hasInfo = false

  /// Why reading ended.
  private enum Ending { case done, crashed, timeOut, tooMuch }

  init(program: String, limits: PDFLimits) {
    self.program = program
    self.limits = limits
    deadline = Date().addingTimeInterval(limits.seconds)
  }

  /// Reads all pages; what can be read of a file that breaks in its middle is kept.
  mutating func read(_ input: borrowing InputFile) throws(FormatError) {
    for _ in 0...limits.restarts {
      switch try run(input) {
      case .done: return finish()
      case .crashed: notes.append("page \(next) could not be read: it ended the program that reads PDF")
      case .timeOut where Date() >= deadline:
        notes.append("pages from \(next) on were not read: the file takes longer than \(Int(limits.seconds)) s")
        return finish()
      case .timeOut:
        notes.append("page \(next) was not read: it takes longer than \(Int(limits.secondsForPage)) s")
      case .tooMuch:
        notes.append("pages from \(next) on were not read: they hold more text than any document")
        return finish()
      }
      guard hasInfo else { throw FormatError(.damaged, "the file is damaged: \(notes.removeLast())") }
      next += 1
    }
    notes.append("pages from \(next) on were not read: too many pages before them could not be read")
    finish()
  }

  private mutating func finish() {
    if info.pageCount > limits.pages {
      notes.append("only the first \(limits.pages) of \(info.pageCount) pages were read")
    }
  }

  /// Lets the worker read from the next page on.
  private mutating func run(_ input: borrowing InputFile) throws(FormatError) -> Ending {
    let arguments = ["--from", String(next), "--to", String(limits.pages)]
    guard next <= limits.pages else { return .done }
    guard let child = ChildProcess(program, arguments, input: input) else {
      throw FormatError(.missingReader, "the program that reads PDF could not be started: \(program)")
    }
    var decoder = PDFStreamDecoder()
    while true {
      let wait = min(limits.secondsForPage, max(0, deadline.timeIntervalSinceNow))
      switch child.read(seconds: wait) {
      case .timeOut: return .timeOut
      case .end: return hasInfo && next > info.pageCount ? .done : .crashed
      case .bytes(let bytes):
        received += bytes.count
        decoder.feed(bytes)
        while let record = decoder.next() {
          if try take(record) { return .done }
        }
        if decoder.isBroken { return .crashed }
        if received > limits.output { return .tooMuch }
      }
    }
  }

  /// Takes a record; true at the end of the document.
  private mutating func take(_ record: PDFRecord) throws(FormatError) -> Bool {
    switch record {
    case .info(let told):
      info = told
      hasInfo = true
    case .page(let page):
      pages.append(PageContent(page))
      next = page.number + 1
    case .unreadablePage(let number):
      notes.append("page \(number) could not be read: it is damaged")
      next = number + 1
    case .picture, .image: break
    case .failure(let failure, let name): throw Self.error(failure, name)
    case .end: return true
    }
    return false
  }

  static func error(_ failure: PDFRecord.Failure, _ name: String) -> FormatError {
    switch failure {
    case .damaged: FormatError(.damaged, "the file is no PDF that can be read: it is damaged; get it anew")
    case .encrypted:
      FormatError(.encrypted, "the file asks for a password: save it without one, for instance with qpdf --decrypt")
    case .missingLibrary:
      FormatError(.missingReader, "PDF needs poppler, which is not installed (\(name)): \(PDFFormat.installation)")
    }
  }
}
