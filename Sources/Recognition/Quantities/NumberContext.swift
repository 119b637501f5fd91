import Packs
import Quantities
import RecordModel
import Text

/// Numbers that are no figures: addresses in a text, parts of names, marks of notes.
extension QuantityWalk {
  /// Where the words end whose number is no figure, or `nil` if the number at a token is one.
  func endOfNonFigure(at start: Int) -> Int? {
    if let end = endOfLabelled(at: start) { return end }
    if tokens[start].kind == .number {
      return endOfGlued(at: start) ?? endOfQuotient(at: start) ?? endOfChain(at: start) ?? endOfMarker(at: start)
        ?? endOfClock(at: start)
    }
    if tokens[start].isCapitalized, token(start - 1)?.hash == Self.plusWord, tokens[start - 1].isCapitalized {
      return start + 1
    }
    return isPartOfWord(start) ? start + 1 : endOfSpokenDigits(start)
  }

  private static let plusWord = WordHash.of("plus")

  /// A number that says which one: "Article 5", "pages 1-14", "Resolution 2231".
  private func endOfLabelled(at start: Int) -> Int? {
    var place = start - 1
    if isMark(place, .point), isGlued(place) { place -= 1 }
    if isMark(place, .number) || isMark(place, .section) || isTelephone(start) { return endOfList(from: start) }
    guard word(place) == .label, !isMark(start, .hyphen) else { return nil }
    if isGlued(start), currency(endingAt: start) != nil { return nil }
    if tokens[place].hash == Self.numberHash, tokens[start].kind == .word { return start + 1 }
    guard tokens[start].kind == .number || tokens[place].isCapitalized else { return nil }
    // "Issue two statements" is an order; a label in lower case goes before digits only.
    if tokens[start].kind == .word, countedNoun(after: start + 1, count: 2) != nil { return nil }
    if isPlainVerb(place), !tokens[place].isCapitalized { return nil }
    return endOfList(from: start)
  }

  /// Whether a number belongs to a telephone: "Tel: (65) 6778 0955".
  private func isTelephone(_ start: Int) -> Bool {
    guard start > 0, tokens[start].kind == .number, tokens[start - 1].kind != .word else { return false }
    return (max(0, start - 6)..<start).contains {
      tokens[$0].kind == .word && Self.telephoneWords.contains(tokens[$0].hash)
    }
  }

  private static let telephoneWords = Set(["tel", "fax", "phone", "telephone", "mobile"].map { WordHash.of($0) })

  /// Whether a label is a verb or a plain noun where it is not capitalised: "to issue 5", "a volume 3 times".
  private func isPlainVerb(_ place: Int) -> Bool {
    tokens[place].hash == Self.issueHash || tokens[place].hash == Self.volumeHash
  }
  private static let numberHash = WordHash.of("number")
  private static let issueHash = WordHash.of("issue")
  private static let volumeHash = WordHash.of("volume")

  /// The end of numbers joined by commas, hyphens, points and "and".
  private func endOfList(from start: Int) -> Int {
    var end = start + 1
    while true {
      if token(end)?.kind == .word, isGlued(end), tokens[end].length == 1 { end += 1 }
      let isJoined =
        isMark(end, .comma) || isMark(end, .hyphen) || isMark(end, .point) && isGlued(end + 1) || isMark(end, .colon)
        || isMark(end, .slash) || word(end) == .and || word(end) == .to
      guard isJoined, token(end + 1)?.kind == .number, unitEnd(after: end + 2) == nil else { return end }
      end += 2
    }
  }

  /// Where a unit or a percent sign after a number ends.
  func unitEnd(after place: Int) -> Int? {
    if let percent = percentage(at: place) { return percent.end }
    if let match = unitMatch(at: place) { return match.tokens.upperBound }
    return countedNoun(after: place, count: nil)?.end
  }

