import Quantities
import RecordModel
import Text

/// Gives a bare number with a word of scale the currency of the amount beside it: "from 120 million dollars in 2008 to
/// 150 million in 2009", "410 million of 1,020 million dollars"; and where nothing else was counted since, that of the
/// amount before it: "exports brought €688 million, services the remaining 454 million".
enum BorrowedUnits {
  private enum Word: UInt8 { case link = 1, scale, time }
  private static let words = WordTable<Word>([
    ("to and from or of in out against versus compared with up down over only about than around nearly some", .link),
    ("before after ago earlier later previously", .time),
    ("million billion trillion bn mn thousand crore lakh", .scale),
  ])
  /// The words between two amounts, at most, besides dates.
  private static let farthest = 6

  static func lend(_ mentions: inout [Mention], _ tokens: [Token]) {
    for index in mentions.indices where isBare(mentions[index], tokens) {
      let before = mentions[..<index].last { $0.time == nil }
      let after = mentions[(index + 1)...].first { $0.time == nil }
      let span = mentions[index].tokens
      for lender in [before, after].compactMap(\.self) {
        guard lender.kind == .money, let unit = lender.quantity?.unit,
          isLinked(lender.tokens, span, mentions, tokens), var quantity = mentions[index].quantity
        else { continue }
        quantity.unit = unit
        (mentions[index].kind, mentions[index].value) = (.money, .quantity(quantity))
        break
      }
      if mentions[index].kind == .number { continueAmount(index, &mentions) }
    }
  }

  /// Gives a bare number the currency of the amount told right before it, over shares and times.
  private static func continueAmount(_ index: Int, _ mentions: inout [Mention]) {
    let before = mentions[..<index].last { $0.time == nil && $0.kind != .percentage && $0.kind != .ordinal }
    guard let before, before.kind == .money, let unit = before.quantity?.unit, unit.isMoney,
      mentions[index].tokens.lowerBound - before.tokens.upperBound <= reach, var quantity = mentions[index].quantity
    else { return }
    quantity.unit = unit
    (mentions[index].kind, mentions[index].value) = (.money, .quantity(quantity))
  }

  /// How many tokens behind an amount the next may stand that has its currency.
  private static let reach = 40

  /// Whether a mention is a number that ends with a word of scale and counts nothing that follows.
  private static func isBare(_ mention: Mention, _ tokens: [Token]) -> Bool {
    guard mention.kind == .number, mention.quantity?.unit == Unit.none, mention.quantity?.per == nil,
      words[tokens[mention.tokens.upperBound - 1]] == .scale
    else { return false }
    let end = mention.tokens.upperBound
    return end == tokens.count || !tokens[end].isWord || WordClass.table[tokens[end]] != nil
      || words[tokens[end]] == .time
  }

  /// Whether only small words and dates stand between two amounts.
  private static func isLinked(_ a: Range<Int>, _ b: Range<Int>, _ mentions: [Mention], _ tokens: [Token]) -> Bool {
    let between = a.lowerBound < b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<a.lowerBound
    guard between.count <= 4 * farthest else { return false }
    let bare = between.filter { index in
      !mentions.contains { $0.time != nil && $0.tokens.contains(index) }
    }
    guard !bare.isEmpty, bare.count <= farthest else { return false }
    return bare.allSatisfy { words[tokens[$0]] == .link || WordClass.table[tokens[$0]] == .comma }
      && bare.contains { words[tokens[$0]] == .link }
  }
}
