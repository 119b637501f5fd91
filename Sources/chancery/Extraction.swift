import Compilation
import Documents
import Exchange
import Foundation
import Packs
import Quantities
import RecordModel

/// Compiles documents one after the other and writes their objects to standard output.
struct Extraction {
  private let toolchain: Toolchain
  private let pipeline: DocumentPipeline
  private let withFindings: Bool
  private var output = StandardOutput()
  /// The documents and lines that could not be read.
  private(set) var unreadable = 0

  init(_ toolchain: Toolchain, withFindings: Bool) {
    self.toolchain = toolchain
    self.withFindings = withFindings
    var toolchain = toolchain
    // Checks that nobody asks for need not be made ready either.
    if !withFindings { toolchain.checks = [] }
    pipeline = DocumentPipeline(toolchain)
  }

  /// Writes the header.
  mutating func begin() throws {
    try output.write(JSONLinesWriter.header(version: toolchain.version, packs: toolchain.lexicon.packs))
  }

  mutating func add(_ file: SourceFile) throws {
    let document: Document
    do {
      document = try toolchain.read(try file.bytes(), file)
    } catch {
      return try fail(file.name, nil, UnreadableDocument(error).reason)
    }
    try write(document)
  }

  /// Adds a document that is a line of JSON.
  mutating func add(_ line: [UInt8], number: Int, date: PartialDate?) throws {
    guard line.contains(where: { $0 > 0x20 }) else { return }
    let given: InputLine
    do {
      given = try JSONDecoder().decode(InputLine.self, from: Data(line))
    } catch {
      return try fail(InputLine.document(of: line), number, InputLine.fault(error))
    }
    guard !given.text.isEmpty else { return try fail(given.document, number, "the text is empty") }
    do {
      let stated = try given.date.map { text throws(InputLine.Fault) in
        guard let date = DateArgument(argument: text)?.date else {
          throw InputLine.Fault("\"\(text)\" is no date; write 2024, 2024-01 or 2024-01-31")
        }
        return date
      }
      try write(
        DocumentReader.read(
          bytes: Array(given.text.utf8),
          name: given.document,
          date: stated ?? date,
          title: given.title
        )
      )
    } catch let error as OutputError {
      throw error
    } catch {
      try fail(given.document, number, UnreadableDocument(error).reason)
    }
  }

  mutating func finish() throws { try output.flush() }

  private mutating func fail(_ document: String?, _ line: Int?, _ message: String) throws {
    unreadable += 1
    try output.write(JSONLinesWriter.error(document: document, line: line, message: message))
  }

  private mutating func write(_ document: Document) throws {
    var sink = OutputSink(writer: JSONLinesWriter(text: document.text, places: document.places), output: output)
    if withFindings { pipeline.compile(document, into: &sink) } else { pipeline.extract(document, into: &sink) }
    output = try sink.finish()
  }
}

/// Writes objects to standard output in pieces; the first error is kept until the document is done.
private struct OutputSink: RecordSink {
  var writer: JSONLinesWriter
  var output: StandardOutput
  private var failure: (any Error)?

  init(writer: JSONLinesWriter, output: StandardOutput) {
    self.writer = writer
    self.output = output
  }

  mutating func add(_ object: RecordObject) {
    guard failure == nil else { return }
    writer.add(object)
    guard writer.count >= 1 << 16 else { return }
    do { try flush() } catch { failure = error }
  }

  mutating func finish() throws -> StandardOutput {
    if let failure { throw failure }
    try flush()
    return output
  }

  private mutating func flush() throws { try writer.flush { try output.write($0) } }
}

/// A document as a line of JSON.
private struct InputLine: Decodable {
  var document: String
  var text: String
  var date: String?
  var title: String?

  struct Fault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// The document that a faulty line names, if it can be read.
  static func document(of line: [UInt8]) -> String? {
    struct Name: Decodable { var document: String }
    return try? JSONDecoder().decode(Name.self, from: Data(line)).document
  }

  /// What is wrong with a line, in a few words.
  static func fault(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "the line has no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.last?.stringValue ?? "the line")\" is not what it must be"
    default: "the line is not JSON"
    }
  }
}
