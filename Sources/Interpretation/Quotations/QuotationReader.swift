import Quantities
import RecordModel
import Text

/// Finds who said the words between quotation marks, on which occasion and when.
///
/// A verb of saying must stand beside the quotation, and beside it a person, a state or a body:
/// `X said: “…”`, `“…,” X said on Monday`, `According to X, “…”`. A word in quotation marks that nobody says has no speaker.
struct QuotationReader: Sendable {
  private enum Word: UInt8 { case say = 1, according, to, occasion, quoted, gathering }
  private static let words = WordTable<Word>([
    (
      "said says saying told tells stated states stating noted notes noting added adds adding stressed stresses stressing emphasised emphasized emphasises emphasizes remarked declared declares wrote writes writing warned warns argued argues announced explained explains insisted insists reiterated reiterates affirmed affirms reaffirmed commented replied asked called described describes recalled recalls concluded tweeted posted pledged vowed promised observed claimed claims claim acknowledged",
      .say
    ),
    ("according", .according), ("to", .to), ("at during in", .occasion), ("quoted cited", .quoted),
    (
      "speech meeting summit forum visit ceremony conference interview dialogue talks session opening address assembly congress reception banquet briefing hearing debate roundtable seminar symposium celebration commemoration games",
      .gathering
    ),
  ])
  private static let that = WordHash.of("that")
  private static let stop = WordHash.of(".")
  /// How many words may stand between a quotation and its verb, and between the verb and who speaks.
  private static let reach = 14
  /// Fewer words between quotation marks are a name or a word that somebody doubts.
  private static let fewestWords = 4
  private static let longestOccasion = 12

  /// Who said a quotation of a block; `nil` where the text does not tell.
  func saying(_ quotation: Mention, _ analysis: borrowing Analysis) -> Mention.Saying? {
    let passage = analysis.passage
    let words = quotation.tokens
    guard passage.tokens[words].count(where: \.isWord) >= Self.fewestWords else { return nil }
    let first = passage.sentences[passage.sentence(ofToken: words.lowerBound)]
    let last = passage.sentences[passage.sentence(ofToken: max(words.lowerBound, words.upperBound - 1))]
    let before = first.lowerBound..<words.lowerBound
    let after = words.upperBound..<max(words.upperBound, closing(last.upperBound, analysis))
    guard let speaker = speaker(before: before, analysis) ?? speaker(behind: after, analysis) else { return nil }
    return Mention.Saying(
      speaker: speaker.party,
      occasion: occasion(in: [before, after], besides: speaker.tokens, analysis),
      date: date(in: [before, after], analysis)
    )
  }

  /// Where the sentence ends that goes on behind a quotation which ends with a point of its own: “…!” she said.
  private func closing(_ end: Int, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    guard end < tokens.count, let next = analysis.passage.sentences.first(where: { $0.contains(end) }) else {
      return end
    }
    let isContinued = next.lowerBound == end && next.prefix(4).contains { Self.words[tokens[$0]] == .say }
    return isContinued ? next.upperBound : end
  }

  /// "X said at the opening that “…”", "According to X, “…”": the last verb before the quotation and the subject before it.
  private func speaker(before range: Range<Int>, _ analysis: borrowing Analysis) -> NamedThing? {
    let tokens = analysis.passage.tokens
    for index in range.reversed() where range.upperBound - index <= Self.reach {
      switch Self.words[tokens[index]] {
      case .say, .quoted:
        return nearest(endingBefore: index, from: range.lowerBound, analysis)
      case .according where index + 1 < range.upperBound && Self.words[tokens[index + 1]] == .to:
        return nearest(beginningBehind: index + 1, to: range.upperBound, analysis)
      default: continue
      }
    }
    return nil
  }

  /// "“…,” said X", "“…,” X said": a verb right behind the quotation, with the speaker beside it.
  private func speaker(behind range: Range<Int>, _ analysis: borrowing Analysis) -> NamedThing? {
    let tokens = analysis.passage.tokens
    for index in range where index - range.lowerBound <= Self.reach {
      switch Self.words[tokens[index]] {
      case .say:
        return nearest(endingBefore: index, from: range.lowerBound, analysis)
          ?? nearest(beginningBehind: index, to: min(range.upperBound, subjectEnd(behind: index, analysis)), analysis)
      case .according where index + 1 < range.upperBound && Self.words[tokens[index + 1]] == .to:
        return nearest(beginningBehind: index + 1, to: range.upperBound, analysis)
      default: continue
      }
    }
    return nil
  }

  /// How far behind a verb who speaks may stand: four words, besides those of a title.
  private func subjectEnd(behind verb: Int, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    var index = verb + 1
    var words = 0
    while index < min(tokens.count, verb + Self.reach) {
      let isTitle = tokens[index].isCapitalized || tokens[index].hash == Self.stop && tokens[index - 1].isCapitalized
      if !isTitle { words += 1 }
      if words > 4 { break }
      index += 1
    }
    return index
  }

  /// The last actor before a verb, a person before the state whose person it is.
  private func nearest(endingBefore verb: Int, from start: Int, _ analysis: borrowing Analysis) -> NamedThing? {
    let actors = analysis.names.filter {
      $0.isActor && $0.written.lowerBound >= start && $0.written.upperBound <= verb
        && verb - $0.written.upperBound <= Self.reach
    }
    return actors.last { $0.kind == .person } ?? actors.last
  }

  /// The first actor behind a verb or "according to".
  private func nearest(beginningBehind verb: Int, to end: Int, _ analysis: borrowing Analysis) -> NamedThing? {
    let actors = analysis.names.filter { $0.isActor && $0.tokens.lowerBound > verb && $0.tokens.lowerBound < end }
    return actors.first { $0.kind == .person && $0.tokens.lowerBound - verb <= Self.reach } ?? actors.first
  }

  /// The words behind "at", "during" or "in a speech" beside the quotation, up to the next comma or date.
  private func occasion(in ranges: [Range<Int>], besides speaker: Range<Int>, _ analysis: borrowing Analysis) -> String?
  {
    let tokens = analysis.passage.tokens
    for range in ranges {
      for index in range where Self.words[tokens[index]] == .occasion && index + 2 < range.upperBound {
        guard WordClass.table[tokens[index + 1]] == .article, !speaker.contains(index) else { continue }
        let end = end(ofOccasion: index + 1, range, analysis)
        guard tokens[index + 2..<max(end, index + 2)].contains(where: { Self.words[$0] == .gathering }) else {
          continue
        }
        return analysis.passage.words(of: index + 2..<end)
      }
    }
    return nil
  }

  private func end(ofOccasion start: Int, _ range: Range<Int>, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    var end = start
    while end < min(range.upperBound, start + Self.longestOccasion) {
      let word = WordClass.table[tokens[end]]
      if word == .comma || word == .mark || word == .semicolon || word == .apostrophe || Self.words[tokens[end]] == .say
        || tokens[end].hash == Self.that
      {
        break
      }
      if analysis.mentions.contains(where: { $0.isCalendarTime && $0.tokens.contains(end) }) { break }
      end += 1
    }
    while end > start, WordClass.table[tokens[end - 1]] == .preposition || tokens[end - 1].kind == .punctuation {
      end -= 1
    }
    return end
  }

  /// The one date beside the quotation.
  private func date(in ranges: [Range<Int>], _ analysis: borrowing Analysis) -> TimeValue? {
    let dates = analysis.mentions.filter { mention in
      mention.isCalendarTime && ranges.contains { $0.overlaps(mention.tokens) }
    }
    return dates.count == 1 ? dates[0].time.map { PeriodFinder.meant($0.value) } : nil
  }
}
