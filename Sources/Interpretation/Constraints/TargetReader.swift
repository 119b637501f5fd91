import Quantities
import RecordModel
import Text

/// "Exceeding the target of 50 with 45", "came second (5 billion), overtaking X (6 billion)": an order that a participle
/// gives to the figures around it.
struct TargetReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  private static let above: WordSet = [
    "exceeding", "exceeded", "exceeds", "surpassing", "surpassed", "beating", "beat", "topping", "topped", "above",
  ]
  private static let below: WordSet = ["missed", "missing", "misses", "below"]
  private static let overtaking: WordSet = ["overtaking", "overtook", "surpassing", "outstripping", "outpacing"]
  private static let targets: WordSet = ["target", "goal", "quota", "plan", "ceiling", "threshold"]
  private static let loose: WordSet = [
    "not", "no", "never", "nearly", "almost", "would", "will", "could", "may", "should", "expected", "if", "without",
    "failed", "likely", "by", "forecast", "growth", "rate", "per", "already", "yet", "until",
  ]
  private static let lessIsBetter: WordSet = [
    "deficit", "emissions", "emission", "inflation", "debt", "cost", "costs", "budget", "unemployment", "poverty",
    "mortality", "arrears", "waste", "spending", "losses", "delay",
  ]
  private static let linked: WordSet = ["with", ":", "–", "—"]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard (2...4).contains(figures.count), !wording.sentence.tokens.contains(where: { isLoose($0, wording) }),
      wording.times.count(where: \.isCalendarTime) < 2
    else { return }
    for (a, b) in zip(figures, figures.dropFirst()) where a.quantity.isRanked(with: b.quantity) {
      let isTarget = target(a, b, wording)
      guard let isLarger = isTarget ?? overtaken(a, b, wording) else { continue }
      let (larger, smaller) = isLarger ? (a, b) : (b, a)
      let terms = [larger.term(.whole), smaller.term(.part)]
      var constraint = Constraint(.inclusion, terms: terms, sentence: wording.sentence.span)
      constraint.qualifiers = isTarget == nil ? ["ranking"] : ["ranking", "target"]
      found.add(constraint)
    }
  }

  private func isLoose(_ place: Int, _ wording: Wording) -> Bool {
    Self.loose.contains(wording.word(at: place)) && !wording.isPerCent(place)
  }

  /// "Sales of A exceeded the target of B", "exceeding the target of A with B", "missed its target of A with B".
  private func target(_ a: Figure, _ b: Figure, _ wording: Wording) -> Bool? {
    if let isAbove = side(of: b, wording) {
      let gap = wording.gap(a, b)
      return gap.count <= 14 && !gap.has([.semicolon, .and, .than, .which]) ? isAbove : nil
    }
    guard let isAbove = side(of: a, wording) else { return nil }
    let gap = places(a.tokens.upperBound, b.tokens.lowerBound)
    guard wording.token(b.tokens.upperBound).map({ !$0.isWord }) ?? true, gap.count <= 4,
      gap.contains(where: { Self.linked.contains(wording.word(at: $0)) }),
      !gap.contains(where: { ["a", "the", "each"].contains(wording.word(at: $0)) })
    else { return nil }
    return !isAbove
  }

  /// Whether what is told lies above the target that a figure is; `nil` where it is none.
  private func side(of figure: Figure, _ wording: Wording) -> Bool? {
    let start = figure.tokens.lowerBound
    guard wording.word(at: start - 1) == "of",
      let noun = [start - 2, start - 3].first(where: { Self.targets.contains(wording.word(at: $0)) }),
      !(noun - 2..<noun).contains(where: { Self.lessIsBetter.contains(wording.word(at: $0)) })
    else { return nil }
    let lead = (noun - 4..<noun).reversed()
    for place in lead {
      let word = wording.word(at: place)
      if Self.above.contains(word) { return true }
      if Self.below.contains(word) || word == "of" && wording.word(at: place - 1) == "short" { return false }
    }
    return nil
  }

  /// "A came second, overtaking X with B", where nothing is counted between the two.
  private func overtaken(_ a: Figure, _ b: Figure, _ wording: Wording) -> Bool? {
    let gap = places(a.tokens.upperBound, b.tokens.lowerBound)
    guard gap.count <= 12, let verb = gap.first(where: { Self.overtaking.contains(wording.word(at: $0)) }),
      gap.upperBound - verb <= 6, let name = wording.token(verb + 1), name.isCapitalized,
      wording.word(at: gap.upperBound - 1) == "(",
      !wording.gap(a, b).has([.semicolon, .from, .to])
    else { return nil }
    return true
  }
}
