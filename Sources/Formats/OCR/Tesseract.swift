import Foundation

/// Tesseract, the program that recognises letters in pictures; it is never needed and may be absent.
public struct Tesseract: Sendable {
  /// The path of the program.
  let program: String
  public let version: String
  /// The languages that are installed, as tesseract calls them: `eng`, `khm`, `chi_sim`.
  public let languages: [String]

  /// How it is installed.
  public static let installation =
    "apt-get install tesseract-ocr on Debian and Ubuntu, brew install tesseract on macOS"

  /// The program on this machine; looked for once.
  public static let installed: Tesseract? = find()

  private static func find() -> Tesseract? {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let places =
      [environment["CHANCERY_TESSERACT"]].compactMap(\.self).filter { !$0.isEmpty }
      + (folders + ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]).map { $0 + "/tesseract" }
    guard let program = places.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
    return Tesseract(program)
  }

  /// Asks a program what it is; `nil` where it is no tesseract.
  init?(_ program: String) {
    guard let told = Self.answer(program, ["--version"]), told.hasPrefix("tesseract "),
      let list = Self.answer(program, ["--list-langs"])
    else { return nil }
    self.program = program
    version = String(told.dropFirst(10).prefix { !$0.isWhitespace })
    languages = list.split(separator: "\n").dropFirst().map(String.init).filter { $0 != "osd" && $0 != "snum" }.sorted()
  }

  private static func answer(_ program: String, _ arguments: [String]) -> String? {
    guard let input = InputFile([]), let child = ChildProcess(program, arguments, input: input) else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < 1 << 16, case .bytes(let more) = child.read(seconds: 10) { bytes += more }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The names of some languages for people.
  static func name(of language: String) -> String {
    switch language {
    case "eng": "English"
    case "khm": "Khmer"
    case "chi_sim", "chi_tra": "Chinese"
    case "fra": "French"
    case "lao": "Lao"
    case "tha": "Thai"
    case "vie": "Vietnamese"
    case "mya": "Burmese"
    case "jpn": "Japanese"
    case "kor": "Korean"
    case "rus": "Russian"
    case "ara": "Arabic"
    default: language
    }
  }

  /// The language in which the pages of a script are mostly written, by the name that tesseract has for the script.
  static func language(ofScript script: String) -> String? {
    switch script {
    case "Latin": "eng"
    case "Khmer": "khm"
    case "Han", "HanS": "chi_sim"
    case "HanT": "chi_tra"
    case "Lao": "lao"
    case "Thai": "tha"
    case "Myanmar": "mya"
    case "Japanese": "jpn"
    case "Korean", "Hangul": "kor"
    case "Cyrillic": "rus"
    case "Arabic": "ara"
    default: nil
    }
  }
}

/// How much the recognition of pictures may ask for.
struct RecognitionLimits: Sendable {
  /// The points to the inch of the pictures.
  var density = 300
  /// The megabytes and the seconds of the processor for a picture, and the seconds for all of a file.
  var megabytes = 2048
  var secondsForPage = 60
  var seconds = 3600.0
  /// The bytes that are read for a picture.
  var output = 1 << 25
}

/// Lets tesseract read pictures, in a process with limits that the worker sets.
struct TesseractRun {
  let tesseract: Tesseract
  let worker: String
  var limits = RecognitionLimits()

  /// Why a picture could not be read.
  enum Failure: Error { case failed, timeOut }

  /// What stands in a picture.
  func read(_ input: borrowing InputFile, _ languages: [String]) throws(Failure) -> RecognizedPage {
    let options = ["-l", languages.joined(separator: "+"), "--psm", "3", "--dpi", String(limits.density), "hocr"]
    guard let page = RecognizedPageReader.read(try output(input, options)) else { throw .failed }
    return page
  }

  /// The script of a picture, by the name that tesseract has for it; `nil` where it cannot tell.
  func script(_ input: borrowing InputFile) throws(Failure) -> String? {
    let told: [UInt8]
    do { told = try output(input, ["--psm", "0", "--dpi", String(limits.density)]) } catch {
      // It fails where the data of scripts are not installed, and on pages of few letters.
      guard error == .failed else { throw error }
      return nil
    }
    return Self.script(in: String(decoding: told, as: UTF8.self))
  }

  /// The script that tesseract names, where it is sure of it.
  static func script(in answer: String) -> String? {
    var script: String?
    for line in answer.split(separator: "\n") {
      if line.hasPrefix("Script: ") { script = String(line.dropFirst(8)) }
      if line.hasPrefix("Script confidence: ") { return (Float(line.dropFirst(19)) ?? 0) >= 1 ? script : nil }
    }
    return nil
  }

  private func output(_ input: borrowing InputFile, _ options: [String]) throws(Failure) -> [UInt8] {
    let limit = ["--limited", String(limits.megabytes), String(limits.secondsForPage)]
    let arguments = limit + [tesseract.program, "stdin", "stdout"] + options
    guard var child = ChildProcess(worker, arguments, input: input) else { throw .failed }
    let deadline = Date().addingTimeInterval(4 * Double(limits.secondsForPage))
    var bytes: [UInt8] = []
    while true {
      switch child.read(seconds: max(0, deadline.timeIntervalSinceNow)) {
      case .bytes(let more):
        bytes += more
        if bytes.count > limits.output { throw .failed }
      case .timeOut: throw .timeOut
      case .end:
        switch child.wait() {
        case .exit(0): return bytes
        case .signal(SIGXCPU), .signal(SIGKILL): throw .timeOut
        default: throw .failed
        }
      }
    }
  }
}
