import Packs
import Quantities
import RecordModel
import Text

/// What a sentence leaves for the sentences behind it.
extension DocumentPass {
  /// Keeps what the next sentences may lean on.
  mutating func remember(_ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft]) {
    if context.isEntry, context.paragraphPeriod == nil, let first = sentence.mentions.first,
      let time = analysis.mentions[first].time
    {
      context.paragraphPeriod = time.value
      context.sectionPeriod = time.value
    } else if !context.isEntry, let index = sentence.mentions.last(where: { isOfStory($0, sentence) }),
      let time = analysis.mentions[index].time
    {
      context.paragraphPeriod = YearWords.ending(analysis.mentions[index], analysis) ?? PeriodFinder.meant(time)
      context.sectionPeriod = context.paragraphPeriod
      context.figurePeriod = drafts.last { $0.isDated }?.claim.period
    } else if let years = context.times.fiscalYears, TimeFinder.isEachFiscalYear(sentence, analysis) {
      context.paragraphPeriod = years
    } else if let plan = sentence.mentions.last(where: { PeriodFinder.isPartOfTitle(analysis.mentions[$0], analysis) })
    {
      // "The Programme 2025–2027 has 14 projects" dates what is listed under it, where nothing else does.
      context.sectionPeriod = analysis.mentions[plan].time.map { PeriodFinder.meant($0) }
    }
    if let index = sentence.mentions.last(where: { EventDate.mayDate($0, in: sentence, analysis) }) {
      context.eventPeriod = analysis.mentions[index].time.map { PeriodFinder.meant($0.value) }
    }
    if let count = ElidedFigures.Counted(drafts) { context.lastCount = count }
    if !drafts.isEmpty { context.lastMeasures = drafts.map { ElidedFigures.Counted($0) } }
    context.topic = compiler.claims.topic(of: sentence, analysis)
    compiler.parties.notePair(in: sentence, analysis, &context.lastPair)
    if let index = sentence.names.first(where: { analysis.names[$0].isActor }) {
      let first = analysis.names[index].party
      let isOtherSide = drafts.first { $0.claim.counterpart == first && $0.claim.subject != nil }
      context.lastSubject = isOtherSide?.claim.subject ?? first
    }
  }

  /// Keeps the signing that a sentence before a colon tells of, until a sentence comes that is no item of its list.
  mutating func noteSigning(_ sentence: Analysis.Sentence, _ events: [Event]) {
    let isLead = analysis.passage.tokens[sentence.tokens.upperBound - 1].hash == Self.colon
    if isLead {
      context.listSigning = events.last { $0.kind == .agreement }
    } else if !events.contains(where: { $0.span == sentence.span }), analysis.passage.block.kind != .listItem {
      context.listSigning = nil
    }
  }

  private static let colon = WordHash.of(":")

  /// Whether a mention dates what the sentence tells, and not only what a figure of it is held against.
  private func isOfStory(_ mention: Int, _ sentence: Analysis.Sentence) -> Bool {
    PeriodFinder.isDateOfStory(analysis.mentions[mention], analysis)
      && YearWords.isOfBase(analysis.mentions[mention].tokens, sentence.tokens, analysis) == nil
  }
}
