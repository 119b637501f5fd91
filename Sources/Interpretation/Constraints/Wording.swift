import Packs
import Quantities
import RecordModel
import Text

/// A sentence as readers of constraints see it: its figures, its times, and the small words between them.
struct Wording {
  /// A figure, and the claim that was made of it.
  struct Figure {
    var tokens: Range<Int>
    var span: Range<Int>
    private var content: Content

    /// What a figure says stands apart: it is large, and a figure is copied often.
    private final class Content: Sendable {
      let quantity: Quantity
      /// The claim, or nothing.
      let claims: [Claim]

      init(_ quantity: Quantity, _ claims: [Claim]) {
        self.quantity = quantity
        self.claims = claims
      }
    }

    init(tokens: Range<Int>, span: Range<Int>, quantity: Quantity, claim: Claim?) {
      self.tokens = tokens
      self.span = span
      content = Content(quantity, claim.map { [$0] } ?? [])
    }

    var quantity: Quantity {
      _read { yield content.quantity }
      set { content = Content(newValue, content.claims) }
    }

    var claim: Claim? { content.claims.first }

    /// The figure as a term of a constraint.
    func term(_ role: Constraint.Role) -> Constraint.Term {
      Constraint.Term(role, span: span, claim: claim?.id, .quantity(quantity))
    }
  }

  let sentence: Analysis.Sentence
  let figures: [Figure]
  /// "First", "60th".
  let ordinals: [Figure]
  /// Dates, periods, durations.
  let times: [Mention]
  /// The names of states, persons, places and the like.
  let names: ArraySlice<NamedThing>
  /// Where words for money stand, as the packs know them: "euros", "rupees".
  let currencies: [Int]
  /// The tokens of the times that lie in the calendar, "last year" among them.
  private let calendar: [Range<Int>]
  private let drafts: [ClaimReader.Draft]
  private let text: SourceText
  /// The tokens of the sentence.
  let tokens: ArraySlice<Token>
  private let marks: WordMarks
  /// Clauses between commas that only tell who says so: ", the ministry said on its website,".
  private let asides: [Range<Int>]

  init(_ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis) {
    self.sentence = sentence
    self.drafts = drafts
    text = analysis.passage.text
    tokens = analysis.passage.tokens[sentence.tokens]
    var marks = WordMarks()
    for token in tokens { marks.add(token.hash) }
    self.marks = marks
    var ordinals: [Figure] = []
    var figures: [Figure] = []
    var times: [Mention] = []
    var calendar: [Range<Int>] = []
    for index in sentence.mentions where analysis.mentions[index].unreadReason == nil {
      switch analysis.mentions[index].value {
      case .time:
        times.append(analysis.mentions[index])
        if analysis.mentions[index].isCalendarTime || analysis.mentions[index].isVagueTime {
          calendar.append(analysis.mentions[index].tokens)
        }
      case .quantity(let quantity):
        let (tokens, span) = (analysis.mentions[index].tokens, analysis.mentions[index].span)
        let claim = drafts.first { $0.claim.span == span }?.claim
        let figure = Figure(tokens: tokens, span: span, quantity: quantity, claim: claim)
        if analysis.mentions[index].kind == .ordinal { ordinals.append(figure) } else { figures.append(figure) }
      default: continue
      }
    }
    names = analysis.names[sentence.names]
    currencies = figures.isEmpty ? [] : Self.currencies(of: sentence, analysis)
    self.figures = figures
    self.ordinals = ordinals
    self.times = times
    self.calendar = calendar
    asides = figures.count > 1 ? Self.asides(in: tokens, figures, marks) : []
  }

