import Quantities
import RecordModel
import Text

/// Reads the length that an expression of time holds: ten years in "ten years earlier", "over the past decade".
///
/// Such an expression is a date or a period of the calendar, and a figure besides.
enum ElapsedTime {
  /// How the length lies in time.
  enum Relation { case apart, past, coming, limit, plain }

  private enum Word: UInt8 {
    case minute = 1, hour, day, week, month, year, decade, century
    case apart, past, coming, limit
  }
  private static let words = WordTable<Word>([
    ("minute minutes", .minute), ("hour hours", .hour), ("day days", .day), ("week weeks", .week),
    ("month months", .month), ("year years", .year), ("decade decades", .decade), ("century centuries", .century),
    ("ago earlier later after before since", .apart), ("past last previous", .past), ("next coming following", .coming),
    ("within", .limit),
  ])

  /// A small number by its word; tens and units are written apart from hyphens.
  private enum Number: UInt8 {
    case one = 1, two, three, four, five, six, seven, eight, nine, ten
    case eleven, twelve, fifteen = 15, twenty = 20, thirty = 30, forty = 40, fifty = 50, sixty = 60
  }
  private static let numbers = WordTable<Number>([
    ("a an one", .one), ("two", .two), ("three", .three), ("four", .four), ("five", .five), ("six", .six),
    ("seven", .seven), ("eight", .eight), ("nine", .nine), ("ten", .ten), ("eleven", .eleven), ("twelve", .twelve),
    ("fifteen", .fifteen), ("twenty", .twenty), ("thirty", .thirty), ("forty", .forty), ("fifty", .fifty),
    ("sixty", .sixty),
  ])

  /// The length in an expression that is no duration by itself, or `nil` if it names no number of units.
  static func quantity(of mention: Mention, _ analysis: borrowing Analysis) -> Quantity? {
    guard let time = mention.time, mention.kind == .date || mention.kind == .period else { return nil }
    if case .duration = time.value { return nil }
    var number: Int64?
    for index in mention.tokens {
      let token = analysis.passage.tokens[index]
      if let unit = words[token], unit.rawValue <= Word.century.rawValue {
        return quantity(number, unit, time, mention, analysis)
      }
      if token.isNumber, token.length < 4 {
        number = Int64(analysis.passage.text[token.range])
      } else if let word = numbers[token] {
        number =
          number.map { $0 >= 20 && word.rawValue < 10 ? $0 + Int64(word.rawValue) : Int64(word.rawValue) }
          ?? Int64(word.rawValue)
      }
    }
    return nil
  }

  private static func quantity(
    _ number: Int64?,
    _ unit: Word,
    _ time: Mention.Time,
    _ mention: Mention,
    _ analysis: borrowing Analysis
  ) -> Quantity? {
    let relation = relation(of: mention.tokens, analysis)
    // "By the end of the next decade" is a date and no length.
    if number == nil, time.modifier != nil { return nil }
    guard let count = number ?? (unit == .decade && (relation == .past || relation == .coming) ? 1 : nil) else {
      return nil
    }
    guard relation != .plain else { return nil }
    let counted =
      switch unit {
      case .minute: (1, "minute")
      case .hour: (1, "hour")
      case .day: (1, "day")
      case .week: (1, "week")
      case .month: (1, "month")
      case .decade: (10, "year")
      case .century: (100, "year")
      default: (1, "year")
      }
    var quantity = Quantity(WrittenNumber(count * Int64(counted.0)), .counted(counted.1))
    switch time.modifier {
    case .lessThan: quantity.bound(.under)
    case .moreThan: quantity.bound(.over)
    case .approx: quantity.bound(.about)
    default: break
    }
    return quantity
  }

  /// Which way a length counts between two events: "two years after", "two years later", "two years before".
  enum Order: UInt8 { case after = 1, later, before, earlier }
  private static let orders = WordTable<Order>([
    ("after since", .after), ("later", .later), ("before until", .before), ("earlier ago", .earlier),
  ])

  /// The word that tells which way a length counts, in it or right behind it.
  static func order(of tokens: Range<Int>, _ analysis: borrowing Analysis) -> Order? {
    let all = analysis.passage.tokens
    return (tokens.lowerBound..<min(all.count, tokens.upperBound + 1)).lazy.compactMap { orders[all[$0]] }.first
  }

  /// How a length lies in time by the words in it and next to it.
  static func relation(of tokens: Range<Int>, _ analysis: borrowing Analysis) -> Relation {
    let all = analysis.passage.tokens
    for index in max(0, tokens.lowerBound - 2)..<min(all.count, tokens.upperBound + 1) {
      switch words[all[index]] {
      case .apart where index >= tokens.lowerBound: return .apart
      case .past where index < tokens.upperBound: return .past
      case .coming where index < tokens.upperBound: return .coming
      case .limit where index < tokens.upperBound: return .limit
      default: continue
      }
    }
    return .plain
  }
}
