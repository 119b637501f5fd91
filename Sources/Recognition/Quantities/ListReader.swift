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
        token(place).map({ $0.kind == .number || numberWord(place) != nil }) == true,
        endOfNonFigure(at: place) == nil, let next = figure(at: place), next.tokens.lowerBound == place,
        !next.number.isOrdinal,
        !next.number.isLoose, next.number.isDigits == first.number.isDigits
      else { return nil }
      items.append(next)
      if isLast { break }
      guard next.isBare, items.count < 12 else { return nil }
    }
    return shared(items)
  }

  /// The items with the unit of the last one, or the currency of the first.
  private func shared(_ items: [Figure]) -> [Figure]? {
    guard var last = items.last, let first = items.first else { return nil }
    if first.hasPrefix {
      guard last.isBare else { return nil }
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
      } else if first.hasPrefix, last.number.scale > 0, item.number.scale == 0 {
        item.number.value = item.number.value.scaled(by: last.number.scale)
        item.number.scale = last.number.scale
      }
      item.base = base(of: item)
      return item
    }
  }
}
