import Documents
import Foundation
import Recognition
import Text

/// The text that is measured.
enum Sample {
  /// The example corpus, from wherever the benchmarks are run.
  static var examples: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/corpus").path
  }

  /// The text that the command line asks for.
  static func text(_ options: Options) throws -> [UInt8] {
    if let repeats = options.repeats { return wordings(repeats) }
    var once: [UInt8] = []
    if options.isPlain { once = plain(options.joined) }
    for path in options.isPlain ? [] : try DocumentFinder.documents(at: options.paths).map(\.path) {
      once += try DocumentReader.read(path: path).text.bytes
      once += Array("\n\n".utf8)
    }
    guard !once.isEmpty else { throw OptionError(message: "no text at \(options.paths.joined(separator: ", "))") }
    if options.joined > 1, !options.isPlain { once = joined(once, options.joined) }
    let size = options.copies.map { $0 * once.count } ?? options.megabytes * 1_000_000
    var text: [UInt8] = []
    text.reserveCapacity(size + once.count)
    while text.count < size { text += once }
    return text
  }

  /// The text with so many paragraphs made one, so that its blocks are longer and its words the same.
  private static func joined(_ text: [UInt8], _ count: Int) -> [UInt8] {
    let paragraphs = String(decoding: text, as: UTF8.self).split(separator: "\n\n")
    var joined = ""
    for (index, paragraph) in paragraphs.enumerated() {
      joined += paragraph.replacing("\n", with: " ") + (index % count == count - 1 ? "\n\n" : " ")
    }
    return Array((joined + "\n\n").utf8)
  }

  /// Paragraphs of words in which there is nothing to recognise, each so many times as long.
  private static func plain(_ length: Int) -> [UInt8] {
    let sentence = "The people of the town walked to the river, where they spoke of the weather and of their work. "
    let paragraph = String(repeating: sentence, count: 4 * length) + "\n\n"
    return Array(String(repeating: paragraph, count: 400 / length).utf8)
  }

  /// Each wording of the recognisers' examples, so many times in a paragraph of its own.
  private static func wordings(_ count: Int) -> [UInt8] {
    let wordings = allRecognizers.flatMap { $0.examples }.flatMap(\.wordings)
    return Array(wordings.map { String(repeating: $0 + " ", count: count) + "\n\n" }.joined().utf8)
  }
}
