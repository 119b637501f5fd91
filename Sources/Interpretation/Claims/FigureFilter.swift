import Quantities
import RecordModel
import Text

/// Tells figures that mean something from numbers that only count what everybody knows.
enum FigureFilter {
  private enum Noun: UInt8 { case side = 1, anniversary, rank, time, comparison, scale, one, change }
  private static let nouns = WordTable<Noun>([
    (
      "country countries nation nations side sides party parties people peoples state states government governments leader leaders kingdoms neighbours neighbors regions capitals allies friends partners way ways heads presidents ministers premiers chiefs delegations chairs oceans seas halves",
      .side
    ),
    ("anniversary anniversaries birthday jubilee", .anniversary),
    (
      "largest biggest highest lowest smallest most richest poorest longest place rank ranked ranking ranks position top",
      .rank
    ),
    ("narrowed widened cut slipped eased shrunk risen fallen grown climbing expansion contraction", .change),
    ("time times", .time), ("thousand million billion trillion mn bn", .scale), ("a an one", .one),
    ("more less higher lower fewer up down increase decrease growth", .comparison),
  ])

  private static let hyphen = WordHash.of("-")

  /// "Two countries", "both sides", "one of the": a number that counts the parties themselves.
  static func isCourtesy(_ mention: Mention, _ analysis: borrowing Analysis) -> Bool {
    guard let value = mention.quantity?.value, value.exponent == 0, value.digits <= 2, value.digits >= 0 else {
      return false
    }
    if value.digits == 1 || isInName(mention, analysis) { return true }
    return nouns[analysis.passage.tokens[mention.tokens.upperBound - 1]] == .side
  }

  /// Whether a sum has a number: the head "NZ$ million" of a table has none, and "US$1 =" only leads to a rate.
  static func isAmount(_ mention: Mention, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    if mention.tokens.upperBound < tokens.count, tokens[mention.tokens.upperBound].hash == equals { return false }
    guard let last = mention.tokens.last, nouns[tokens[last]] == .scale, mention.quantity?.value?.digits == 1 else {
      return true
    }
    return mention.tokens.contains { tokens[$0].isNumber || nouns[tokens[$0]] == .one }
  }

  private static let equals = WordHash.of("=")

  /// "The Two Holy Cities", "the Five Year Plan": capital letters make a name of a number and its noun.
  static func isInName(_ mention: Mention, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let first = mention.tokens.lowerBound
    guard first > 0, tokens[first].isWord, tokens[first].isCapitalized, !tokens[first].isAllCapitals else {
      return false
    }
    let before = WordClass.table[tokens[first - 1]]
    return tokens[mention.tokens.upperBound - 1].isCapitalized && before != .mark && before != .semicolon
  }

  /// "65th anniversary", "second-largest", "ranked 5th".
  static func isAnniversaryOrRank(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let end = mention.tokens.upperBound
    for index in end..<min(end + 3, sentence.tokens.upperBound) {
      switch nouns[analysis.passage.tokens[index]] {
      case .anniversary: return true
      case .rank: return index <= end + 1
      default: continue
      }
    }
    let start = mention.tokens.lowerBound
    return start > sentence.tokens.lowerBound && nouns[analysis.passage.tokens[start - 1]] == .rank
  }

  /// "21 % more than": a share that compares what stands before it with something else.
  static func isComparison(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let end = mention.tokens.upperBound
    return end < sentence.tokens.upperBound && nouns[analysis.passage.tokens[end]] == .comparison
  }

  /// "Narrowed by 13.3%", "a rise of about 18%": a share that tells of a change.
  static func isChange(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    if isComparison(mention, sentence, analysis) { return true }
    let start = mention.tokens.lowerBound
    return (max(sentence.tokens.lowerBound, start - 4)..<start).contains {
      let token = analysis.passage.tokens[$0]
      let kind = WordClass.table[token]
      return kind == .rise || kind == .fall || nouns[token] == .change
    }
  }

  /// "Ranked 57 out of 80", "a ranking of 57".
  static func isRank(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let start = mention.tokens.lowerBound
    return mention.kind == .number
      && (max(sentence.tokens.lowerBound, start - 2)..<start).contains {
        nouns[analysis.passage.tokens[$0]] == .rank && analysis.passage.tokens[$0].length >= 4
      }
  }

  /// A number without a noun that a verb of measuring leads to.
  static func isBareFigure(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard let value = mention.quantity?.value, value.digits.magnitude > 2 || value.exponent != 0 else { return false }
    let start = mention.tokens.lowerBound
    if isRank(mention, sentence, analysis) { return true }
    for index in max(sentence.tokens.lowerBound, start - 4)..<start {
      switch WordClass.table[analysis.passage.tokens[index]] {
      case .linkingVerb, .rise, .fall, .total: return true
      case .auxiliary where start - index <= 2 && value.digits.magnitude > 99: return true
      default: continue
      }
    }
    return false
  }

