import RecordModel
import Text

/// The date of a story: the only date of the sentences before in a paragraph, under which the next ones go on.
///
/// "In September 2009 both ministers were in New York. They were waiting for cars when the Secretary-General, X, came down the
/// corridor": nothing between looks back or forward, and no other time comes in.
struct StoryDate {
  private static let reach = 3

  private var told: (time: CheckedSentence.Time, number: Int, block: Range<Int>)?
  private var number = 0

  /// The date under which a sentence stands that has none of its own.
  mutating func date(for sentence: CheckedSentence) -> CheckedSentence.Time? {
    number += 1
    let block = sentence.passage.block.range
    if told?.block != block { told = nil }
    guard sentence.times.allSatisfy({ isMoment($0, sentence) }) else {
      let isPlain = sentence.times.count == 1 && sentence.writtenDates.count == 1
      let isFramed = isPlain && sentence.isWord(sentence.times[0].tokens.lowerBound - 1, of: Self.leads)
        && !ActDate.looksAway(sentence, 0..<0)
      told = isFramed ? (sentence.times[0], number, block) : nil
      return nil
    }
    guard let told, number - told.number <= Self.reach else { return nil }
    let isAway = sentence.range.contains { index in
      sentence.isWord(index, of: Self.turns) && !(sentence.isWord(index - 1, of: Self.moments))
    }
    if ActDate.looksAway(sentence, 0..<0) || isAway {
      self.told = nil
      return nil
    }
    return told.time
  }

  /// "Twenty minutes later", "an hour before": the same day.
  private func isMoment(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    sentence.has(Self.moments, in: time.tokens)
  }

  private static let moments = wordSet("minute minutes hour hours moment moments")
  private static let leads = wordSet("in on")
  private static let turns = wordSet(
    "later earlier before after since until ago years decades year today recently again history known called like "
      + "eventually meanwhile always never usually often is are has have will if says writes"
  )
}
