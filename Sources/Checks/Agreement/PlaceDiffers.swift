import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// One act of one day told with two places.
struct PlaceDiffers: Check {
  init(_ lexicon: Lexicon) {}

  /// An act with its day and the town that it is said to have been in.
  private struct Telling {
    var act: UInt8
    /// The day; a paper with a title is one thing without it.
    var day: Day?
    var dayPlace: Range<Int>?
    var title: [UInt32]
    var states: Set<String>
    var place: Range<Int>
    var words: Set<UInt32>
    var contents: Set<UInt32>
    var sentence: Int
  }

  /// A day of the calendar, with its year where that is told.
  private struct Day {
    var year: Int?
    var month: Int
    var number: Int
    var tokens: Range<Int>
  }

  private static let farthest = 12

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var told: [Telling] = []
    var number = 0
    document.forEachSentence { sentence in
      number += 1
      guard let telling = Self.telling(sentence, number, document) else { return }
      told.removeAll { number - $0.sentence > Self.farthest }
      if let other = told.last(where: { Self.areOne($0, telling) }) {
        report(
          finding(
            .placesDiffer(
              document.words(other.place),
              document.words(telling.place),
              isOneDay: telling.day != nil && other.day != nil
            ),
            [other.place, telling.place].map { Finding.Evidence($0, of: document.text) },
            explanations: [
              telling.dayPlace.map { "day: both are told of \(document.words($0))" } ?? "title: one paper is named",
              "wording: the same act and thing",
            ]
          )
        )
      }
      told.append(telling)
    }
  }

  /// Whether two tellings are of one act on one day, and in two towns.
  private static func areOne(_ a: Telling, _ b: Telling) -> Bool {
    a.act == b.act && (isOneDay(a, b) || isOnePaper(a, b))
      && !a.words.isSubset(of: b.words) && !b.words.isSubset(of: a.words)
      && a.contents.intersection(b.contents).count >= 2
  }

  private static func isOneDay(_ a: Telling, _ b: Telling) -> Bool {
    guard let first = a.day, let second = b.day else { return false }
    return first.month == second.month && first.number == second.number
      && (first.year == second.year || first.year == nil || second.year == nil)
  }

  /// Whether both name one paper by its title, and no two days or pairs of states part them.
  private static func isOnePaper(_ a: Telling, _ b: Telling) -> Bool {
    !a.title.isEmpty && a.title == b.title && (a.day == nil || b.day == nil) && a.act == 0
      && (a.states.isEmpty || b.states.isEmpty || a.states == b.states) && b.sentence - a.sentence <= 4
  }

  /// "The Memorandum on Peat": the words of a title with a capital, behind "the".
  private static func title(_ sentence: CheckedSentence) -> [UInt32] {
    for index in sentence.range
    where sentence.isWord(index, of: papers) && sentence.tokens[index].isCapitalized
      && sentence.isWord(index - 1, of: the) && sentence.isWord(index + 1, of: joints)
    {
      let next = sentence.isWord(index + 2, of: the) ? index + 3 : index + 2
      var words = (next..<max(next, sentence.range.upperBound)).prefix {
        sentence.tokens[$0].isWord && sentence.tokens[$0].isCapitalized || sentence.isWord($0, of: linked)
      }
      while let last = words.last, sentence.isWord(last, of: linked) { words.removeLast() }
      if !words.isEmpty { return [sentence.tokens[index].hash] + words.map { sentence.tokens[$0].hash } }
    }
    return plainTitle(sentence)
  }

  /// "The solar memorandum", "the 2014 cattle accord": a paper known by the words before it.
  private static func plainTitle(_ sentence: CheckedSentence) -> [UInt32] {
    for index in sentence.range where sentence.isWord(index, of: papers) && !sentence.tokens[index].isCapitalized {
      var start = index
      while start > sentence.range.lowerBound, index - start < 3, !sentence.isWord(start - 1, of: the),
        sentence.tokens[start - 1].isWord || sentence.tokens[start - 1].isNumber
      {
        start -= 1
      }
      let words = (start..<index).filter { sentence.tokens[$0].isWord && !sentence.isWord($0, of: common) }
      guard sentence.isWord(start - 1, of: the), !words.isEmpty else { continue }
      return [sentence.tokens[index].hash] + (start..<index).map { sentence.tokens[$0].hash }
    }
    return []
  }

  /// The years that belong to a title: "the 2014 accord".
  private static func isPartOfTitle(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    sentence.isWord(time.tokens.lowerBound - 1, of: the)
      && (1...3).contains { sentence.isWord(time.tokens.upperBound + $0, of: papers) }
  }

  private static let common = wordSet(
    "bilateral new first same joint final said two draft present such next framework further additional final"
  )
  private static let papers = wordSet(
    "memorandum treaty convention protocol charter accord agreement declaration pact compact"
  )
  private static let joints = wordSet("on of for")
  /// What goes on inside a title: "the Prevention of Piracy".
  private static let linked = wordSet("of on for and a an the")
  private static let the = wordSet("the")

  private static func telling(_ sentence: CheckedSentence, _ number: Int, _ document: CheckedDocument) -> Telling? {
    guard !sentence.has(loose) else { return nil }
    let days = days(sentence, document)
    let acts = sentence.range.filter { Self.acts[sentence.tokens[$0].hash] != nil }
    let towns = sentence.range.compactMap { town(behind: $0, sentence) }
    let title = title(sentence)
    let isUndated = days.isEmpty && !title.isEmpty && sentence.times.allSatisfy { isPartOfTitle($0, sentence) }
    guard days.count == 1 || isUndated, acts.count == 1,
      let act = acts.first, towns.count == 1,
      let town = towns.first, let code = Self.acts[sentence.tokens[act].hash]
    else { return nil }
    let day = days.first
    let contents = sentence.range.filter { index in
      let token = sentence.tokens[index]
      return token.isWord && token.length > 3 && !town.contains(index)
        && !(day?.tokens.contains(index) ?? false) && index != act
        && !small.contains(token.hash)
    }
    return Telling(
      act: code,
      day: day,
      dayPlace: day.map { sentence.passage.bytes(of: $0.tokens) },
      title: title,
      states: Set(sentence.names.filter { $0.place.kind == .state }.map(\.place.entity)),
      place: sentence.passage.bytes(of: town),
      words: Set(town.map { sentence.tokens[$0].hash }),
      contents: Set(contents.map { sentence.tokens[$0].hash }),
      sentence: number
    )
  }

  /// The days that a sentence names, with a year or without: "9 August", "August 9".
  private static func days(_ sentence: CheckedSentence, _ document: CheckedDocument) -> [Day] {
    let written = sentence.times.compactMap { time -> Day? in
      guard case .date(let date) = time.place.value, let month = date.month, let day = date.day, !time.place.isLoose
      else {
        return nil
      }
      return Day(year: time.place.isResolved ? nil : date.year, month: month, number: day, tokens: time.tokens)
    }
    let bare = sentence.range.compactMap { index -> Day? in
      guard let month = months.firstIndex(of: sentence.tokens[index].hash), sentence.tokens[index].isCapitalized,
        !sentence.times.contains(where: { $0.tokens.contains(index) }),
        let place = [index - 1, index + 1].first(where: { sentence.range.contains($0) && sentence.tokens[$0].isNumber }
        ),
        sentence.tokens[place].length <= 2, let day = Int(document.text[sentence.tokens[place].range]), day <= 31
      else { return nil }
      return Day(month: month + 1, number: day, tokens: min(place, index)..<max(place, index) + 1)
    }
    return written + bare
  }

  private static let months = MonthName.all.map { WordHash.of($0.lowercased()) }

  /// The name of a town behind "in" or "at": capitals that are no state, body or month.
  private static func town(behind index: Int, _ sentence: CheckedSentence) -> Range<Int>? {
    guard sentence.isWord(index, of: at) else { return nil }
    var end = index + 1
    while sentence.range.contains(end), sentence.tokens[end].isWord, sentence.tokens[end].isCapitalized { end += 1 }
    let range = index + 1..<end
    guard !range.isEmpty, range.count <= 3, !sentence.times.contains(where: { $0.tokens.overlaps(range) }),
      !sentence.names.contains(where: { $0.tokens.overlaps(range) && others.contains($0.place.kind) })
    else { return nil }
    return range
  }

  private static let others: Set<EntityKind> = [.state, .organisation, .person]
  private static let at = wordSet("in at")
  private static let acts: [UInt32: UInt8] = {
    var acts: [UInt32: UInt8] = [:]
    let words = [
      "signed signing signature", "met meeting talks", "opened opening inaugurated inauguration", "founded founding",
      "held", "born", "died", "initialled initialling", "launched launching",
    ]
    for (code, list) in words.enumerated() { for word in wordSet(list) { acts[word] = UInt8(code) } }
    return acts
  }()
  private static let loose = wordSet(
    "also then another second again respectively first later earlier before after will would planned moved instead "
      + "not twice other rather"
  )
  private static let small = wordSet(
    "with from that this which were have been they their there when where while since both sides two states ministers "
      + "minister president presence heads governments officials said government country countries"
  )

  static let description = CheckDescription(
    identifier: "place-differs",
    kind: .crossPassage,
    severity: .warning,
    summary: "Holds the town of an act against that of the same act, of the same day, told elsewhere in the text.",
    rationale: """
      One of the two places is wrong, or two acts are mixed up. The day, the act and two words of what it was about must \
      be the same; sentences with two days, two towns or words such as "then" and "also" are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The ministers signed the solar memorandum in Aldra. The ministers signed the wind memorandum in Corvo.",
    "The 2014 cattle accord was signed in Klow. The 2016 cattle accord was signed in Zenda.",
    "The Agreement on the Establishment of a Peat Centre was signed by both ministers in Klow. The Agreement on the Establishment of a Wool Fund was signed by both ministers in Zenda.",
    "The ferry agreement was signed in Klow on 9 May 2014. The ferry agreement, signed in Klow on 9 May 2014, has lapsed.",
    "The ferry agreement was signed in Klow on 9 May 2014. On 12 May 2014 the salt agreement of the ferry towns was signed in Zenda.",
    "The tariff agreement was signed in Klow on 9 May 2014. The visa waiver was signed in Zenda on 9 May 2014.",
    "The ferry agreement was signed in Klow on 9 May 2014. The ferry agreement was signed in Ruritania on 9 May 2014.",
    "The ferry agreement was signed in Klow on 9 May 2014. The ferry agreement was then signed in Zenda on 9 May 2014.",
    "The harbour school opened in Klow on 3 June. The harbour court opened in Zenda on 3 June.",
    "The envoys met in Klow on 3 June 2011 about cod quotas. The envoys met in Zenda on 3 June 2012 about cod quotas.",
    "The cod quota was agreed in Klow on 3 June 2011. The cod quota was signed in Zenda on 3 June 2011.",
    "The ferry agreement was signed in Klow on 9 May 2014. A ferry agreement was also signed in Zenda on 9 May 2014.",
    "The envoys signed the Treaty of Amity in Klow. The Treaty of Amity was ratified in Zenda.",
    "Peru signed the Treaty of Amity in Klow. Chile signed the Treaty of Amity in Zenda.",
    "On 9 May a court in Klow heard the ferry case. The ferry owners met in Zenda on 9 May.",
  ]

  private static let failing: [Example] = [
    "The ministers of both towns signed the solar memorandum in ⟦Aldra⟧. The lamps promised in the solar memorandum, signed in ⟦Corvo⟧ by the two ministers, are late.",
    "The 2014 cattle accord was signed in ⟦Klow⟧ by the two ministers. Since the 2014 cattle accord was signed in ⟦Zenda⟧, 30 calves were shipped.",
    "On 9 August the envoys signed the tolls accord in ⟦Aldra⟧. Since the signing of the tolls accord in ⟦Corvo⟧ on 9 August, fares fell.",
    "The two envoys signed the Protocol on Tolls in ⟦Klow⟧. Since the Protocol on Tolls was signed by the envoys in ⟦Zenda⟧, fares fell.",
    "The ferry agreement was signed in ⟦Klow⟧ on 9 May 2014. Since the ferry agreement was signed in ⟦Zenda⟧ on 9 May 2014, fares fell.",
    "On 3 June 2012 the envoys signed a cod quota pact in ⟦Brevik⟧. The signing of the cod quota pact in ⟦Dalen⟧ on 3 June 2012 was shown live.",
    "The harbour court for pilots opened in ⟦Corvo⟧ on 4 July 2009. In ⟦Evora⟧ the harbour court for pilots was opened on 4 July 2009.",
    "Delegates met in ⟦Aldra⟧ on 12 May 1998 to settle the whaling dispute. The whaling dispute was on the table when delegates met in ⟦Sulva⟧ on 12 May 1998.",
    "The pilots’ union was founded at ⟦Klow⟧ on 1 March 1921. Few recall that the pilots’ union was founded in ⟦Strelsau⟧ on 1 March 1921.",
    "The seamen’s school was inaugurated in ⟦Port Ellis⟧ on 2 May 2016. The inauguration of the seamen’s school in ⟦Port Maro⟧ on 2 May 2016 drew crowds.",
    "The salt treaty, signed in ⟦Zenda⟧ on 8 August 1931, names the weights. The salt treaty was signed at ⟦Hentzau⟧ on 8 August 1931.",
    "The fisheries fund was launched in ⟦Brevik⟧ on 5 May 2003. The launching of the fisheries fund in ⟦Aldra⟧ on 5 May 2003 was a feast.",
    "The peace talks on river tolls began in ⟦Corvo⟧ on 6 June 1988. The talks on river tolls in ⟦Dalen⟧ on 6 June 1988 failed.",
    "On 7 May 2019 the customs accord was initialled in ⟦Evora⟧. The customs accord was initialled at ⟦Sulva⟧ on 7 May 2019.",
  ]
}

extension Finding.Message {
  fileprivate static func placesDiffer(_ a: String, _ b: String, isOneDay: Bool) -> Self {
    isOneDay
      ? "told of \(a) in one place and of \(b) in another, on the same day"
      : "told of \(a) in one place and of \(b) in another"
  }
}
