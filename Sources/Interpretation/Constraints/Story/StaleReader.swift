import Quantities
import RecordModel
import Text

/// "Issued in June 2019 … is due to open in May 2016": what a document still expects, and its own date.
struct StaleReader: StoryReading {
  private struct Expectation {
    var due: Constraint.Term
    var sentence: Range<Int>
    /// "As of June 2019", in the same sentence.
    var asOf: Constraint.Term?
  }

  private var dates: [Constraint.Term] = []
  private var expectations: [Expectation] = []
  private let documentDate: PartialDate?
  private static let mostKept = 10_000
  /// The blocks at the beginning of a document in which it tells its own date.
  private static let longestHead = 8

  init(_ documentDate: PartialDate?) { self.documentDate = documentDate }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.statedTimes.isEmpty else { return }
    if sentence.has(.printed, .paper) { dates += Self.ownDates(sentence) }
    if sentence.number == 1, let head = Self.headDate(sentence) { dates.append(head) }
    guard expectations.count < Self.mostKept, sentence.has(.planned, .will, .upcoming) || sentence.isToBe else {
      return
    }
    if let expectation = expectation(sentence) { expectations.append(expectation) }
  }

  mutating func endDocument(into found: inout [Constraint]) {
    let own = dates.min { Self.last($0) < Self.last($1) }
    for expectation in expectations {
      guard
        let told = expectation.asOf ?? own
          ?? documentDate.map({
            Constraint.Term(.from, span: expectation.due.span, .time(.date($0)))
          })
      else { continue }
      var constraint = Constraint(.order, terms: [told, expectation.due], sentence: expectation.sentence)
      constraint.qualifiers = ["expected"]
      found.append(constraint)
    }
  }

  private static func last(_ term: Constraint.Term) -> Int {
    if case .time(let time) = term.value { time.days?.first ?? .max } else { .max }
  }

  // MARK: The date of the document

  /// "Printed in April 2023", "this report of July 2014", "© 2024".
  private static func ownDates(_ sentence: StorySentence) -> [Constraint.Term] {
    sentence.cues(.printed, .paper).compactMap { cue in
      let place = cue.place
      let isThis = ["this", "present"].contains(sentence.wording.word(at: place - 1))
      let isHead = sentence.block < longestHead && sentence.number <= 12
      let time = sentence.time(in: place + 1..<place + 4)
      guard let time, case .date? = time.time?.value, let term = time.term(.from) else { return nil }
      let between = places(place + 1, time.tokens.lowerBound)
      guard between.allSatisfy({ ["in", "on", "of", ":", ","].contains(sentence.wording.word(at: $0)) }) else {
        return nil
      }
      if cue.word == .paper {
        let isTitle =
          isHead && sentence.words(before: place) <= 1 && sentence.tokens.upperBound - time.tokens.upperBound <= 2
        return isThis || isTitle ? term : nil
      }
      let isSelf = (places(sentence.tokens.lowerBound, place)).contains {
        sentence.cue(at: $0) == .paper && ["this", "present", ""].contains(sentence.wording.word(at: $0 - 1))
      }
      let hasPaper =
        sentence.has(.paper, in: places(sentence.tokens.lowerBound, place)) && !sentence.hasOtherTime(than: time)
      return isSelf || isHead && (hasPaper || sentence.words(before: place) <= 1) ? term : nil
    }
  }

  /// "State of play in January 2016: …", "Country profile, last updated on 30 June 2021.": the words that open a
  /// document, up to a colon or their end, with one date at their end and no verb.
  private static func headDate(_ sentence: StorySentence) -> Constraint.Term? {
    guard let time = sentence.statedTimes.first, case .date? = time.time?.value,
      time.tokens.lowerBound - sentence.tokens.lowerBound <= 8
    else { return nil }
    let lead = places(sentence.tokens.lowerBound, time.tokens.lowerBound)
    let next = sentence.wording.word(at: time.tokens.upperBound)
    let isClosed = next == ":" || next == "." && time.tokens.upperBound + 1 == sentence.tokens.upperBound || next == ""
    let isHead = next == ":" || sentence.has(.printed, .paper, in: lead)
    let isVerbless = lead.allSatisfy {
      let role = sentence.role(at: $0)
      return role != .auxiliary && role != .linkingVerb && role != .pronoun
    }
    return isClosed && isHead && isVerbless && lead.count >= 2 ? time.term(.from) : nil
  }

  // MARK: What is expected

  /// "Is due to open in May 2016", "will open in 2021", "the upcoming elections of June 2018".
  private func expectation(_ sentence: StorySentence) -> Expectation? {
    guard let cue = sentence.futureCue,
      let due = sentence.time(in: places(cue + 1, sentence.tokens.upperBound)), due.time?.isFiscal == false,
      due.time?.modifier == nil || due.time?.modifier == .before || due.time?.modifier == .end,
      let term = due.term(.to), due.lastDay != nil
    else { return nil }
    let before = places(sentence.tokens.lowerBound, cue)
    let asOf = asOf(sentence, before)
    let isReported =
      sentence.has(.said, .source, in: before)
      || sentence.has(.according, .paper, .planned, .treaty, in: before)
        && sentence.statedTimes.contains {
          $0.tokens.upperBound <= cue && $0.span != asOf?.span && !isOwn($0) && !isStep($0, sentence)
        }
      || sentence.isQuoted(before: cue)
    guard !isReported, !sentence.isIf(before: due.tokens.lowerBound), due.tokens.lowerBound - cue <= 14 else {
      return nil
    }
    return Expectation(due: term, sentence: sentence.span, asOf: asOf)
  }

  /// Whether a time is that of a step told in passing: "the treaty, which entered into force in 2020, will …".
  private func isStep(_ time: Mention, _ sentence: StorySentence) -> Bool {
    sentence.has(.inForce, .signed, .opened, .completed, in: time.tokens.lowerBound - 5..<time.tokens.lowerBound)
  }

  private func isOwn(_ time: Mention) -> Bool { dates.contains { $0.span == time.span } }

  private func asOf(_ sentence: StorySentence, _ before: Range<Int>) -> Constraint.Term? {
    guard let time = sentence.time(in: before), sentence.wording.word(at: time.tokens.lowerBound - 1) == "of",
      sentence.wording.word(at: time.tokens.lowerBound - 2) == "as"
    else { return nil }
    return time.term(.from)
  }
}

