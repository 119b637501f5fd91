import Quantities
import RecordModel
import Text

/// "Ranged between 18 and 52 and averaged 31": a mean and the ends between which it must lie.
struct RangeReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  private static let ranging: WordSet = [
    "ranged", "ranging", "varied", "varying", "ranges", "range", "between", "from",
  ]
  private static let least: WordSet = ["minimum", "lowest", "least", "smallest", "shortest", "cheapest"]
  private static let most: WordSet = ["maximum", "highest", "most", "largest", "longest", "dearest"]
  private static let means: WordSet = ["averaged", "averaging", "averages", "average", "mean", "median"]
  private static let loose: WordSet = [
    "weighted", "national", "world", "global", "regional", "than", "above", "below", "later", "now", "then", "total",
    "other", "others", "rose", "fell", "while", "whereas", "but", "against", "compared", "target", "per",
  ]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let cues = wording.places(of: Self.means)
    guard cues.count == 1, let cue = cues.first, wording.times.count(where: \.isCalendarTime) < 2,
      !wording.sentence.tokens.contains(where: {
        Self.loose.contains(wording.word(at: $0)) && !wording.isPerCent($0) || [";"].contains(wording.word(at: $0))
      }), let mean = wording.figures.first(where: { (cue + 1...cue + 4).contains($0.tokens.lowerBound) }),
      mean.quantity.isPlain, let ends = ends(in: wording, beside: mean)
    else { return }
    guard isOfRange(mean, cue, wording) else { return }
    add(ends.high, mean.quantity, ends.highSpan, mean.span, wording, into: &found)
    add(mean.quantity, ends.low, mean.span, ends.lowSpan, wording, into: &found)
  }

  /// Whether nothing else that the mean could be of stands between the range and the mean.
  private func isOfRange(_ mean: Figure, _ cue: Int, _ wording: Wording) -> Bool {
    guard let last = wording.figures.last(where: { $0.tokens.upperBound <= cue }),
      places(last.tokens.upperBound, cue).allSatisfy({ place in
        Self.joints.contains(wording.word(at: place)) || wording.times.contains { $0.tokens.contains(place) }
      }), places(cue + 1, mean.tokens.lowerBound).allSatisfy({ Self.equals.contains(wording.word(at: $0)) })
    else { return false }
    return mean.quantity.unit != .none || !(wording.token(mean.tokens.upperBound)?.isWord ?? false)
  }

  private static let joints: WordSet = [
    ",", "and", "with", "a", "an", "the", "their", "its", "or", "(", "in", "–", "—",
  ]
  private static let equals: WordSet = ["of", "was", "is", "were", "at", "about", ":", "being", "$", "us", "€", "£"]

  private func add(
    _ whole: Quantity,
    _ part: Quantity,
    _ wholeSpan: Range<Int>,
    _ partSpan: Range<Int>,
    _ wording: Wording,
    into found: inout [Constraint]
  ) {
    let terms = [
      Constraint.Term(.whole, span: wholeSpan, .quantity(whole)),
      Constraint.Term(.part, span: partSpan, .quantity(part)),
    ]
    var constraint = Constraint(.inclusion, terms: terms, sentence: wording.sentence.span)
    constraint.qualifiers = ["mean"]
    found.append(constraint)
  }

  private typealias Ends = (low: Quantity, lowSpan: Range<Int>, high: Quantity, highSpan: Range<Int>)

  /// The two ends of a range in the sentence: one figure that is a range, or the lowest and the highest.
  private func ends(in wording: Wording, beside mean: Figure) -> Ends? {
    let others = wording.figures.filter { $0.span != mean.span }
    if others.count == 1, let range = others.first, let low = range.quantity.low, let high = range.quantity.high,
      range.quantity.value == nil, range.quantity.isFinite, isSort(range.quantity, mean.quantity),
      (range.tokens.lowerBound - 3...range.tokens.lowerBound).contains(where: {
        Self.ranging.contains(wording.word(at: $0))
      })
    {
      let unit = mean.quantity.unit
      return (Quantity(low, unit), range.span, Quantity(high, unit), range.span)
    }
    guard others.count == 2, others.allSatisfy({ $0.quantity.isPlain && $0.quantity.isOfSort(mean.quantity) }) else {
      return nil
    }
    func end(_ words: WordSet) -> Figure? {
      others.first { figure in
        (figure.tokens.lowerBound - 4..<figure.tokens.lowerBound).contains { words.contains(wording.word(at: $0)) }
      }
    }
    guard let low = end(Self.least), let high = end(Self.most), low.span != high.span else { return nil }
    return (low.quantity, low.span, high.quantity, high.span)
  }

  private func isSort(_ range: Quantity, _ mean: Quantity) -> Bool {
    range.per == mean.per && (range.unit == mean.unit || mean.unit == .none)
  }
}

extension Quantity {
  /// Whether both ends are written.
  fileprivate var isFinite: Bool { low != nil && high != nil }
}
