import Quantities
import RecordModel

/// "74 suspects, 51 men and 23 women": persons of both sexes, or of all ages, and all of them.
struct PersonsReader: ConstraintReading {
  private static let halves: [Set<String>] = [
    ["man", "woman"], ["male", "female"], ["boy", "girl"], ["adult", "child"], ["husband", "wife"],
  ]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    readList(wording, into: &found)
    readDivided(wording, into: &found)
    let figures = wording.figures
    for index in figures.indices.dropLast(2) {
      let (whole, a, b) = (figures[index], figures[index + 1], figures[index + 2])
      guard let x = a.noun, let y = b.noun, Self.halves.contains([x, y]), let noun = whole.noun, noun != x, noun != y,
        isPerson(noun), !wording.isOpened(byOf: whole),
        [whole, a, b].allSatisfy({ $0.quantity.value != nil && $0.quantity.per == nil })
      else { continue }
      let (first, second) = (wording.gap(whole, a), wording.gap(a, b))
      let isList = second.count <= 3 && second.has([.and])
      guard isList, first.count <= 5,
        !first.has([.and, .or, .semicolon, .excluding, .including, .which, .of, .rise, .fall])
      else { continue }
      guard !Self.mayBeSilent(whole, a, b, wording.says(Self.samples)) else { continue }
      let terms = [whole.term(.whole), a.term(.part), b.term(.part)]
      found.add(Constraint(.sum, terms: terms, sentence: wording.sentence.span))
    }
  }

  private static let samples: WordSet = [
    "sample", "survey", "poll", "surveyed", "polled", "interviewed", "questionnaire",
  ]
  private static let asked: Set<String> = ["respondent", "interviewee", "participant", "informant", "voter"]

  /// Whether so few of those who were asked are missing that they may not have told: one in twenty.
  private static func mayBeSilent(
    _ whole: Wording.Figure,
    _ a: Wording.Figure,
    _ b: Wording.Figure,
    _ isSample: Bool
  ) -> Bool {
    guard let all = whole.quantity.wholeNumber, let x = a.quantity.wholeNumber, let y = b.quantity.wholeNumber,
      let noun = whole.noun, isSample || asked.contains(noun), all >= 100
    else { return false }
    return x + y < all && (all - x - y) * 20 <= all
  }

  /// "Of 150 delegates, 90 were women and 60 were men".
  private func readDivided(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard figures.count == 3, wording.isOpened(byOf: figures[0]), let noun = figures[0].noun, isPerson(noun),
      figures.allSatisfy({ $0.quantity.approximation == .exact && $0.quantity.value != nil && $0.quantity.per == nil }),
      let a = half(behind: figures[1], wording), let b = half(behind: figures[2], wording),
      Self.halves.contains([a, b]),
      wording.gap(figures[1], figures[2]).has([.and, .comma])
    else { return }
    let terms = [figures[0].term(.whole), figures[1].term(.part), figures[2].term(.part)]
    found.add(Constraint(.sum, terms: terms, sentence: wording.sentence.span))
  }

  private static let singulars: [WordKey: String] = [
    "men": "man", "women": "woman", "males": "male", "females": "female", "boys": "boy", "girls": "girl",
    "adults": "adult", "children": "child", "male": "male", "female": "female",
  ]

  private func half(behind figure: Wording.Figure, _ wording: Wording) -> String? {
    guard figure.noun == nil else { return nil }
    let end = figure.tokens.upperBound
    return (end..<end + 2).lazy.compactMap { Self.singulars[wording.word(at: $0)] }.first
  }

  /// "24 members: nine officials, eight merchants and five journalists": all of a sentence behind a colon.
  private func readList(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard figures.count >= 3, let whole = figures.first, let noun = whole.noun, isPerson(noun),
      !wording.says(Self.overlapping),
      figures.allSatisfy({ $0.quantity.value != nil && $0.quantity.per == nil && $0.quantity.approximation == .exact }),
      figures.dropFirst().allSatisfy({ $0.noun.map { isPerson(Self.head($0)) && $0 != noun } ?? false }),
      wording.gap(whole, figures[1]).last == .colon, wording.gap(whole, figures[1]).count <= 3,
      let last = figures.last, wording.sentence.tokens.upperBound - last.tokens.upperBound <= Self.longestTail
    else { return }
    let parts = figures.dropFirst()
    let gaps = zip(parts, parts.dropFirst()).map { wording.gap($0, $1) }
    // "Five representatives of business, and …": of what they are stands right behind them.
    guard
      gaps.allSatisfy({ gap in
        gap.count <= 5 && gap.has([.comma, .and]) && !gap.has([.including, .which, .or])
          && !gap.dropFirst().contains(.of)
      }),
      gaps.last?.has([.and]) == true
    else { return }
    let terms = [whole.term(.whole)] + parts.map { $0.term(.part) }
    found.add(Constraint(.sum, terms: terms, sentence: wording.sentence.span))
  }

  private static let persons: Set<String> = [
    "suspect", "person", "people", "member", "delegate", "pilot", "nurse", "monk", "staff", "professional",
    "national", "local", "victim", "expert", "guard", "artist", "translator", "student", "woman", "man",
    "official", "merchant", "guest", "representative", "academic", "businessman", "businesswoman", "deputy", "mayor",
    "scholar", "technician", "clerk", "aide", "lawmaker", "cadet", "refugee", "chief",
    "civilian", "scientist", "athlete", "parliamentarian", "mp", "captain", "recruit", "soldier", "sailor",
  ]
  /// Behind the last group stands at most of what or where it is: more words tell something else of it.
  private static let longestTail = 4

  /// By these words a group is counted more than once, or with others.
  private static let overlapping: WordSet = ["each", "every", "among", "them", "whom", "who", "per", "plus", "besides"]

  /// What is counted in "representatives of business".
  private static func head(_ noun: String) -> String { noun.split(separator: " of ").first.map(String.init) ?? noun }

  private static let endings = ["er", "or", "ist", "ent", "ant", "ee", "ian", "man", "ete", "ate"]

  /// Whether a noun is one of persons, by its ending or by itself.
  func isPerson(_ noun: String) -> Bool {
    let last = noun.split(separator: " ").last.map(String.init) ?? noun
    return Self.persons.contains(last) || Self.endings.contains { last.hasSuffix($0) && last.utf8.count > 4 }
  }
}

extension Wording.Figure {
  /// What the figure counts, in the singular.
  fileprivate var noun: String? {
    if case .counted(let noun) = quantity.unit { noun } else { nil }
  }
}