  /// Digits glued to a word or to another number's mark: "COVID-19", "G20", "trade12", "q=30%25".
  private func endOfGlued(at start: Int) -> Int? {
    guard isGlued(start), start > 0 else { return nil }
    let before = tokens[start - 1]
    switch before.kind {
    case .number: return start + 1
    case .word: return currency(endingAt: start) == nil ? endOfAlphanumeric(start) : nil
    case .punctuation:
      if currency(endingAt: start) != nil || isLeadingPoint(start - 1) { return nil }
      if isMark(start - 1, .hyphen) {
        guard isGlued(start - 1), start > 1 else { return nil }
        return tokens[start - 2].kind == .word && numberWord(start - 2) == nil ? endOfAlphanumeric(start) : nil
      }
      let isNoteMark =
        (isMark(start - 1, .point) || isMark(start - 1, .comma) || isMark(start - 1, .quotation)) && isGlued(start - 1)
        && !(isMark(start - 1, .quotation) && start - 2 >= 0 && tokens[start - 1].hasSpaceBefore)
      if isNoteMark, start < 2 || tokens[start - 2].kind != .number || isMark(start - 1, .point) { return start + 1 }
      let isCode =
        isMark(start - 1, .percent) || isMark(start - 1, .equals) || isMark(start - 1, .underscore)
        || isMark(start - 1, .caret)
        || isMark(start - 1, .slash)
      return isCode ? endOfAlphanumeric(start) : nil
    }
  }

  /// The end of letters, digits and hyphens without white space.
  func endOfAlphanumeric(_ start: Int) -> Int {
    var end = start + 1
    while let next = token(end), isGlued(end), next.kind != .punctuation || isJoint(end) { end += 1 }
    return end
  }

  /// Digits with letters behind them that are no unit, and chains: "5G", "+1-222-2222", "978-7-5001", "192.168.1.1".
  private func endOfChain(at start: Int) -> Int? {
    if isMark(start - 1, .plus), isGlued(start),
      token(start + 1).map({ isMark(start + 1, .hyphen) && $0.kind == .punctuation }) == true
    {
      return endOfAlphanumeric(start)
    }
    var end = start + 1
    var groups = 1
    while isJoint(end), token(end + 1)?.kind == .number { (end, groups) = (end + 2, groups + 1) }
    if groups > 2 { return endOfAlphanumeric(end - 1) }
    guard let amount = digits(at: start) else { return endOfUnreadable(at: start) == nil ? endOfDotted(start) : nil }
    let next = amount.tokens.upperBound
    guard let letters = token(next), letters.kind == .word, isGlued(next) else { return nil }
    let number = number(at: start, joins: false)
    if let number, number.tokens.upperBound > next { return nil }
    if unitMatch(at: next).map({ !isPageMark($0, after: amount) }) == true || scaledCode(at: next) != nil
      || percentage(at: next) != nil || word(next) == .few
    {
      return endOfSerial(next)
    }
    return endOfAlphanumeric(next)
  }

  /// "24703m212": a unit with digits behind it that the packs do not know is part of a serial number.
  private func endOfSerial(_ place: Int) -> Int? {
    guard let match = unitMatch(at: place) else { return nil }
    let next = match.tokens.upperBound
    return token(next)?.kind == .number && isGlued(next) ? endOfAlphanumeric(next) : nil
  }

  /// Numbers of sections and versions: "1.2.3".
  func endOfDotted(_ start: Int) -> Int {
    var end = start + 1
    while let mark = token(end), mark.kind == .punctuation, isGlued(end), isGlued(end + 1),
      token(end + 1)?.kind == .number
    { end += 2 }
    return end
  }

  /// Marks of lists and numbers told again in digits: "1." at the head of a block, "thirty (30)", "(2) the".
  private func endOfMarker(at start: Int) -> Int? {
    let end = start + 1
    if isPageNumber(start) || isLeadingZero(start) { return end }
    if let pages = endOfVolume(at: start) ?? endOfPages(at: start) { return pages }
    let isSmall = length(start) <= 2
    if start == 0, tokens.count > 2, isSmall,
      isMark(end, .close)
        || isMark(end, .point) && !isGlued(end + 1) && spacedDecimal(from: start) == nil
    {
      return end + 1
    }
    if start == 0, passage.block.kind == .heading, let amount = digits(at: 0),
      token(amount.tokens.upperBound)?.isCapitalized == true,
      unitEnd(after: amount.tokens.upperBound) == nil
    {
      return amount.tokens.upperBound
    }
    if isSmall, tokens[start].traits.contains(.lineBefore), isMark(end, .point), isGlued(end), !isGlued(end + 1),
      token(end + 1)?.isCapitalized == true
    {
      return end + 1
    }
    if isMark(start - 1, .colon), isMark(start - 2, .closeBracket) { return end }
    if isListMark(start) { return end + 1 }
    if isMark(start - 1, .plus), isGlued(start), isGlued(start - 1), !isMark(start - 2, .open) { return end }
    if isMark(start - 1, .open), isMark(end, .close), isGlued(end), isGlued(start) {
      if isGlued(start - 1), currency(endingAt: start - 1) != nil { return nil }
      return isOneOfParts(start, end) ? nil : end + 1
    }
    return nil
  }

