import Quantities
import RecordModel

/// Reads what several sentences of a document say together.
///
/// One file for each wording. A reader sees every sentence of the text in turn and keeps as little as it needs.
protocol StoryReading: Sendable {
  mutating func read(_ sentence: StorySentence, into found: inout [Constraint])

  /// A paragraph or an item of a list is over.
  mutating func endBlock(into found: inout [Constraint])
}

extension StoryReading {
  mutating func endBlock(into found: inout [Constraint]) {}
}

/// All readers of stories on their way through one document.
struct StoryReaders: Sendable {
  private var tellings = SameTellingReader()
  private var things = ThingReader()
  private var sets = SetReader()
  private var scales = ScaleReader()
  private var ordinals = OrdinalReader()
  private var stale: StaleReader
  private var phases = PhaseReader()
  private var wholes = WholeReader()
  private var exchange = ExchangeReader()
  private var remembrance = RemembranceReader()
  private var balance = BalanceStory()
  private var labels = LabelReader()
  private var recounts = RecountReader()
  private var parts = PartsStory()
  private var shares = ShareStory()
  private var growth = GrowthStory()
  private var totals = TotalStory()
  private var samples = SampleStory()
  private var lengths = LengthStory()
  private var sources = SourceStory()
  private var definite = DefiniteStory()
  private var singleAnswers = SingleAnswerStory()
  private var signers = SignerStory()
  private var paragraphs = ParagraphReaders()
  private var swapped = SwappedDigits()
  private var ordinalLists = OrdinalList()
  private var ordinalChain = OrdinalChain()
  private var steps = StepDates()
  private var lineTotals = LineTotal()
  private var superlatives = SuperlativeStory()
  private var acts = ActDates()
  private var attributes = AttributeStory()
  private var offScale = OffScale()
  private var lineShares = LineShares()
  private var surveys = SurveyBase()
  private var wholeParts = WholeInParts()
  private var treaties = TreatySteps()
  private var partsOfSums = PartOfSum()
  /// The number of the sentence in the document and of the block.
  private var count = 0
  private var block = 0

  /// The readers at the beginning of a document of some date.
  init(documentDate: PartialDate?) { stale = StaleReader(documentDate) }

  /// What must hold by the words of a sentence and those before it.
  mutating func read(_ wording: Wording) -> [Constraint] {
    count += 1
    let sentence = StorySentence(wording, number: count, block: block)
    var found: [Constraint] = []
    tellings.read(sentence, into: &found)
    things.read(sentence, into: &found)
    sets.read(sentence, into: &found)
    scales.read(sentence, into: &found)
    ordinals.read(sentence, into: &found)
    stale.read(sentence, into: &found)
    phases.read(sentence, into: &found)
    wholes.read(sentence, into: &found)
    exchange.read(sentence, into: &found)
    remembrance.read(sentence, into: &found)
    balance.read(sentence, into: &found)
    labels.read(sentence, into: &found)
    recounts.read(sentence, into: &found)
    parts.read(sentence, into: &found)
    shares.read(sentence, into: &found)
    growth.read(sentence, into: &found)
    totals.read(sentence, into: &found)
    samples.read(sentence, into: &found)
    lengths.read(sentence, into: &found)
    sources.read(sentence, into: &found)
    definite.read(sentence, into: &found)
    singleAnswers.read(sentence, into: &found)
    signers.read(sentence, into: &found)
    paragraphs.read(sentence, into: &found)
    swapped.read(sentence, into: &found)
    ordinalLists.read(sentence, into: &found)
    steps.read(sentence, into: &found)
    lineTotals.read(sentence, into: &found)
    superlatives.read(sentence, into: &found)
    acts.read(sentence, into: &found)
    attributes.read(sentence, into: &found)
    readFarApart(sentence, into: &found)
    if !found.contains(where: { $0.kind == .scale }) { offScale.read(sentence, into: &found) }
    return found
  }

  /// What stands some sentences or paragraphs apart.
  private mutating func readFarApart(_ sentence: StorySentence, into found: inout [Constraint]) {
    lineShares.read(sentence, into: &found)
    surveys.read(sentence, into: &found)
    wholeParts.read(sentence, into: &found)
    treaties.read(sentence, into: &found)
    partsOfSums.read(sentence, into: &found)
    ordinalChain.read(sentence, into: &found)
  }

  mutating func endBlock() -> [Constraint] {
    block += 1
    var found: [Constraint] = []
    tellings.endBlock(into: &found)
    sets.endBlock(into: &found)
    scales.endBlock(into: &found)
    ordinals.endBlock(into: &found)
    phases.endBlock(into: &found)
    wholes.endBlock(into: &found)
    exchange.endBlock(into: &found)
    remembrance.endBlock(into: &found)
    balance.endBlock(into: &found)
    labels.endBlock(into: &found)
    parts.endBlock(into: &found)
    shares.endBlock(into: &found)
    growth.endBlock(into: &found)
    totals.endBlock(into: &found)
    lengths.endBlock(into: &found)
    sources.endBlock(into: &found)
    definite.endBlock(into: &found)
    singleAnswers.endBlock(into: &found)
    signers.endBlock(into: &found)
    paragraphs.endBlock(into: &found)
    superlatives.endBlock(into: &found)
    offScale.endBlock(into: &found)
    return found
  }

  mutating func endDocument() -> [Constraint] {
    var found: [Constraint] = []
    stale.endDocument(into: &found)
    ordinalLists.endDocument(after: count, into: &found)
    return found
  }
}
