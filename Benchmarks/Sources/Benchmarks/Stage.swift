import Documents
import Exchange
import Interpretation
import Packs
import Recognition
import RecordModel
import Text

/// A part of the pipeline that can be run by itself.
struct Stage {
  var name: String
  /// Runs the stage over the document; returns how many things it found.
  var run: () -> Int

  /// The stages in the order of the pipeline; each but the first two does the work of the one before it as well.
  static func all(_ document: Document, _ lexicon: Lexicon) -> [Stage] {
    let compiler = DocumentCompiler(lexicon)
    let recognizers = allRecognizers.map { $0.init(lexicon) }
    return [
      Stage(name: "structure") { StructureReader.read(document.text, dialect: .markdown).blocks.count },
      Stage(name: "tokens") { tokens(of: document) },
      Stage(name: "tokens, sentences") { sentences(of: document) },
      Stage(name: "tokens, sentences, names") { names(in: document, lexicon) },
      Stage(name: "recognisers in one pass") { mentions(in: document, lexicon, recognizers) },
      Stage(name: "structure, mentions, names resolved") { resolved(in: document.text, compiler) },
      Stage(name: "compile: mentions, claims, events") {
        var sink = CountingSink()
        compiler.compile(document, into: &sink)
        return sink.count
      },
      Stage(name: "compile, write JSON Lines") {
        var sink = WritingSink(document.text)
        compiler.compile(document, into: &sink)
        return sink.written
      },
    ]
  }

  /// How many tokens the blocks of a document have.
  static func tokens(of document: Document) -> Int {
    var tokens: [Token] = []
    var count = 0
    let bytes = document.text.bytes
    for block in document.structure.blocks {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(bytes.span, block.range, into: &tokens)
      count += tokens.count
    }
    return count
  }

  /// Tokens, sentences, the packs' words and all typed expressions, as the pipeline recognises them block by block.
  private static func mentions(in document: Document, _ lexicon: Lexicon, _ recognizers: [any Recognizer]) -> Int {
    let context = RecognitionContext()
    var passage = Passage(of: document.text)
    var matches: [Lexicon.Match] = []
    var buffer = MentionBuffer()
    var count = 0
    for block in document.structure.blocks {
      passage.read(block)
      matches.removeAll(keepingCapacity: true)
      lexicon.match(passage, into: &matches)
      buffer.reset(tokenCount: passage.tokens.count)
      for recognizer in recognizers { recognizer.recognize(passage, context, into: &buffer) }
      buffer.sort()
      count += buffer.mentions.count
    }
    return count
  }

  /// What the interpreters are given: structure, and mentions and names with their identifiers.
  private static func resolved(in text: SourceText, _ compiler: DocumentCompiler) -> Int {
    let structure = StructureReader.read(text, dialect: .markdown)
    let info = DocumentInfo(name: text.name, format: "markdown", size: text.bytes.count)
    var sink = CountingSink()
    compiler.recognize(Document(info: info, text: text, structure: structure), into: &sink)
    return sink.count
  }

  private static func sentences(of document: Document) -> Int {
    var passage = Passage(of: document.text)
    var count = 0
    for block in document.structure.blocks {
      passage.read(block)
      count += passage.sentences.count
    }
    return count
  }

  private static func names(in document: Document, _ lexicon: Lexicon) -> Int {
    var passage = Passage(of: document.text)
    var matches: [Lexicon.Match] = []
    var count = 0
    for block in document.structure.blocks {
      passage.read(block)
      matches.removeAll(keepingCapacity: true)
      lexicon.match(passage, into: &matches)
      count += matches.count
    }
    return count
  }
}

/// Counts what is found.
private struct CountingSink: RecordSink {
  var count = 0

  mutating func add(_ object: RecordObject) { count += 1 }
}

/// Writes what is found into a buffer that is thrown away.
private struct WritingSink: RecordSink {
  var written = 0
  private var writer: JSONLinesWriter

  init(_ text: SourceText) { writer = JSONLinesWriter(text: text) }

  mutating func add(_ object: RecordObject) {
    writer.write(object)
    guard writer.count > 1 << 16 else { return }
    var taken = 0
    writer.flush { taken = $0.count }
    written += taken
  }
}
