import Quantities
import RecordModel
import Text

/// "3.0 to 4.0 means “high” … 3.4, or “medium”": a score, its word, and the scale that says which word it has.
struct LabelReader: StoryReading {
  /// A stretch of the scale and the word for it.
  private struct Entry {
    var figure: Wording.Figure
    var interval: Interval
    var label: UInt32
    /// The word before the label that makes it another one, "very", "partly", "no"; 0 where there is none.
    var modifier: UInt32
    /// Whether only the end of the scale is named: "5 means “very good”".
    var isEnd: Bool
  }

  private enum Word: UInt8 {
    /// "Means", "as": leads from the figure to its word.
    case lead = 1
    case very, rated
  }
  private static let words = WordTable<Word>([
    ("means mean meaning as is = “ ” \" ' ‘ ’ : ( counts count are that to stood stands stand for", .lead),
    (
      "very rather partly not no fully complete completely full moderately mostly somewhat quite extremely slightly highly",
      .very
    ),
  ])

  private var entries: [Entry] = []
  private var number = 0
  private var isScale = false

  /// Whether the entries are those of an earlier block, which says of itself that it is the scale.
  private var isKept = false
  private static let scaleWords: WordSet = ["scale", "ratings", "rating", "scores", "score", "rated", "grades", "key"]
  private static let reach = 24

