import Text

/// Nouns that are counted: "2,542 Cambodian personnel", "six priority areas", "a 200-bed hospital".
extension QuantityWalk {
  /// The most words between the number and the noun.
  static let mostModifiers = 5

  /// The token after the counted noun that a number ending before `start` counts, and the noun in the singular.
  ///
  /// The noun is the first plural after the number, or a second one right behind it ("arms deals"); after
  /// "one" it is the last word before one that no noun phrase goes over.
  func countedNoun(after start: Int, count: Int?) -> (end: Int, noun: String)? {
    if isJoint(start), token(start + 1)?.kind == .word { return joinedNoun(at: start + 1) }
    if count == 1 { return singleNoun(after: start) }
    if token(start)?.hash == Self.headHash, word(start + 1) == .of, let kind = nounToken(start + 2, isFirst: false),
      EnglishNouns.isPlural(bytes[kind.range])
    {
      return (start + 3, EnglishNouns.singular(bytes[kind.range]))
    }
    var index = start
    for _ in 0...Self.mostModifiers {
      // "20 regional and international organisations"
      if index > start, word(index) == .and { index += 1 }
      if let end = endOfModel(index) {
        index = end
        continue
      }
      guard let noun = nounToken(index, isFirst: index == start) else { return nil }
      if let possessive = endOfPossessive(index) {
        index = possessive
        continue
      }
      if EnglishNouns.isPlural(bytes[noun.range]) {
        let hasSecond = nounToken(index + 1, isFirst: false).map { EnglishNouns.isPlural(bytes[$0.range]) } ?? false
        let head = hasSecond && tokens[index + 1].hasSpaceBefore ? index + 1 : index
        // "arms-control talks": the plural is part of a word.
        if isJoint(head + 1), token(head + 2)?.kind == .word {
          index = head + 3
          continue
        }
        if let noun = nounBehindShortName(head + 1) { return noun }
        return (head + 1, EnglishNouns.singular(bytes[tokens[head].range]))
      }
      let end = wordEnd(index)
      if let compound = compoundNoun(index, end) { return compound }
      index = end
    }
    return nil
  }

