import Quantities
import RecordModel
import Text

/// "A gross product of 6 billion … a grant of 500 billion": a part beside the whole in which it must have room.
struct WholeReader: StoryReading {
  private typealias Figure = Wording.Figure

  /// What a figure is the whole of.
  private enum Sort { case product, population, allTrade, mutualTrade }

  private struct Whole {
    var sort: Sort
    var figure: Figure
    var parties: Set<String>
    /// The first letters of the names of the states: those of their people too.
    var stems: Set<String>
    var period: TimeValue?
    var number: Int
    /// "Exports", "imports" or "trade".
    var flow: String
  }

  private enum Word: UInt8 {
    /// "Grant", "loan": what one state gives another.
    case gift = 1
    case all, trade, domestic, product
    case descent
    case person
  }
  private static let words = WordTable<Word>([
    ("grant grants loan loans credit gift donation aid assistance contract subsidy received gave given donated", .gift),
    ("total overall foreign all external whole entire", .all), ("trade exports imports export import", .trade),
    ("domestic", .domestic), ("product economy", .product),
    ("descent origin ancestry diaspora roots ancestors worldwide abroad ever since cumulative", .descent),
    ("citizen citizens national nationals inhabitants residents voters workers", .person),
  ])

  private var wholes: [Whole] = []

