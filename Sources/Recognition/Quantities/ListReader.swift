import Packs
import Quantities
import Text

/// Numbers that share the unit of the last of them: "10, 21 and 32 companies", "US$1, 2 and 3 billion".
extension QuantityWalk {
  /// The figures of a list, or `nil` if the figure begins none.
  func list(beginningWith first: Figure) -> [Figure]? {
    let (start, end) = (first.tokens.lowerBound, first.tokens.upperBound)
    // What stands behind another number and a comma was looked at with that one.
    if isMark(start - 1, .comma), token(start - 2)?.kind == .number { return nil }
    guard first.isBare || first.hasPrefix && first.number.scale == 0, !first.number.isOrdinal,
      first.number.fraction == nil,
      isMark(end, .comma) || word(end) == .and || word(end) == .or, word(first.tokens.lowerBound - 1) != .between
    else { return nil }
    var items = [first]
    while let last = items.last {
      var place = last.tokens.upperBound
      let hasComma = isMark(place, .comma)
      if hasComma { place += 1 }
      let isLast = word(place) == .and && tokens[place].kind == .word || word(place) == .or
      if isLast { place += 1 }
      guard hasComma || isLast, !(hasComma && isLast && items.count == 1),
        let start = itemStart(place, first),
        endOfNonFigure(at: start) == nil, let next = figure(at: start), next.tokens.lowerBound == place,
        !next.number.isOrdinal,
        !next.number.isLoose, next.number.isDigits == first.number.isDigits
      else { return nil }
      items.append(next)
      if isLast { break }
      let isSamePrice = next.hasPrefix && next.unit == first.unit && next.number.scale == 0
      guard next.isBare || isSamePrice, items.count < 12 else { return nil }
    }
    return shared(items)
  }

  /// Where the number of an item begins: at once, or behind the currency of the first one told again.
  private func itemStart(_ place: Int, _ first: Figure) -> Int? {
    var start = place
    if first.hasPrefix, let match = unitMatch(at: place), case .currency = match.entry,
      unit(of: match.entry) == first.unit
    {
      start = match.tokens.upperBound
    }
    return token(start).map { $0.kind == .number || numberWord(start) != nil } == true ? start : nil
  }

  /// The items with the unit of the last one, or the currency of the first.
  private func shared(_ items: [Figure]) -> [Figure]? {
    guard var last = items.last, let first = items.first else { return nil }
    if first.hasPrefix {
      guard last.isBare || last.hasPrefix && last.unit == first.unit && last.number.scale > 0 && items.count > 2 else {
        return nil
      }
      last.unit = first.unit
    } else {
      guard !last.isBare, !last.hasPrefix else { return nil }
    }
    return items.enumerated().map { index, item in
      guard index < items.count - 1 else { return last }
      var item = item
      item.unit = last.unit
      item.per = last.per
      if last.unitPower > 0 {
        item.number.value = item.number.value.scaled(by: last.unitPower)
      } else if last.number.scale > 0, item.number.scale == 0, items.count > 2 || first.hasPrefix, isAlike(item, last) {
        item.number.value = item.number.value.scaled(by: last.number.scale)
        item.number.scale = last.number.scale
      }
      item.base = base(of: item)
      return item
    }
  }

  /// Whether a number can be meant in the scale of the last: "5, 7 and 9 million", not "500, 700 and 9 million".
  private func isAlike(_ item: Figure, _ last: Figure) -> Bool {
    guard let a = item.number.value.rational, let b = last.number.mantissa.rational else { return false }
    return a < b * Rational(10) && b < a * Rational(10)
  }
}
