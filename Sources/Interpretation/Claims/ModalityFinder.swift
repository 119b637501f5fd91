import Packs
import Quantities
import RecordModel
import Text

/// Reads whether a figure tells what was, what is guessed, what is wanted.
struct ModalityFinder: Sendable {
  private enum Word: UInt8 {
    case raise = 1, raising, will, estimate, effect, attendance, to, announce, that, from, at, put, be, would, offer,
      between, agree, plan, deed, should
  }
  private static let words = WordTable<Word>([
    ("increase raise boost expand lift bring double triple reduce cut lower grow quadruple", .raise),
    (
      "increasing raising boosting expanding lifting bringing doubling tripling reducing cutting lowering growing",
      .raising
    ),
    ("will shall", .will), ("should", .should), ("would", .would), ("offered offers", .offer),
    ("between about around some over", .between),
    ("from", .from), ("at", .at), ("put puts putting", .put), ("is are was were", .be),
    ("estimate estimated estimates", .estimate),
    (
      "take last be become amount result exceed rise fall add save make average total employ cost carry serve handle",
      .effect
    ),
    ("embark attend visit participate join travel meet gather celebrate mark have remain continue", .attendance),
    ("to", .to), ("announced announces announcing announce launched launches launching unveiled", .announce),
    ("set pay share build fund finance buy sell invest provide supply allocate spend open", .deed), ("that", .that),
    ("agreed agrees agree agreeing", .agree), ("plans plan planned intends intend intended", .plan),
  ])