  mutating func endBlock(into found: inout [Constraint]) { wholes.removeAll() }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    wholes.removeAll { sentence.number - $0.number > 3 }
    for figure in sentence.figures where figure.quantity.value != nil && figure.quantity.per == nil {
      let part = wholes.first { $0.figure.span != figure.span && isPart(figure, of: $0, sentence) }
      if let part {
        let terms = [part.figure.term(.whole), figure.term(.part)]
        found.add(Constraint(.inclusion, terms: terms, sentence: sentence.span))
      }
      if let whole = whole(figure, sentence) { wholes.append(whole) }
    }
  }

  // MARK: Wholes

  private func whole(_ figure: Figure, _ sentence: StorySentence) -> Whole? {
    guard let sort = sort(figure, sentence) else { return nil }
    var parties = Set([figure.claim?.subject, figure.claim?.counterpart].compactMap { $0?.entity })
    if sort == .population || sort == .product {
      let names = sentence.wording.names.filter { $0.kind == .state }.compactMap(\.party.entity)
      guard Set(names).count == 1 else { return nil }
      parties = Set(names)
    }
    guard sort == .mutualTrade ? parties.count == 2 : parties.count == 1 else { return nil }
    let names = sentence.wording.names.filter { $0.party.entity.map(parties.contains) == true }.map(\.party.name)
    return Whole(
      sort: sort,
      figure: figure,
      parties: parties,
      stems: Set(names.map { String($0.lowercased().prefix(3)) }),
      period: figure.claim?.period,
      number: sentence.number,
      flow: flow(figure, sentence)
    )
  }

  private func sort(_ figure: Figure, _ sentence: StorySentence) -> Sort? {
    guard figure.quantity.unit.isMoney || sentence.has(.population) else { return nil }
    guard !sentence.has(.compared), figure.claim.map({ $0.modality == .actual }) ?? true else { return nil }
    let start = figure.tokens.lowerBound
    let before = start - 8..<start
    let words = before.compactMap { sentence.wording.token($0).flatMap { Self.words[$0] } }
    if figure.quantity.unit.isMoney {
      if sentence.has(.grossProduct, in: before) || words.contains(.domestic) && words.contains(.product) {
        return .product
      }
      guard words.contains(.trade) else { return nil }
      let isBetween = figure.claim?.counterpart != nil
      if isBetween { return figure.isAllTrade ? .mutualTrade : nil }
      return words.contains(.all) ? .allTrade : nil
    }
    guard figure.quantity.isCount, sentence.has(.population, in: start - 4..<figure.tokens.upperBound),
      !sentence.has(.guest), (figure.quantity.value?.rational ?? .zero) >= Rational(1000)
    else { return nil }
    return .population
  }

  /// The last word of trade before a figure, as a noun in the plural.
  private func flow(_ figure: Figure, _ sentence: StorySentence) -> String {
    let start = figure.tokens.lowerBound
    let place = (start - 10..<start).last { sentence.wording.token($0).flatMap { Self.words[$0] } == .trade }
    let word = place.map { sentence.wording.string(at: $0) } ?? ""
    return word.hasPrefix("export") ? "exports" : word.hasPrefix("import") ? "imports" : "trade"
  }

  // MARK: Parts

  private func isPart(_ figure: Figure, of whole: Whole, _ sentence: StorySentence) -> Bool {
    guard !sentence.has(.compared), figure.quantity.isPlain else { return false }
    let words = Set(sentence.tokens.compactMap { sentence.wording.token($0).flatMap { Self.words[$0] } })
    guard !words.contains(.descent) else { return false }
    let start = figure.tokens.lowerBound
    switch whole.sort {
    case .product:
      guard figure.quantity.unit == whole.figure.quantity.unit else { return false }
      let near = (places(start - 10, figure.tokens.upperBound + 5)).contains {
        sentence.wording.token($0).flatMap { Self.words[$0] } == .gift
      }
      return near && isTold(of: whole, figure, sentence)
    case .population:
      let isGuests = sentence.has(.guest, in: figure.tokens.lowerBound..<figure.tokens.upperBound + 2)
      guard figure.quantity.isCount, !isGuests, isPersons(figure, of: whole, sentence) else { return false }
      return isDemonym(figure.tokens.upperBound - 1, of: whole, sentence) || isTold(of: whole, figure, sentence)
        || isThere(figure, of: whole, sentence)
    case .allTrade, .mutualTrade:
      guard let claim = figure.claim, figure.quantity.unit == whole.figure.quantity.unit, claim.modality == .actual,
        isTradeMeasure(figure, sentence), let period = claim.period, period == whole.period
      else { return false }
      let parties = Set([claim.subject, claim.counterpart].compactMap { $0?.entity })
      let isOneFlow = whole.flow == "trade" || whole.flow == flow(figure, sentence)
      return isOneFlow && parties.count == 2 && whole.parties.isSubset(of: parties)
        && !(whole.sort == .mutualTrade && figure.isAllTrade)
    }
  }

  private func isTradeMeasure(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    (figure.tokens.lowerBound - 10..<figure.tokens.lowerBound).contains {
      sentence.wording.token($0).flatMap { Self.words[$0] } == .trade
    }
  }

  /// Whether the sentence speaks of the state whose whole it is, and of no third one.
  private func isTold(of whole: Whole, _ figure: Figure, _ sentence: StorySentence) -> Bool {
    let states = sentence.wording.names.filter { $0.kind == .state }.compactMap(\.party.entity)
    if states.contains(where: whole.parties.contains) || sentence.number == whole.number { return true }
    let names: [WordKey] = ["it", "country", "island", "islands", "kingdom", "republic"]
    return sentence.number - whole.number <= 1 && Set(states).count <= 1
      && sentence.tokens.contains { names.contains(sentence.wording.word(at: $0)) }
  }

  /// "4 million Ruritanians", "2 million citizens".
  private func isPersons(_ figure: Figure, of whole: Whole, _ sentence: StorySentence) -> Bool {
    let place = figure.tokens.upperBound - 1
    guard let token = sentence.wording.token(place) else { return false }
    return Self.words[token] == .person || isDemonym(place, of: whole, sentence)
      || Self.someOfThem.contains(figure.quantity.noun ?? "") || isOfThem(figure, sentence)
  }

  private static let someOfThem: Set<String> = [
    "child", "pupil", "student", "voter", "woman", "man", "girl", "boy", "patient", "farmer", "worker", "citizen",
    "person", "people", "islander", "villager", "baby", "adult", "inhabitant", "resident",
  ]

  /// "9 million of them".
  private func isOfThem(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let end = figure.tokens.upperBound
    return sentence.role(at: end) == .genitive && ["them", "these"].contains(sentence.wording.word(at: end + 1))
  }

  /// "There", "of them": what the sentence right behind the whole says of the same land.
  private func isThere(_ figure: Figure, of whole: Whole, _ sentence: StorySentence) -> Bool {
    guard sentence.number - whole.number == 1 else { return false }
    return isOfThem(figure, sentence)
      || places(figure.tokens.upperBound, figure.tokens.upperBound + 3).contains {
        ["there", "here"].contains(sentence.wording.word(at: $0))
      }
  }

  private func isDemonym(_ place: Int, of whole: Whole, _ sentence: StorySentence) -> Bool {
    guard let token = sentence.wording.token(place) else { return false }
    let noun = sentence.wording.string(at: place)
    return sentence.wording.names.contains { name in
      name.tokens.contains(place) && name.party.entity.map(whole.parties.contains) == true
    } || token.isCapitalized && noun.hasSuffix("s") && whole.stems.contains(String(noun.prefix(3)))
  }
}

extension Wording.Figure {
  /// Whether the figure is that of trade in both directions.
  fileprivate var isAllTrade: Bool {
    claim?.measure.hasSuffix("trade") == true || claim?.measure.hasPrefix("trade") == true
  }
}
