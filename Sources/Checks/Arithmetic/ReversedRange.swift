import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A range whose lower end is above the upper one, or a stretch of one day that ends before it begins.
struct ReversedRange: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    document.forEachSentence { sentence in
      for index in sentence.range where sentence.isWord(index, of: Self.openings) {
        if let pair = Self.figures(at: index, sentence, document) ?? Self.hours(at: index, sentence, document) {
          report(
            finding(
              .reversed(sentence.passage.string(of: pair.first), sentence.passage.string(of: pair.second)),
              [Finding.Evidence(sentence.passage.bytes(of: index..<pair.second.upperBound), of: document.text)],
              explanations: ["wording: nothing tells of a fall, of a difference or of another day"]
            )
          )
          return
        }
      }
    }
  }

  private typealias Pair = (first: Range<Int>, second: Range<Int>)

  // MARK: Figures

  /// "Between 40 and 30 million": two bare numbers with nothing but a sign or a unit around them.
  private static func figures(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Pair? {
    guard sentence.isWord(index, of: between), !sentence.has(doubts, in: index - 4..<index),
      !sentence.has(falls, in: sentence.range.lowerBound..<index)
    else { return nil }
    let start = behindSigns(index + 1, sentence)
    guard let first = value(at: start, sentence, document) else { return nil }
    var place = first.end
    if sentence.isWord(place, of: scales) || sentence.isWord(place, of: units) { place += 1 }
    guard sentence.isWord(place, of: and) else { return nil }
    let next = behindSigns(place + 1, sentence)
    guard let second = value(at: next, sentence, document), first.value > second.value,
      !sentence.times.contains(where: { $0.tokens.overlaps(start..<second.end) }),
      !sentence.isWord(second.end, of: doubts), !sentence.isWord(second.end + 1, of: doubts)
    else { return nil }
    // "Between 900 and 1.2 million": the first end is not counted in millions.
    let scale = sentence.isWord(second.end, of: scales)
    let isBare = !sentence.isWord(first.end, of: scales)
    // "Between 9 and 5": hours of a day, or goals.
    let isSmall = first.value <= Rational(24) && second.value <= Rational(24)
    let isMeasured = scale || start > index + 1 || sentence.isWord(second.end, of: units)
    guard isMeasured || !isSmall, !sentence.isWord(second.end, of: lengths) else { return nil }
    guard isBare || scale && sentence.tokens[first.end].hash == sentence.tokens[second.end].hash else { return nil }
    guard !scale || first.value < second.value * Rational(10) else { return nil }
    return (start..<first.end, next..<(scale ? second.end + 1 : second.end))
  }

  /// The place behind the sign of a currency and "about".
  private static func behindSigns(_ index: Int, _ sentence: CheckedSentence) -> Int {
    (index..<index + 3).first { !sentence.isWord($0, of: signs) } ?? index
  }

  /// A number with its thousands and decimals.
  private static func value(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> (
    value: Rational, end: Int
  )? {
    guard sentence.range.contains(index), sentence.tokens[index].isNumber, sentence.tokens[index].length <= 9,
      var value = Int64(document.text[sentence.tokens[index].range])
    else { return nil }
    var end = index + 1
    while sentence.isWord(end, of: comma), let part = digits(at: end + 1, sentence, document), part.length == 3,
      value < 1_000_000_000
    {
      value = value * 1000 + part.value
      end += 2
    }
    guard sentence.isWord(end, of: point), let part = digits(at: end + 1, sentence, document), part.length <= 3 else {
      return (Rational(Int128(value)), end)
    }
    let scale: Int128 = part.length == 1 ? 10 : part.length == 2 ? 100 : 1000
    return (Rational(Int128(value) * scale + Int128(part.value), scale), end + 2)
  }

  /// The digits right behind a mark.
  private static func digits(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> (
    value: Int64, length: Int
  )? {
    guard sentence.range.contains(index), sentence.tokens[index].isNumber, !sentence.tokens[index].hasSpaceBefore,
      sentence.tokens[index].length <= 3, let value = Int64(document.text[sentence.tokens[index].range])
    else { return nil }
    return (value, Int(sentence.tokens[index].length))
  }

  // MARK: Hours

  /// "From 14:30 to 13:00 the same day".
  private static func hours(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Pair? {
    guard sentence.has(day, in: index..<index + 16), sentence.has(same, in: index..<index + 16),
      let first = minutes(at: index + 1, sentence, document), sentence.isWord(first.end, of: links),
      let second = minutes(at: first.end + 1, sentence, document), second.minutes < first.minutes,
      (second.end..<second.end + 4).contains(where: { sentence.isWord($0, of: same) })
    else { return nil }
    return (index + 1..<first.end, first.end + 1..<second.end)
  }

  /// The minutes of a day: "14:30", "14.30 hours".
  private static func minutes(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> (
    minutes: Int, end: Int
  )? {
    guard sentence.range.contains(index), sentence.tokens[index].isNumber,
      let hour = Int(document.text[sentence.tokens[index].range]), hour < 24, sentence.isWord(index + 1, of: clock),
      let minute = digits(at: index + 2, sentence, document), minute.length == 2, minute.value < 60
    else { return nil }
    let end = sentence.isWord(index + 3, of: hourWords) ? index + 4 : index + 3
    guard !sentence.has(halves, in: end..<end + 3) else { return nil }
    return (hour * 60 + Int(minute.value), end)
  }

  private static let openings = wordSet("between from")
  private static let between = wordSet("between")
  private static let and = wordSet("and")
  private static let links = wordSet("to until till –")
  private static let comma = wordSet(",")
  private static let point = wordSet(".")
  private static let clock = wordSet(": .")
  private static let hourWords = wordSet("hours h")
  private static let halves = wordSet("am pm a.m p.m a p")
  private static let same = wordSet("same")
  private static let day = wordSet("day")
  private static let signs = wordSet("€ $ £ ¥ us us$ usd eur a$ c$ nz$ about some")
  private static let scales = wordSet("million billion trillion thousand m bn")
  private static let units = wordSet(
    "% percent per cent tonnes kilometres metres days weeks months hectares euros dollars"
  )
  /// What makes the larger end come first, anywhere before the range.
  private static let falls = wordSet(
    "fall falls fell fallen falling decline declined drop dropped decrease decreased reduce reduced lowered cut sank "
      + "shrank shrunk slowed down vary varies varied varying move moves moved trade trades traded trading swing swings swung "
      + "alternate alternates alternated oscillate oscillated fluctuate fluctuates fluctuated fluctuating run runs ran tied "
      + "climb climbs descend descends"
  )
  /// What asks for no order of the two ends.
  private static let doubts = wordSet(
    "difference gap ratio split distance link line tie game match score choice choose articles article chapters pages page "
      + "paragraphs sections notes route routes road degrees ° north south east west latitude latitudes longitude ago bc bce "
      + "shared divided relation vote rooms exits stations floors "
      + "kilometre km mile am pm p.m a.m o'clock january february march april may june july august september october "
      + "november december earlier before hours minutes gates figures tables e w n s percentage points lower less fewer times"
  )

  /// What a place lies between in either order: heights and stretches.
  private static let lengths = wordSet("metres meters m feet ft")

  static let description = CheckDescription(
    identifier: "reversed-range",
    kind: .other,
    severity: .warning,
    summary: "Reports a range whose lower end is above the upper one, and hours of one day that end before they begin.",
    rationale: """
      The two ends have changed places, or one of them has lost or gained a digit. Only bare numbers behind "between" \
      are held against each other, and hours that are said to be of the same day; years, scores, distances, articles \
      and degrees are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The cable will cost between 30 and 40 million euros.",
    "The cable will cost between 900 and 1.2 million euros.",
    "The cable will cost between US$900,000 and US$1.2 million.",
    "The reform was made between 2015 and 2012 for the most part.",
    "The difference between 40 and 30 is ten.",
    "The cabin lies between 40 and 30 degrees south.",
    "Articles between 12 and 9 were struck out by the articles of the protocol.",
    "The port was closed from 22:00 to 05:00.",
    "The port was closed from 14:30 to 13:00 the next day.",
    "The port was closed from 13:00 to 14:30 the same day.",
    "The price fell between 30 and 20 percent in those years.",
    "Tariffs fell from between 8 and 9 percent to between 5 and 4 percent.",
    "It happened between 50 and 40 BC.",
    "Between 28 April and 3 May the port was closed.",
    "The vote between 8 and 5 members was lost.",
    "The office is open between 9 and 5 on weekdays.",
    "Talks were held between 11.30 and 1.15 in the hall.",
    "The riel moved between 4,100 and 4,000 to the dollar.",
    "The islands lie between 104 and 102 E.",
    "Turnout was between 10 and 5 percentage points lower.",
    "The pass lies between 3,400 and 2,900 metres.",
  ]

  private static let failing: [Example] = [
    "The cable will cost ⟦between 40 and 30 million⟧ euros.",
    "The dam should hold ⟦between 1,400 and 1,200⟧ cubic metres.",
    "The loan bears interest of ⟦between 4.5 and 3.2⟧ percent.",
    "The town has ⟦between 45,000 and 38,000⟧ inhabitants.",
    "Officials expect ⟦between US$9 million and US$7 million⟧ from the sale.",
    "Each crew numbers ⟦between 41 and 32⟧ sailors.",
    "The port was closed ⟦from 14:30 to 13:00⟧ the same day.",
    "On 9 May the road was shut ⟦from 18:15 until 16:45⟧ of the same day.",
    "A berth costs ⟦between €250 and €205⟧.",
    "The herd was put at ⟦between 85 and 58⟧ animals.",
    "The share was ⟦between 30% and 25⟧% in the north.",
  ]
}

extension Finding.Message {
  fileprivate static func reversed(_ first: String, _ second: String) -> Self {
    "\(first) stands first and is more than \(second)"
  }
}
