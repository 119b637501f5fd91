public import Documents
public import Packs
import Recognition
public import RecordModel
import Text

/// Compiles one document into the objects of its record, block by block.
///
/// Memory beyond the text itself is that of the longest block and of small statistics of the document.
public struct DocumentCompiler: Sendable {
  let lexicon: Lexicon
  let recognizers: [any Recognizer]
  let names: NameResolver
  let parties: PartyFinder
  let currencies: CurrencyDecider
  let claims: ClaimReader
  let events: EventReader
  let commitments: CommitmentReader
  let constraints: ConstraintReader

  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    recognizers = allRecognizers.map { $0.init(lexicon) }
    names = NameResolver(lexicon)
    parties = PartyFinder(lexicon)
    currencies = CurrencyDecider(lexicon)
    claims = ClaimReader(lexicon, parties)
    events = EventReader(lexicon, parties)
    commitments = CommitmentReader(parties)
    constraints = ConstraintReader(lexicon)
  }

  /// Reads, recognises and interprets a document; gives every object to the sink as soon as it is known.
  public func compile(_ document: Document, into sink: inout some RecordSink) {
    var pass = DocumentPass(self, document)
    let blocks = document.structure.blocks
    for index in blocks.indices {
      let isAboveTable = index + 1 < blocks.count && blocks[index + 1].kind == .tableRow
      pass.compile(blocks[index], isAboveTable: isAboveTable, into: &sink)
    }
  }

  /// Recognises the typed expressions and names of a document and interprets nothing; for benchmarks and tests.
  public func recognize(_ document: Document, into sink: inout some RecordSink) {
    var pass = DocumentPass(self, document)
    for block in document.structure.blocks { pass.mention(block, into: &sink) }
  }
}
