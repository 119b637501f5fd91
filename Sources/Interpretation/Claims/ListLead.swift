import Packs
import Quantities
import RecordModel
import Text

/// What the words before a list give to the figures of its items: "Exports of Peru to Chad in 2015:".
struct ListLead: Sendable {
  var label: String
  var id: String
  var subject: Party?
  var counterpart: Party?

  private static let colon = WordHash.of(":")
  private enum Mark: UInt8 { case mark = 1 }
  private static let marks = WordTable<Mark>([(": – — -", .mark)])
  private static let longestLabel = 8

  /// Whether a block leads to a list: it ends with a colon, or is a heading.
  static func isLead(_ block: Block, _ analysis: borrowing Analysis) -> Bool {
    guard let last = analysis.passage.tokens.last else { return false }
    switch block.kind {
    case .heading: return true
    case .paragraph: return last.hash == colon
    default: return false
    }
  }

  /// The words of an item before its figure, "Machinery" of "Machinery: $3 million"; `nil` where more than that stands
  /// before it.
  static func label(before figure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String?
  {
    let start = sentence.tokens.lowerBound
    let end = figure.lowerBound - 1
    guard start == 0, end > start, end - start <= longestLabel, marks[analysis.passage.tokens[end]] != nil else {
      return nil
    }
    guard (start..<end).allSatisfy({ analysis.passage.tokens[$0].isWord }) else { return nil }
    return analysis.passage.string(of: start..<end)
  }
}

/// What lists give to the figures of their items.
extension ClaimReader {
  /// What a heading or the words before a list say of the figures under it, or `nil`.
  func listLead(_ block: Block, _ analysis: borrowing Analysis, _ context: DocumentContext) -> ListLead? {
    guard ListLead.isLead(block, analysis), let sentence = analysis.sentences().last,
      !sentence.mentions.contains(where: { analysis.mentions[$0].isQuantity })
    else { return nil }
    let found = analysis.matches[sentence.matches].lazy.compactMap { match -> (MeasureDefinition, Range<Int>)? in
      guard case .measure(let index) = match.entry else { return nil }
      return (lexicon.measures[index], match.tokens)
    }
    guard let (measure, tokens) = found.first else { return nil }
    let end = sentence.tokens.upperBound
    let sides = subjects.sides(
      of: end..<end,
      tokens,
      measure.direction,
      isRelation: measure.direction != .none,
      parties.actors(in: sentence, analysis),
      in: sentence,
      analysis,
      context
    )
    return ListLead(label: measure.label, id: measure.id, subject: sides.subject, counterpart: sides.counterpart)
  }

  /// On whose word a list is told whose items follow, or `nil`.
  func listSource(_ block: Block, _ analysis: borrowing Analysis) -> String? {
    guard block.kind == .paragraph, ListLead.isLead(block, analysis), let sentence = analysis.sentences().last else {
      return nil
    }
    return cues.attribution(in: sentence, analysis) ?? cues.speaker(atHeadOf: sentence, analysis)
  }

  /// Gives the figure of an item what the list says of all of them.
  func fill(
    _ draft: inout Draft,
    from lead: ListLead,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) {
    guard draft.claim.measureID == nil, let label = ListLead.label(before: draft.tokens, sentence, analysis) else {
      return
    }
    draft.claim.measure = lead.label
    draft.claim.measureID = lead.id
    draft.isComparable = false
    let named = sentence.names.first { analysis.names[$0].isActor }.map { analysis.names[$0].party }
    guard let named else {
      draft.claim.scope = label
      (draft.claim.subject, draft.claim.counterpart) = (lead.subject, lead.counterpart)
      return
    }
    draft.claim.subject = lead.subject ?? named
    draft.claim.counterpart = lead.subject == nil ? lead.counterpart : named
  }
}
