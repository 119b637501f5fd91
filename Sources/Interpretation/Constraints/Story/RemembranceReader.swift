import Quantities
import RecordModel
import Text

/// A feast and what it remembers, in two sentences: "In 2015 they celebrated 50 years of relations".
struct RemembranceReader: StoryReading {
  private struct Beginning {
    var time: Constraint.Term
    var contents: Set<UInt32>
    var number: Int
  }

  private var beginnings: [Beginning] = []

  mutating func endBlock(into found: inout [Constraint]) { beginnings.removeAll() }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    beginnings.removeAll { sentence.number - $0.number > 3 }
    readFeast(sentence, into: &found)
    guard !sentence.statedTimes.isEmpty, sentence.has(.established, .signed, .founded, .opened) else { return }
    for cue in sentence.cues(.established, .signed, .founded, .opened) {
      guard let time = sentence.time(in: cue.place + 1..<cue.place + 7) ?? founding(cue, sentence),
        case .date? = time.time?.value,
        time.time?.modifier == nil, sentence.statedTimes.count == 1, let term = time.term(.from)
      else { continue }
      let contents = sentence.contents(places(sentence.tokens.lowerBound, cue.place))
      beginnings.append(Beginning(time: term, contents: contents, number: sentence.number))
      break
    }
  }

  private func readFeast(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !beginnings.isEmpty, sentence.statedTimes.count == 1, let feast = sentence.statedTimes.first,
      case .date? = feast.time?.value, let to = feast.term(.to), sentence.isFeast, let (length, end) = length(sentence)
    else { return }
    let subject = sentence.role(at: end) == .genitive ? sentence.contents(end + 1..<end + 6) : []
    guard
      let beginning = beginnings.last(where: { !$0.contents.isDisjoint(with: subject) })
        ?? only(before: sentence, to: length.span, end)
    else { return }
    var constraint = Constraint(.duration, terms: [length, beginning.time, to], sentence: sentence.span)
    constraint.qualifiers = ["anniversary"]
    found.add(constraint)
  }

  /// The date at the end of "established relations by the treaty of friendship and trade of 1873".
  private func founding(_ cue: StorySentence.Cue, _ sentence: StorySentence) -> Mention? {
    let words = places(cue.place + 1, cue.place + 24)
    guard cue.word == .established, let time = sentence.time(in: words), sentence.statedTimes.count == 1,
      ["of", "in", "on"].contains(sentence.wording.word(at: time.tokens.lowerBound - 1))
    else { return nil }
    let between = places(cue.place + 1, time.tokens.lowerBound)
    let isOne = between.allSatisfy {
      let role = sentence.role(at: $0)
      return role != .pronoun && role != .auxiliary && role != .linkingVerb && role != .semicolon && role != .contrast
    }
    return isOne && sentence.has(.treaty, in: between) ? time : nil
  }

  /// What the sentence right before tells of, where "the 50th anniversary" names nothing itself.
  private func only(before sentence: StorySentence, to length: Range<Int>, _ end: Int) -> Beginning? {
    guard beginnings.count == 1, let last = beginnings.last, sentence.number - last.number == 1,
      sentence.cue(at: end - 1) == .anniversary, !sentence.isContent(end) || sentence.isFeast(at: end),
      !["of", "'", "’"].contains(sentence.wording.word(at: end)), !sentence.isName(end)
    else { return nil }
    let article = sentence.tokens.first { (sentence.wording.token($0)?.upperBound ?? .max) > length.lowerBound }
    return article.flatMap { ["the", "this", "their"].contains(sentence.wording.word(at: $0 - 1)) ? last : nil }
  }

  /// "50 years of", "the 50th anniversary of": the length, and the place behind its words.
  private func length(_ sentence: StorySentence) -> (Constraint.Term, Int)? {
    for mention in sentence.wording.times {
      guard case .duration(let duration)? = mention.time?.value, duration.unit == .year, duration.rest.isEmpty,
        mention.time?.modifier == nil
      else { continue }
      var quantity = Quantity(duration.value)
      quantity.unit = .counted("year")
      return (Constraint.Term(.length, span: mention.span, .quantity(quantity)), mention.tokens.upperBound)
    }
    for ordinal in sentence.wording.ordinals where sentence.cue(at: ordinal.tokens.upperBound) == .anniversary {
      var ordinal = ordinal
      ordinal.quantity.unit = .counted("year")
      return (ordinal.term(.length), ordinal.tokens.upperBound + 1)
    }
    return nil
  }
}

extension StorySentence {
  private static let feasts = WordTable<LinkWord>([
    ("celebrated celebrate celebrates celebrating marked marks marking commemorated commemorate", .being)
  ])

  /// Whether the sentence tells of a feast.
  fileprivate var isFeast: Bool { tokens.contains(where: isFeast(at:)) }

  /// Whether a word tells of a feast.
  fileprivate func isFeast(at place: Int) -> Bool { wording.token(place).flatMap { Self.feasts[$0] } != nil }
}
