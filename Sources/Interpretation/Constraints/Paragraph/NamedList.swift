import Quantities
import RecordModel
import Text

/// "A trio of capitals – A, B, C and D", "three ministers – those of a, b, c and d", "A, B, C and D – the five states
/// that signed": a list beside its number, with dashes or brackets around one of them.
struct NamedList: ParagraphReading {
  private static let groups: [WordKey: Int64] = ["trio": 3, "quartet": 4, "quintet": 5, "duo": 2, "pair": 2]
  private static let groupWords: WordSet = ["trio", "quartet", "quintet", "duo", "pair"]
  private static let open: WordSet = [
    "including", "among", "notably", "such", "example", "others", "other", "etc", "particularly", "especially",
    "mainly", "partly", "respectively", "per", "both", "least", "than", "about", "first",
  ]

  /// Whether a sentence speaks of a trio or the like.
  static func hasGroup(_ sentence: StorySentence) -> Bool {
    sentence.says(groupWords)
  }

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.tokens.count < 90, !sentence.says(Self.open) else { return }
    for figure in sentence.figures where isCount(figure) {
      if let list = behind(figure.tokens, sentence) ?? ones(figure, sentence) ?? apposed(figure, sentence)
        ?? afterColon(figure, sentence) ?? ahead(figure, sentence)
      {
        add(figure.term(.whole), list, figure.quantity.unit, sentence, into: &found)
      }
    }
    readGroup(sentence, into: &found)
  }

  private func add(
    _ whole: Constraint.Term,
    _ list: (count: Int, range: Range<Int>),
    _ unit: Unit,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    var listed = Quantity(WrittenNumber(Int64(list.count)))
    listed.unit = unit
    let part = Constraint.Term(.part, span: sentence.bytes(list.range), .quantity(listed))
    found.add(Constraint(.list, terms: [whole, part], sentence: sentence.span))
  }

  private func isCount(_ figure: Wording.Figure) -> Bool {
    figure.quantity.isPlain && figure.quantity.approximation == .exact && figure.quantity.per == nil
      && figure.quantity.noun != nil && !figure.quantity.isTimeSpan
      && (2...12).contains(figure.quantity.wholeNumber ?? 0)
  }

  /// "A trio of small capitals – …", "the trio (…)".
  private func readGroup(_ sentence: StorySentence, into found: inout [Constraint]) {
    for place in sentence.wording.places(of: Self.groupWords) {
      guard let count = Self.groups[sentence.word(place)], sentence.link(at: place - 1) == .article,
        let list = behind(place..<place + 1, sentence)
      else { continue }
      let quantity = Quantity(WrittenNumber(count))
      let whole = Constraint.Term(.whole, span: sentence.bytes(place..<place + 1), .quantity(quantity))
      add(whole, list, .none, sentence, into: &found)
    }
  }

  // MARK: Where the list stands

  /// Behind a dash or bracket, or behind "namely".
  private func behind(_ tokens: Range<Int>, _ sentence: StorySentence) -> (count: Int, range: Range<Int>)? {
    let reach = places(tokens.upperBound, min(tokens.upperBound + 7, sentence.tokens.upperBound))
    let opener = reach.first { place in
      sentence.link(at: place) == .open || sentence.isDash(place) || sentence.word(place) == "namely"
    }
    guard let opener, !places(tokens.upperBound, opener).contains(where: { sentence.isInFigure($0) }) else {
      return nil
    }
    var start = opener + 1
    let isOfThose = sentence.word(start) == "those"
    if isOfThose { start += 1 }
    while ["of", "for", "in", "the", "from"].contains(sentence.word(start)) { start += 1 }
    return list(from: start, namesOnly: !isOfThose, closedBy: sentence.link(at: opener) == .open, sentence)
  }

  /// "Three capitals, A, B, C and D, before he retired": names right behind a comma.
  private func apposed(_ figure: Wording.Figure, _ sentence: StorySentence) -> (count: Int, range: Range<Int>)? {
    guard sentence.link(at: figure.tokens.upperBound) == .comma,
      let list = list(from: figure.tokens.upperBound + 1, namesOnly: true, closedBy: false, sentence),
      list.count >= 3 || (figure.quantity.wholeNumber ?? 0) > 2
    else { return nil }
    return list
  }

  /// "Four papers were signed: one on visas, one on fish and one on tolls".
  private func ones(_ figure: Wording.Figure, _ sentence: StorySentence) -> (count: Int, range: Range<Int>)? {
    guard
      let colon = places(figure.tokens.upperBound, sentence.tokens.upperBound).first(where: {
        sentence.link(at: $0) == .colon
      }), colon - figure.tokens.upperBound <= 10
    else { return nil }
    let ones = places(colon + 1, sentence.tokens.upperBound).filter { place in
      sentence.word(place) == "one"
        && [.colon, .comma, .and].contains(sentence.link(at: place - 1) ?? .total)
    }
    let others = sentence.figures.filter { $0.tokens.lowerBound > colon && !ones.contains($0.tokens.lowerBound) }
    guard ones.count >= 2, ones.first == colon + 1, others.isEmpty, let last = ones.last,
      sentence.link(at: last - 1) == .and
    else { return nil }
    return (ones.count, places(colon + 1, sentence.tokens.upperBound))
  }

  /// "Six towns on the river are to get a market: A, B and C": a colon behind the whole sentence.
  private func afterColon(_ figure: Wording.Figure, _ sentence: StorySentence) -> (count: Int, range: Range<Int>)? {
    guard figure.tokens.lowerBound - sentence.tokens.lowerBound <= 1, sentence.figures.count == 1,
      let colon = places(figure.tokens.upperBound, sentence.tokens.upperBound).first(where: {
        sentence.link(at: $0) == .colon
      }), colon - figure.tokens.upperBound <= 14
    else { return nil }
    return list(from: colon + 1, namesOnly: true, closedBy: false, sentence)
  }

  /// "A, B, C and D – the five states that signed –".
  private func ahead(_ figure: Wording.Figure, _ sentence: StorySentence) -> (count: Int, range: Range<Int>)? {
    var start = sentence.tokens.lowerBound
    while sentence.tokens.contains(start), sentence.wording.token(start)?.isWord == false { start += 1 }
    guard sentence.word(figure.tokens.lowerBound - 1) == "the",
      sentence.isDash(figure.tokens.lowerBound - 2) || sentence.link(at: figure.tokens.lowerBound - 2) == .open,
      let list = list(from: start, namesOnly: true, closedBy: false, sentence),
      list.range.upperBound == figure.tokens.lowerBound - 2
    else { return nil }
    return list
  }

  // MARK: The list

  /// The items from a place on: commas, and one "and" before the last; `nil` where they cannot be told apart.
  private func list(
    from start: Int,
    namesOnly: Bool,
    closedBy isBracket: Bool,
    _ sentence: StorySentence
  ) -> (count: Int, range: Range<Int>)? {
    var (items, length, place) = (1, 0, start)
    var isLast = false
    while sentence.tokens.contains(place) {
      let link = sentence.link(at: place)
      if link == .comma, !isLast, length > 0 {
        (items, length) = (items + 1, 0)
      } else if link == .and, !isLast {
        if length > 0 { items += 1 }
        (length, isLast) = (0, true)
      } else if isItem(place, namesOnly, sentence), length < 3 {
        length += 1
      } else {
        break
      }
      place += 1
    }
    let isEnd =
      isBracket ? sentence.link(at: place) == .close : sentence.isStop(place) && sentence.link(at: place) != .comma
    guard isLast || isBracket && namesOnly && items >= 3, isEnd, length > 0, items >= 2,
      !isJoinedName(places(start, place), sentence)
    else { return nil }
    return (items, places(start, place))
  }

  private func isItem(_ place: Int, _ namesOnly: Bool, _ sentence: StorySentence) -> Bool {
    guard let token = sentence.wording.token(place), token.isWord, !sentence.isInFigure(place) else { return false }
    return namesOnly ? token.isCapitalized : sentence.isContent(place)
  }

  /// "Bosnia and Herzegovina", "Trinidad and Tobago": a name with "and" in it.
  private func isJoinedName(_ range: Range<Int>, _ sentence: StorySentence) -> Bool {
    sentence.wording.names.contains { name in
      range.contains(name.written.lowerBound) && name.written.contains { sentence.link(at: $0) == .and }
    }
  }
}
