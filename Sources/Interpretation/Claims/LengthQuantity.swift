import Quantities
import RecordModel
import Text

/// Makes a figure of a length of time, as exact as the words before it say: "up to three months", "some 17 years",
/// "two to six weeks".
enum LengthQuantity {
  private enum Word: UInt8 {
    case about = 1, nearly, than, more, less, no, to, up, at, least, most, close, dash, and, between, minimum, maximum,
      of
  }
  private static let words = WordTable<Word>([
    ("about around approximately roughly some perhaps maybe circa", .about), ("nearly almost", .nearly),
    ("than", .than), ("more longer over", .more), ("less fewer shorter under", .less), ("no not", .no), ("to", .to),
    ("up", .up), ("at", .at), ("least", .least), ("most", .most), ("close", .close), ("- – —", .dash),
    ("and or", .and), ("between", .between), ("minimum", .minimum), ("maximum", .maximum), ("of", .of),
  ])

  /// The figure of a length of time, or `nil` where an expression is none.
  static func of(_ figure: Mention, _ analysis: borrowing Analysis) -> Quantity? {
    guard case .duration(let duration)? = figure.time?.value else { return nil }
    let unit = Unit.counted(name(of: duration.unit))
    let tokens = analysis.passage.tokens
    let start = number(of: figure, tokens)
    if let low = lowEnd(before: start, analysis), let low = low.value {
      return Quantity(from: low, to: duration.value, unit)
    }
    var quantity = Quantity(duration.value, unit)
    if let approximation = approximation(before: start, tokens) { quantity.bound(approximation) }
    return quantity
  }

  /// Whether a number is only the lower end of the length behind it: the two of "two to six weeks".
  static func beginsRange(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard analysis.mentions[index].kind == .number, index + 1 < sentence.mentions.upperBound else { return false }
    let next = analysis.mentions[index + 1]
    guard case .duration? = next.time?.value else { return false }
    let start = number(of: next, analysis.passage.tokens)
    return lowEnd(before: start, analysis) != nil
      && analysis.mentions[index].tokens.upperBound == start - 1
  }

  /// The token at which the number of a length begins, behind the words that say how exact it is.
  private static func number(of figure: Mention, _ tokens: [Token]) -> Int {
    figure.tokens.first { words[tokens[$0]] == nil } ?? figure.tokens.lowerBound
  }

  /// The number before "to", "or" or a dash in front of a length.
  private static func lowEnd(before start: Int, _ analysis: borrowing Analysis) -> Quantity? {
    let tokens = analysis.passage.tokens
    guard start > 1, let link = words[tokens[start - 1]] else { return nil }
    let number = analysis.mentions.first { $0.kind == .number && $0.tokens.upperBound == start - 1 }
    guard let number, let low = number.quantity, low.unit == .none, low.fraction == nil else { return nil }
    switch link {
    case .to, .dash: return low
    case .and:
      let before = number.tokens.lowerBound - 1
      let isBetween = before >= 0 && words[tokens[before]] == .between
      return isBetween || tokens[start - 1].hash == or ? low : nil
    default: return nil
    }
  }

  private static let or = WordHash.of("or")

  /// What the words before a number say of how exact it is.
  ///
  /// "Over five years" is the time in which something was done.
  private static func approximation(before start: Int, _ tokens: [Token]) -> Quantity.Approximation? {
    func word(_ back: Int) -> Word? { start - back >= 0 ? words[tokens[start - back]] : nil }
    switch word(1) {
    case .about: return word(2) == .to && word(3) == .up ? .upTo : .about
    case .nearly: return .nearly
    case .to where word(2) == .up: return .upTo
    case .to where word(2) == .close: return .nearly
    case .least where word(2) == .at: return .atLeast
    case .most where word(2) == .at: return .upTo
    case .of where word(2) == .minimum: return .atLeast
    case .of where word(2) == .maximum: return .upTo
    case .than where word(2) == .more: return word(3) == .no ? .upTo : .over
    case .than where word(2) == .less: return word(3) == .no ? .atLeast : .under
    default: return nil
    }
  }

  private static func name(of unit: TimeValue.Duration.Unit) -> String {
    switch unit {
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .workingDay: "working day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }
}
