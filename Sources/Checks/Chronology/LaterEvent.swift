import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A document that looks back on what was only after its own date.
struct LaterEvent: Check {
  /// The date line may be that of another time zone.
  private static let grace = 1
  private static let farthest = 30

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard let dateline = Dateline(of: document) else {
      reportPaper(document, report)
      return
    }
    let own = dateline.date.days.upperBound + Self.grace
    document.forEachSentence(withTimes: true) { sentence in
      guard dateline.holds(for: sentence) else { return }
      for time in sentence.times where time.place.span.lowerBound >= dateline.place.span.upperBound {
        guard case .date(let date) = time.place.value, !time.place.isResolved, !time.place.isLoose,
          date.days.lowerBound > own,
          isRemembered(time, sentence) || dateline.isWire && isTold(time, dateline, sentence)
            || isDoneUnder(dateline, time, sentence)
        else { continue }
        report(
          finding(
            .isLater(document.words(time.place.span), dateline.date.plain),
            [dateline.place.span, time.place.span].map { Finding.Evidence($0, of: document.text) },
            explanations: ["wording: the sentence tells of it as past"]
          )
        )
        return
      }
    }
  }

  /// Reports what a letter, minutes or a report of one day tells of as done on a later one.
  private func reportPaper(_ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard let head = PaperHead(of: document) else { return }
    document.forEachSentence(withTimes: true) { sentence in
      let times = sentence.writtenDates.filter { $0.place.span.lowerBound >= head.span.upperBound }
      guard times.count == 1, let time = times.first, let date = time.place.date,
        date.days.lowerBound > head.date.days.upperBound + Self.delay,
        sentence.times.allSatisfy({ $0.tokens == time.tokens || $0.place.span.overlaps(head.span) }),
        isRemembered(time, sentence) || isDone(time, sentence)
      else { return }
      report(
        finding(
          .isLater(document.words(time.place.span), head.date.plain),
          [head.span, time.place.span].map { Finding.Evidence($0, of: document.text) },
          explanations: ["wording: the sentence tells of it as past"]
        )
      )
    }
  }

  /// A paper is often dated before its last words are written.
  private static let delay = 31

  /// "Visited the site on 4 May 2012": the sentence tells of nothing that is planned, and its last verb is in the past.
  private func isDone(_ time: CheckedSentence.Time, _ sentence: CheckedSentence, isLetter: Bool = false) -> Bool {
    let lead = sentence.start..<max(sentence.start, time.tokens.lowerBound)
    // What a press release says of its own day's event behind the date, "and signed a protocol", is done as well.
    let isOpen = isLetter ? sentence.has(Self.undone, in: lead) : sentence.has(Self.undone)
    guard !sentence.has(Self.plans.union(Self.doubts)), !isOpen,
      sentence.isWord(preposition(of: time, sentence), of: Self.on),
      let verb = lead.last(where: { ActDate.isVerb($0, sentence) && !sentence.isWord($0, of: ActDate.auxiliaries) })
    else { return false }
    return time.tokens.lowerBound - verb <= 9 && !sentence.has(Self.aims, in: verb + 1..<time.tokens.lowerBound)
  }

  /// "Met his guest at the port on 19 May", below the line with the place and the day of a press release.
  private func isDoneUnder(_ dateline: Dateline, _ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    guard !dateline.isWire, sentence.times.count == 1, !dateline.block.contains(sentence.span.lowerBound),
      isDone(time, sentence, isLetter: true)
    else { return false }
    let lead = sentence.start..<time.tokens.lowerBound
    guard let verb = lead.last(where: { ActDate.isVerb($0, sentence) }), sentence.isWord(verb, of: Self.present) else {
      return false
    }
    return !sentence.has(Self.events.union(Self.that), in: verb + 1..<time.tokens.lowerBound)
  }

  /// What somebody does with his own person on the day that is told.
  private static let present = wordSet("met visited received arrived toured laid signed inspected")
  private static let that = wordSet("that which who")
  private static let aims = wordSet("to for until till by from beyond")
  private static let undone = wordSet(
    "decided adopted approved budget forecast projected estimated extended valid expires expire signed lease contract loan "
      + "fixed promised pledged asked requested proposed set term deferred postponed programme strategy reprinted edition "
      + "updated revised amended corrected footnote editor or is are to"
  )

  /// "Recalled the visit of the minister in May 2020", "welcomed the outcome of the talks of June 2021".
  private func isRemembered(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    let before = max(sentence.range.lowerBound, time.tokens.lowerBound - Self.farthest)..<time.tokens.lowerBound
    let cue = before.last { index in
      sentence.isWord(index, of: Self.recalling)
        || sentence.isWord(index, of: Self.outcomes) && sentence.has(Self.praising, in: before.lowerBound..<index)
    }
    guard let cue else { return false }
    let between = cue + 1..<time.tokens.lowerBound
    return sentence.has(Self.events, in: cue..<time.tokens.lowerBound) && !sentence.has(Self.plans, in: between)
      && !sentence.times.contains { between.contains($0.tokens.lowerBound) }
      && !between.contains { Self.marks.contains(sentence.tokens[$0].hash) }
      && sentence.isWord(preposition(of: time, sentence), of: Self.at)
  }

  /// "Was opened in May 2020": a verb in the past right before the date, in the block that the dateline opens.
  private func isTold(_ time: CheckedSentence.Time, _ dateline: Dateline, _ sentence: CheckedSentence) -> Bool {
    guard dateline.block.contains(sentence.span.lowerBound), !sentence.has(Self.plans),
      !sentence.has(Self.doubts, in: sentence.start..<max(sentence.start, time.tokens.lowerBound))
    else { return false }
    let preposition = preposition(of: time, sentence)
    guard sentence.isWord(preposition, of: Self.on) else { return false }
    var index = preposition - 1
    while sentence.range.contains(index), preposition - index < 6, !isParticiple(index, sentence) {
      guard
        sentence.has(Self.by, in: index - 3..<index) || sentence.tokens[index].isCapitalized
          || sentence.isWord(index, of: Self.small)
          || sentence.isWord(index, of: Self.adverbs)
      else { return false }
      index -= 1
    }
    guard isParticiple(index, sentence) else { return false }
    index -= 1
    while sentence.isWord(index, of: Self.adverbs) { index -= 1 }
    return sentence.isWord(index, of: Self.was)
  }

  private func preposition(of time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Int {
    var index = time.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.parts) { index -= 1 }
    return index
  }

  private func isParticiple(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.range.contains(index) else { return false }
    let token = sentence.tokens[index]
    guard token.isWord, !token.isCapitalized, token.length > 3 else { return false }
    let end = sentence.passage.text.bytes[token.lowerBound..<token.upperBound].suffix(2)
    return end.elementsEqual("ed".utf8) || sentence.isWord(index, of: Self.irregular)
  }

  private static let recalling = wordSet("recalled recalling recalls recall remembered remembering reminisced")
  private static let outcomes = wordSet("outcome outcomes results success successful")
  private static let praising = wordSet(
    "welcomed welcoming welcome noted noting praised commended hailed lauded satisfaction appreciation thanked"
  )
  private static let events = wordSet(
    "visit visits meeting meetings talks summit session round signing opening trip tour mission conference ceremony "
      + "consultations conversation call election elections forum exercise exercises dialogue stay encounter"
  )
  private static let plans = wordSet(
    "will would shall forward look ahead be hold take open next upcoming forthcoming planned planning plans plan scheduled due coming proposed future "
      + "expected preparations preparation preparing invitation invited agreed candidacy bid until before ahead target "
      + "goal deadline could should if possible intended intention readiness hopes hoped hosting host"
  )
  private static let marks = wordSet("; : ( ) \" “ ”")
  private static let doubts = wordSet("if not would-be updated editor note correction corrected later fictional \" “")
  private static let at = wordSet("in on of during held at")
  private static let on = wordSet("in on")
  private static let by = wordSet("by")
  private static let parts = wordSet("the early late mid last past")
  private static let small = wordSet("in at by the of for")
  private static let adverbs = wordSet("officially formally finally first already again jointly there here only also")
  private static let was = wordSet("was were been")
  private static let irregular = wordSet("held built laid begun sent sold paid given taken made won lost struck met")

  static let description = CheckDescription(
    identifier: "event-after-date",
    kind: .anachronism,
    severity: .warning,
    summary: "Reports a document that looks back on what was only after the date at its head.",
    rationale: """
      Either the date at the head or that of the event is wrong, or a later text has been put under an older head. Only \
      places and days at the head of news, statements and letters count; plans, targets and what is still to come are \
      left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "LIMA, 3 May 2016 – The envoys recalled the visit of the king in June 2014.",
    "Press release\n\nRiga, 4 May 2016\n\nThe minister met his guest on 2 May 2016 and will meet him on 19 May 2016.",
    "LIMA, 3 May 2016 – The envoys recalled that the next meeting is to be held in June 2017.",
    "LIMA, 3 May 2016 – The envoys recalled the target set for the summit in June 2017.",
    "LIMA, 3 May 2016 – The bridge was opened in May 2014.",
    "LIMA, 3 May 2016 – The fair was planned for the hall that opens in May 2018.",
    "The envoys met on 3 May 2016. In 2018 they recalled the meeting in June 2017.",
    "Lima, 3 May 2016. A clerk sealed the box. The bridge was opened in May 2018.",
    "LIMA, 3 May 2016 – Preparations for the visit in June 2017 were recalled.",
    "LIMA, 3 May 2016 – They welcomed the meeting to be held in June 2017.",
    "LIMA, 3 May 2016 – The date of the election was set for 4 June 2017.",
    "LIMA, 3 May 2016 – Talks ended.\n\nQUITO, 9 May 2019 – They recalled the talks of June 2018.",
    "Memorandum of 3 June 2008. The envoy called on the minister in February 2008 and was told nothing.",
    "Memorandum of 3 June 2008. The parties agreed to meet in Lima in February 2010.",
  ]

  private static let failing: [Example] = [
    "Press release\n\nRiga, ⟦4 May 2016⟧\n\nThe minister met his guest at the port on ⟦19 May 2016⟧ and signed a protocol.",
    "RABAT, ⟦2 June 2011⟧ – The ministers recalled the signing of the pact in ⟦July 2013⟧.",
    "MINSK, ⟦2 June 2011⟧ (Belta) – The hall was built in ⟦2014⟧.",
    "Bern, ⟦8 July 2005⟧. The envoy recalled her visit to Suva in ⟦March 2008⟧.",
    "SUVA, ⟦4 May 1999⟧ – They welcomed the results of the conference held in ⟦June 2001⟧.",
    "DOHA, ⟦4 May 1999⟧ – The quay was inaugurated by the mayor in ⟦October 2002⟧.",
    "LIMA, ⟦3 May 2016⟧ – The envoys recalled the visit of the king in ⟦June 2018⟧.",
    "Joint Statement\nQuito, ⟦9 July 2012⟧\n\nThe ministers recalled their meeting in Oslo in ⟦March 2014⟧.",
    "LIMA, ⟦3 May 2016⟧ (EFE) — The bridge was officially opened in ⟦May 2018⟧.",
    "Lima, ⟦3 May 2016⟧. They welcomed the outcome of the talks held on ⟦4 June 2017⟧.",
    "Oslo, ⟦12 January 2009⟧\n\nRecalling the summit of ⟦May 2011⟧, the two sides signed the pact.",
    "REPORT ON A MISSION TO BAMAKO\n\n⟦12 March 2011⟧\n\nThe mission visited the wells on ⟦4 May 2012⟧ and found them dry.",
    "Minutes of the meeting held on ⟦12 May 2014⟧. The chair recalled the meeting in ⟦November 2015⟧.",
    "ACCRA, ⟦3 May 2016⟧ – The line, which was built by prisoners in ⟦2019⟧, is closed.",
  ]
}

extension Finding.Message {
  fileprivate static func isLater(_ time: String, _ own: String) -> Self {
    "told as past for \(time), under the date of \(own)"
  }
}