  /// What a length of time or an ordinal measures: "anniversary of diplomatic relations", "rank of …", "duration of …".
  static func timeMeasure(
    of figure: Mention,
    _ quantity: inout Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> MeasureFinder.Result {
    var prefix = figure.kind == .ordinal ? "rank" : "duration"
    var start = figure.tokens.upperBound
    if figure.kind == .ordinal {
      for index in start..<min(start + 3, sentence.tokens.upperBound)
      where nouns[analysis.passage.tokens[index]] == .anniversary {
        prefix = "anniversary"
        quantity.unit = .counted("year")
        start = index + 1
        break
      }
    }
    var words = telling(phrase(from: start, sentence, analysis))
    if figure.time != nil {
      if let told = timeLabel(of: figure, sentence, analysis) {
        return MeasureFinder.Result(label: told, id: nil, tokens: nil)
      }
      if words.isEmpty { words = telling(phrase(before: figure.tokens.lowerBound, sentence, analysis)) }
      if words.isEmpty, let subject = SubjectPhrase.phrase(before: figure.tokens.lowerBound, sentence, analysis) {
        words = Array(subject.words.prefix(3))
      }
    }
    return MeasureFinder.Result(
      label: words.isEmpty ? prefix : prefix + " of " + words.joined(separator: " "),
      id: nil,
      tokens: nil
    )
  }

  /// What a length of time is by its own words: a delay, a deadline, the time between two events, how long something took.
  private static func timeLabel(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> String?
  {
    if let late = DurationWords.behind(figure.tokens, sentence, analysis) { return late }
    switch ElapsedTime.relation(of: figure.tokens, analysis) {
    case .apart: return MeasureLabel.elapsed
    case .limit: return "deadline"
    case .past, .coming, .plain:
      return ChangedThing.label(of: figure, sentence, analysis) ?? DurationWords.label(of: figure, sentence, analysis)
    }
  }

  /// The words, or none where not one of them says what is measured: "another", "never".
  private static func telling(_ words: [String]) -> [String] {
    words.contains { !MeasureLabel.isEmpty($0) } ? words : []
  }

  /// The noun phrase that begins within a few words: "project" behind "five-year, $36 million", "diplomatic relations" behind "of".
  private static func phrase(from start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [String]
  {
    var words: [String] = []
    var index = start
    while index < sentence.tokens.upperBound, words.count < 4 {
      let token = analysis.passage.tokens[index]
      let kind = WordClass.table[token]
      if let figure = analysis.mentions.first(where: { $0.isQuantity && $0.tokens.contains(index) }), words.isEmpty {
        index = figure.tokens.upperBound
        continue
      }
      if words.isEmpty, index > 0, WordClass.table[analysis.passage.tokens[index - 1]] == .comma,
        sentence.names.contains(where: { analysis.names[$0].isActor && analysis.names[$0].tokens.contains(index) })
      {
        break
      }
      if token.isWord, kind == nil {
        words.append(analysis.passage.string(of: index..<index + 1).lowercased())
      } else if token.hash == hyphen, !token.hasSpaceBefore, let last = words.popLast(),
        index + 1 < sentence.tokens.upperBound
      {
        index += 1
        words.append(last + "-" + analysis.passage.string(of: index..<index + 1).lowercased())
      } else if kind != .genitive, kind != .article, !(words.isEmpty && kind == .comma && index == start),
        !(kind == .mark && words.isEmpty)
      {
        break
      }
      index += 1
    }
    return words
  }

  /// The content words that stand together before "over the past …", "for …": at most three, no state, no figure.
  private static func phrase(before end: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [String]
  {
    var words: [String] = []
    var index = end - 1
    while index >= sentence.tokens.lowerBound, words.count < 3 {
      let token = analysis.passage.tokens[index]
      let kind = WordClass.table[token]
      if kind == .comma || kind == .semicolon || kind == .mark || kind == .contrast { break }
      let isTaken =
        sentence.mentions.contains {
          analysis.mentions[$0].kind != .quotation && analysis.mentions[$0].tokens.contains(index)
        }
        || sentence.names.contains { analysis.names[$0].kind == .state && analysis.names[$0].tokens.contains(index) }
      // "Has strengthened over the last ten years", "the works achieved in three years": a verb is not what lasted.
      let isParticiple = words.isEmpty && VerbForm.isParticiple(token, analysis.passage)
      if token.isWord, kind == nil, !isTaken, !isParticiple, !TransferReader.isVerb(token) {
        words.append(analysis.passage.string(of: index..<index + 1).lowercased())
      } else if !words.isEmpty {
        break
      }
      index -= 1
    }
    return words.reversed()
  }
}
