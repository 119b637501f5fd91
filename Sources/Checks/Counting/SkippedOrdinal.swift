import Diagnostics
import Packs
import RecordModel
import Text

/// Ordinals of one sentence that skip one, or go beyond the number of things that they count.
struct SkippedOrdinal: Check {
  init(_ lexicon: Lexicon) {}

  /// Steps are written out up to the twelfth; a larger number behind "of" is a year or a rate.
  private static let mostSteps = 12
  private static let mostThings = 59

  /// An ordinal and its words.
  private struct Told {
    var value: Int
    var span: Range<Int>
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    document.forEachSentence { sentence in
      checkSteps(sentence, document, report)
      checkLast(sentence, document, report)
      checkListed(sentence, document, report)
    }
  }

  // MARK: "First, …; second, …; fourth, …"

  private func checkSteps(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    let told = sentence.range.compactMap { index -> Told? in
      guard let ordinal = WrittenOrdinal(at: index, sentence, document), ordinal.value <= Self.mostSteps,
        sentence.isWord(ordinal.tokens.upperBound, of: Self.marks), opensClause(index, sentence)
      else { return nil }
      return Told(value: ordinal.value, span: sentence.passage.bytes(of: ordinal.tokens))
    }
    guard let place = ItemMark.skip(in: told.map(\.value)), !isTold(told[place].value + 1, sentence, document)
    else { return }
    let (a, b) = (told[place].span, told[place + 1].span)
    report(
      finding(
        .skips(document.words(a), document.words(b)),
        [a, b].map { Finding.Evidence($0, of: document.text) },
        explanations: ["order: all other ordinals of the sentence follow each other"]
      )
    )
  }

