import Quantities
import RecordModel
import Text

/// Finds the date of an event.
struct EventDate: Sendable {
  /// The date nearest to the words of an event; one at the head of the sentence holds for all of it.
  ///
  /// Dates in names and titles, "Action Plan 2019–2023", are not dates of events; nor, if another is there, are deadlines.
  func date(
    of trigger: Range<Int>,
    among triggers: [TriggerFinder.Trigger],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> (value: TimeValue, tokens: Range<Int>)? {
    var best: (cost: Int, index: Int)?
    for index in sentence.mentions where analysis.mentions[index].isCalendarTime {
      let time = analysis.mentions[index].tokens
      guard !Self.isInName(time, sentence, analysis), !Self.isInCitation(time, sentence, analysis),
        !isComparison(index, sentence, analysis)
      else { continue }
      var cost = analysis.distance(time, trigger) + (time.lowerBound >= trigger.upperBound ? 0 : 2)
      cost += 10 * triggers.count { isBetween($0.tokens, time, trigger) }
      if time.lowerBound - sentence.tokens.lowerBound <= 3 { cost = min(cost, 9) }
      if Self.isInTitle(time, sentence, analysis) { cost += 14 }
      if isInBrackets(time, sentence, analysis) { cost += 6 }
      if case .period(nil, _)? = analysis.mentions[index].time?.value { cost += 10 }
      if cost < best?.cost ?? 60 { best = (cost, index) }
    }
    guard let best, let time = analysis.mentions[best.index].time else { return nil }
    return (PeriodFinder.meant(time), analysis.mentions[best.index].tokens)
  }

  /// Whether a time only tells since when there was no other: "the first visit since 1964".
  private func isComparison(_ mention: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard case .period(_?, nil)? = analysis.mentions[mention].time?.value else { return false }
    return (sentence.tokens.lowerBound..<analysis.mentions[mention].tokens.lowerBound).contains {
      Self.ranks[analysis.passage.tokens[$0]] != nil
    }
  }

  private enum Word: UInt8 { case rank = 1 }
  private static let ranks = WordTable<Word>([("first only largest biggest highest last", .rank)])

  /// Whether a mention is a time at which something may have been done, and no part of a name and no deadline.
  static func mayDate(_ index: Int, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let mention = analysis.mentions[index]
    guard mention.isCalendarTime, !isInName(mention.tokens, sentence, analysis) else { return false }
    if isInCitation(mention.tokens, sentence, analysis) { return false }
    if case .period(nil, _)? = mention.time?.value { return false }
    return !isInTitle(mention.tokens, sentence, analysis)
  }

  /// Whether a date is that of a source: "(Author, 2022)".
  private static func isInCitation(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    var position = tokens.lowerBound - 1
    guard position > sentence.tokens.lowerBound, WordClass.table[analysis.passage.tokens[position]] == .comma,
      analysis.passage.tokens[position - 1].isCapitalized
    else { return false }
    while position > sentence.tokens.lowerBound, tokens.lowerBound - position < 8 {
      position -= 1
      if WordClass.table[analysis.passage.tokens[position]] == .bracket { return true }
    }
    return false
  }

  private func isInBrackets(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    tokens.lowerBound > sentence.tokens.lowerBound
      && WordClass.table[analysis.passage.tokens[tokens.lowerBound - 1]] == .bracket
  }

  private func isBetween(_ tokens: Range<Int>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let low = min(a.upperBound, b.upperBound)
    let high = max(a.lowerBound, b.lowerBound)
    return tokens.lowerBound >= low && tokens.upperBound <= high
  }

  private static func isInName(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    sentence.names.contains {
      analysis.names[$0].tokens.overlaps(tokens) && analysis.names[$0].tokens.count > tokens.count
    }
  }

  /// Whether a name begins at a token, or behind the title that a person bears there: "In May 2011 President X".
  private static func begins(_ name: NamedThing, at token: Int, _ analysis: borrowing Analysis) -> Bool {
    let start = name.tokens.lowerBound
    if start == token { return true }
    guard name.kind == .person, start > token, start - token <= longestTitle else { return false }
    return (token..<start).allSatisfy {
      analysis.passage.tokens[$0].isWord && analysis.passage.tokens[$0].isCapitalized
    }
  }

  private static let longestTitle = 3

  /// Whether a capitalised word stands right before or behind a date: "Plan 2019–2023", "2030 Agenda".
  private static func isInTitle(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let first = analysis.passage.tokens[tokens.lowerBound]
    if first.isWord, !first.isCapitalized { return false }
    if tokens.lowerBound > sentence.tokens.lowerBound {
      let before = analysis.passage.tokens[tokens.lowerBound - 1]
      if before.isWord, before.isCapitalized, WordClass.table[before] == nil { return true }
      if WordClass.table[before] == .genitive, tokens.lowerBound - 1 > sentence.tokens.lowerBound {
        let head = analysis.passage.tokens[tokens.lowerBound - 2]
        if head.isWord, head.isCapitalized { return true }
      }
    }
    guard tokens.upperBound < sentence.tokens.upperBound else { return false }
    let after = analysis.passage.tokens[tokens.upperBound]
    return after.isWord && after.isCapitalized && WordClass.table[after] == nil
      && !sentence.names.contains { begins(analysis.names[$0], at: tokens.upperBound, analysis) }
  }
}