  /// The end of "AK-47", "J-10C", "C919", "Boeing 737", which an earlier recogniser may have taken.
  private func endOfModel(_ index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index].kind == .word, tokens[index].isCapitalized else { return nil }
    var end = index + 1
    // A space before the number: "Boeing 737", but no "Monday 12 people".
    if !isGlued(end), token(index) == nil || words[tokens[index]] != nil { return nil }
    if tokens[end].hash == Mark.hyphen.hash, isGlued(end), isGlued(end + 1) { end += 1 }
    guard end < tokens.count, tokens[end].kind == .number, length(end) <= 4 else { return nil }
    end += 1
    if isGlued(end), tokens[end].kind == .word, tokens[end].isCapitalized, tokens[end].length <= 2 { end += 1 }
    // "USD50"
    return isGlued(end) || currency(endingAt: index + 1) != nil ? nil : end
  }

  /// "part-timers", "Vice-Ministers": a plural at the end of words with hyphens, and no other behind it.
  private func compoundNoun(_ index: Int, _ end: Int) -> (end: Int, noun: String)? {
    guard end > index + 2, tokens[index].length > 1, let last = token(end - 1), last.kind == .word,
      EnglishNouns.isPlural(bytes[last.range]),
      nounToken(end, isFirst: false).map({ EnglishNouns.isPlural(bytes[$0.range]) }) != true
    else { return nil }
    let opening = EnglishNouns.lowercased(bytes[tokens[index].range.lowerBound..<last.range.lowerBound])
    return (end, opening + EnglishNouns.singular(bytes[last.range]))
  }

  /// The token after "women's" and "Master's", whose noun stands behind them.
  private func endOfPossessive(_ index: Int) -> Int? {
    guard isMark(index + 1, .apostrophe), isGlued(index + 1), isGlued(index + 2),
      token(index + 2)?.hash == Self.genitive
    else { return nil }
    return index + 3
  }

  private static let genitive = WordHash.of("s")

  private static let headHash = WordHash.of("head")

  /// "Royal Armed Forces (RAF) personnel": the noun behind the short form of the name before it.
  private func nounBehindShortName(_ place: Int) -> (end: Int, noun: String)? {
    guard isMark(place, .open), let short = token(place + 1), short.isAllCapitals, short.length > 1,
      isMark(place + 2, .close), tokens[place - 1].isCapitalized, let noun = nounToken(place + 3, isFirst: false),
      EnglishNouns.isPlural(bytes[noun.range])
    else { return nil }
    return (place + 4, EnglishNouns.singular(bytes[noun.range]))
  }

  /// The word at a place, if a noun phrase can go over it.
  private func nounToken(_ index: Int, isFirst: Bool) -> Token? {
    // "26.4", and on the next line "B. Civil works": the letter of an item.
    if let letter = token(index), letter.length == 1, letter.traits.contains(.lineBefore), isMark(index + 1, .point) {
      return nil
    }
    guard let word = token(index), word.kind == .word, word.hasSpaceBefore || !isFirst && isJoint(index - 1),
      word.length > 1 || isInitial(index),
      isFirst || !word.traits.contains(.gapBefore) || word.traits.contains(.lineBefore)
    else { return nil }
    if vocabulary[word] != nil {
      guard case .ordinal? = vocabulary[word] else { return nil }
    }
    switch words[word] {
    case nil, .hundredth, .label, .point, .rateBase, .times, .few, .comparison: return word
    case .stop where word.isAllCapitals && Self.shortNames.contains(word.hash): return word
    default: return nil
    }
  }

  /// Names in capitals that are small words otherwise: "12 US soldiers", "three IT firms".
  private static let shortNames = Set(["US", "IT", "WHO", "IS"].map { WordHash.of($0) })

  /// Whether a single letter begins a longer word: "U.S.-built", "Z-9", "H145".
  private func isInitial(_ index: Int) -> Bool {
    guard tokens[index].isCapitalized, token(index + 2) != nil else { return false }
    return isJoint(index + 1) || isGlued(index + 1) && (isMark(index + 1, .point) || tokens[index + 1].kind == .number)
  }

  /// The token after a word and what hyphens join to it.
  private func wordEnd(_ index: Int) -> Int {
    var end = index + 1
    if tokens[index].length == 1 {
      while isGlued(end), let next = token(end), next.kind != .punctuation || isMark(end, .point) { end += 1 }
    }
    while isJoint(end), let next = token(end + 1), next.kind != .punctuation {
      end += 2
      if next.kind == .number, token(end)?.kind == .word, isGlued(end) { end += 1 }
    }
    return end
  }

  /// "five-point" is counted in points; "17-day" in days.
  private func joinedNoun(at index: Int) -> (end: Int, noun: String)? {
    guard let word = token(index), !Self.joinedAdjectives.contains(word.hash), vocabulary[word] == nil, word.length > 1,
      words[word] != .stop, words[word] != .to,
      !EnglishNouns.looksLikeVerb(bytes[word.range]),
      words[word] != .and, words[word] != .or
    else { return nil }
    let range = bytes[word.range]
    return (index + 1, EnglishNouns.isPlural(range) ? EnglishNouns.singular(range) : EnglishNouns.lowercased(range))
  }

  /// What "one" does, or what is done with it, rather than its noun: "one taking place".
  private static let verbsOfOne = Set(
    [
      "taking", "being", "having", "making", "going", "coming", "giving", "getting", "using", "including",
      "concerning", "regarding", "following", "containing", "covering", "dealing", "showing",
    ].map { WordHash.of($0) }
  )

  private static let joinedAdjectives = Set(
    ["strong", "old", "long", "plus", "high", "wide", "deep", "fold"].map { WordHash.of($0) }
  )

  /// The noun after "one", up to three words on.
  private func singleNoun(after start: Int) -> (end: Int, noun: String)? {
    var end = start
    while end < start + 3, let word = nounToken(end, isFirst: end == start),
      words[word] == nil || words[word] == .rateBase || words[word] == .point
    {
      if EnglishNouns.looksLikeVerb(bytes[word.range]), end > start { break }
      if end >= start + 2, EnglishNouns.isParticiple(bytes[word.range]) { break }
      if Self.verbsOfOne.contains(word.hash) { break }
      end = wordEnd(end)
      if words[word] == .rateBase { break }
    }
    guard end > start else { return nil }
    let last = bytes[tokens[end - 1].range]
    guard !EnglishNouns.looksLikeVerb(last), !EnglishNouns.isPlural(last) || EnglishNouns.isInvariant(last) else {
      return nil
    }
    return (end, EnglishNouns.lowercased(last))
  }
}
