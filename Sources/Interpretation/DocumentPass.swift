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
  private var localNames = LocalNames()
  private var table: TableReader
  private var sums = TableSums()
  private let references = ReferenceReader()
  private var linker = ReferenceLinker()
  /// The claims of the sentence before, in the same block.
  private var previous: [ClaimReader.Draft] = []

  init(_ compiler: DocumentCompiler, _ document: Document) {
    self.compiler = compiler
    self.document = document
    table = TableReader(compiler.lexicon)
    analysis = Analysis(of: document.text)
    context = DocumentContext(document)
    context.recognition.hasDecimalComma = NumberStyle.hasDecimalComma(document.text.bytes)
    context.recognition.dayComesFirst = dayOrder(of: document.text)
  }

  /// Gives out the typed expressions and names of one block.
  mutating func mention(_ block: Block, into sink: inout some RecordSink) {
    recognize(block)
    emitMentions(document.structure.sections[block.section].pathHash, into: &sink)
  }

  /// Compiles one block.
  mutating func compile(_ block: Block, isAboveTable: Bool, into sink: inout some RecordSink) {
    mention(block, into: &sink)
    let path = document.structure.sections[block.section].pathHash
    if block.kind != .footnote, block.kind != .bibliographyEntry { linker.note(analysis.mentions) }
    context.begin(isListItem: block.kind == .listItem, isContinued: isContinued(block))
    if block.kind == .heading {
      context.headingPeriod = PeriodFinder.period(ofHeading: analysis)
      for name in analysis.names where name.kind == .state { context.note(state: name.party) }
    }
    if block.kind == .heading || block.kind == .paragraph { context.listHead = compiler.events.listHead(in: analysis) }
    if block.kind != .listItem {
      context.listLead = compiler.claims.listLead(block, analysis, context)
      context.listSource = compiler.claims.listSource(block, analysis)
    }
    if block.kind == .tableRow {
      interpretTable(path, into: &sink)
    } else {
      table.end()
      if isAboveTable { table.begin(under: analysis) }
      sums.end()
      if block.kind == .footnote || block.kind == .bibliographyEntry { refer(path, into: &sink) }
      previous.removeAll()
      if block.isBody { for sentence in analysis.sentences() { interpret(sentence, path, into: &sink) } }
    }
  }

  /// Whether a paragraph goes on with what a page break cut in two.
  private func isContinued(_ block: Block) -> Bool {
    guard block.kind == .paragraph, let first = analysis.passage.tokens.first else { return false }
    return first.isWord && !first.isCapitalized && !first.traits.contains(.nonASCII)
  }

  /// Gives out the mentions and names of the block in the order of the text, longer ones first.
  private mutating func emitMentions(_ path: UInt64, into sink: inout some RecordSink) {
    let names = namesInOrder()
    var name = 0
    for index in analysis.mentions.indices {
      let start = analysis.mentions[index].tokens.lowerBound
      while name < names.count, names[name].written.lowerBound < start {
        emit(names[name], path, into: &sink)
        name += 1
      }
      analysis.mentions[index].id = identifiers.next(
        UInt8(ascii: "m"),
        kind: analysis.mentions[index].kind.rawValue,
        words: analysis.passage.tokens[analysis.mentions[index].tokens],
        context: 0,
        path: path
      )
      sink.add(.mention(analysis.mentions[index]))
    }
    for name in names[name...] { emit(name, path, into: &sink) }
  }

  /// The names of the block and the words that allude to some, by where they begin.
  private func namesInOrder() -> [NamedThing] {
    guard !analysis.allusions.isEmpty || analysis.names.contains(where: { $0.whole != nil }) else {
      return analysis.names
    }
    return (analysis.names + analysis.allusions).sorted { a, b in
      let (a, b) = (a.written, b.written)
      return a.lowerBound != b.lowerBound ? a.lowerBound < b.lowerBound : a.count > b.count
    }
  }

  private mutating func emit(_ thing: NamedThing, _ path: UInt64, into sink: inout some RecordSink) {
    let name = Mention.Name(entity: thing.party.entity ?? "", canonical: thing.party.name, kind: thing.kind)
    var mention = Mention(.name, span: analysis.passage.bytes(of: thing.written), tokens: thing.written, .name(name))
    mention.id = identifiers.next(
      UInt8(ascii: "m"),
      kind: "name",
      words: analysis.passage.tokens[thing.written],
      context: 0,
      path: path
    )
    sink.add(.mention(mention))
  }

  /// Gives out the references of a note or an entry.
  private mutating func refer(_ path: UInt64, into sink: inout some RecordSink) {
    for var reference in references.references(in: analysis.passage) {
      reference.id = identifiers.next(
        UInt8(ascii: "r"),
        kind: "reference",
        words: words(reference.span),
        context: 0,
        path: path
      )
      linker.link(&reference)
      sink.add(.reference(reference))
    }
  }

  /// Fills the analysis with a block's tokens, names and typed expressions.
  private mutating func recognize(_ block: Block) {
    analysis.passage.read(block)
    analysis.matches.removeAll(keepingCapacity: true)
    buffer.reset(tokenCount: analysis.passage.tokens.count)
    compiler.lexicon.match(analysis.passage, into: &analysis.matches)
    for recognizer in compiler.recognizers {
      recognizer.recognize(analysis.passage, context.recognition, into: &buffer)
    }
    buffer.sort()
    buffer.take(into: &analysis.mentions)
    if block.kind != .footnote, block.kind != .bibliographyEntry {
      advance(&context.recognition, after: analysis.mentions)
    }
    compiler.currencies.decide(&analysis.mentions, &context)
    compiler.names.resolve(&analysis, &localNames, date: document.info.date)
  }

  /// Makes claims, events, commitments and constraints of a sentence.
  private mutating func interpret(_ sentence: Analysis.Sentence, _ path: UInt64, into sink: inout some RecordSink) {
    note(sentence)
    guard !sentence.mentions.isEmpty || !sentence.matches.isEmpty else { return }
    var drafts = compiler.claims.claims(in: sentence, analysis, context)
    for index in drafts.indices { finish(&drafts[index], sentence, path) }
    for draft in drafts { sink.add(.claim(draft.claim)) }
    for var event in compiler.events.events(in: sentence, analysis, context) {
      event.id = identifiers.next(
        UInt8(ascii: "e"),
        kind: event.subtype,
        words: words(event.span),
        context: sentence.hash,
        path: path
      )
      sink.add(.event(event))
    }
    for var commitment in compiler.commitments.commitments(in: sentence, drafts.map(\.claim), analysis, context) {
      commitment.id = identifiers.next(
        UInt8(ascii: "p"),
        kind: "commitment",
        words: words(commitment.span),
        context: sentence.hash,
        path: path
      )
      sink.add(.commitment(commitment))
    }
    for constraint in compiler.constraints.constraints(in: sentence, drafts, after: previous, analysis) {
      emit(constraint, path, into: &sink)
    }
    previous = drafts
    remember(sentence, drafts)
  }

  private mutating func interpretTable(_ path: UInt64, into sink: inout some RecordSink) {
    for var draft in table.claims(in: analysis) {
      draft.claim.id = identifiers.next(
        UInt8(ascii: "c"),
        kind: "claim",
        words: analysis.passage.tokens[draft.tokens],
        context: 0,
        path: path
      )
      sink.add(.claim(draft.claim))
    }
    for constraint in sums.constraints(in: analysis) { emit(constraint, path, into: &sink) }
  }

  private mutating func emit(_ constraint: Constraint, _ path: UInt64, into sink: inout some RecordSink) {
    var constraint = constraint
    constraint.id = identifiers.next(
      UInt8(ascii: "k"),
      kind: constraint.kind.rawValue,
      words: words(constraint.sentence),
      context: 0,
      path: path
    )
    sink.add(.constraint(constraint))
  }

  private mutating func finish(_ draft: inout ClaimReader.Draft, _ sentence: Analysis.Sentence, _ path: UInt64) {
    draft.claim.id = identifiers.next(
      UInt8(ascii: "c"),
      kind: "claim",
      words: analysis.passage.tokens[draft.tokens],
      context: sentence.hash,
      path: path
    )
    draft.claim.isSelfContained = draft.isComparable && (draft.isDated || draft.claim.period == nil)
  }

  /// The tokens at some bytes of the passage.
  private func words(_ span: Range<Int>) -> ArraySlice<Token> {
    let tokens = analysis.passage.tokens
    let start = tokens.index(ofByte: span.lowerBound)
    return tokens[start..<max(start, tokens.index(ofByte: span.upperBound))]
  }

  /// Counts the states of a sentence before it is interpreted.
  private mutating func note(_ sentence: Analysis.Sentence) {
    for index in sentence.names where analysis.names[index].kind == .state {
      context.note(state: analysis.names[index].party)
    }
  }

  /// Keeps what the next sentences may lean on.
  private mutating func remember(_ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft]) {
    if let index = sentence.mentions.last(where: { PeriodFinder.isDateOfStory(analysis.mentions[$0], analysis) }),
      let time = analysis.mentions[index].time
    {
      context.paragraphPeriod = PeriodFinder.meant(time)
      context.figurePeriod = drafts.last { $0.isDated }?.claim.period
    } else if let years = context.times.fiscalYears, TimeFinder.isEachFiscalYear(sentence, analysis) {
      context.paragraphPeriod = years
    }
    if let index = sentence.mentions.last(where: { EventDate.mayDate($0, in: sentence, analysis) }) {
      context.eventPeriod = analysis.mentions[index].time.map { PeriodFinder.meant($0.value) }
    }
    context.topic = compiler.claims.topic(of: sentence, analysis)
    compiler.parties.notePair(in: sentence, analysis, &context.lastPair)
    if let index = sentence.names.first(where: { analysis.names[$0].isActor }) {
      let first = analysis.names[index].party
      let isOtherSide = drafts.first { $0.claim.counterpart == first && $0.claim.subject != nil }
      context.lastSubject = isOtherSide?.claim.subject ?? first
    }
  }
}
