import Quantities
import RecordModel
import Text

/// "46 per cent said yes, 38 per cent no and 26 per cent had no opinion", "55 per cent and … the other 35 per cent":
/// shares of which the last ones are said to be the rest.
struct AnswerShares: ParagraphReading {
  private static let rests: WordSet = ["other", "remaining", "rest", "remainder"]
  private static let silent: WordSet = [
    "opinion", "know", "undecided", "answer", "abstained", "unsure", "unknown", "known", "reply",
  ]
  private static let divided: WordSet = [
    "owns", "own", "owned", "shared", "share", "shareholders", "belongs", "split", "divided", "users", "holds",
    "shareholder", "owners", "partners", "stakes",
  ]
  private static let loose: WordSet = [
    "respectively", "multiple", "several", "up", "rose", "fell", "than", "women", "men", "compared", "growth", "rural",
    "urban", "answers", "named", "both", "year", "average", "against", "while", "whereas", "tax", "tariff", "interest",
    "including", "also", "among", "another",
  ]

  private static let several: WordSet = [
    "multiple", "several", "answers", "both", "than", "including", "also", "rose",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    readCounts(sentence, into: &found)
    let shares = sentence.figures.filter { $0.quantity.unit == .percent }
    guard (2...8).contains(shares.count), shares.allSatisfy({ $0.quantity.isPlain && $0.quantity.per == nil }),
      shares.allSatisfy({ $0.quantity.approximation == .exact }), !sentence.says(Self.loose),
      areListed(shares, sentence), let last = shares.last
    else { return }
    let isRest = places(last.tokens.lowerBound - 2, last.tokens.lowerBound).contains {
      Self.rests.contains(sentence.word($0))
    }
    let behind = places(last.tokens.upperBound, last.tokens.upperBound + 7)
    let isSilent = shares.count >= 3 && behind.contains { Self.silent.contains(sentence.word($0)) }
    guard isRest || isSilent || shares.count >= 3 && isDivided(shares, paragraph) || isGraded(shares, sentence) else {
      return
    }
    var constraint = Constraint(.shares, terms: shares.map { $0.term(.part) }, sentence: sentence.span)
    if isRest || isSilent { constraint.qualifiers = ["rest"] }
    found.add(constraint)
  }

  private static let grades: WordSet = [
    "good", "bad", "poor", "fair", "excellent", "agree", "disagree", "satisfied", "dissatisfied", "unsatisfied",
    "favourable", "unfavourable", "favorable", "unfavorable", "positive", "negative", "neutral", "likely", "unlikely",
    "important", "unimportant", "support", "oppose", "yes", "no", "never", "rarely", "sometimes", "often", "always",
  ]

  /// "Very good 22%, good 41%, fair 20%, bad 27%": grades of which everybody gives one.
  private func isGraded(_ shares: [Wording.Figure], _ sentence: StorySentence) -> Bool {
    guard shares.count >= 4, let first = shares.first, let last = shares.last else { return false }
    let range = places(first.tokens.lowerBound - 3, last.tokens.upperBound + 4)
    let gaps = zip(shares, shares.dropFirst()).map { places($0.tokens.upperBound, $1.tokens.lowerBound) }
    let sum = shares.reduce(Rational.zero) { $0 + ($1.quantity.exactValue ?? .zero) }
    return sum.isWithin(25, of: Rational(100)) && range.filter { Self.grades.contains(sentence.word($0)) }.count >= 3
      && gaps.allSatisfy { gap in
        gap.count <= 7
          && gap.contains { Self.grades.contains(sentence.word($0)) || Self.silent.contains(sentence.word($0)) }
      }
  }

  /// "Among 1,050 adults 480 wanted it, 410 did not and 160 did not know": answers of which each has one.
  private func readCounts(_ sentence: StorySentence, into found: inout [Constraint]) {
    let figures = sentence.figures
    guard (4...8).contains(figures.count), !sentence.says(Self.several), let whole = figures.first,
      let last = figures.last,
      figures.allSatisfy({ $0.quantity.isPlain && $0.quantity.isCount && $0.quantity.approximation == .exact }),
      figures.dropFirst().allSatisfy({
        $0.quantity.isAlike(whole.quantity) && ($0.quantity.exactValue ?? .zero) < (whole.quantity.exactValue ?? .zero)
      }),
      areListed(Array(figures.dropFirst()), sentence),
      places(last.tokens.upperBound, last.tokens.upperBound + 7).contains(where: {
        Self.silent.contains(sentence.word($0))
      })
    else { return }
    let terms = [whole.term(.whole)] + figures.dropFirst().map { $0.term(.part) }
    var constraint = Constraint(.sum, terms: terms, sentence: sentence.span)
    constraint.qualifiers = ["together"]
    found.add(constraint)
  }

  /// Whether nothing but commas and a few words stand between the shares, and no other whole is named.
  private func areListed(_ shares: [Wording.Figure], _ sentence: StorySentence) -> Bool {
    let wholes = shares.filter { sentence.word($0.tokens.upperBound) == "of" }
    let isRepeated = zip(shares, shares.dropFirst()).contains { sentence.wording.gap($0, $1).has([.by]) }
    let openings = shares.count { share in
      places(share.tokens.lowerBound - 4, share.tokens.lowerBound).contains {
        ["in", "among", "at"].contains(sentence.word($0))
      }
    }
    return wholes.count <= 1 && !isRepeated && openings <= 1
      && zip(shares, shares.dropFirst()).allSatisfy { a, b in
        let gap = sentence.wording.gap(a, b)
        return gap.count <= 10 && gap.has([.comma, .and, .semicolon]) && !gap.has([.which, .colon, .than, .or])
      }
  }

  /// "Who owns it?", "goes to one of four users": a whole that is shared out, and nobody has a part of another.
  private func isDivided(_ shares: [Wording.Figure], _ paragraph: Paragraph) -> Bool {
    let home = [paragraph.sentence] + paragraph.before.prefix(1)
    let sum = shares.reduce(Rational.zero) { $0 + ($1.quantity.exactValue ?? .zero) }
    return home.contains { $0.says(Self.divided) } && sum.isWithin(25, of: Rational(100))
  }
}
