import Packs
import Quantities
import RecordModel
import Text

/// Parts that add up to a whole by what the measures are: "trade", "exports" and "imports", in one sentence or two.
struct TradeReader: Sendable {
  /// The two directions of each measure that has both: by the whole, the outward and the inward part.
  private let directions: [String: (outward: Set<String>, inward: Set<String>)]

  init(_ lexicon: Lexicon) {
    var directions: [String: (outward: Set<String>, inward: Set<String>)] = [:]
    for measure in lexicon.measures {
      guard let whole = measure.partOf else { continue }
      if measure.direction == .outward { directions[whole, default: ([], [])].outward.insert(measure.id) }
      if measure.direction == .inward { directions[whole, default: ([], [])].inward.insert(measure.id) }
    }
    self.directions = directions.filter { $0.value.outward.count == 1 && $0.value.inward.count == 1 }
  }

  func read(_ wording: Wording, after previous: [ClaimReader.Draft], into found: inout [Constraint]) {
    guard wording.figures.count >= 2 else { return }
    let before = previous.filter { isWhole($0.claim) }.map(\.claim)
    let wholes = before + wording.figures.compactMap(\.claim).filter(isWhole)
    guard wholes.count == 1, let whole = wholes.first, whole.period != nil, let parts = parts(of: whole, wording) else {
      return
    }
    let isNear = whole.sentence == wording.sentence.span || isOneSubject(parts, whole)
    guard isNear else { return }
    let term = Constraint.Term(.whole, span: whole.span, claim: whole.id, .quantity(whole.quantity))
    found.add(Constraint(.sum, terms: [term] + parts.map { $0.term(.part) }, sentence: wording.sentence.span))
  }

  private func isWhole(_ claim: Claim) -> Bool { claim.measureID.map { directions[$0] != nil } ?? false }

  /// The only figure of exports and the only one of imports, by their measure or by the word before them.
  private func parts(of whole: Claim, _ wording: Wording) -> [Wording.Figure]? {
    guard let directions = directions[whole.measureID ?? ""] else { return nil }
    let candidates = wording.figures.filter { $0.span != whole.span && $0.quantity.isOfSort(whole.quantity) }
    func chosen(_ ids: Set<String>, _ word: LinkWord) -> Wording.Figure? {
      let figures = candidates.filter { figure in
        wording.side(of: figure).map { $0 == word } ?? ids.contains(figure.claim?.measureID ?? "")
      }
      return figures.count == 1 ? figures.first : nil
    }
    guard let outward = chosen(directions.outward, .exports), let inward = chosen(directions.inward, .imports),
      [outward, inward].allSatisfy({ fits($0.claim, whole, wording.side(of: $0) != nil) })
    else { return nil }
    guard !wording.namesThing(of: .exports, outward), !wording.namesThing(of: .imports, inward) else { return nil }
    return outward.tokens.lowerBound < inward.tokens.lowerBound ? [outward, inward] : [inward, outward]
  }

  /// Whether a claim may be a part: of the same period and modality, and of the whole of the trade.
  private func fits(_ part: Claim?, _ whole: Claim, _ isNamed: Bool) -> Bool {
    guard let part else { return false }
    return part.period == whole.period && part.modality == whole.modality && part.definition == whole.definition
      && (isNamed || part.scope == whole.scope)
  }

  /// Whether the parts name no party that the whole does not have.
  private func isOneSubject(_ parts: [Wording.Figure], _ whole: Claim) -> Bool {
    let parties = [whole.subject, whole.counterpart].compactMap(\.self)
    return parts.allSatisfy { part in
      [part.claim?.subject, part.claim?.counterpart].compactMap(\.self).allSatisfy { parties.contains($0) }
    }
  }
}

extension Wording {
  /// Whether a figure is that of one good alone: "exported tea worth", not "exported goods worth".
  fileprivate func namesThing(of side: LinkWord, _ figure: Figure) -> Bool {
    var isThing = false
    for index in (figure.tokens.lowerBound - 6..<figure.tokens.lowerBound).reversed() {
      guard let token = token(index) else { return false }
      let word = string(of: token)
      if LinkWord.table[token] == side { return isThing && (word.hasSuffix("ed") || word.hasSuffix("ing")) }
      if token.isWord, LinkWord.table[token] == nil, word.first?.isLowercase == true { isThing = true }
    }
    return false
  }
}
