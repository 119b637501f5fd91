import Quantities
import RecordModel
import Text

/// A sentence as readers of stories see it: its figures and times, and the places of the words that they know.
///
/// Several readers keep it until the next sentence, so that it is not copied.
final class StorySentence: Sendable {
  let wording: Wording
  /// Which sentence of the document it is, and in which block.
  let number: Int
  let block: Int
  /// The words of ``StoryWord`` in their order.
  let cues: [Cue]
  private let kinds: UInt64
  /// The dates and periods that are written out, and not worked out from others.
  let statedTimes: [Mention]

  struct Cue {
    var place: Int
    var word: StoryWord
  }

  init(_ wording: Wording, number: Int, block: Int) {
    self.wording = wording
    self.number = number
    self.block = block
    statedTimes = wording.times.allSatisfy(Self.isStated) ? wording.times : wording.times.filter(Self.isStated)
    var cues: [Cue] = []
    cues.reserveCapacity(8)
    var kinds: UInt64 = 0
    let table = StoryWord.table
    for index in wording.tokens.indices {
      guard let word = table[wording.tokens[index]], !wording.isPerCent(index) else { continue }
      cues.append(Cue(place: index, word: word))
      kinds |= 1 << UInt64(word.rawValue)
    }
    self.cues = cues
    self.kinds = kinds
  }

  var tokens: Range<Int> { wording.sentence.tokens }
  var span: Range<Int> { wording.sentence.span }
  var figures: [Wording.Figure] { wording.figures }

  /// Whether the sentence has one of the words anywhere.
  func has(_ words: StoryWord...) -> Bool { words.contains { kinds & 1 << UInt64($0.rawValue) != 0 } }

  /// Whether one of the words stands in a range.
  func has(_ words: StoryWord..., in range: Range<Int>) -> Bool {
    cues.contains { range.contains($0.place) && words.contains($0.word) }
  }

  func cues(_ words: StoryWord...) -> [Cue] { cues.filter { words.contains($0.word) } }

  func cue(at place: Int) -> StoryWord? { wording.token(place).flatMap { StoryWord.table[$0] } }

  func link(at place: Int) -> LinkWord? { wording.token(place).flatMap { LinkWord.table[$0] } }

  func role(at place: Int) -> WordClass? { wording.token(place).flatMap { WordClass.table[$0] } }

  func hash(at place: Int) -> UInt32? { wording.token(place)?.hash }

  /// Whether a place is a word of some weight: no small word of grammar, no number and no mark.
  func isContent(_ place: Int) -> Bool {
    guard let token = wording.token(place), token.isWord, token.length > 2 else { return false }
    return WordClass.table[token] == nil && LinkWord.table[token] == nil
  }

  /// Whether a place is a name: a word with a capital that does not only open the sentence.
  func isName(_ place: Int) -> Bool {
    guard let token = wording.token(place), token.isWord, token.isCapitalized, token.length > 1 else { return false }
    return WordClass.table[token] == nil && LinkWord.table[token] == nil && StoryWord.table[token] == nil
  }

  /// The words of weight in a range, by their hashes.
  func contents(_ range: Range<Int>) -> Set<UInt32> {
    Set(range.clamped(to: tokens).filter { isContent($0) }.compactMap { hash(at: $0) })
  }

  /// The names in a range, by their hashes.
  func nameWords(_ range: Range<Int>) -> Set<UInt32> {
    Set(range.clamped(to: tokens).filter { isName($0) }.compactMap { hash(at: $0) })
  }

  private static func isStated(_ mention: Mention) -> Bool {
    guard mention.isCalendarTime, case .time(let time) = mention.value else { return false }
    return !time.isResolved && !time.isImpossible
  }

  /// The first time that begins in a range.
  func time(in range: Range<Int>) -> Mention? { statedTimes.first { range.contains($0.tokens.lowerBound) } }

  /// Whether it tells several ranges: they are the bands of a scale, and none of them is the scale.
  var hasBands: Bool {
    figures.count { $0.quantity.value == nil && $0.quantity.low != nil && $0.quantity.high != nil } > 1
  }

  /// Whether a place lies in a figure.
  func isInFigure(_ place: Int) -> Bool { figures.contains { $0.tokens.contains(place) } }

  /// Whether a place lies in a date.
  func isInTime(_ place: Int) -> Bool { wording.times.contains { $0.tokens.contains(place) } }

  /// The bytes from the first to the last of some tokens.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = wording.token(range.lowerBound), let last = wording.token(range.upperBound - 1) else {
      return span
    }
    return places(first.lowerBound, last.upperBound)
  }
}

extension Mention {
  /// The last day of a date or period.
  var lastDay: Int? { time?.value.days?.last }
  /// The first day of a date or period.
  var firstDay: Int? { time?.value.days?.first }

  /// The time as a term of a constraint.
  func term(_ role: Constraint.Role) -> Constraint.Term? {
    time.map { Constraint.Term(role, span: span, .time($0.value)) }
  }
}

extension Quantity {
  /// Whether it is one stated number, neither a range nor a bound.
  var isPlain: Bool { value != nil && (approximation == .exact || approximation == .about) && fraction == nil }

  /// The noun that is counted.
  var noun: String? { if case .counted(let noun) = unit { noun } else { nil } }

  /// Whether it is a bare number or counts things.
  var isCount: Bool { unit == .none || noun != nil }

  /// A whole number that is not too large.
  var wholeNumber: Int? {
    guard let value, value.exponent >= 0, value.exponent < 12, let rational = value.rational else { return nil }
    return Int(exactly: rational.numerator)
  }
}

/// The places from one to another; none where they are the wrong way round.
func places(_ from: Int, _ to: Int) -> Range<Int> { from..<max(from, to) }
