import Quantities
import RecordModel
import Text

/// "52 million in 2011, 88 million in 2013 and 71 million in 2016, the highest since 2009": a figure that is called the
/// highest of some years, and the others of its list; that of the year itself may have been higher.
struct SuperlativeStory: StoryReading {
  private typealias Figure = Wording.Figure

  /// The figures of one list with their years.
  private struct Series {
    var figures: [(figure: Figure, year: Int)]
    var sentence: Int
  }

  private var series: Series?
  private static let highest: WordSet = ["highest", "largest", "biggest", "greatest"]
  private static let lowest: WordSet = ["lowest", "smallest"]
  private static let loose: WordSet = [
    "not", "second", "among", "one", "except", "per", "growth", "rise", "increase", "fall", "quarterly", "monthly",
  ]

  mutating func endBlock(into found: inout [Constraint]) { series = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    let own = Self.series(in: sentence)
    defer { series = own ?? series.flatMap { sentence.number - $0.sentence < 2 ? $0 : nil } }
    guard let known = own ?? series, let cue = Self.cue(in: sentence), !sentence.says(Self.loose),
      let current = Self.current(known, before: cue.place, sentence)
    else { return }
    for other in known.figures where other.year < current.year && other.year > cue.since {
      guard let a = other.figure.quantity.exactValue, let b = current.figure.quantity.exactValue,
        cue.isHighest ? a > b : a < b
      else { continue }
      let (larger, smaller) = cue.isHighest ? (current.figure, other.figure) : (other.figure, current.figure)
      let terms = [larger.term(.whole), smaller.term(.part)]
      var constraint = Constraint(.inclusion, terms: terms, sentence: sentence.span)
      constraint.qualifiers = ["ranking"]
      found.append(constraint)
      return
    }
  }

  /// "The highest since 2009": where it stands, and from which year on.
  private static func cue(in sentence: StorySentence) -> (place: Int, since: Int, isHighest: Bool)? {
    for place in sentence.tokens {
      let word = sentence.word(place)
      guard highest.contains(word) || lowest.contains(word), sentence.word(place - 1) == "the",
        let since = places(place + 1, place + 4).first(where: { sentence.word($0) == "since" }),
        let time = sentence.wording.times.first(where: {
          $0.isCalendarTime && (since...since + 1).contains($0.tokens.lowerBound)
        })
      else { continue }
      let year: Int? =
        switch time.time?.value {
        case .date(let date): date.year
        case .period(let start?, _): start.year
        default: nil
        }
      return year.map { (place, $0, highest.contains(word)) }
    }
    return nil
  }

  /// The figure that is called the highest: the last one before the words, or the one told again.
  private static func current(_ series: Series, before cue: Int, _ sentence: StorySentence) -> (
    figure: Figure, year: Int
  )? {
    if series.sentence == sentence.number {
      guard let last = series.figures.last(where: { $0.figure.tokens.lowerBound < cue }),
        sentence.figures.last(where: { $0.tokens.lowerBound < cue })?.span == last.figure.span
      else { return nil }
      return last
    }
    let own = sentence.figures.filter { $0.tokens.lowerBound < cue }
    guard own.count == 1, let figure = own.first, let year = sentence.year(of: figure) else { return nil }
    return series.figures.contains { $0.year == year && $0.figure.quantity == figure.quantity } ? (figure, year) : nil
  }

  /// Three figures or more of one unit, each with a year of its own, and nothing but commas and "and" between them.
  private static func series(in sentence: StorySentence) -> Series? {
    let figures = sentence.figures.filter { $0.quantity.isPlain && $0.quantity.approximation == .exact }
    guard figures.count >= 3, figures.count == sentence.figures.count, let first = figures.first,
      figures.allSatisfy({ $0.quantity.isOfSort(first.quantity) && $0.quantity.unit == first.quantity.unit })
    else { return nil }
    let dated = figures.compactMap { figure in sentence.year(of: figure, reach: 2).map { (figure: figure, year: $0) } }
    guard dated.count == figures.count, Set(dated.map(\.year)).count == dated.count,
      zip(figures, figures.dropFirst()).allSatisfy({ a, b in
        places(a.tokens.upperBound, b.tokens.lowerBound).allSatisfy {
          sentence.isInTime($0) || joints.contains(sentence.word($0))
        }
      })
    else { return nil }
    return Series(figures: dated, sentence: sentence.number)
  }

  private static let joints: WordSet = [",", "and", "in", "then", "to", "again"]
}
