import Quantities
import RecordModel
import Text

/// "Four cities: A, B and C": an announced number of things and the list of them.
struct ListReader: ConstraintReading {
  private enum Word: UInt8 { case open = 1, both, namely, tour }
  private static let words = WordTable<Word>([
    (
      """
      including include includes among notably such example others other etc particularly especially e.g mainly partly \
      respectively each per either
      """, .open
    ),
    ("both", .both), ("namely viz", .namely), ("tour trip journey", .tour),
  ])

  /// Places whose names have no "and", and states, of which the packs know all that have.
  private static let towns: Set<String> = [
    "city", "town", "port", "capital", "state", "country", "village", "harbour", "harbor", "airport", "nation",
  ]

  private static let first: WordSet = ["first", "firstly"]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    guard wording.sentence.tokens.count < 120 else { return }
    for figure in wording.figures {
      guard let count = figure.quantity.wholeNumber, (2...12).contains(count),
        figure.quantity.noun != nil, figure.quantity.approximation == .exact, figure.quantity.per == nil,
        let list = years(behind: figure, wording) ?? quoted(behind: figure, wording) ?? marked(behind: figure, wording)
          ?? plain(behind: figure, count, wording)
      else { continue }
      var listed = Quantity(WrittenNumber(Int64(list.count)))
      listed.unit = figure.quantity.unit
      let part = Constraint.Term(.part, span: list.span, .quantity(listed))
      found.add(Constraint(.list, terms: [figure.term(.whole), part], sentence: wording.sentence.span))
    }
  }

  private struct List {
    var count: Int
    var span: Range<Int>
  }

  // MARK: Years

  /// "Five exercises (2011, 2013, 2014 and 2016)".
  private func years(behind figure: Wording.Figure, _ wording: Wording) -> List? {
    let start = figure.tokens.upperBound
    guard let open = (start..<start + 3).first(where: { link($0, wording) == .open }),
      let close = (open + 1..<open + 40).first(where: { link($0, wording) == .close })
    else { return nil }
    let inside = wording.times.filter { (places(open, close)).contains($0.tokens.lowerBound) }
    let first = wording.word(at: open + 1) == "in" ? open + 2 : open + 1
    let isList = (places(first, close)).allSatisfy { place in
      inside.contains { $0.tokens.contains(place) } || [.comma, .and].contains(link(place, wording))
    }
    let areDates = inside.allSatisfy { if case .date? = $0.time?.value { true } else { false } }
    guard isList, areDates, inside.count >= 2 else { return nil }
    return List(count: inside.count, span: span(places(open + 1, close), wording))
  }

  // MARK: Quoted answers

  /// "One of five answers: “good”, “fair”, “bad” or “none”".
  private func quoted(behind figure: Wording.Figure, _ wording: Wording) -> List? {
    let (start, end) = (figure.tokens.upperBound, wording.sentence.tokens.upperBound)
    guard let colon = places(start, min(start + 3, end)).first(where: { link($0, wording) == .colon }) else {
      return nil
    }
    var marks = places(colon + 1, end).filter { ["\"", "“", "”", "‘"].contains(wording.word(at: $0)) }
    if marks.count % 2 == 1 { marks.removeLast() }
    guard marks.count >= 6 else { return nil }
    for (close, open) in zip(stride(from: 1, to: marks.count - 1, by: 2), stride(from: 2, to: marks.count, by: 2)) {
      let gap = places(marks[close] + 1, marks[open])
      guard gap.allSatisfy({ [.comma, .and, .or].contains(link($0, wording)) }) else { return nil }
    }
    return List(count: marks.count / 2, span: span(places(marks[0], marks[marks.count - 1] + 1), wording))
  }

  // MARK: (a), (b), (c)

  private func marked(behind figure: Wording.Figure, _ wording: Wording) -> List? {
    let end = wording.sentence.tokens.upperBound
    var next = 1
    var first: Int?
    var marks = 0
    for place in places(figure.tokens.upperBound, end) where link(place, wording) == .close {
      let mark = wording.string(at: place - 1)
      guard mark == Self.letter(next) || mark == String(next) || mark == Self.roman(next) else { continue }
      guard link(place - 2, wording) == .open else { continue }
      if first == nil { first = place - 2 }
      marks = place - 2
      next += 1
    }
    guard next > 3, let first, isClosed(marks, wording), first - figure.tokens.upperBound <= 6 else { return nil }
    return List(count: next - 1, span: span(places(first, end), wording))
  }

  /// Whether "and" stands before the last mark: the list ends there and does not go on in another sentence.
  private func isClosed(_ mark: Int, _ wording: Wording) -> Bool {
    // Marks behind semicolons, and a full stop: what goes on would have one more semicolon.
    var end = wording.sentence.tokens.upperBound - 1
    if ["”", "\"", "’"].contains(wording.word(at: end)) { end -= 1 }
    if link(mark - 1, wording) == .semicolon, wording.word(at: end) == ".", wording.word(at: end - 1) != "." {
      return true
    }
    return [LinkWord.and, .or].contains(link(mark - 1, wording))
      || link(mark - 1, wording) == .comma && link(mark - 2, wording) == .and
  }

  private static func letter(_ number: Int) -> String {
    number <= 26 ? String(UnicodeScalar(UInt8(0x60 + number))) : ""
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
  private static func roman(_ number: Int) -> String { number <= romans.count ? romans[number - 1] : "" }

  // MARK: Names and short words

  /// "Four cities: A, B and C", "a six-city tour … A, B, C, D and E".
  private func plain(behind figure: Wording.Figure, _ count: Int, _ wording: Wording) -> List? {
    let (start, end) = (figure.tokens.upperBound, wording.sentence.tokens.upperBound)
    let isAll = wording.word(at: figure.tokens.lowerBound - 1) == "all"
    let colon = (places(start, min(start + (isAll ? 14 : 5), end))).first {
      link($0, wording) == .colon || word($0, wording) == .namely
    }
    // "Three ways: First, roads are built. Second, …": the list goes on in other sentences.
    if let colon, Self.first.contains(wording.word(at: colon + 1)) { return nil }
    let isTour = word(start, wording) == .tour
    let hasOther = wording.figures.contains { places(start, colon ?? start).contains($0.tokens.lowerBound) }
    guard colon != nil || isTour, !hasOther,
      !(places(start, end)).contains(where: { [.open, .both].contains(word($0, wording)) })
    else { return nil }
    guard var range = colon.map({ places($0 + 1, end) }) ?? names(at: end, wording) else { return nil }
    if let end = closing(of: range, wording) { range = places(range.lowerBound, end) }
    while range.upperBound > range.lowerBound, wording.token(range.upperBound - 1)?.kind == .punctuation {
      range = places(range.lowerBound, range.upperBound - 1)
    }
    // "12 members: four officials, three experts and five students": groups, which are added up and not counted.
    let hasGroups = wording.figures.contains { range.contains($0.tokens.lowerBound) && $0.quantity.noun != nil }
    guard !hasGroups, let items = items(range, wording, namesOnly: colon == nil),
      items.most >= 3 || items.most == 2 && count > 2
    else { return nil }
    // No town is called "Plzeň and Olomouc", as a task is "trade and investment".
    let isOfTowns = items.areNames && figure.quantity.noun.map(Self.towns.contains) == true
    guard !(isOfTowns ? items.most...items.most : items.least...items.most).contains(count) else { return nil }
    // "Rome, Italy, and Paris, France": places with their countries.
    guard items.most < count * 2 else { return nil }
    return List(count: items.most, span: span(range, wording))
  }

  /// The comma behind the last of some names, where the sentence goes on: "A, B and C, and carries freight".
  private func closing(of range: Range<Int>, _ wording: Wording) -> Int? {
    guard let and = range.first(where: { link($0, wording) == .and && isName($0 + 1, wording) }),
      let comma = places(and + 1, min(and + 5, range.upperBound)).first(where: { link($0, wording) == .comma }),
      places(range.lowerBound, comma).allSatisfy({ isName($0, wording) || link($0, wording) != nil })
    else { return nil }
    return comma
  }

  /// The names at the end of a sentence, with commas and "and" between them.
  private func names(at end: Int, _ wording: Wording) -> Range<Int>? {
    var end = end
    while end > wording.sentence.tokens.lowerBound, wording.token(end - 1)?.kind == .punctuation { end -= 1 }
    var start = end
    while start > wording.sentence.tokens.lowerBound,
      isName(start - 1, wording) || [.comma, .and].contains(link(start - 1, wording))
    {
      start -= 1
    }
    return start < end && isName(start, wording) ? places(start, end) : nil
  }

  /// How many things a list has: fewer if "A and B" is one of them; `nil` where items are too long to tell.
  private func items(_ range: Range<Int>, _ wording: Wording, namesOnly: Bool) -> (
    least: Int, most: Int, areNames: Bool
  )? {
    var segments = 1
    var length = 0
    var ands = 0
    for place in range {
      switch link(place, wording) {
      case .comma:
        if length > 0 { segments += 1 }
        guard ands == 0 else { return nil }
        length = 0
      case .and where length == 0: continue
      case .and:
        ands += 1
        length = 0
      case nil where wording.token(place)?.isWord == true:
        length += 1
        guard length <= 3, !namesOnly || isName(place, wording) else { return nil }
      case .article: continue
      case .dash where wording.token(place)?.hasSpaceBefore == false: length -= 1
      default: return nil
      }
    }
    guard ands <= 1, length > 0 else { return nil }
    let isOneName =
      ands == 1
      && wording.names.contains { name in
        range.contains(name.written.lowerBound) && name.written.contains { link($0, wording) == .and }
      }
    let areNames = range.allSatisfy { isName($0, wording) || link($0, wording) != nil }
    return isOneName ? nil : (segments, segments + ands, areNames)
  }

  private func isName(_ place: Int, _ wording: Wording) -> Bool {
    guard let token = wording.token(place) else { return false }
    return token.isWord && token.isCapitalized
  }

  private func link(_ place: Int, _ wording: Wording) -> LinkWord? {
    wording.token(place).flatMap { LinkWord.table[$0] }
  }
  private func word(_ place: Int, _ wording: Wording) -> Word? { wording.token(place).flatMap { Self.words[$0] } }

  private func span(_ range: Range<Int>, _ wording: Wording) -> Range<Int> {
    guard let first = wording.token(range.lowerBound), let last = wording.token(range.upperBound - 1) else {
      return wording.sentence.span
    }
    return places(first.lowerBound, last.upperBound)
  }
}
