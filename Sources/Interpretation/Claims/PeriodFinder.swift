import Quantities
import RecordModel
import Text

/// Finds the time that a figure or an event is about.
struct PeriodFinder: Sendable {
  /// A time, and whether the sentence itself says it.
  struct Result {
    var value: TimeValue
    var isStated: Bool
    var tokens: Range<Int>?
  }

  /// The date or period that belongs to some words of a sentence: the nearest, those behind before those in front.
  func period(
    of tokens: Range<Int>, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, inherited: TimeValue?
  ) -> Result? {
    var best: (cost: Int, index: Int)?
    for index in sentence.mentions where analysis.mentions[index].isCalendarTime {
      let time = analysis.mentions[index].tokens
      let isBehind = time.lowerBound >= tokens.upperBound
      var cost = analysis.distance(time, tokens) + (isBehind ? 0 : 2)
      cost += 6 * figures(between: time, tokens, sentence, analysis)
      if cost < best?.cost ?? 60 { best = (cost, index) }
    }
    if let index = best?.index, case let mention = analysis.mentions[index], let time = mention.time {
      return Result(value: Self.meant(time.value), isStated: !time.isResolved, tokens: mention.tokens)
    }
    return inherited.map { Result(value: $0, isStated: false, tokens: nil) }
  }

  /// How many other figures stand between two places.
  private func figures(
    between a: Range<Int>, _ b: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> Int {
    let between = min(a.upperBound, b.upperBound)..<max(max(a.lowerBound, b.lowerBound), min(a.upperBound, b.upperBound))
    return sentence.mentions.count {
      analysis.mentions[$0].isQuantity && !FigureFilter.isCourtesy(analysis.mentions[$0], analysis) && analysis.mentions[$0].tokens.lowerBound >= between.lowerBound
        && analysis.mentions[$0].tokens.upperBound <= between.upperBound
    }
  }

  /// "By 2025" speaks of 2025.
  static func meant(_ value: TimeValue) -> TimeValue {
    if case .period(nil, let end?) = value { .date(end) } else { value }
  }
}