  /// Whether an ordinal stands somewhere in the sentence: "fourth, since the third point was dropped".
  private func isTold(_ value: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Bool {
    sentence.range.contains { WrittenOrdinal.value(at: $0, sentence, document)?.value == value }
  }

  /// Whether a word opens the sentence, or a part of it behind a mark.
  private func opensClause(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    index == sentence.start || sentence.isWord(index - 1, of: Self.stops)
      || sentence.isWord(index - 1, of: Self.and) && sentence.isWord(index - 2, of: Self.stops)
  }

  // MARK: "The fourth and last of the three"

  private func checkLast(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    for index in sentence.range where sentence.isWord(index - 1, of: Self.the) {
      guard let ordinal = WrittenOrdinal.value(at: index, sentence, document) else { continue }
      var place = ordinal.end
      let isLast = sentence.isWord(place, of: Self.and) && sentence.isWord(place + 1, of: Self.last)
      if isLast { place += 2 }
      if !sentence.isWord(place, of: Self.of), isLast, sentence.range.contains(place) { place += 1 }
      guard sentence.isWord(place, of: Self.of) else { continue }
      place += sentence.isWord(place + 1, of: Self.owners) ? 2 : 1
      guard let count = sentence.number(at: place, document), count.value >= 2, count.value <= Self.mostThings,
        isThing(count.end, sentence), isLast ? ordinal.value != count.value : ordinal.value > count.value
      else { continue }
      let (a, b) = (sentence.passage.bytes(of: index..<ordinal.end), sentence.passage.bytes(of: place..<count.end))
      report(
        finding(
          isLast ? .lastIs(document.words(a), count.value) : .beyond(document.words(a), count.value),
          [a, b].map { Finding.Evidence($0, of: document.text) },
          expected: isLast ? "\(count.value)" : nil
        )
      )
    }
  }

  // MARK: "The first …, the second … and the fourth and last"

  private func checkListed(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    var told: [Told] = []
    for index in sentence.range where sentence.isWord(index - 1, of: Self.the) {
      guard let ordinal = WrittenOrdinal.value(at: index, sentence, document) else { continue }
      let span = sentence.passage.bytes(of: index..<ordinal.end)
      let isLast = sentence.isWord(ordinal.end, of: Self.and) && sentence.isWord(ordinal.end + 1, of: Self.last)
      guard isLast else {
        guard ordinal.value == told.count + 1 else { return }
        told.append(Told(value: ordinal.value, span: span))
        continue
      }
      guard told.count >= 2, ordinal.value == told.count + 2,
        !isTold(told.count + 1, sentence, document), !sentence.isWord(ordinal.end + 2, of: Self.of),
        let before = told.last
      else { return }
      let places = [before.span, span].map { Finding.Evidence($0, of: document.text) }
      report(finding(.skips(document.words(before.span), document.words(span)), places))
      return
    }
  }

  /// Whether a noun in the plural follows the number: no month, no year and no mark.
  private func isThing(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.range.contains(index), sentence.tokens[index].isWord,
      !sentence.times.contains(where: { $0.tokens.contains(index) })
    else { return false }
    let near = index..<index + 3
    // "The tenth of the eight countries' yearly meetings": the number is of the owners.
    guard !near.contains(where: { sentence.isWord($0 + 1, of: Self.genitive) }) else { return false }
    return near.contains { place in
      guard sentence.range.contains(place), sentence.tokens[place].isWord, sentence.tokens[place].length > 3 else {
        return false
      }
      return sentence.passage.text.bytes[sentence.tokens[place].upperBound - 1] == UInt8(ascii: "s")
        && !sentence.isWord(place, of: Self.fractions)
    }
  }

  private static let marks = wordSet(", :")
  private static let genitive = wordSet("' ’")
  private static let stops = wordSet("; : , –")
  private static let and = wordSet("and")
  private static let last = wordSet("last final")
  private static let the = wordSet("the")
  private static let of = wordSet("of")
  private static let owners = wordSet("the its their these those our his her")
  private static let fractions = wordSet("parts thirds quarters fifths tenths")

  static let description = CheckDescription(
    identifier: "skipped-ordinal",
    kind: .ordinal,
    severity: .warning,
    summary: "Reports ordinals of one sentence that skip one, or go beyond the number of things that they count.",
    rationale: """
      One of the things was lost, or their number is wrong. Ordinals must open their parts of the sentence and begin \
      with the first; “the fourth and last of the three” is reported, and so is a third of two, where no fraction is meant.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "First, the tolls rose; second, the fares; fourth, since the third point was dropped, the rents.",
    "The first, the second and the fourth and last readings of the bill were public; the third was not.",
    "The tenth of the eight countries’ yearly meetings was held in Brevik.",
    "The first and last of the two countries' ministers to visit was Mr Diaz.",
    "First, direct flights; second, shared nurseries; third, a fund for roofs.",
    "The third and last of the three rounds was held in Brevik.",
    "The second of the three loans was never paid out.",
    "First, tolls; second, fares.",
    "There were four rounds: the first in Klow, the second in Zenda, the third in Brevik and the fourth and last in Klow.",
    "A fourth of the three hundred barrels leaked.",
    "The first, the second and the fourth boat sank; the third did not.",
    "The fourth and last meeting was held after the three talks in Klow.",
    "In the race Peru came first, Oman second, and Chile fourth.",
    "The fifth and final report of the council names three harbours.",
    "The third of 12 chapters deals with salt.",
    "Second, the tolls rose; fourth, as the minutes say, the ferry was sold.",
  ]

  private static let failing: [Example] = [
    "First, direct flights; ⟦second⟧, shared nurseries; ⟦fourth⟧, a fund for roofs.",
    "The ⟦fourth⟧ and last of the ⟦three⟧ rounds was held in Brevik in July.",
    "There were three rounds: the first in Klow in June, the ⟦second⟧ in Zenda in July and the ⟦fourth⟧ and last in Klow in May.",
    "The ⟦third⟧ of the ⟦two⟧ loans was never paid out.",
    "The plan has three aims: ⟦first⟧, a ferry; ⟦third⟧, a school; fourth, a mill.",
    "The ⟦second⟧ and final of the ⟦four⟧ letters is lost.",
    "They want, first: peace; ⟦second⟧: bread; and ⟦fourth⟧: salt.",
    "The ⟦7th⟧ of the ⟦six⟧ articles deals with pilots.",
    "In the ⟦third⟧ and last year of the ⟦five⟧ years the mill was sold.",
    "The ⟦sixth⟧ of its ⟦5⟧ ships was built in Klow.",
    "First, the canal; second, the lock; ⟦third⟧, the quay; and, to close, ⟦fifth⟧, the light.",
    "The delegates visited the ⟦fifth⟧ of the ⟦four⟧ camps on foot.",
  ]
}

extension Finding.Message {
  fileprivate static func skips(_ a: String, _ b: String) -> Self {
    "“\(a)” is followed by “\(b)”: one is missing between them"
  }

  fileprivate static func lastIs(_ ordinal: String, _ count: Int) -> Self {
    "the \(ordinal) is called the last of \(count)"
  }

  fileprivate static func beyond(_ ordinal: String, _ count: Int) -> Self { "there is no \(ordinal) of \(count)" }
}
