import Documents
import Interpretation
import Packs
import Quantities
import Recognition
import RecordModel
import Text

/// All recognisers together, with the packs that everybody has, as the program runs them.
struct EverydayReader {
  private let compiler: DocumentCompiler

  /// Loads the packs anew.
  init() throws { compiler = DocumentCompiler(try PackLibrary.load()) }

  /// One that is loaded once for all tests; `nil` where the packs cannot be loaded.
  static let shared = try? EverydayReader()

  /// What is told of a mention: where, what, and of which words.
  struct Found: Hashable, CustomStringConvertible {
    var start: Int
    var words: String
    var kind: Mention.Kind
    var summary: String
    var isBounded: Bool
    var description: String { "“\(words)” \(summary) at \(start)" }

    func moved(by count: Int) -> Found {
      var found = self
      found.start += count
      return found
    }
  }

  /// The mentions of a text that is read with its blocks.
  func read(_ string: String, _ dialect: Dialect = .plainText, date: PartialDate? = Sample.date) -> [Found] {
    let text = SourceText(name: "test", string)
    return read(text, StructureReader.read(text, dialect: dialect), date)
  }

  /// The mentions of a text that is one paragraph, whatever it looks like.
  func readParagraph(_ string: String, date: PartialDate? = Sample.date) -> [Found] {
    read(paragraphs: [string], date: date)
  }

  /// The mentions of a text of paragraphs with an empty line between them.
  func read(paragraphs: [String], date: PartialDate? = Sample.date) -> [Found] {
    let text = SourceText(name: "test", paragraphs.map { $0 + "\n\n" }.joined())
    var blocks: [Block] = []
    var start = 0
    for paragraph in paragraphs {
      blocks.append(Block(.paragraph, start..<start + paragraph.utf8.count))
      start += paragraph.utf8.count + 2
    }
    let section = Section(parent: nil, heading: 0..<0, level: 0, pathHash: 0, role: .text)
    return read(text, DocumentStructure(blocks: blocks, sections: [section]), date)
  }

  private func read(_ text: SourceText, _ structure: DocumentStructure, _ date: PartialDate?) -> [Found] {
    let info = DocumentInfo(name: text.name, date: date, format: "text", size: text.bytes.count)
    var sink = Sink(text: text)
    compiler.recognize(Document(info: info, text: text, structure: structure), into: &sink)
    return sink.found
  }

  private struct Sink: RecordSink {
    let text: SourceText
    var found: [Found] = []

    mutating func add(_ object: RecordObject) {
      guard case .mention(let mention) = object, mention.kind != .name else { return }
      found.append(
        Found(
          start: mention.span.lowerBound,
          words: text[mention.span],
          kind: mention.kind,
          summary: mention.summary,
          isBounded: mention.quantity.map { $0.approximation != .exact } ?? false
        )
      )
    }
  }
}

/// A wording of the recognisers' examples, and what all of them together read in it where it stands alone.
struct Sample: CustomStringConvertible, Sendable {
  var wording: String
  var found: [EverydayReader.Found]
  var description: String { wording }

  /// The date of the document that examples are read in.
  static let date = PartialDate(year: 2022, month: 5, day: 15)

  static let all: [Sample] = {
    guard let reader = EverydayReader.shared else { return [] }
    return allRecognizers.flatMap { $0.examples }.flatMap(\.wordings).map {
      Sample(wording: $0, found: reader.readParagraph($0))
    }
  }()

  /// What a document may have said before: another time, another order of day and month, the currency it means.
  static let pasts = [
    "On 25/02/1988 they paid 5 US dollars, 6 pounds sterling, 7 Indian rupees and 8 Swiss francs.\n\n",
    "In 2031, on 02/25/2031, they paid 5 Australian dollars, 6 Egyptian pounds, 7 yen and 8 CFA francs.\n\n",
  ]

  /// The wordings that mean the same whatever the document said before and whenever it was written.
  ///
  /// Not so "last year", 03/04/2022, and "$" in a document that has named its dollars.
  static let absolute: [Sample] = {
    guard let reader = EverydayReader.shared else { return [] }
    return all.filter { sample in
      pasts.allSatisfy { past in
        let shift = past.utf8.count
        return [nil, PartialDate(year: 1957, month: 10, day: 4)].allSatisfy { date in
          reader.read(past + sample.wording, date: date).filter { $0.start >= shift }
            == sample.found.map { $0.moved(by: shift) }
        }
      }
    }
  }()
}
