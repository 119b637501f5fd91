import Quantities
import RecordModel
import Text

/// "14 locomotives and 36 cars, in all 60 vehicles", "Chile sent 140 tonnes, Peru 90; together the two sent 260":
/// parts of any nouns and their total, in one sentence or over several.
struct TotalStory: StoryReading {
  private typealias Figure = Wording.Figure

  /// The sentences before in the same block.
  private var previous: [StorySentence] = []
  private static let longestMemory = 4

  mutating func endBlock(into found: inout [Constraint]) { previous.removeAll(keepingCapacity: true) }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty else {
      previous.removeAll(keepingCapacity: true)
      return
    }
    defer {
      if previous.count == Self.longestMemory { previous.removeFirst() }
      previous.append(sentence)
    }
    for index in sentence.figures.indices {
      guard let parts = partsBefore(index, sentence) ?? partsAbove(index, sentence) else { continue }
      let whole = sentence.figures[index]
      let terms = [whole.term(.whole)] + parts.map { $0.term(.part) }
      var constraint = Constraint(.sum, terms: terms, sentence: sentence.span)
      constraint.qualifiers = ["together"]
      found.add(constraint)
    }
    if let parts = persons(sentence) {
      let terms = [sentence.figures[0].term(.whole)] + parts.map { $0.term(.part) }
      found.add(Constraint(.sum, terms: terms, sentence: sentence.span))
    }
  }

  // MARK: In one sentence

  /// "A tractors, B ploughs and C pumps, W machines in total".
  private func partsBefore(_ index: Int, _ sentence: StorySentence) -> [Figure]? {
    let wording = sentence.wording
    let whole = sentence.figures[index]
    let parts = Array(sentence.figures[..<index])
    guard parts.count >= 2, isPart(whole), isTotal(whole, sentence), parts.allSatisfy({ fits($0, whole) }),
      let last = parts.last
    else { return nil }
    let list = places(parts[0].tokens.lowerBound, whole.tokens.lowerBound)
    guard !wording.words(list).has([.to, .than, .rise, .fall, .including, .or, .excluding, .semicolon, .composed]),
      !isOpen(sentence), zip(parts, parts.dropFirst()).allSatisfy({ wording.gap($0, $1).has([.comma, .and]) }),
      parts.count > 2 || wording.gap(parts[0], parts[1]).has([.and]),
      whole.tokens.lowerBound - last.tokens.upperBound <= 9,
      !wording.before(parts[0].tokens, 2).has([.from, .of, .range])
    else { return nil }
    return isNear(parts, whole) ? parts : nil
  }

  /// Whether words beside a figure make it the total: "in all 60", "60 altogether", "together 60".
  private func isTotal(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let wording = sentence.wording
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let lead = Array(wording.words(places(start - 4, start)).trimmed.suffix(2))
    let isComma = places(start - 4, start).contains {
      [.comma, .dash, .open, .colon].contains(sentence.link(at: $0))
    }
    guard wording.word(at: end) != "with", wording.word(at: end + 1) != "with" else { return false }
    if isComma, lead == [.place, .all] || lead == [.place, .total] || lead.last == .together || lead == [.total, .of] {
      return true
    }
    let behind = Array(wording.words(end..<end + 2))
    return isComma && (behind == [.place, .all] || behind == [.place, .total] || behind.first == .together)
  }

  // MARK: Over sentences

  /// "Together the two sent W": the figures of the sentences before, one in each or two in the last.
  private func partsAbove(_ index: Int, _ sentence: StorySentence) -> [Figure]? {
    let whole = sentence.figures[index]
    guard isPart(whole), let count = summed(sentence, before: whole), !isOpen(sentence),
      !sentence.wording.times.contains(where: \.isCalendarTime),
      sentence.figures.allSatisfy({ $0.span == whole.span || ($0.quantity.wholeNumber ?? 99) < 10 })
    else { return nil }
    var parts: [Figure] = []
    var next = sentence.number
    for earlier in previous.reversed() {
      let figures = earlier.figures.filter { fits($0, whole) }
      guard next - earlier.number == 1, !figures.isEmpty, figures.count == earlier.figures.count, !isOpen(earlier),
        !earlier.wording.words(earlier.tokens).has([.than, .rise, .fall, .including, .total, .which, .together])
      else { break }
      parts = figures + parts
      next = earlier.number
      if parts.count >= (count ?? 2) { break }
    }
    guard parts.count == count ?? 2, isNear(parts, whole) else { return nil }
    return parts
  }

  /// How many parts a sentence adds up, where it begins with words such as "together" or "the two"; two if it does not say.
  private func summed(_ sentence: StorySentence, before whole: Figure) -> Int?? {
    let wording = sentence.wording
    let start = sentence.tokens.lowerBound
    let opening = places(start, min(start + 6, whole.tokens.lowerBound))
    let first = (wording.word(at: start), wording.word(at: start + 1))
    let isTogether =
      first.0 == "together" && first.1 != "with" || first.0 == "altogether"
      || first.0 == "in" && ["all", "total", "sum"].contains(first.1)
    let counts: [WordKey: Int] = ["both": 2, "two": 2, "three": 3, "four": 4]
    let count = opening.lazy.compactMap { place -> Int? in
      let word = wording.word(at: place)
      guard word == "both" || wording.word(at: place - 1) == "the" || wording.word(at: place - 1) == "these" else {
        return nil
      }
      return counts[word]
    }.first
    if isTogether { return .some(count) }
    return count != nil && sentence.says(Self.together) ? .some(count) : nil
  }

  // MARK: Persons behind a colon

  /// "Twenty sailed: six cooks, seven pilots and eight clerks".
  private func persons(_ sentence: StorySentence) -> [Figure]? {
    let figures = sentence.figures
    guard figures.count >= 3, let whole = figures.first, isPart(whole), whole.quantity.isCount, !isOpen(sentence)
    else { return nil }
    let parts = Array(figures.dropFirst())
    let gap = places(whole.tokens.upperBound, parts[0].tokens.lowerBound)
    guard sentence.link(at: gap.upperBound - 1) == .colon, gap.count <= 16,
      parts.allSatisfy({ isPart($0) && $0.quantity.noun.map(Self.isPerson) == true }),
      whole.quantity.noun.map(Self.isPerson) == true
    else { return nil }
    let gaps = zip(parts, parts.dropFirst()).map { sentence.wording.gap($0, $1) }
    guard gaps.allSatisfy({ $0.count <= 5 && $0.has([.comma, .and]) && !$0.has([.of, .which, .or]) }),
      gaps.last?.has([.and]) == true, let last = parts.last,
      sentence.wording.token(last.tokens.upperBound)?.isWord != true,
      isNear(parts, whole)
    else { return nil }
    return parts
  }

  private static func isPerson(_ noun: String) -> Bool { PersonsReader().isPerson(noun) }

  // MARK: What can be added

  private func isPart(_ figure: Figure) -> Bool {
    figure.quantity.isPlain && figure.quantity.approximation == .exact && figure.quantity.per == nil
      && !figure.quantity.unit.isPercentage && figure.quantity.unit != .multiple && figure.quantity.unit != .rank
  }

  private func fits(_ part: Figure, _ whole: Figure) -> Bool {
    isPart(part) && (part.quantity.isOfSort(whole.quantity) || part.quantity.isCount && whole.quantity.isCount)
  }

  /// Whether the parts may overlap or not be all.
  private func isOpen(_ sentence: StorySentence) -> Bool {
    sentence.wording.words(sentence.tokens).has([.including, .excluding, .sense])
      || sentence.says(Self.loose)
  }

  private static let together: WordSet = ["together", "altogether", "combined"]
  private static let loose: WordSet = [
    "each", "both", "some", "since", "average", "so", "far", "already", "also", "among", "respectively", "remaining",
    "apiece", "pairs", "per", "every",
  ]

  /// Whether a total is of the size of its parts, so that no others are left out.
  private func isNear(_ parts: [Figure], _ whole: Figure) -> Bool {
    let sum = parts.reduce(Rational.zero) { $0 + ($1.quantity.value?.rational ?? .zero) }
    guard let all = whole.quantity.value?.rational, all > .zero, sum > .zero else { return false }
    return all <= sum * Rational(2) && sum <= all * Rational(2)
  }
}
