import Foundation
import Recognition

/// The examples of the recognisers as files to begin with, and their words as a dictionary.
enum Seeds {
  /// Writes a folder of seeds for each target, and `words.dict`; returns whether that could be done.
  static func write(to folder: String) -> Bool {
    let families: [(target: Target, wordings: [String])] = [
      (.marks, wordings(of: MarkRecognizer.self)), (.time, wordings(of: TimeRecognizer.self)),
      (.quantities, wordings(of: QuantityRecognizer.self)),
    ]
    let all = families.flatMap(\.wordings)
    let base = URL(filePath: folder)
    do {
      for (target, wordings) in families { try write(wordings, to: base.appending(path: target.rawValue)) }
      try write(all + blocks(of: all), to: base.appending(path: Target.tokens.rawValue))
      try write(all + blocks(of: all), to: base.appending(path: Target.extraction.rawValue))
      for (target, files) in MarkupFiles.seeds { try write(files, to: base.appending(path: target.rawValue)) }
      for (target, files) in OfficeFiles.seeds { try write(files, to: base.appending(path: target.rawValue)) }
      try write(PDF.seeds, to: base.appending(path: Target.pdf.rawValue))
      try write([PDF.answer], to: base.appending(path: Target.ocr.rawValue))
      try Data(dictionary(of: all).utf8).write(to: base.appending(path: "words.dict"))
      return true
    } catch {
      FileHandle.standardError.write(Data("fuzz: \(error)\n".utf8))
      return false
    }
  }

  private static func wordings(of recognizer: any Recognizer.Type) -> [String] {
    recognizer.examples.flatMap(\.wordings) + recognizer.nonexamples
  }

  /// The wordings, a few at a time, in a heading, a paragraph, a list, a table and a note.
  private static func blocks(of wordings: [String]) -> [String] {
    stride(from: 0, to: wordings.count - 5, by: 5).map { index in
      """
      # \(wordings[index])

      They noted \(wordings[index + 1]).[1]

      - \(wordings[index + 2])

      | Year | \(wordings[index + 3]) |
      |---|---|
      | 2020 | \(wordings[index + 3]) |

      [1]: \(wordings[index + 4])
      """
    }
  }

  private static func write(_ texts: [String], to folder: URL) throws {
    try write(texts.map { Array($0.utf8) }, to: folder)
  }

  private static func write(_ files: [[UInt8]], to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, file) in files.enumerated() {
      try Data(file).write(to: folder.appending(path: "example-\(index)"))
    }
  }

  /// The words of the examples, as libFuzzer reads a dictionary.
  private static func dictionary(of wordings: [String]) -> String {
    let words = Set(wordings.flatMap { $0.split(separator: " ") }.filter { $0.utf8.count > 1 })
    return words.sorted().map { word in
      "\"" + word.utf8.map { byte in "\\x" + hexadecimal(byte) }.joined() + "\"\n"
    }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
