import Packs
import RecordModel
import Text

/// Tells words that promise from the same words used otherwise, and how binding the promise is.
enum PromiseFinder {
  private enum Word: UInt8 { case weak = 1, document, memorandum, sign, and, not, commitment, condition }
  private static let words = WordTable<Word>([
    ("will shall aim aims aimed ready decided decides hope hopes", .weak),
    (
      "agreement agreements treaty treaties plan plans pact pacts protocol protocols contract contracts declaration declarations accord accords deal deals document documents arrangement arrangements convention conventions outline outlines framework strategy partnership charter",
      .document
    ),
    ("memorandum memoranda memorandums mou mous letter letters", .memorandum),
    ("sign signed signs signing adopted adopts adopting adoption inked concluded ratified approved", .sign),
    ("and", .and), ("not never cannot t without", .not), ("commitment", .commitment), ("if unless whether", .condition),
  ])

  /// The state that a cue gives a commitment, or `nil` if its words promise nothing here.
  static func state(
    _ state: Commitment.State,
    _ cue: Range<Int>,
    _ extent: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Commitment.State? {
    let first = analysis.passage.tokens[cue.lowerBound]
    if isDenied(cue, sentence, analysis) || isCondition(cue, sentence, analysis) { return nil }
    if !hasSubject(state, cue, sentence, analysis) { return nil }
    if first.isCapitalized, cue.lowerBound > sentence.tokens.lowerBound { return nil }
    if words[first] == .commitment, cue.lowerBound == sentence.tokens.lowerBound { return nil }
    if words[first] == .weak, !isBySubject(cue, sentence, analysis) { return nil }
    guard cue.contains(where: { words[analysis.passage.tokens[$0]] == .sign }) else { return state }
    if cue.upperBound < extent.upperBound, cue.count == 1, isNounOfSign(cue, sentence, analysis) { return nil }
    let last = min(extent.upperBound, cue.upperBound + 12)
    for index in cue.lowerBound..<max(cue.upperBound, last) {
      switch words[analysis.passage.tokens[index]] {
      case .document: return state
      case .memorandum:
        if isLetter(index, analysis) { return nil }
        let next = index + 1
        return next < last && words[analysis.passage.tokens[next]] == .and ? state : .pledge
      default: continue
      }
    }
    if sentence.names.contains(where: {
      let name = analysis.names[$0]
      return (name.kind == .instrument || name.kind == .framework) && analysis.distance(name.tokens, cue) < 12
    }) {
      return state
    }
    let start = max(sentence.tokens.lowerBound, cue.lowerBound - 14)
    return (start..<cue.lowerBound).contains { words[analysis.passage.tokens[$0]] == .document } ? state : nil
  }

  /// Whether a signing binds both sides of the relation: not where one side adopts or approves something.
  static func isMutual(_ written: Commitment.State, _ cue: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    written == .implementation
      || written == .commitment && isSigning(cue, analysis)
  }

  /// Where the thing begins that is signed, if a cue holds it: "signed an agreement".
  static func signedThing(in cue: Range<Int>, _ analysis: borrowing Analysis) -> Int? {
    let tokens = analysis.passage.tokens
    guard let verb = cue.first(where: { signing[tokens[$0]] != nil }),
      (verb..<cue.upperBound).contains(where: { words[tokens[$0]] == .document || words[tokens[$0]] == .memorandum })
    else { return nil }
    return verb + 1
  }

  private static let signing = WordTable<Word>([("sign signed signs signing inked concluded entered", .sign)])

  /// Whether a project is told with the day on which it is to be ready.
  static func isDeadline(_ cue: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    cue.contains { deadlines[analysis.passage.tokens[$0]] != nil }
  }

  private static let deadlines = WordTable<Word>([
    ("expected scheduled due completed inaugurated opened finished", .weak)
  ])

  /// "Has not agreed", "never promised".
  private static func isDenied(_ cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    (max(sentence.tokens.lowerBound, cue.lowerBound - 3)..<cue.upperBound).contains {
      words[analysis.passage.tokens[$0]] == .not
    }
  }

  /// "If France signs the treaty": told as a condition.
  private static func isCondition(_ cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    for index in (sentence.tokens.lowerBound..<cue.lowerBound).reversed() {
      let token = analysis.passage.tokens[index]
      if words[token] == .condition { return true }
      switch WordClass.table[token] {
      case .comma, .semicolon, .contrast: return false
      default: continue
      }
    }
    return false
  }

  /// Whether somebody or something that can be promised stands before the words of what became of a promise.
  private static func hasSubject(
    _ state: Commitment.State,
    _ cue: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    switch state {
    case .pledge, .commitment: return true
    case .implementation where isDeadline(cue, analysis): return true
    case .implementation, .completed, .suspended, .cancelled:
      let isNamed = analysis.names[sentence.names].contains {
        $0.kind != .place && $0.tokens.upperBound <= cue.lowerBound
      }
      return isNamed
        || (sentence.tokens.lowerBound..<cue.upperBound).contains {
          let word = words[analysis.passage.tokens[$0]]
          return word == .document || word == .memorandum
        }
    }
  }

  /// "Signs of", "a sign of": no signature.
  private static func isNounOfSign(_ cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let tokens = analysis.passage.tokens
    guard tokens[cue.lowerBound].hash == sign || tokens[cue.lowerBound].hash == signs else { return false }
    return WordClass.table[tokens[cue.upperBound]] == .genitive
  }

  private static let sign = WordHash.of("sign")
  private static let signs = WordHash.of("signs")

  /// A letter binds only as one of intent.
  private static func isLetter(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    guard analysis.passage.text[analysis.passage.tokens[index].range].lowercased().hasPrefix("letter") else {
      return false
    }
    let end = min(analysis.passage.tokens.count, index + 3)
    return !(index..<end).contains { analysis.passage.tokens[$0].hash == intent }
  }

  private static let intent = WordHash.of("intent")

  /// Whether another promise stands before in the sentence, whose subject serves for both.
  private static func follows(_ cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    analysis.matches[sentence.matches].contains {
      guard case .cue(.commitment) = $0.entry else { return false }
      return $0.tokens.upperBound < cue.lowerBound
    }
  }

  /// Whether a cue is a verb of signing, which needs nothing behind it: "the plan was also signed".
  static func isSigning(_ cue: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    cue.contains { signing[analysis.passage.tokens[$0]] != nil }
  }

  /// Whether the party that promises stands right before the words: "China will provide", not "the plan aims to".
  private static func isBySubject(_ cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    var before = cue.lowerBound - 1
    if before > sentence.tokens.lowerBound, words[analysis.passage.tokens[before]] == .and,
      follows(cue, sentence, analysis)
    {
      return true
    }
    while before >= sentence.tokens.lowerBound {
      switch WordClass.table[analysis.passage.tokens[before]] {
      case .adverb, .auxiliary, .and: before -= 1
      case .pronoun:
        guard let pronoun = PromisePronoun.table[analysis.passage.tokens[before]] else { return false }
        return pronoun == .one || PromisePronoun.canMeanSides(before, sentence, analysis)
      default:
        if PromisePronoun.sides[analysis.passage.tokens[before]] != nil {
          let start = max(sentence.tokens.lowerBound, before - 2)
          return !(start..<before).contains { WordClass.table[analysis.passage.tokens[$0]] == .preposition }
        }
        return sentence.names.contains {
          let name = analysis.names[$0]
          return name.isActor && name.tokens.contains(before) && !PromiserFinder.isObject(name, analysis)
        }
      }
    }
    return false
  }
}

/// Words that stand for the parties of the relation.
enum PromisePronoun: UInt8 {
  case one = 1, both

  static let table = WordTable<PromisePronoun>([("he she", .one), ("they both", .both)])
  /// Whether "they" can be the two sides: the words before it in its sentence or the one before name two actors or both
  /// at once, and do not only speak of some people.
  static func canMeanSides(_ pronoun: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let previous = analysis.passage.sentences.last { $0.upperBound <= sentence.tokens.lowerBound }
    let start = previous?.lowerBound ?? sentence.tokens.lowerBound
    let before = start..<pronoun
    if analysis.pairs.contains(where: { before.contains($0.tokens.lowerBound) }) { return true }
    if before.contains(where: { sides[analysis.passage.tokens[$0]] == .both }) { return true }
    let actors = analysis.names.lazy.filter { $0.isActor && before.contains($0.tokens.lowerBound) }.map(\.party)
    guard let first = actors.first else { return previous == nil }
    return actors.contains { $0 != first }
  }

  static let sides = WordTable<PromisePronoun>([
    ("sides countries nations parties leaders governments", .both), ("side government", .one),
  ])
}
