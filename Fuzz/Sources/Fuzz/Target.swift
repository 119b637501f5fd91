import Foundation
import Packs
import Recognition
import Text

/// A part of the program that is fuzzed by itself.
enum Target: String, CaseIterable {
  case tokens, marks, time, quantities, extraction
  case html, eml, mhtml
  case docx, odt, epub, xlsx, ods, pptx, rtf, csv, archives, warc
  case pdf, ocr

  /// The target that `FUZZ_TARGET` names.
  static let chosen: Target = {
    let name = variable("FUZZ_TARGET") ?? extraction.rawValue
    guard let target = Target(rawValue: name) else {
      FileHandle.standardError.write(
        Data("fuzz: no target \(name); there are \(allCases.map(\.rawValue).joined(separator: ", "))\n".utf8)
      )
      exit(64)
    }
    return target
  }()

  /// The packs that everybody has.
  static let lexicon: Lexicon = {
    do { return try PackLibrary.load() } catch {
      FileHandle.standardError.write(Data("fuzz: \(error)\n".utf8))
      exit(2)
    }
  }()

  private static let marksReader = PassageReader(MarkRecognizer(lexicon))
  private static let timeReader = PassageReader(TimeRecognizer(lexicon))
  private static let quantitiesReader = PassageReader(QuantityRecognizer(lexicon))

  /// A variable of the environment that is set and not empty.
  static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Runs the target on an input, and ends the process where something does not hold.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .tokens: Tokens.run(bytes)
    case .marks: Self.marksReader.run(bytes)
    case .time: Self.timeReader.run(bytes)
    case .quantities: Self.quantitiesReader.run(bytes)
    case .extraction: Extraction.run(bytes)
    case .html, .eml, .mhtml: MarkupFiles.run(self, bytes)
    case .docx, .odt, .epub, .xlsx, .ods, .pptx, .rtf, .csv, .archives, .warc: OfficeFiles.run(self, bytes)
    case .pdf: PDF.run(bytes)
    case .ocr: PDF.runRecognition(bytes)
    }
  }
}

/// Ends the process with a message where something does not hold: libFuzzer keeps the input.
///
/// A release build drops the message of `precondition`, so it is written before.
func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  guard !holds else { return }
  FileHandle.standardError.write(Data("fuzz: does not hold: \(message())\n".utf8))
  preconditionFailure()
}
