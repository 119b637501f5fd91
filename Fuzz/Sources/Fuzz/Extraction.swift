import Documents
import Exchange
import Foundation
import Interpretation
import RecordModel
import Text

/// Reads an input as a document of any format, and compiles it with all that follows.
enum Extraction {
  private static let compiler = DocumentCompiler(Target.lexicon)

  static func run(_ bytes: [UInt8]) {
    // A document that cannot be read is an error with a message, which is what this asks for.
    guard let document = try? DocumentReader.read(bytes: bytes, name: "fuzz") else { return }
    Tokens.check(document.structure, of: document.text)
    var sink = CheckingSink(document.text)
    compiler.compile(document, into: &sink)
    sink.finish()
  }
}

/// Holds objects against what every document must give, and writes them.
private struct CheckingSink: RecordSink {
  private let text: SourceText
  private var writer: JSONLinesWriter
  private var mentions: [Mention] = []

  init(_ text: SourceText) {
    self.text = text
    writer = JSONLinesWriter(text: text)
  }

  mutating func add(_ object: RecordObject) {
    if case .mention(let mention) = object { mentions.append(mention) }
    writer.write(object)
  }

  /// Checks the mentions of the whole text, and that each line is JSON.
  func finish() {
    Mentions.check(mentions.sorted { $0.span.lowerBound < $1.span.lowerBound }, of: text)
    let identifiers = Set(mentions.map(\.id))
    require(identifiers.count == mentions.count, "each mention has an identifier of its own")
    for line in writer.bytes.split(separator: UInt8(ascii: "\n")) {
      let isObject = (try? JSONSerialization.jsonObject(with: Data(line))) is [String: Any]
      require(isObject, "a line is JSON: \(String(decoding: line, as: UTF8.self))")
    }
  }
}
