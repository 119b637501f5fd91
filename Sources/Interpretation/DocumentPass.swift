import Documents
import Packs
import Quantities
import Recognition
import RecordModel
import Text

/// One document on its way through the compiler: the arrays that are filled anew for each block, and
/// what later blocks need of earlier ones.
struct DocumentPass {
  private let compiler: DocumentCompiler
  private let document: Document
  private var analysis: Analysis
  private var buffer = MentionBuffer()
  private var context: DocumentContext
  private var identifiers = Identifiers()
  private var table = TableReader()

  init(_ compiler: DocumentCompiler, _ document: Document) {
    self.compiler = compiler
    self.document = document
    analysis = Analysis(of: document.text)
    context = DocumentContext(documentDate: document.info.date)
  }

  /// Compiles one block.
  mutating func compile(_ block: Block, into sink: inout some RecordSink) {
    recognize(block)
    let path = document.structure.sections[block.section].pathHash
    for index in analysis.mentions.indices {
      let mention = analysis.mentions[index]
      analysis.mentions[index].id = identifiers.next(
        "m", kind: mention.kind.rawValue, words: analysis.passage.tokens[mention.tokens], context: 0, path: path
      )
      sink.add(.mention(analysis.mentions[index]))
    }
    if block.kind != .listItem { context.beginParagraph() }
    if block.kind == .tableRow {
      interpretTable(path, into: &sink)
    } else {
      table.end()
      if block.isBody { for sentence in analysis.sentences() { interpret(sentence, path, into: &sink) } }
    }
  }

  /// Gives out what is known only at the end of the document.
  mutating func finish(into sink: inout some RecordSink) {}

  /// Fills the analysis with a block's tokens, names and typed expressions.
  private mutating func recognize(_ block: Block) {
    analysis.passage.read(block)
    analysis.matches.removeAll(keepingCapacity: true)
    buffer.reset(tokenCount: analysis.passage.tokens.count)
    compiler.lexicon.match(analysis.passage, into: &analysis.matches)
    for recognizer in compiler.recognizers { recognizer.recognize(analysis.passage, context.recognition, into: &buffer) }
    for name in compiler.names.names(in: analysis.passage, analysis.matches) { buffer.addOverlapping(name) }
    buffer.sort()
    analysis.mentions = buffer.mentions
  }

  /// Makes claims, events, commitments and constraints of a sentence.
  private mutating func interpret(_ sentence: Analysis.Sentence, _ path: UInt64, into sink: inout some RecordSink) {
    note(sentence)
    guard !sentence.mentions.isEmpty || !sentence.matches.isEmpty else { return }
    var drafts = compiler.claims.claims(in: sentence, analysis, context)
    for index in drafts.indices { finish(&drafts[index], sentence, path) }
    for draft in drafts { sink.add(.claim(draft.claim)) }
    for var event in compiler.events.events(in: sentence, analysis, context) {
      event.id = identifiers.next("e", kind: event.subtype, words: words(event.span), context: sentence.hash, path: path)
      sink.add(.event(event))
    }
    for var commitment in compiler.commitments.commitments(in: sentence, drafts.map(\.claim), analysis, context) {
      commitment.id = identifiers.next("p", kind: "commitment", words: words(commitment.span), context: sentence.hash, path: path)
      sink.add(.commitment(commitment))
    }
    for var constraint in compiler.constraints.constraints(in: sentence, drafts, analysis) {
      constraint.id = identifiers.next(
        "k", kind: constraint.kind.rawValue, words: analysis.passage.tokens[sentence.tokens], context: 0, path: path
      )
      sink.add(.constraint(constraint))
    }
    remember(sentence, drafts)
  }

  private mutating func interpretTable(_ path: UInt64, into sink: inout some RecordSink) {
    for var draft in table.claims(in: analysis, context.pair.first) {
      draft.claim.id = identifiers.next("c", kind: "claim", words: analysis.passage.tokens[draft.tokens], context: 0, path: path)
      sink.add(.claim(draft.claim))
    }
  }

  private mutating func finish(_ draft: inout ClaimReader.Draft, _ sentence: Analysis.Sentence, _ path: UInt64) {
    draft.claim.id = identifiers.next(
      "c", kind: "claim", words: analysis.passage.tokens[draft.tokens], context: sentence.hash, path: path
    )
    draft.claim.isSelfContained = draft.isComparable && draft.isDated
  }

  /// The tokens at some bytes of the passage.
  private func words(_ span: Range<Int>) -> ArraySlice<Token> {
    let tokens = analysis.passage.tokens
    let start = tokens.firstIndex { $0.lowerBound >= span.lowerBound } ?? tokens.endIndex
    let end = tokens[start...].firstIndex { $0.lowerBound >= span.upperBound } ?? tokens.endIndex
    return tokens[start..<end]
  }

  /// Counts the states of a sentence before it is interpreted.
  private mutating func note(_ sentence: Analysis.Sentence) {
    for mention in analysis.mentions[sentence.mentions] {
      guard let name = mention.name, name.kind == .state, let party = compiler.parties.party(mention) else { continue }
      _ = name
      context.note(state: party)
    }
  }

  /// Keeps what the next sentences may lean on.
  private mutating func remember(_ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft]) {
    let mentions = analysis.mentions[sentence.mentions]
    if let time = mentions.last(where: { $0.time?.value.days != nil })?.time { context.paragraphPeriod = PeriodFinder.meant(time.value) }
    if let subject = compiler.parties.parties(mentions).first { context.lastSubject = subject.party }
  }
}
