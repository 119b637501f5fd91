import Quantities

/// The day or month that a web address holds, as newspapers and ministries write it there.
///
/// `/2013/05/22/`, `20130517`, `2020-05/22`, `t20140520`, `05292019163622`, `05-22-2020`, `/2020/mar/22/`.
struct AddressDate {
  /// What the address may mean; two days where the order of day and month is open.
  let readings: [PartialDate]
  /// Whether only the month stands there.
  let isMonth: Bool

  /// The date of an address; `nil` where it holds none, or several that differ.
  init?(_ address: ArraySlice<UInt8>) {
    let pieces = Self.pieces(of: address)
    var days: [[PartialDate]] = []
    var months: [PartialDate] = []
    for index in pieces.indices {
      let found = Self.days(at: index, pieces, address)
      if !found.isEmpty, !days.contains(found) { days.append(found) }
      if let month = Self.month(at: index, pieces, address) { months.append(month) }
    }
    if days.count == 1 {
      (readings, isMonth) = (days[0], false)
    } else if days.isEmpty, let month = months.first, months.allSatisfy({ $0 == month }), !Self.isStore(address) {
      (readings, isMonth) = ([month], true)
    } else {
      return nil
    }
  }

  /// How many days lie between a date and the nearest reading; 0 where they can be the same day.
  func distance(to date: PartialDate) -> Int {
    readings.map { reading in
      max(0, reading.days.lowerBound - date.days.upperBound, date.days.lowerBound - reading.days.upperBound)
    }.min() ?? 0
  }

  /// A run of digits, or of letters.
  private struct Piece {
    var range: Range<Int>
    var isNumber: Bool
    /// The value of at most fourteen digits; of three letters that begin the name of a month, its number.
    var value: Int
  }

  private static func pieces(of address: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var index = address.startIndex
    while index < address.endIndex {
      let start = index
      let isNumber = address[index] &- 0x30 < 10
      while index < address.endIndex, isNumber ? address[index] &- 0x30 < 10 : isLetter(address[index]) { index += 1 }
      guard index > start else {
        index += 1
        continue
      }
      let range = start..<index
      let value = isNumber ? number(address[range.prefix(14)]) : month(named: address[range])
      pieces.append(Piece(range: range, isNumber: isNumber, value: value))
    }
    return pieces
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { 10 * $0 + Int($1 &- 0x30) } }

  /// The number of the month that a word names in full or with three letters; 0 for any other.
  private static func month(named word: ArraySlice<UInt8>) -> Int {
    let word = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    return (names.firstIndex { $0 == word || $0.prefix(3) == word[...] } ?? -1) + 1
  }

  private static let names = MonthName.all.map { $0.lowercased() }

  /// The days that begin at a piece.
  private static func days(at index: Int, _ pieces: [Piece], _ address: ArraySlice<UInt8>) -> [PartialDate] {
    let first = pieces[index]
    if first.isNumber, first.range.count == 8 || first.range.count == 14 {
      let value = first.range.count == 14 ? first.value / 1_000_000 : first.value
      if let date = day(value / 10_000, value / 100 % 100, value % 100) { return [date] }
      return Self.isBounded(first.range, address) ? either(value % 10_000, value / 1_000_000, value / 10_000 % 100) : []
    }
    guard index + 2 < pieces.count, isJoined(first, pieces[index + 1], address),
      isJoined(pieces[index + 1], pieces[index + 2], address)
    else { return [] }
    let (second, third) = (pieces[index + 1], pieces[index + 2])
    let isYearFirst = first.isNumber && first.range.count == 4
    let isYearLast = third.isNumber && third.range.count == 4
    if isYearFirst, third.isNumber, third.range.count <= 2, !second.isNumber || second.range.count <= 2 {
      return day(first.value, second.value, third.value).map { [$0] } ?? []
    }
    guard isYearLast, first.range.count <= 2 || !first.isNumber, second.range.count <= 2 || !second.isNumber else {
      return []
    }
    if !first.isNumber { return second.isNumber ? day(third.value, first.value, second.value).map { [$0] } ?? [] : [] }
    if !second.isNumber { return day(third.value, second.value, first.value).map { [$0] } ?? [] }
    return either(third.value, first.value, second.value)
  }

  /// Whether no letter stands right before or behind.
  private static func isBounded(_ range: Range<Int>, _ address: ArraySlice<UInt8>) -> Bool {
    (range.lowerBound == address.startIndex || !isLetter(address[range.lowerBound - 1]))
      && (range.upperBound == address.endIndex || !isLetter(address[range.upperBound]))
  }

  /// The days of a year that two numbers mean, in either order.
  private static func either(_ year: Int, _ a: Int, _ b: Int) -> [PartialDate] {
    let both = [day(year, a, b), day(year, b, a)].compactMap(\.self)
    return both.count == 2 && both[0] == both[1] ? [both[0]] : both
  }

  /// Whether one mark alone stands between two pieces.
  private static func isJoined(_ a: Piece, _ b: Piece, _ address: ArraySlice<UInt8>) -> Bool {
    a.range.upperBound + 1 == b.range.lowerBound && joints.contains(address[a.range.upperBound])
  }

  private static let joints: Set<UInt8> = Set("/-_.".utf8)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    (1990...2060).contains(year) ? PartialDate(year: year, month: month, day: day) : nil
  }

  /// The month in `/2020/05/` and `/202005/`.
  private static func month(at index: Int, _ pieces: [Piece], _ address: ArraySlice<UInt8>) -> PartialDate? {
    let piece = pieces[index]
    guard piece.isNumber, isBetweenSlashes(piece.range, address) else { return nil }
    if piece.range.count == 6, (1990...2060).contains(piece.value / 100) {
      return PartialDate(year: piece.value / 100, month: piece.value % 100)
    }
    guard piece.range.count == 4, (1990...2060).contains(piece.value), index + 1 < pieces.count else { return nil }
    let next = pieces[index + 1]
    guard next.isNumber, next.range.count == 2, next.range.lowerBound == piece.range.upperBound + 1,
      isBetweenSlashes(next.range, address)
    else { return nil }
    return PartialDate(year: piece.value, month: next.value)
  }

  private static func isBetweenSlashes(_ range: Range<Int>, _ address: ArraySlice<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    return range.lowerBound > address.startIndex && address[range.lowerBound - 1] == slash
      && range.upperBound < address.endIndex && address[range.upperBound] == slash
  }

  /// Whether the address leads into a store of files, whose folders tell when a file was laid there.
  private static func isStore(_ address: ArraySlice<UInt8>) -> Bool {
    ["upload", "/files/", "/media/", "/assets/", "default", ".pdf"].contains {
      ByteSearch.first(Array($0.utf8), in: Array(address), 0..<address.count) != nil
    }
  }
}
