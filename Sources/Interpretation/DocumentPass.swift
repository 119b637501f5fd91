import Documents
import Packs
import Quantities
import Recognition
import RecordModel
import Text

/// One document on its way through the compiler: the arrays that are filled anew for each block, and
/// what later blocks need of earlier ones.
struct DocumentPass {
  let compiler: DocumentCompiler
  let document: Document
  var analysis: Analysis
  private var buffer = MentionBuffer()
  var context: DocumentContext
  var identifiers = Identifiers()
  private var localNames = LocalNames()
  private var table: TableReader
  private var sums = TableSums()
  let references = ReferenceReader()
  var linker = ReferenceLinker()
  var works = CitedWorks()
  let quotations = QuotationReader()
  private var headings = FrameworkHeadings()
  /// The claims of the sentence before, in the same block.
  private var previous: [ClaimReader.Draft] = []
  private var story: StoryReaders

  init(_ compiler: DocumentCompiler, _ document: Document) {
    self.compiler = compiler
    self.document = document
    table = TableReader(compiler.lexicon)
    analysis = Analysis(of: document.text)
    context = DocumentContext(document)
    story = StoryReaders(documentDate: document.info.date)
    context.recognition.hasDecimalComma = NumberStyle.hasDecimalComma(document.text.bytes)
    context.recognition.dayComesFirst = dayOrder(of: document.text)
  }

  /// Gives out the typed expressions and names of one block.
  mutating func mention(_ block: Block, into sink: inout some RecordSink) {
    recognize(block)
    emitMentions(document.structure.sections[block.section].pathHash, into: &sink)
  }

  /// Compiles one block, with its place among the blocks of the document.
  mutating func compile(_ block: Block, _ number: Int, into sink: inout some RecordSink) {
    mention(block, into: &sink)
    let path = document.structure.sections[block.section].pathHash
    if block.kind != .footnote, block.kind != .bibliographyEntry { linker.note(analysis.mentions) }
    context.begin(isListItem: block.kind == .listItem, isContinued: isContinued(block))
    if block.kind == .heading {
      context.headingPeriod = PeriodFinder.period(ofHeading: analysis)
      context.sectionPeriod = nil
      let states = analysis.names.filter { $0.kind == .state }.map(\.party)
      for state in states { context.note(state: state) }
      context.note(heading: states)
      headings.begin(level: block.level, compiler.frameworks.heading(analysis, pair: context.pair))
    }
    if block.kind == .paragraph, number < Self.titleBlocks, isSubtitle(block) {
      context.note(heading: analysis.names.filter { $0.kind == .state }.map(\.party))
    }
    noteLead(block)
    if block.kind == .tableRow {
      interpretTable(path, into: &sink)
    } else {
      table.end()
      if isAboveTable(number) { table.begin(under: analysis) }
      for constraint in sums.end() { emit(constraint, path, into: &sink) }
      if block.kind == .footnote || block.kind == .bibliographyEntry {
        refer(ofBlock: number, into: &sink)
      }
      previous.removeAll()
      if block.isBody {
        for sentence in analysis.sentences() { interpret(sentence, path, into: &sink) }
        for constraint in story.endBlock() { emit(constraint, path, into: &sink) }
      }
    }
  }

  /// Takes what a block says of the items of a list behind it.
  private mutating func noteLead(_ block: Block) {
    if block.kind == .heading || block.kind == .paragraph { context.listHead = compiler.events.listHead(in: analysis) }
    if block.kind != .listItem {
      context.listLead = compiler.claims.listLead(block, analysis, context)
      (context.listModality, context.leadModality) = (nil, ListModality.of(block, analysis))
      context.listSource = compiler.claims.listSource(block, analysis)
    }
    if block.kind == .heading { context.listedAmounts = nil }
    if block.kind == .heading || block.kind == .paragraph,
      let amounts = ListedAmounts(before: analysis.passage.tokens.count, analysis)
    {
      context.listedAmounts = amounts
    }
    if block.kind == .listItem { context.listModality = context.leadModality }
  }

  /// Whether the rows of a table follow a block.
  private func isAboveTable(_ number: Int) -> Bool {
    let blocks = document.structure.blocks
    return number + 1 < blocks.count && blocks[number + 1].kind == .tableRow
  }

  /// Whether a paragraph goes on with what a page break cut in two.
  private func isContinued(_ block: Block) -> Bool {
    guard block.kind == .paragraph, let first = analysis.passage.tokens.first else { return false }
    return first.isWord && !first.isCapitalized && !first.traits.contains(.nonASCII)
  }

  /// Gives out what the document as a whole says.
  mutating func finish(into sink: inout some RecordSink) {
    for constraint in sums.end() + story.endDocument() { emit(constraint, 0, into: &sink) }
  }