  /// The modality of a figure; a plain one is actual.
  func modality(
    of figure: Mention,
    _ measure: MeasureDefinition?,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Claim.Modality {
    if figure.kind == .ordinal || ExistingThings.isEnded(figure, sentence, analysis) { return .actual }
    if isRaisedTo(figure, sentence, analysis) { return isForeseen(figure, sentence, analysis) ? .forecast : .target }
    if isStart(figure, sentence, analysis) { return .actual }
    if let modality = cue(figure, sentence, analysis), modality != .capacity || figure.time == nil {
      return modality == .estimate && measure?.label.holds("capacity") ?? false ? .capacity : modality
    }
    if isPutAt(figure, sentence, analysis) { return .estimate }
    if isOffered(figure, sentence, analysis) { return .pledge }
    if let modality = future(figure, sentence, analysis) { return modality }
    if let modality = coming(figure, sentence, analysis) { return modality }
    if figure.kind == .money, isAnnounced(figure, sentence, analysis) { return .pledge }
    if measure?.unitKind == .power { return .capacity }
    if figure.kind == .duration || figure.kind == .period,
      ElapsedTime.relation(of: figure.tokens, analysis) == .coming,
      !ListModality.tellsPast(before: figure.tokens.lowerBound, sentence, analysis)
    {
      return .forecast
    }
    return .actual
  }

  /// Whether a figure is what is or was, whatever is to become of it.
  func isSettled(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    ExistingThings.isEnded(figure, sentence, analysis) || isStart(figure, sentence, analysis)
  }

  /// The nearest cue that the figure can belong to: before it in its clause, or right behind it.
  private func cue(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Claim.Modality?
  {
    var best: (cost: Int, modality: Claim.Modality)?
    for match in analysis.matches[sentence.matches] {
      guard case .cue(let cue) = match.entry, let modality = modality(cue, match.tokens, analysis) else { continue }
      let cost: Int
      if match.tokens.lowerBound >= figure.tokens.upperBound {
        let isDone = modality == .target && VerbForm.isAuxiliary(analysis.passage.tokens[match.tokens.lowerBound])
        guard modality != .capacity, modality != .target || isDone else { continue }
        let reach = modality == .quota ? 14 : isDone ? 8 : 5
        cost = analysis.distance(match.tokens, figure.tokens) + (isDone ? -1 : 1)
        if isDone, hasComma(figure.tokens.upperBound..<match.tokens.lowerBound, analysis) { continue }
        guard cost <= reach, figures(figure.tokens.upperBound..<match.tokens.lowerBound, sentence, analysis) == 0 else {
          continue
        }
      } else {
        let between =
          match.tokens.overlaps(figure.tokens)
          ? 0 : figures(match.tokens.upperBound..<figure.tokens.lowerBound, sentence, analysis)
        guard between == 0 || modality != .capacity else { continue }
        cost = analysis.distance(match.tokens, figure.tokens) + 5 * between
      }
      if cost < best?.cost ?? Self.reach(of: modality) { best = (cost, modality) }
    }
    return best?.modality
  }

  /// How far a cue reaches: a verb of promising, planning or foreseeing as far as its clause.
  private static func reach(of modality: Claim.Modality) -> Int {
    switch modality {
    case .pledge, .forecast, .target: 20
    default: 14
    }
  }

  /// "Is to rise from 37% to 50%": where a change begins is what is.
  private func isStart(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard start > sentence.tokens.lowerBound, Self.words[tokens[start - 1]] == .from else { return false }
    let behind = end..<min(sentence.tokens.upperBound, end + 6)
    return behind.contains { index in
      Self.words[tokens[index]] == .to
        && sentence.mentions.contains {
          analysis.mentions[$0].isQuantity && (index + 1...index + 3).contains(analysis.mentions[$0].tokens.lowerBound)
        }
    }
  }

  /// "The study put the needs of the region at 18 billion": a figure that somebody reckons.
  private func isPutAt(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    guard start - 1 > sentence.tokens.lowerBound else { return false }
    let at = Self.words[tokens[start - 1]] == .between ? start - 2 : start - 1
    guard Self.words[tokens[at]] == .at else { return false }
    for index in stride(from: at - 1, through: max(sentence.tokens.lowerBound, start - 24), by: -1) {
      if Self.words[tokens[index]] == .put { return true }
      if WordClass.table[tokens[index]] == .semicolon || WordClass.table[tokens[index]] == .contrast { return false }
    }
    return false
  }

  /// "Offered 60 scholarships": what is offered right before the figure, and not over years that are gone.
  private func isOffered(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let start = figure.tokens.lowerBound
    guard figure.kind == .measure || figure.kind == .money, start > sentence.tokens.lowerBound,
      Self.words[analysis.passage.tokens[start - 1]] == .offer
    else { return false }
    return !analysis.mentions[sentence.mentions].contains {
      if case .period(_?, _?)? = $0.time?.value { $0.tokens.upperBound <= start } else { false }
    }
  }

  private func hasComma(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    range.contains { WordClass.table[analysis.passage.tokens[$0]] == .comma }
  }

  private func modality(_ cue: Cue, _ tokens: Range<Int>, _ analysis: borrowing Analysis) -> Claim.Modality? {
    switch cue {
    case .modality(let modality): modality
    case .attribution where tokens.contains(where: { Self.words[analysis.passage.tokens[$0]] == .estimate }): .estimate
    default: nil
    }
  }

  /// "To increase their trade to 15 billion", "boosting trade to a whopping 15 billion".
  private func isRaisedTo(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    var to = figure.tokens.lowerBound - 1
    while to > sentence.tokens.lowerBound, to >= figure.tokens.lowerBound - 3, Self.words[tokens[to]] != .to { to -= 1 }
    guard to > sentence.tokens.lowerBound, Self.words[tokens[to]] == .to else { return false }
    for index in stride(from: to - 1, to: max(sentence.tokens.lowerBound, to - 9), by: -1) {
      switch Self.words[tokens[index]] {
      case .raise: return Self.words[tokens[index - 1]] == .to
      case .raising:
        return [.to, .raise].contains(Self.words[tokens[index - 1]])
          || WordClass.table[tokens[index - 1]] == .preposition
      default: if WordClass.table[tokens[index]] == .semicolon { return false }
      }
    }
    return false
  }

  /// A sum that somebody announces or launches as such, and does not report.
  private func isAnnounced(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    for index in stride(from: start - 1, through: max(sentence.tokens.lowerBound, start - 30), by: -1) {
      let kind = WordClass.table[tokens[index]]
      if kind == .semicolon || kind == .contrast || kind == .linkingVerb || kind == .rise || kind == .fall {
        return false
      }
      guard Self.words[tokens[index]] == .announce else { continue }
      return Self.words[tokens[index + 1]] != .that
        && !sentence.mentions.contains {
          analysis.mentions[$0].kind == .money && analysis.mentions[$0].tokens.lowerBound > index
            && analysis.mentions[$0].tokens.lowerBound < start
        }
    }
    return false
  }

  /// What "will" before a figure makes of it: a party's promise, an effect that is foreseen, or a plan.
  private func future(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Claim
    .Modality?
  {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    for index in stride(from: start - 1, through: max(sentence.tokens.lowerBound, start - 14), by: -1) {
      let kind = WordClass.table[tokens[index]]
      if kind == .semicolon || kind == .contrast { return nil }
      if leadsToVerb(index, tokens), figures(index..<start, sentence, analysis) == 0 {
        switch Self.words[tokens[index]] {
        case .agree where isDeed(tokens[index + 2]): return .pledge
        case .plan where isDeed(tokens[index + 2]): return .target
        default: break
        }
      }
      let isWould = Self.words[tokens[index]] == .would
      let isShould = Self.words[tokens[index]] == .should && tokens[index + 1].hash != Self.be
      guard Self.words[tokens[index]] == .will || isWould || isShould || isToDo(index, tokens) else { continue }
      guard figures(index..<start, sentence, analysis) == 0 else { return nil }
      var verb = isToDo(index, tokens) ? index + 2 : index + 1
      while verb < start, WordClass.table[tokens[verb]] == .adverb { verb += 1 }
      guard verb < start else { return nil }
      switch Self.words[tokens[verb]] {
      case .attendance: return isWould ? nil : .target
      case .effect, .raise: return .forecast
      default: break
      }
      // "Should begin in June and take 18 months".
      if Self.words[tokens[start - 1]] == .effect { return .forecast }
      let isParty = sentence.names.contains {
        let name = analysis.names[$0]
        return name.isActor && name.tokens.upperBound <= index && index - name.tokens.upperBound < 3
      }
      return isParty ? .pledge : isWould ? nil : .target
    }
    return nil
  }

  /// "Is to swap": what is laid down for the time to come, and no "that is to say".
  private func isToDo(_ index: Int, _ tokens: [Token]) -> Bool {
    Self.words[tokens[index]] == .be && leadsToVerb(index, tokens) && tokens[index + 2].hash != Self.say
  }

  private static let be = WordHash.of("be")
  private static let say = WordHash.of("say")

  /// "A further two will follow", "seven would be needed": a figure that is the subject of what is to come.
  private func coming(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Claim
    .Modality?
  {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    // "These two agreements will …" are there already.
    let isDefinite =
      WordClass.table[tokens[start]] == .article
      || start > sentence.tokens.lowerBound && WordClass.table[tokens[start - 1]] == .article
    guard figure.kind == .measure || figure.kind == .number || figure.kind == .money, !isDefinite else { return nil }
    for index in end..<max(end, min(end + 3, sentence.tokens.upperBound - 1)) {
      switch Self.words[tokens[index]] {
      case .will:
        let isParty = analysis.names[sentence.names].contains { $0.isActor && $0.tokens.upperBound <= end }
        return isParty ? .pledge : .target
      case .would: return .estimate
      default: guard tokens[index].isWord, WordClass.table[tokens[index]] == nil else { return nil }
      }
    }
    return nil
  }

  /// "Is forecast to raise trade to 15 billion": what is foreseen is nobody's aim.
  private func isForeseen(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    analysis.matches[sentence.matches].contains {
      guard case .cue(.modality(.forecast)) = $0.entry else { return false }
      return $0.tokens.upperBound <= figure.tokens.lowerBound
        && !hasSemicolon($0.tokens.upperBound..<figure.tokens.lowerBound, analysis)
    }
  }

  private func hasSemicolon(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    range.contains { WordClass.table[analysis.passage.tokens[$0]] == .semicolon }
  }

  /// "Agreed to": a verb whose infinitive says what is to be done.
  private func leadsToVerb(_ index: Int, _ tokens: [Token]) -> Bool {
    index + 2 < tokens.count && Self.words[tokens[index + 1]] == .to
  }

  /// "Agreed to ⟦pay⟧": a verb whose object is the figure.
  private func isDeed(_ token: Token) -> Bool { Self.words[token] == .deed || Self.words[token] == .raise }

  private func figures(_ range: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Int {
    sentence.mentions.count {
      let mention = analysis.mentions[$0]
      return mention.isQuantity && !FigureFilter.isCourtesy(mention, analysis)
        && mention.tokens.lowerBound >= range.lowerBound
        && mention.tokens.upperBound <= range.upperBound
    }
  }
}
