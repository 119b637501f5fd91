import Packs
import RecordModel
import Text

/// Reads how the figures and dates of a sentence hang together by its own words.
///
/// One file for each wording; each reads only what leaves one meaning.
struct ConstraintReader: Sendable {
  private let trade: TradeReader
  private let sizes: SizeReader

  init(_ lexicon: Lexicon) {
    trade = TradeReader(lexicon)
    sizes = SizeReader(lexicon)
  }

  /// The constraints of a sentence, also with the claims of the sentence before it in the same block.
  func constraints(in wording: Wording, after previous: [ClaimReader.Draft]) -> [Constraint] {
    guard !wording.sentence.mentions.isEmpty else { return [] }
    var found: [Constraint] = []
    trade.read(wording, after: previous, into: &found)
    SumReader().read(wording, into: &found)
    PersonsReader().read(wording, into: &found)
    BalanceReader().read(wording, into: &found)
    ChangeReader().read(wording, into: &found)
    ShareReader().read(wording, into: &found)
    DurationReader().read(wording, into: &found)
    AnniversaryReader().read(wording, into: &found)
    ElapsedReader().read(wording, into: &found)
    WeekdayReader().read(wording, into: &found)
    ProductReader().read(wording, into: &found)
    ShareListReader().read(wording, into: &found)
    ListReader().read(wording, into: &found)
    RankingReader().read(wording, into: &found)
    TargetReader().read(wording, into: &found)
    RangeReader().read(wording, into: &found)
    BeforeAfterReader().read(wording, into: &found)
    sizes.read(wording, into: &found)
    TermReader().read(wording, into: &found)
    MonthsLater().read(wording, into: &found)
    GrowthAgainst().read(wording, into: &found)
    VoteReader().read(wording, into: &found)
    return found
  }
}

/// Reads constraints of one wording.
protocol ConstraintReading: Sendable {
  func read(_ wording: Wording, into found: inout [Constraint])
}

extension [Constraint] {
  /// Adds a constraint unless one of its kind over the same words is known.
  mutating func add(_ constraint: Constraint) {
    let spans = Set(constraint.terms.map(\.span))
    let known = firstIndex { $0.kind == constraint.kind && Set($0.terms.map(\.span)) == spans }
    guard let known else { return append(constraint) }
    // A yearly rate of which a later reader knows the years.
    if constraint.kind == .change, self[known].terms.count < constraint.terms.count { self[known] = constraint }
  }
}
