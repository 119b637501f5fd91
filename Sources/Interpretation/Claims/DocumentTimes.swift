import Documents
import Quantities
import Text

/// What the whole of a short document says of its own time, read before its sentences are.
///
/// Only a few words are looked at, and no document longer than ``longest``: what is longer was not written in a day.
struct DocumentTimes: Sendable {
  /// The year in which a text without a date seems to be written, or `nil`.
  ///
  /// It is that of the latest day, month or part of a year that the text tells as past, if no later year is told so; or that of a month
  /// to come, if the year before is told as past. A text with numbered sources is none of a day.
  private(set) var estimatedYear: Int?
  /// The first span of fiscal years that is named: "for each of the fiscal years 2011 through 2014".
  private(set) var fiscalYears: TimeValue?

  private static let longest = 48 << 10
  private static let mostSources = 3
  /// How many tokens around a date are looked at for words of the future.
  private static let reach = 10

  private enum Word: UInt8 { case future = 1, fiscal, years, through, of, part, open, close }
  private static let words = WordTable<Word>([
    (
      """
      will shall would by until till upcoming forthcoming scheduled planned plans plan expected expects intends agreed \
      next due before goal target targets aims toward towards
      """, .future
    ),
    ("fiscal financial", .fiscal), ("year years", .years), ("through to - – until", .through),
    ("in during of since and from early late mid", .of), ("months half quarter semester", .part), ("[", .open),
    ("]", .close),
  ])

  /// The latest years that were found, by how they were written.
  private struct Found {
    var dated = 0
    /// Years alone, in any order.
    var bare: [Int] = []
    var coming = 0
    var sources = 0
  }

  init(_ document: Document) {
    guard document.text.bytes.count <= Self.longest else { return }
    var found = Found()
    var tokens: [Token] = []
    let bytes = document.text.bytes
    for block in document.structure.blocks where block.isBody {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(bytes.span, block.range, into: &tokens)
      read(tokens, bytes.span, into: &found)
    }
    guard document.info.date == nil, found.sources < Self.mostSources else { return }
    let past = found.bare.filter { found.coming == 0 || $0 < found.coming }.max() ?? 0
    if found.dated > 0, found.dated >= past {
      estimatedYear = found.dated
    } else if past > 0, found.coming == past + 1 {
      estimatedYear = found.coming
    }
  }

  private mutating func read(_ tokens: [Token], _ bytes: borrowing Span<UInt8>, into found: inout Found) {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if fiscalYears == nil, Self.words[token] == .fiscal { fiscalYears = Self.fiscalYears(tokens, index, bytes) }
      if Self.words[token] == .open, index + 2 < tokens.count, Self.words[tokens[index + 2]] == .close {
        found.sources += tokens[index + 1].isNumber ? 1 : 0
      }
      guard token.isNumber || token.isCapitalized else {
        index += 1
        continue
      }
      if let (date, count) = WrittenDate.read(tokens, at: index, bytes) {
        note(date.year, isDated: true, tokens, index, into: &found)
        index += count
        continue
      }
      if index > 0, Self.words[tokens[index - 1]] == .of, let year = WrittenDate.year(token, bytes) {
        let isPart = index > 1 && Self.words[tokens[index - 2]] == .part
        note(year, isDated: isPart, tokens, index, into: &found)
      }
      index += 1
    }
  }

  private func note(_ year: Int, isDated: Bool, _ tokens: [Token], _ index: Int, into found: inout Found) {
    let around = max(0, index - Self.reach)..<min(tokens.count, index + Self.reach)
    let isFuture = around.contains { Self.words[tokens[$0]] == .future }
    switch (isFuture, isDated) {
    case (true, true): found.coming = found.coming == 0 ? year : min(found.coming, year)
    case (true, false): break
    case (false, true): found.dated = max(found.dated, year)
    case (false, false): found.bare.append(year)
    }
  }

  /// The years behind "fiscal": two, with "through", "to" or a dash between them.
  private static func fiscalYears(_ tokens: [Token], _ start: Int, _ bytes: borrowing Span<UInt8>) -> TimeValue? {
    guard start + 4 < tokens.count, words[tokens[start + 1]] == .years, words[tokens[start + 3]] == .through,
      let first = WrittenDate.year(tokens[start + 2], bytes), let last = WrittenDate.year(tokens[start + 4], bytes),
      first < last, let from = PartialDate(year: first), let to = PartialDate(year: last)
    else { return nil }
    return .period(from, to)
  }
}