  mutating func endBlock(into found: inout [Constraint]) {
    if entries.count < 3 || !isScale { entries.removeAll() } else { isKept = true }
  }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty || !entries.isEmpty else { return }
    if sentence.figures.count >= 2 {
      let own = Self.scale(Self.figures(sentence).compactMap { Self.entry($0, sentence) })
      // "4 (very safe) and 2 (hardly safe)" are scores, if the scale stands just before them.
      let isNew = entries.isEmpty || sentence.number - number > 4 || own.count > entries.count
      if own.count >= 2, isNew, Self.areDistinct(own) {
        (entries, number, isKept) = (own, sentence.number, false)
        isScale = sentence.says(Self.scaleWords) && own.allSatisfy(\.isEnd)
      }
    }
    guard entries.count >= 2, sentence.number - number <= (isKept ? Self.reach : 4) else { return }
    readInserted(sentence, into: &found)
    // Far from the scale only "2 (weak)" is surely one of its scores.
    if isKept, !sentence.hasScoreInLine { return readQuoted(sentence, into: &found) }
    readScore(sentence, into: &found)
  }

  /// The stretches of a scale, without scores that have one of its words behind them: "… 4.21–5.00 very high; it scored 4.45
  /// (moderate)".
  private static func scale(_ entries: [Entry]) -> [Entry] {
    let stretches = entries.filter { !$0.isEnd }
    guard stretches.count >= 2 else { return firsts(entries) }
    return entries.filter { entry in
      !entry.isEnd || !stretches.contains { $0.label == entry.label && $0.modifier == entry.modifier }
    }
  }

  /// The points of a scale without a score behind them: "1 = weak, 2 = fair and 3 = strong … a median of 3 (weak)".
  private static func firsts(_ entries: [Entry]) -> [Entry] {
    guard let last = entries.last, entries.count >= 4,
      entries.dropLast().contains(where: { $0.label == last.label && $0.modifier == last.modifier })
    else { return entries }
    return entries.dropLast()
  }

  private static func areDistinct(_ entries: [Entry]) -> Bool {
    entries.allSatisfy { entry in entries.count { $0.label == entry.label && $0.modifier == entry.modifier } == 1 }
  }

  // MARK: The scale

  /// The figures of a sentence, "2.5 to 3.5" as one.
  private static func figures(_ sentence: StorySentence) -> [Wording.Figure] {
    var figures: [Wording.Figure] = []
    for var figure in sentence.figures {
      // "1 stood for": what is taken for a counted noun is the word that leads to the label.
      if figure.quantity.noun != nil, figure.tokens.count > 1,
        let last = sentence.wording.token(figure.tokens.upperBound - 1), words[last] == .lead
      {
        figure.tokens = figure.tokens.dropLast()
        figure.quantity.unit = .none
      }
      if let last = figures.last, last.quantity.isPlain, figure.quantity.isPlain,
        figure.tokens.lowerBound - last.tokens.upperBound == 1,
        ["to", "-"].contains(sentence.wording.word(at: last.tokens.upperBound))
      {
        var range = figure
        range.tokens = last.tokens.lowerBound..<figure.tokens.upperBound
        range.span = last.span.lowerBound..<figure.span.upperBound
        range.quantity = Quantity(from: last.quantity.value, to: figure.quantity.value)
        figures[figures.count - 1] = range
      } else {
        figures.append(figure)
      }
    }
    return figures
  }

  private static func entry(_ figure: Wording.Figure, _ sentence: StorySentence) -> Entry? {
    guard
      figure.quantity.unit == .none || ["mean", "point", "mark"].contains(figure.quantity.noun ?? "")
        || figure.quantity.unit.code == "in",
      let (label, modifier) = label(before: figure, sentence) ?? label(behind: figure, sentence)
    else { return nil }
    let isEnd = figure.quantity.value != nil && figure.quantity.approximation == .exact
    let interval = isEnd ? figure.quantity.value?.rational.map { Interval($0) } : figure.quantity.interval
    guard let interval, interval != .all else { return nil }
    return Entry(figure: figure, interval: interval, label: label, modifier: modifier, isEnd: isEnd)
  }

  /// "Green = 75 to 100", "strong: above 70": the word before a figure that stands for a stretch.
  private static func label(before figure: Wording.Figure, _ sentence: StorySentence) -> (UInt32, UInt32)? {
    let start = figure.tokens.lowerBound
    guard figure.quantity.value == nil || figure.quantity.approximation != .exact else { return nil }
    let mark = places(start - 3, start).last { ["=", ":"].contains(sentence.wording.word(at: $0)) }
    guard let mark, places(mark + 1, start).allSatisfy({ !sentence.isContent($0) }), sentence.isContent(mark - 1),
      let hash = sentence.hash(at: mark - 1)
    else { return nil }
    return (hash, modifier(before: mark - 1, sentence))
  }

  /// The first word of weight behind a figure, over nothing but words that lead to it.
  private static func label(behind figure: Wording.Figure, _ sentence: StorySentence) -> (UInt32, UInt32)? {
    var modifier: UInt32 = 0
    var hasLead = false
    for place in figure.tokens.upperBound..<figure.tokens.upperBound + 5 {
      guard let token = sentence.wording.token(place) else { return nil }
      switch words[token] {
      case .lead: hasLead = true
      case .very:
        // "4 = very, 5 = completely": the word is a label by itself.
        if hasLead, !sentence.isContent(place + 1) { return (token.hash, 0) }
        modifier = token.hash
      default:
        let isShort = hasLead || modifier != 0 || figure.quantity.value == nil
        let isWord = sentence.isContent(place) || token.length > 3 && sentence.wording.word(at: place - 1) == "="
        return token.isWord && isShort && isWord ? (token.hash, modifier) : nil
      }
    }
    return nil
  }

  private static func modifier(before place: Int, _ sentence: StorySentence) -> UInt32 {
    guard let token = sentence.wording.token(place - 1), words[token] == .very else { return 0 }
    return token.hash
  }

  // MARK: The score

  private func readScore(_ sentence: StorySentence, into found: inout [Constraint]) {
    let scores = (sentence.figures + sentence.bareNumbers { sentence.link(at: $0 + 1) == .open }).filter { score in
      score.quantity.unit == .none && score.quantity.isPlain
        && !entries.contains {
          $0.figure.span.overlaps(score.span) || $0.figure.span.lowerBound > score.span.lowerBound
        }
    }
    if scores.count == 1, let score = scores.first {
      let end = places(score.tokens.upperBound, min(score.tokens.upperBound + 12, sentence.tokens.upperBound))
      let stop =
        end.first { sentence.link(at: $0) == .semicolon || sentence.role(at: $0) == .contrast } ?? end.upperBound
      readScore(score, before: stop, sentence, into: &found)
    } else {
      for score in scores {
        let end = places(score.tokens.upperBound, min(score.tokens.upperBound + 8, sentence.tokens.upperBound))
        let isBracketed = sentence.link(at: score.tokens.upperBound) == .open
        let stop = end.first { place in
          if isBracketed { return sentence.link(at: place) == .close }
          return sentence.link(at: place) == .semicolon || sentence.isInFigure(place)
        }
        guard let stop, isBracketed || sentence.link(at: stop) == .semicolon else { continue }
        readScore(score, before: stop, sentence, into: &found)
      }
    }
  }

  /// "The road signs, with a mean of 1.3, as very good": a score between commas, and its word right behind them.
  private func readInserted(_ sentence: StorySentence, into found: inout [Constraint]) {
    for score in sentence.figures where score.quantity.isPlain && score.quantity.isCount {
      let (start, end) = (score.tokens.lowerBound, score.tokens.upperBound)
      guard sentence.link(at: end) == .comma, sentence.word(end + 1) == "as", sentence.number > number,
        sentence.has(.mean, .score, in: start - 4..<start)
      else { continue }
      let stop = places(end + 2, end + 6).first { sentence.isStop($0) || sentence.link(at: $0) == .and } ?? end + 5
      readScore(score, before: stop, sentence, into: &found)
    }
  }

  /// "The commonest answer was 2 (“rarely”)": a point of the scale with its word in quotation marks right behind it.
  private func readQuoted(_ sentence: StorySentence, into found: inout [Constraint]) {
    let scores = sentence.figures + sentence.bareNumbers { sentence.link(at: $0 + 1) == .open }
    for score in scores where score.quantity.unit == .none && score.quantity.isPlain {
      let end = score.tokens.upperBound
      guard sentence.link(at: end) == .open, Self.quotes.contains(sentence.word(end + 1)),
        let close = places(end + 2, end + 7).first(where: { sentence.link(at: $0) == .close }),
        Self.quotes.contains(sentence.word(close - 1)), close - end <= 5, isEnd(close + 1, sentence),
        !Self.parts.contains(sentence.word(score.tokens.lowerBound - 1))
      else { continue }
      readScore(score, before: close, sentence, into: &found)
    }
  }

  private func isEnd(_ place: Int, _ sentence: StorySentence) -> Bool {
    !sentence.tokens.contains(place) || sentence.wording.token(place)?.isWord != true
      || sentence.link(at: place) == .and
  }

  private static let parts: WordSet = ["item", "question", "chapter", "group", "region", "part", "class", "of"]
  private static let quotes: WordSet = ["“", "”", "\"", "'", "‘", "’"]

  /// Whether a word denies what follows, and is no part of a label: "no trust".
  private func isNegation(_ place: Int, _ sentence: StorySentence) -> Bool {
    guard Self.negations.contains(sentence.wording.word(at: place)) else { return false }
    return !entries.contains { $0.modifier == sentence.hash(at: place) && $0.label == sentence.hash(at: place + 1) }
  }

  private static let negations: WordSet = [
    "nobody", "not", "never", "no", "hardly", "neither", "way", "near", "nearly", "short", "below", "above", "down",
    "from",
    "out", "almost", "would", "than", "until", "needed", "once", "lost",
  ]

  private func readScore(
    _ score: Wording.Figure,
    before stop: Int,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    guard let value = score.quantity.value?.rational,
      !places(score.tokens.upperBound, stop).contains(where: { isNegation($0, sentence) })
    else { return }
    let named = places(score.tokens.upperBound, stop).compactMap { place -> (Entry, Int)? in
      let modifier = Self.modifier(before: place, sentence)
      return entries.first { $0.label == sentence.hash(at: place) && $0.modifier == modifier }.map { ($0, place) }
    }
    guard named.count == 1, let (entry, place) = named.first, let meant = meant(entry),
      !meant.contains(value),
      entries.contains(where: { self.meant($0)?.contains(value) == true }) || isFar(value, entry),
      let low = meant.lower.flatMap(WrittenNumber.init(exactly:)) ?? WrittenNumber(0) as WrittenNumber?
    else { return }
    var whole = Quantity(from: low, to: meant.upper.flatMap(WrittenNumber.init(exactly:)))
    whole.unit = .none
    let terms = [
      Constraint.Term(.whole, span: sentence.bytes(place..<place + 1), .quantity(whole)), score.term(.score),
    ]
    var constraint = Constraint(.scale, terms: terms, sentence: sentence.span)
    constraint.qualifiers = ["label"]
    found.append(constraint)
  }

  /// Whether a mean lies a whole point or more from the point that a word stands for: no rounding makes it that one.
  private func isFar(_ value: Rational, _ entry: Entry) -> Bool {
    let ends = entries.filter(\.isEnd).compactMap(\.interval.lower)
    guard ends.count > 2, let own = entry.interval.lower, ends.contains(where: { $0 <= value }),
      ends.contains(where: { $0 >= value })
    else { return false }
    return (value - own).distance >= .one
  }

  /// The scores that a word stands for; the ends of a scale reach to its middle.
  private func meant(_ entry: Entry) -> Interval? {
    guard entry.isEnd else { return entry.interval }
    let ends = entries.filter(\.isEnd).compactMap(\.interval.lower)
    if ends.count > 2, let own = entry.interval.lower {
      return Interval(lower: own - Constraint.halfPoint, upper: own + Constraint.halfPoint)
    }
    guard let own = entry.interval.lower, ends.count == 2, let other = ends.first(where: { $0 != own }) else {
      return nil
    }
    let middle = (own + other) / Rational(2)
    return own < other ? Interval(lower: own, upper: middle) : Interval(lower: middle, upper: own)
  }
}

extension StorySentence {
  /// "Movement of persons: 2 (weak)": one score of one digit at the end of a line, with its word in brackets.
  fileprivate var hasScoreInLine: Bool {
    let scores = tokens.filter { place in
      wording.token(place).map { $0.isNumber && $0.length <= 3 } == true && link(at: place + 1) == .open
    }
    guard scores.count == 1, let score = scores.first else { return false }
    let close = places(score + 2, min(score + 6, tokens.upperBound)).first { link(at: $0) == .close }
    return [":", "–", "—", "-", "|"].contains(word(score - 1)) && close.map { $0 + 2 >= tokens.upperBound } == true
  }
}
