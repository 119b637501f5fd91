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

  private struct Feast {
    var length: Constraint.Term
    var time: Constraint.Term
    var contents: Set<UInt32>
    var number: Int
  }

  private var beginnings: [Beginning] = []
  /// The last feast whose beginning has not been told.
  private var feast: Feast?

  mutating func endBlock(into found: inout [Constraint]) { (beginnings, feast) = ([], nil) }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    beginnings.removeAll { sentence.number - $0.number > 3 }
    if let last = feast, sentence.number - last.number > 2 { feast = nil }
    readFeast(sentence, into: &found)
    guard !sentence.statedTimes.isEmpty, sentence.has(.established, .signed, .founded, .opened) else { return }
    for cue in sentence.cues(.established, .signed, .founded, .opened) {
      guard let time = sentence.time(in: cue.place + 1..<cue.place + 7) ?? founding(cue, sentence),
        case .date? = time.time?.value,
        time.time?.modifier == nil, sentence.statedTimes.count == 1, let term = time.term(.from)
      else { continue }
      let contents = sentence.contents(places(sentence.tokens.lowerBound, cue.place))
      beginnings.append(Beginning(time: term, contents: contents, number: sentence.number))
      readBeginning(of: time, cue, sentence, into: &found)
      break
    }
  }

  private mutating func readFeast(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard sentence.statedTimes.count == 1, let time = sentence.statedTimes.first,
      case .date? = time.time?.value, let to = time.term(.to), sentence.isFeast, let (length, end) = length(sentence)
    else { return }
    let subject = sentence.role(at: end) == .genitive ? sentence.contents(end + 1..<end + 6) : []
    guard
      let beginning = beginnings.last(where: { !$0.contents.isDisjoint(with: subject) })
        ?? only(before: sentence, to: length.span, end)
    else {
      feast = Feast(length: length, time: to, contents: subject, number: sentence.number)
      return
    }
    found.add(Self.constraint(length, beginning.time, to, sentence))
  }

  /// "They marked the 40th anniversary of relations; these were established in 1972": the beginning behind its feast.
  private mutating func readBeginning(
    of time: Mention,
    _ cue: StorySentence.Cue,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    guard let feast, feast.number < sentence.number, let from = time.term(.from) else { return }
    let told = sentence.contents(places(sentence.tokens.lowerBound, time.tokens.lowerBound))
    guard feast.contents.contains(where: { told.contains($0) && sentence.hash(at: cue.place) != $0 }) else { return }
    self.feast = nil
    found.add(Self.constraint(feast.length, from, feast.time, sentence))
  }

  private static func constraint(
    _ length: Constraint.Term,
    _ from: Constraint.Term,
    _ to: Constraint.Term,
    _ sentence: StorySentence
  ) -> Constraint {
    var constraint = Constraint(.duration, terms: [length, from, to], sentence: sentence.span)
    constraint.qualifiers = ["anniversary"]
    return constraint
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