  private static func currencies(of sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [Int] {
    var places: [Int] = []
    for match in analysis.matches[sentence.matches] {
      if case .currency = match.entry { places.append(match.tokens.lowerBound) }
    }
    return places
  }

  /// The small words of a range outside dates and the prepositions before them; `nil` stands for any other word.
  func words(_ range: Range<Int>) -> [LinkWord?] {
    range.clamped(to: sentence.tokens).compactMap { index in
      let word = LinkWord.table[tokens[index]]
      if calendar.contains(where: { $0.contains(index) }) || asides.contains(where: { $0.contains(index) }) {
        return nil
      }
      if word == .place, calendar.contains(where: { $0.lowerBound == index + 1 }) { return nil }
      if word == .range, isPerCent(index) { return .some(nil) }
      return .some(word)
    }
  }

  /// Whether "per" belongs to "per cent" and makes no rate.
  func isPerCent(_ place: Int) -> Bool { word(at: place) == "per" && word(at: place + 1) == "cent" }

  /// The words between two figures that follow each other, or between two other places.
  func gap(_ a: Range<Int>, _ b: Range<Int>) -> [LinkWord?] { words(a.upperBound..<max(a.upperBound, b.lowerBound)) }

  func gap(_ a: Figure, _ b: Figure) -> [LinkWord?] { gap(a.tokens, b.tokens) }

  /// So many words before a place.
  func before(_ place: Range<Int>, _ count: Int) -> [LinkWord?] { words(place.lowerBound - count..<place.lowerBound) }

  /// So many words after a place.
  func after(_ place: Range<Int>, _ count: Int) -> [LinkWord?] { words(place.upperBound..<place.upperBound + count) }

  /// Whether the sentence begins with "of" and the figure: "Of the 40 respondents".
  func isOpened(byOf figure: Figure) -> Bool {
    let lead = (sentence.tokens.lowerBound..<figure.tokens.lowerBound).filter { token($0)?.isWord == true }
    return lead.count <= 2 && lead.first.flatMap { token($0) }.map { LinkWord.table[$0] == .of } == true
  }

  /// Whether a date or period lies between two places.
  func hasTime(in range: Range<Int>, withoutNames: Bool = false) -> Bool {
    calendar.contains { range.contains($0.lowerBound) && !(withoutNames && isPartOfName($0)) }
  }

  /// Whether a year belongs to a name: it stands right behind a word with a capital, "Ocean Shield 2019".
  private func isPartOfName(_ time: Range<Int>) -> Bool {
    guard time.count == 1, let before = token(time.lowerBound - 1) else { return false }
    return before.isWord && before.isCapitalized
  }

  /// The claim that was made of some bytes.
  func claim(at span: Range<Int>) -> Claim? { drafts.first { $0.claim.span == span }?.claim }

  /// The word at a place, as it is written.
  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The bytes of a word as they are written.
  func string(of token: Token) -> String { text[token.range] }

  /// Whether the sentence has a word anywhere.
  func says(_ word: LinkWord) -> Bool { tokens.contains { LinkWord.table[$0] == word } }
}

extension [LinkWord?] {
  /// The words without approximations and articles at the end.
  var trimmed: [LinkWord?] {
    var words = self
    while let last = words.last, last == .about || last == .article { words.removeLast() }
    return words
  }
}

extension Quantity {
  /// Whether two figures count the same thing in the same way, so that they may be added or divided.
  func isOfSort(_ other: Quantity) -> Bool {
    guard value != nil, other.value != nil, per == other.per, fraction == nil, other.fraction == nil else {
      return false
    }
    return switch (unit, other.unit) {
    case (.multiple, _), (.rank, _), (.index, _), (.ratio, _): false
    case (.none, .counted), (.counted, .none): true
    default: unit == other.unit
    }
  }

  /// Whether the figure can be the share of something.
  var isShare: Bool { unit == .percent || (fraction != nil && !unit.isMoney) }

  /// Whether two figures are of one size, at most a hundredfold apart: bare numbers may hide a "million".
  func isOfSize(of other: Quantity) -> Bool {
    guard let a = value?.rational, let b = other.value?.rational, a > .zero, b > .zero else { return false }
    return a < b * Rational(100) && b < a * Rational(100)
  }
}

extension Wording {
  /// "To the dollar", "against the euro", "above target": what falls while its number rises.
  var isExchange: Bool {
    sentence.tokens.contains { index in
      let word = self.word(at: index)
      return ["above", "below"].contains(word)
        || ["dollar", "euro", "pound", "yen"].contains(word) && self.word(at: index - 1) == "the"
          && ["to", "against", "for"].contains(self.word(at: index - 2))
    }
  }

  /// The word at a place; "" where there is none.
  func word(at place: Int) -> WordKey { token(place).map { WordKey($0) } ?? "" }

  /// The places at which one of some words stands, in their order.
  func places(of words: WordSet) -> [Int] {
    mayHave(words) ? tokens.indices.filter { words.contains(WordKey(tokens[$0])) } : []
  }

  /// Whether the sentence has one of some words anywhere.
  func says(_ words: WordSet) -> Bool { mayHave(words) && tokens.contains { words.contains(WordKey($0)) } }

  /// Whether the sentence may have one of some words; where not, it has none.
  func mayHave(_ words: WordSet) -> Bool { words.mayHave(oneOf: marks) }

  /// The word at a place in lower case, to look at its letters; empty where there is none.
  func string(at place: Int) -> String { token(place).map { string(of: $0).lowercased() } ?? "" }
}

extension Wording {
  private static let numbers: [String: Int64] = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
  ]
  private static let units: [String: TimeValue.Duration.Unit] = [
    "day": .day, "week": .week, "month": .month, "year": .year,
  ]

  /// The length that words such as "three months later" count; `nil` where they do not begin with a number and a unit.
  func length(in range: Range<Int>) -> TimeValue.Duration? {
    let word = string(at: range.lowerBound)
    guard let count = Self.numbers[word] ?? Int64(word) else { return nil }
    let unit = string(at: range.lowerBound + 1)
    guard let known = Self.units[unit.hasSuffix("s") ? String(unit.dropLast()) : unit] else { return nil }
    return TimeValue.Duration(WrittenNumber(count), known)
  }
}