extension StorySentence {
  /// "Is to be", "are to open".
  fileprivate var isToBe: Bool {
    wording.mayHave(Self.presentWords)
      && tokens.contains { isPresent($0) && (link(at: $0 + 1) == .to || isGoing($0 + 1)) }
  }

  private static let presentWords: WordSet = ["is", "are"]
  private static let present = WordTable<LinkWord>([("is are", .being), ("to", .to)])

  /// "Are going to".
  private func isGoing(_ place: Int) -> Bool { wording.word(at: place) == "going" && link(at: place + 1) == .to }

  private func isPresent(_ place: Int) -> Bool { wording.token(place).flatMap { Self.present[$0] } == .being }

  /// The place of the first word that tells of the future in the present tense.
  fileprivate var futureCue: Int? {
    for place in tokens {
      switch cue(at: place) {
      case .will where !["he", "she"].contains(wording.word(at: place - 1)) && wording.word(at: place - 1) != "at":
        return place
      case .planned where isPresent(place - 1) || isPresent(place - 2) && role(at: place - 1) == .adverb: return place
      case .upcoming: return place
      default: break
      }
      if isPresent(place), link(at: place + 1) == .to || isGoing(place + 1) { return place }
    }
    return nil
  }

  /// How many words stand before a place.
  fileprivate func words(before place: Int) -> Int {
    places(tokens.lowerBound, place).count { wording.token($0)?.isWord == true }
  }

  fileprivate func hasOtherTime(than time: Mention) -> Bool {
    statedTimes.contains { $0.span != time.span && ($0.lastDay ?? 0) > (time.lastDay ?? 0) }
  }

  /// Whether a quotation opens between the beginning of the sentence and a place.
  fileprivate func isQuoted(before place: Int) -> Bool {
    (places(tokens.lowerBound + 1, place)).contains { wording.word(at: $0) == "\"" || wording.word(at: $0) == "“" }
  }

  /// Whether the words set a condition.
  fileprivate func isIf(before place: Int) -> Bool {
    (places(tokens.lowerBound, place)).contains {
      ["if", "unless", "whether", "would", "until"].contains(wording.word(at: $0))
    }
  }
}
