import Quantities
import RecordModel
import Text

/// "In 2016 they celebrated sixty years of relations, which had been established in 1966", "twenty years after the war of
/// 1995 a monument was unveiled in 2005": two years, and the number of years between them, in any order.
struct AnyYears: ParagraphReading {
  private static let feasts: WordSet = ["anniversary", "jubilee", "birthday", "centenary"]
  private static let celebrating: WordSet = [
    "celebrated", "celebrate", "celebrates", "celebrating", "marked", "marks", "marking", "commemorated", "commemorates",
  ]
  private static let begun: WordSet = [
    "established", "founded", "signed", "begun", "began", "opened", "created", "born", "concluded", "set", "since", "of",
    "built", "launched", "started", "formed", "dating", "from",
  ]
  private static let loose: WordSet = [
    "before", "ago", "old", "every", "last", "first", "previous", "early", "late", "nearly", "almost", "about", "than",
    "again", "second", "planned", "postponed", "will", "next", "some", "around", "over", "until", "another", "renewed",
    "resumed", "restored", "interrupted", "only", "but", "earlier",
  ]
  private static let centuries: [WordKey: Int64] = ["half": 50, "quarter": 25]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let dates = sentence.statedTimes.filter { mention in
      if case .date(let date)? = mention.time?.value {
        mention.time?.modifier == nil && date.precision != .century && date.precision != .decade
      } else {
        false
      }
    }
    guard dates.count == 2, sentence.statedTimes.count == 2, !sentence.says(Self.loose),
      let first = dates[0].time?.value.statedYear, let last = dates[1].time?.value.statedYear, first != last
    else { return }
    let (from, to) = first < last ? (dates[0], dates[1]) : (dates[1], dates[0])
    if let length = remembered(from, to, sentence) {
      add(length, from, to, "anniversary", sentence, into: &found)
    } else if let length = passed(after: from, sentence), abs(from.tokens.lowerBound - to.tokens.lowerBound) <= 24 {
      add(length, from, to, nil, sentence, into: &found)
    }
  }

  private func add(
    _ length: Constraint.Term,
    _ from: Mention,
    _ to: Mention,
    _ qualifier: String?,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    guard let start = from.term(.from), let end = to.term(.to) else { return }
    var constraint = Constraint(.duration, terms: [length, start, end], sentence: sentence.span)
    if let qualifier { constraint.qualifiers = [qualifier] }
    found.add(constraint)
  }

  // MARK: A feast

  /// "The 60th anniversary of relations", "celebrated sixty years of relations", and a word that says what began.
  private func remembered(_ from: Mention, _ to: Mention, _ sentence: StorySentence) -> Constraint.Term? {
    let lead = places(from.tokens.lowerBound - 8, from.tokens.lowerBound)
    // What began stands behind a comma, "relations, which had been established in 1966": nearer wordings have readers of their
    // own.
    guard let comma = lead.first(where: { sentence.link(at: $0) == .comma }),
      places(comma, from.tokens.lowerBound).contains(where: { Self.begun.contains(sentence.word($0)) }),
      !sentence.says(["after", "later"]), isFeast(to, sentence)
    else { return nil }
    if sentence.says(Self.feasts) {
      let ordinals = sentence.wording.ordinals.filter { ordinal in
        places(ordinal.tokens.upperBound, ordinal.tokens.upperBound + 2).contains {
          Self.feasts.contains(sentence.word($0))
        }
      }
      guard ordinals.count == 1, var ordinal = ordinals.first else { return nil }
      ordinal.quantity.unit = .counted("year")
      return ordinal.term(.length)
    }
    guard let verb = sentence.wording.places(of: Self.celebrating).first, let years = years(sentence),
      (verb + 1...verb + 3).contains(years.tokens.lowerBound), sentence.word(years.tokens.upperBound) == "of",
      case .duration(let length)? = years.time?.value
    else { return nil }
    var quantity = Quantity(length.value)
    quantity.unit = .counted("year")
    return Constraint.Term(.length, span: years.span, .quantity(quantity))
  }

  /// Whether a date is that of the feast: it opens the sentence, or stands right behind the verb.
  private func isFeast(_ date: Mention, _ sentence: StorySentence) -> Bool {
    let start = date.tokens.lowerBound
    return start - sentence.tokens.lowerBound <= 2
      || places(start - 4, start).contains { Self.celebrating.contains(sentence.word($0)) || sentence.word($0) == "fell" }
  }

  /// The only length in years.
  private func years(_ sentence: StorySentence) -> Mention? {
    let lengths = sentence.wording.times.filter { mention in
      if case .duration? = mention.time?.value { true } else { false }
    }
    guard lengths.count == 1, let length = lengths.first, case .duration(let value)? = length.time?.value,
      value.unit == .year, value.rest.isEmpty, length.time?.modifier == nil
    else { return nil }
    return length
  }

  // MARK: Years after

  /// "Twenty years after the war of 1995", "half a century after the treaty of 1946".
  private func passed(after from: Mention, _ sentence: StorySentence) -> Constraint.Term? {
    guard let after = sentence.wording.places(of: ["after"]).first, after < from.tokens.lowerBound,
      from.tokens.lowerBound - after <= 10, ["of", "in"].contains(sentence.word(from.tokens.lowerBound - 1)),
      !places(after, from.tokens.lowerBound).contains(where: { sentence.isStop($0) })
    else { return nil }
    if let years = years(sentence), years.tokens.upperBound == after { return years.term(.length) }
    guard sentence.word(after - 1) == "century", let count = Self.centuries[sentence.word(after - 3)],
      sentence.word(after - 2) == "a" || sentence.word(after - 2) == "of"
    else { return nil }
    let start = sentence.word(after - 2) == "of" ? nil : after - 3
    guard let start else { return nil }
    let length = TimeValue.Duration(WrittenNumber(count), .year)
    return Constraint.Term(.length, span: sentence.bytes(start..<after), .time(.duration(length)))
  }
}