  /// The number at the end of a line of a table of contents.
  private func isPageNumber(_ start: Int) -> Bool {
    isMark(start - 1, .point) && isMark(start - 2, .point)
      || passage.block.kind == .contentsEntry && start == tokens.count - 1
  }

  /// A code and no figure: "02".
  private func isLeadingZero(_ start: Int) -> Bool {
    guard (2...3).contains(length(start)), NumberDigits.beginsWithZero(tokens[start], in: bytes) else { return false }
    guard let amount = digits(at: start) else { return true }
    return !isLeadingPoint(start - 1) && amount.tokens.count == 1
  }

  /// "41(3), 433-457", "14 (10):1-17": the volume and number of a journal with its pages.
  private func endOfVolume(at start: Int) -> Int? {
    guard isMark(start + 1, .open), token(start + 2)?.kind == .number, isMark(start + 3, .close), isGlued(start + 3),
      isMark(start + 4, .comma) || isMark(start + 4, .colon), token(start + 5)?.kind == .number
    else { return nil }
    return endOfList(from: start + 5)
  }

  /// "(2019): 117-139": pages after a colon.
  private func endOfPages(at start: Int) -> Int? {
    guard isMark(start - 1, .colon), start > 1, tokens[start - 2].kind == .number || isMark(start - 2, .close),
      isJoint(start + 1),
      token(start + 2)?.kind == .number, unitEnd(after: start + 3) == nil
    else { return nil }
    return start + 3
  }

  /// "1) sharing", with no parenthesis open before it.
  private func isListMark(_ start: Int) -> Bool {
    guard isMark(start + 1, .close), isGlued(start + 1), length(start) <= 2 else { return false }
    var place = start - 1
    while place >= max(0, start - 24), !isMark(place, .close) {
      if isMark(place, .open) { return false }
      place -= 1
    }
    return true
  }

  /// Times of day: "10:30", "2 pm".
  private func endOfClock(at start: Int) -> Int? {
    if isMark(start + 1, .colon), isGlued(start + 1), isGlued(start + 2), token(start + 2)?.kind == .number {
      return endOfDotted(start)
    }
    return word(start + 1) == .clock && token(start + 1)?.isCapitalized == false ? start + 2 : nil
  }

  /// A number word inside a word with hyphens that is no number: "half-brother", "second-hand", "one-sided".
  private func isPartOfWord(_ start: Int) -> Bool {
    if start > 0, isJoint(start - 1), numberWord(start - 2) == nil, token(start - 2)?.kind == .word,
      word(start - 2) != .minus
    {
      return true
    }
    return false
  }

  /// Whether a bare whole number stands behind a capitalised word like the number of a thing: "Model 737".
  func isNumberOfName(_ figure: Figure) -> Bool {
    let place = figure.tokens.lowerBound - 1
    if isNameInWords(figure) { return true }
    guard figure.isBare, figure.number.isDigits, figure.number.integer != nil, figure.number.scale == 0,
      figure.number.tokens.count == 1, figure.tokens.count == 1
    else { return false }
    if isMark(place, .point), isGlued(place), place > 2, isMark(place - 2, .point), isGlued(place - 1) { return true }
    guard let name = token(place), name.kind == .word, name.isCapitalized, words[name] == nil else { return false }
    return PhraseTable.before.match(at: place, of: tokens) == nil
  }
}