  /// Fills the analysis with a block's tokens, names and typed expressions.
  private mutating func recognize(_ block: Block) {
    if block.kind == .heading { beginSection(&context.recognition) }
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
    BorrowedUnits.lend(&analysis.mentions, analysis.passage.tokens)
    compiler.currencies.decide(&analysis.mentions, &context)
    compiler.names.resolve(&analysis, &localNames, date: document.info.date)
  }

  /// Makes claims, events, commitments and constraints of a sentence.
  private mutating func interpret(_ sentence: Analysis.Sentence, _ path: UInt64, into sink: inout some RecordSink) {
    if isEntry(sentence) {
      context.begin(isListItem: false, isContinued: false)
      context.isEntry = true
    }
    note(sentence)
    guard !sentence.mentions.isEmpty || !sentence.matches.isEmpty else {
      for constraint in story.read(Wording(sentence, [], analysis)) { emit(constraint, path, into: &sink) }
      return
    }
    var drafts = compiler.claims.claims(in: sentence, analysis, context)
    for index in drafts.indices { finish(&drafts[index], sentence, path) }
    for index in drafts.indices {
      drafts[index].claim.frameworks = frameworks(of: drafts[index].claim, drafts[index].tokens, sentence)
      drafts[index].claim.references = works.sources(behind: drafts[index].tokens.upperBound, in: sentence, analysis)
      sink.add(.claim(drafts[index].claim))
    }
    let events = addEvents(of: sentence, path, into: &sink)
    noteSigning(sentence, events)
    addCommitments(of: sentence, drafts.map(\.claim), events, path, into: &sink)
    let stated = drafts.filter { !$0.isInferred }
    let wording = Wording(sentence, stated, analysis)
    var constraints = compiler.constraints.constraints(in: wording, after: previous)
    for constraint in story.read(wording) { constraints.add(constraint) }
    for constraint in constraints {
      emit(constraint, path, into: &sink)
    }
    previous = stated
    remember(sentence, drafts)
  }

  /// Makes the events of a sentence and gives them back as they were read.
  private mutating func addEvents(
    of sentence: Analysis.Sentence,
    _ path: UInt64,
    into sink: inout some RecordSink
  ) -> [Event] {
    let events = compiler.events.events(in: sentence, analysis, context)
    for var event in events {
      event.id = identifiers.next(
        UInt8(ascii: "e"),
        kind: event.subtype,
        words: words(event.span),
        context: sentence.hash,
        path: path
      )
      let tokens = analysis.passage.tokens.indices(ofBytes: event.span)
      event.references = works.sources(behind: tokens.lowerBound, in: sentence, analysis)
      event.frameworks = frameworks(
        of: event.source + event.target,
        at: event.date,
        tokens,
        sentence
      )
      sink.add(.event(event))
    }
    return events
  }

  /// Makes the commitments of a sentence, with the day on which they were made.
  private mutating func addCommitments(
    of sentence: Analysis.Sentence,
    _ claims: [Claim],
    _ events: [Event],
    _ path: UInt64,
    into sink: inout some RecordSink
  ) {
    for var commitment in compiler.commitments.commitments(in: sentence, claims, analysis, context) {
      commitment.made =
        PromiseTime.made(commitment, among: events, analysis.mentions[sentence.mentions]) ?? commitment.made
      commitment.id = identifiers.next(
        UInt8(ascii: "p"),
        kind: "commitment",
        words: words(commitment.span),
        context: sentence.hash,
        path: path
      )
      commitment.frameworks = frameworks(
        of: commitment.by + commitment.to,
        at: commitment.made,
        analysis.passage.tokens.indices(ofBytes: commitment.span),
        sentence
      )
      sink.add(.commitment(commitment))
    }
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
  func words(_ span: Range<Int>) -> ArraySlice<Token> {
    analysis.passage.tokens[analysis.passage.tokens.indices(ofBytes: span)]
  }

  private func frameworks(of claim: Claim, _ tokens: Range<Int>, _ sentence: Analysis.Sentence)
    -> [FrameworkPlacement]
  {
    frameworks(
      of: [claim.subject, claim.counterpart].compactMap { $0 },
      at: claim.period ?? claim.asOf,
      tokens,
      sentence
    )
  }

  /// The frameworks in which a statement about some parties stands.
  private func frameworks(
    of parties: [Party],
    at time: TimeValue?,
    _ tokens: Range<Int>,
    _ sentence: Analysis.Sentence
  ) -> [FrameworkPlacement] {
    compiler.frameworks.placements(
      of: FrameworkFinder.Subject(tokens: tokens, states: Set(parties.compactMap(\.state)), time: time),
      in: sentence,
      analysis,
      headings,
      pair: context.pair
    )
  }

  /// Counts the states of a sentence before it is interpreted.
  private mutating func note(_ sentence: Analysis.Sentence) {
    for index in sentence.names where analysis.names[index].kind == .state {
      context.note(state: analysis.names[index].party)
    }
  }
}
