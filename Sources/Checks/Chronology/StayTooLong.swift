import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A course, tour or meeting of so many days, told with a first and a last day that give another number.
struct StayTooLong: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let known = document.digest.constraints.filter { $0.kind == .duration }.map(\.sentence)
    document.forEachSentence(withTimes: true) { sentence in
      guard !known.contains(where: sentence.span.overlaps), !sentence.has(Self.doubts), !Self.hasWorkingDays(sentence),
        let length = Self.length(in: sentence, document), let dates = Self.dates(of: length, in: sentence)
      else { return }
      let days = dates.first...max(dates.first, dates.last)
      guard dates.first <= dates.last, !Self.fits(length, days) else { return }
      let places = [sentence.passage.bytes(of: length.tokens)] + dates.spans
      report(
        finding(
          .otherLength(sentence.passage.string(of: length.tokens), days.count),
          places.map { Finding.Evidence($0, of: document.text) },
          expected: FigureText.count(days.count, "day"),
          explanations: ["counting: neither with nor without the last day, nor by working days alone"]
        )
      )
    }
  }

  private typealias Length = (number: Int, isWeeks: Bool, tokens: Range<Int>)
  private typealias Dates = (first: Int, last: Int, spans: [Range<Int>])

  /// "A seven-day seminar": the one length of the sentence.
  private static func length(in sentence: CheckedSentence, _ document: CheckedDocument) -> Length? {
    var found: [Length] = []
    for index in sentence.range {
      guard let number = sentence.number(at: index, document), number.value > 1,
        sentence.isWord(number.end, of: NumberWords.hyphen) || sentence.isWord(number.end, of: daysLong)
          || isClosing(index, sentence)
      else { continue }
      let unit = sentence.isWord(number.end, of: NumberWords.hyphen) ? number.end + 1 : number.end
      if sentence.isWord(unit, of: day) { found.append((number.value, false, index..<unit + 1)) }
      if sentence.isWord(unit, of: week) { found.append((number.value, true, index..<unit + 1)) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "… and returned on 12 June, after eight days": the length behind both dates.
  private static func isClosing(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    // "After two days of talks": the rest of the stay may have had other days.
    guard sentence.isWord(index - 1, of: after), !sentence.has(parts, in: index..<index + 5),
      let last = sentence.times.last
    else { return false }
    return last.tokens.upperBound < index && index - last.tokens.upperBound <= 2
  }

  /// "Was held … from 11 to 14 October 2016", or "left … on 2 March 2015 and returned on 9 March 2015".
  private static func dates(of length: Length, in sentence: CheckedSentence) -> Dates? {
    let start = length.tokens.upperBound
    if sentence.times.count == 1, let time = sentence.times.first,
      case .period(let first?, let last?) = time.place.value,
      first.day != nil, last.day != nil, !time.place.isResolved, !time.place.isLoose
    {
      let gap = start..<max(start, time.tokens.lowerBound)
      let isStay = isStay(gap, sentence)
      if isStay { return (first.days.lowerBound, last.days.lowerBound, [time.place.span]) }
      guard gap.count <= 26, let verb = gap.first(where: { sentence.isWord($0, of: verbs) }),
        !gap.contains(where: { sentence.isWord($0, of: breaks) }), verb - start <= 10,
        sentence.isWord(verb, of: active) || sentence.isWord(verb - 1, of: being)
      else { return nil }
      return (first.days.lowerBound, last.days.lowerBound, [time.place.span])
    }
    let times = sentence.writtenDates
    guard times.count == 2, sentence.times.count == 2, let first = times[0].place.date, let last = times[1].place.date,
      first.day != nil, last.day != nil,
      start <= times[0].tokens.lowerBound || length.tokens.lowerBound >= times[1].tokens.upperBound,
      sentence.has(leaving, in: min(start, sentence.start)..<times[0].tokens.lowerBound),
      sentence.has(returning, in: times[0].tokens.upperBound..<times[1].tokens.lowerBound),
      !sentence.has(later, in: times[0].tokens.upperBound..<times[1].tokens.lowerBound)
    else { return nil }
    return (first.days.lowerBound, last.days.lowerBound, times.map(\.place.span))
  }

  /// "A three-day working visit to Accra from 4 to 9 May": what lasted so long, and its days in the same clause.
  private static func isStay(_ gap: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    guard gap.count <= 16, let noun = gap.prefix(4).first(where: { sentence.isWord($0, of: stays) }) else {
      return false
    }
    return !(noun + 1..<max(noun + 1, gap.upperBound)).contains { index in
      sentence.isWord(index, of: breaks.subtracting(commas).subtracting(joints)) || sentence.isWord(index, of: stays)
        || sentence.isWord(index, of: moved)
    }
  }

  private static let commas = wordSet(",")
  private static let joints = wordSet("and")
  private static let moved = wordSet("during within as part of-which after before")
  private static let stays = wordSet(
    "visit trip tour stay mission meeting summit conference seminar workshop exercise fair festival exhibition course "
      + "session forum congress symposium voyage pilgrimage retreat manoeuvre manoeuvres maneuvers training talks "
      + "negotiations colloquium convention"
  )

  /// Whether a length is that of some days, with or without the last one or the ends of weeks.
  private static func fits(_ length: Length, _ days: ClosedRange<Int>) -> Bool {
    let count = days.count
    if length.isWeeks { return abs(count - 7 * length.number) <= 3 }
    // 1970-01-01 was a Thursday.
    let weekdays = days.map { (($0 + 3) % 7 + 7) % 7 }
    let working = weekdays.count { $0 < 5 }
    let withSaturday = weekdays.count { $0 < 6 }
    let fromSunday = weekdays.count { $0 != 4 && $0 != 5 }
    return [count, count - 1, working, withSaturday, fromSunday].contains(length.number)
  }

  private static let day = wordSet("day days")
  private static let week = wordSet("week weeks")
  private static let after = wordSet("after")
  private static let parts = wordSet("of")
  /// "Three working days": a length that leaves the ends of weeks out; a working visit does not.
  private static func hasWorkingDays(_ sentence: CheckedSentence) -> Bool {
    sentence.range.contains { sentence.isWord($0, of: working) && sentence.isWord($0 + 1, of: day) }
  }

  private static let working = wordSet("working")
  private static let daysLong = wordSet("day")
  private static let active = wordSet("took ran lasted met went")
  private static let verbs = wordSet(
    "held organised organized conducted staged given hosted offered run took ran lasted met went"
  )
  private static let being = wordSet("was were been being")
  private static let breaks = wordSet(", ; : ( which that who and or but where when")
  private static let leaving = wordSet("left departed began opened arrived started set landed flew")
  private static let returning = wordSet("returned ended left closed concluded departed finished back broke")
  private static let later = wordSet("next second later another")
  private static let doubts = wordSet(
    "first second third of-which part phase leg every each extended shortened instead planned originally cut nights "
      + "postponed interrupted visa quarantine ultimatum deadline truce ceasefire"
  )

  static let description = CheckDescription(
    identifier: "stay-too-long",
    kind: .duration,
    severity: .error,
    summary: "Holds a course, tour or meeting of so many days against its first and last day.",
    rationale: """
      One of the days or the length is wrong. The last day may be counted or not, and so may the ends of weeks; parts, \
      phases and what was cut short or extended are left alone.
      """,
    passing: [
      "The president left for Lisbon on 9 June 2019 and returned on 12 June 2019, after four days.",
      "The president left for Lisbon on 9 June 2019 and returned on 12 June 2019, after two days of talks and one of rest.",
      "A four-day seminar for Omani judges was held at the academy in Rabat from 11 to 14 October 2016.",
      "A three-day seminar for Omani judges was held at the academy in Rabat from 11 to 14 October 2016.",
      "A five-day course for Omani judges was held at the academy in Rabat from 3 to 9 October 2016.",
      "The three-week mission left Vienna on 2 March 2015 and returned on 22 March 2015.",
      "A seven-day visa for the fair that was held from 11 to 14 October 2016 cost little.",
      "The seven-day tour, cut short by the storm, was held in Fiji from 11 to 14 October 2016.",
      "A two-week course for pilots was held in Oslo from 2 to 13 May 2011.",
      "The ten-day fair was held in Lima from 28 April to 7 May 2012.",
      "A three-day extension was granted, and the course was held from 2 to 9 May 2011.",
      "The four-day week was discussed at a meeting that was held from 2 to 9 May 2011.",
      "A five-day seminar for clerks was held at the ministry in Muscat from 6 to 10 October 2013.",
      "A three-day visa was given to the guests, who met from 2 to 9 May 2011.",
    ],
    failing: [
      "The president left for Lisbon on ⟦9 June 2019⟧ and returned on ⟦12 June 2019⟧, after ⟦eight days⟧ there.",
      "A ⟦seven-day⟧ seminar for Omani judges was held at the academy in Rabat ⟦from 11 to 14 October 2016⟧.",
      "The ⟦three-week⟧ mission left Vienna on ⟦2 March 2015⟧ and returned on ⟦9 March 2015⟧.",
      "The ⟦two-day⟧ conference of the river states took place in Vientiane ⟦from 3 to 8 June 2013⟧.",
      "The ⟦five-day⟧ delegation arrived in Rome on ⟦3 May 2010⟧ and departed on ⟦15 May 2010⟧.",
      "The ⟦12-day⟧ tour set off from Quito on ⟦1 June 2017⟧ and finished on ⟦5 June 2017⟧.",
      "A ⟦two-week⟧ course for young pilots was held at the airfield near Oslo ⟦from 2 to 6 May 2011⟧.",
      "The ⟦ten-day⟧ fair of the cotton towns was staged in the old port of Lima ⟦from 28 April to 3 May 2012⟧.",
      "- A ⟦three-day⟧ workshop for rural nurses was conducted at the clinic in Suva ⟦from 6 to 12 June 2015⟧",
      "Its ⟦six-day⟧ congress of the hill peoples met in the city hall of Turin ⟦from 3 to 5 March 2014⟧.",
      """
      “The ⟦nine-day⟧ seminar for harbour masters was hosted by the port of Tema ⟦from 4 to 7 July 2016⟧,” she \
      said.
      """,
      "A ⟦3-day⟧ training course for customs judges was given by the academy in Doha ⟦from 11 to 20 October 2016⟧.",
      "The ⟦four-day⟧ patrol left Suva on ⟦3 May 2014⟧ and was back on ⟦12 May 2014⟧.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func otherLength(_ length: String, _ days: Int) -> Self {
    "\u{201C}\(length)\u{201D}, but from the first day to the last there are \(FigureText.count(days, "day"))"
  }
}
